import Chronology
import EventStore
import GRDB
import Narrative
import QueryLanguage

/// Counts events by their values in some fields, in the database.
///
/// A field of which an event has several values counts it once for each distinct one, and an event
/// without a value is counted as missing.
struct Tally {
  private let fields: [Field]
  private let columns: [GroupColumn]

  init(_ fields: [Field]) {
    self.fields = fields
    columns = fields.enumerated().map { GroupColumn($0.element, alias: "g\($0.offset)") }
  }

  func table(_ condition: SQLFragment, _ db: Database) throws -> ResultTable {
    let rows = try fields == [.actor] ? actors(condition, db) : general(condition, db)
    return ResultTable(
      columns: fields.map { ResultTable.Column(name: $0.rawValue, field: $0) } + [
        ResultTable.Column(name: "count", field: nil, hasBar: true)
      ],
      rows: rows.sorted(by: TableOrder.mostFirst))
  }

  private func general(_ condition: SQLFragment, _ db: Database) throws -> [[ResultTable.Cell]] {
    let keys = columns.flatMap(\.keys).joined(separator: ", ")
    let shown = columns.flatMap(\.shown).joined(separator: ", ")
    let joins = columns.map(\.join).joined(separator: " ")
    let counted = columns.contains { $0.isMultiple } ? "count(DISTINCT e.id)" : "count(*)"
    let statement = condition.wrapped(
      "SELECT \(shown), \(counted) FROM event e \(joins) WHERE ", " GROUP BY \(keys)")
    var rows: [[ResultTable.Cell]] = []
    let cursor = try Row.fetchCursor(
      db, sql: statement.sql, arguments: statement.statementArguments)
    while let row = try cursor.next() {
      var at = 0
      var cells: [ResultTable.Cell] = []
      for column in columns {
        cells.append(column.cell(row, at))
        at += column.shown.count
      }
      let count: Int = row[at]
      rows.append(cells + [.number(Double(count))])
    }
    return rows
  }

  /// Walks the index of actors when all events are counted, instead of joining all of them.
  private func actors(_ condition: SQLFragment, _ db: Database) throws -> [[ResultTable.Cell]] {
    let isEverything = condition.sql == SQLFragment.always.sql
    let statement =
      isEverything
      ? SQLFragment("SELECT x.actor_id, count(*) AS n FROM event_actor x GROUP BY x.actor_id", [])
      : condition.wrapped(
        """
        SELECT x.actor_id, count(*) AS n
        FROM event e JOIN event_actor x ON x.event_id = e.id WHERE
        """ + " ", " GROUP BY x.actor_id")
    let named = statement.wrapped(
      "SELECT a.name, t.n FROM (", ") AS t JOIN actor a ON a.id = t.actor_id")
    var rows: [[ResultTable.Cell]] = []
    let cursor = try Row.fetchCursor(db, sql: named.sql, arguments: named.statementArguments)
    while let row = try cursor.next() {
      let count: Int = row[1]
      rows.append([.text(row[0]), .number(Double(count))])
    }
    let none = SQLFragment.all([SQLFragment("e.actors = 0", []), condition])
      .wrapped("SELECT count(*) FROM event e WHERE ", "")
    let missing = try Int.fetchOne(db, sql: none.sql, arguments: none.statementArguments) ?? 0
    if missing > 0 { rows.append([.missing, .number(Double(missing))]) }
    return rows
  }
}

/// How a field's values are grouped in SQL and shown.
struct GroupColumn {
  let field: Field
  let join: String
  let keys: [String]
  let shown: [String]
  let isMultiple: Bool

  init(_ field: Field, alias: String) {
    self.field = field
    func column(_ key: String) -> (String, [String], [String], Bool) { ("", [key], [key], false) }
    let g = alias
    (join, keys, shown, isMultiple) =
      switch field {
      case .year, .month, .decade, .century, .weekday, .kind, .certainty, .text, .episode, .note:
        column("e.\(field.rawValue)")
      case .date, .within, .before, .after: column("e.date")
      case .id:
        (
          "", ["e.id"],
          ["(SELECT s.handle || '.' || e.ordinal FROM source s WHERE s.id = e.source_id)"], false
        )
      case .source:
        ("", ["e.source_id"], ["(SELECT s.handle FROM source s WHERE s.id = e.source_id)"], false)
      case .outlet:
        ("JOIN source \(g) ON \(g).id = e.source_id", ["\(g).outlet"], ["\(g).outlet"], false)
      case .actor: GroupColumn.actor(g, "")
      case .agent: GroupColumn.actor(g, "AND \(g).roles & 1 <> 0")
      case .patient: GroupColumn.actor(g, "AND \(g).roles & 2 <> 0")
      case .role:
        (
          "LEFT JOIN participant \(g) ON \(g).event_id = e.id", ["\(g).role"], ["\(g).role"], true
        )
      case .place: GroupColumn.local("place_id", g)
      case .speaker: GroupColumn.local("speaker_id", g)
      case .origin:
        (
          """
          LEFT JOIN origin \(g) ON \(g).event_id = e.id
          LEFT JOIN local_actor \(g)l ON \(g)l.id = \(g).local_actor_id
          LEFT JOIN actor \(g)a ON \(g)a.id = \(g)l.actor_id
          """, ["coalesce(\(g)a.name, \(g).name)"], ["coalesce(\(g)a.name, \(g).name)"], true
        )
      case .number:
        (
          "LEFT JOIN quantity \(g) ON \(g).event_id = e.id", ["\(g).value", "\(g).unit"],
          ["\(g).value", "\(g).unit"], true
        )
      case .tag:
        ("LEFT JOIN tag \(g) ON \(g).event_id = e.id", ["\(g).name"], ["\(g).name"], true)
      case .has: ("", ["NULL"], ["NULL"], false)
      }
  }

  private static func actor(_ g: String, _ roles: String) -> (String, [String], [String], Bool) {
    (
      """
      LEFT JOIN event_actor \(g) ON \(g).event_id = e.id \(roles)
      LEFT JOIN actor \(g)a ON \(g)a.id = \(g).actor_id
      """, ["\(g)a.name"], ["\(g)a.name"], true
    )
  }

  private static func local(_ column: String, _ g: String) -> (
    String, [String], [String], Bool
  ) {
    (
      """
      LEFT JOIN local_actor \(g) ON \(g).id = e.\(column)
      LEFT JOIN actor \(g)a ON \(g)a.id = \(g).actor_id
      """, ["\(g)a.name"], ["\(g)a.name"], false
    )
  }

  /// The cell of the columns of a row that begin at `at`.
  func cell(_ row: Row, _ at: Int) -> ResultTable.Cell {
    switch field {
    case .year, .month, .decade, .century, .weekday:
      guard let value: Int = row[at] else { return .missing }
      return CalendarCell.cell(field, value)
    case .episode:
      guard let value: Int = row[at] else { return .missing }
      return .number(Double(value))
    case .number:
      guard let value: Double = row[at] else { return .missing }
      return .text(Quantity.words(value, row[at + 1]))
    default:
      guard let value: String = row[at] else { return .missing }
      return .text(value)
    }
  }
}

/// The parts of a date as they are shown: `2025`, `2025-10`, `1520s`, `Monday`.
enum CalendarCell {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// - Parameter value: as the column of the field holds it.
  static func cell(_ field: Field, _ value: Int) -> ResultTable.Cell {
    switch field {
    case .year: .text(EDTFDigits.year(value))
    case .decade: .text("\(EDTFDigits.year(value))s")
    case .month: .text(month(value))
    case .weekday: weekdays.indices.contains(value - 1) ? .text(weekdays[value - 1]) : .missing
    default: .number(Double(value))
    }
  }

  /// Year times 100 plus month; a month of an unknown year is 1 to 12.
  private static func month(_ value: Int) -> String {
    let month = EDTFDigits.two(value.floorModulo(100))
    return (1...12).contains(value)
      ? "XXXX-\(month)" : "\(EDTFDigits.year(value.floorDivided(by: 100)))-\(month)"
  }
}
