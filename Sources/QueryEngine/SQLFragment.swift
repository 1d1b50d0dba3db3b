import GRDB

/// A piece of SQL with the values bound to its question marks, in order.
struct SQLFragment: Sendable {
  var sql: String
  var arguments: [DatabaseValue]

  init(_ sql: String, _ arguments: [DatabaseValue] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  init(_ sql: String, _ arguments: any DatabaseValueConvertible...) {
    self.init(sql, arguments.map(\.databaseValue))
  }

  static let always = SQLFragment("TRUE", [DatabaseValue]())
  static let never = SQLFragment("FALSE", [DatabaseValue]())

  /// True where this is false or unknown.
  var isNotTrue: SQLFragment { SQLFragment("(\(sql)) IS NOT TRUE", arguments) }

  /// The same with the columns of date indexes behind a plus, which keeps SQLite from starting
  /// with them.
  var withoutDateIndex: SQLFragment {
    SQLFragment(
      sql.replacing("e.width", with: "+e.width").replacing("e.latest", with: "+e.latest"),
      arguments)
  }

  /// The fragment with text around it.
  func wrapped(_ before: String, _ after: String) -> SQLFragment {
    SQLFragment(before + sql + after, arguments)
  }

  static func all(_ parts: [SQLFragment]) -> SQLFragment { joined(parts, "AND", empty: always) }
  static func any(_ parts: [SQLFragment]) -> SQLFragment { joined(parts, "OR", empty: never) }

  private static func joined(_ parts: [SQLFragment], _ word: String, empty: SQLFragment)
    -> SQLFragment
  {
    guard parts.count > 1 else { return parts.first ?? empty }
    return SQLFragment(
      parts.map { "(\($0.sql))" }.joined(separator: " \(word) "), parts.flatMap(\.arguments))
  }

  var statementArguments: StatementArguments { StatementArguments(arguments) }
}
