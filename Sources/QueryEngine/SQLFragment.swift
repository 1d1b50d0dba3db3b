import GRDB

/// A piece of SQL with the values bound to its question marks, in order.
struct SQLFragment: Sendable {
  var sql: String
  var arguments: [DatabaseValue]
  /// Of a condition on events: where the keys come from, if not from the events themselves.
  private var source: [KeySet] = []
  var keys: KeySet? { source.first }
  /// Whether an index of events finds what it is true of.
  private(set) var isIndexed = false
  /// Whether it is tried on one text after the other.
  private(set) var readsTexts = false

  init(_ sql: String, _ arguments: [DatabaseValue] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  init(_ sql: String, _ arguments: any DatabaseValueConvertible...) {
    self.init(sql, arguments.map(\.databaseValue))
  }

  /// True of the events of these keys.
  init(_ keys: KeySet) {
    self = keys.select.wrapped("e.id IN (", ")")
    source = [keys]
  }

  static let always = SQLFragment("TRUE", [DatabaseValue]())
  static let never = SQLFragment("FALSE", [DatabaseValue]())

  /// True where this is false or unknown.
  var isNotTrue: SQLFragment {
    var inverse = wrapped("(", ") IS NOT TRUE")
    inverse.readsTexts = readsTexts
    return inverse
  }

  /// The same, said to be found by an index of events.
  var indexed: SQLFragment {
    var copy = self
    copy.isIndexed = true
    return copy
  }

  /// The same, said to be tried on one text after the other.
  var readingTexts: SQLFragment {
    var copy = self
    copy.readsTexts = true
    return copy
  }

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

  /// True where all are.
  ///
  /// What words find and what other tables find is one walk along the index of words. Words that
  /// many events have are only looked up where an index of events finds the events.
  static func all(_ parts: [SQLFragment]) -> SQLFragment {
    var parts = parts.filter { $0.sql != always.sql }
    let sets = parts.compactMap(\.keys)
    if sets.contains(where: { $0.words != nil }) {
      parts.removeAll { $0.keys != nil }
      let keys = KeySet(inAll: sets)
      let isLookedUp = !keys.isRare && parts.contains(where: \.isIndexed)
      parts.insert(isLookedUp ? SQLFragment(keys).wrapped("+", "") : SQLFragment(keys), at: 0)
    }
    var whole = joined(parts.filter { !$0.readsTexts } + parts.filter(\.readsTexts), "AND")
    if parts.isEmpty { whole = always }
    if parts.count == 1 { return parts[0] }
    whole.isIndexed = parts.contains { $0.isIndexed || $0.keys != nil }
    return whole
  }

  /// True where one is.
  static func any(_ parts: [SQLFragment]) -> SQLFragment {
    if parts.count == 1 { return parts[0] }
    if parts.isEmpty { return never }
    let sets = parts.compactMap(\.keys)
    if sets.count == parts.count, let keys = KeySet(inAny: sets) { return SQLFragment(keys) }
    var whole = joined(parts, "OR")
    whole.isIndexed = parts.allSatisfy { $0.isIndexed || $0.keys != nil }
    return whole
  }

  private static func joined(_ parts: [SQLFragment], _ word: String) -> SQLFragment {
    var whole = SQLFragment(
      parts.map { "(\($0.sql))" }.joined(separator: " \(word) "), parts.flatMap(\.arguments))
    whole.readsTexts = parts.contains(where: \.readsTexts)
    return whole
  }

  var statementArguments: StatementArguments { StatementArguments(arguments) }
}
