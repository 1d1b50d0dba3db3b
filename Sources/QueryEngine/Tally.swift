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

  /// The rows in no order.
  func table(_ condition: SQLFragment, _ db: Database) throws -> ResultTable {
    let rows = try lone(condition, db) ?? general(condition, db)
    return ResultTable(
      columns: fields.map { ResultTable.Column(name: $0.rawValue, field: $0) } + [
        ResultTable.Column(name: "count", field: nil, hasBar: true)
      ],
      rows: rows)
  }

  /// The counts of one field by a shorter way, if there is one.
  private func lone(_ condition: SQLFragment, _ db: Database) throws -> [[ResultTable.Cell]]? {
    guard fields.count == 1 else { return nil }
    if fields == [.actor] { return try actors(condition, db) }
    guard let column = columns.first, let alone = column.alone,
      let counts = alone.counts(condition)
    else { return nil }
    var rows: [[ResultTable.Cell]] = []
    var missing = 0
    let cursor = try Row.fetchCursor(db, sql: counts.sql, arguments: counts.statementArguments)
    while let row = try cursor.next() {
      let cell = column.cell(row, 0)
      let count: Int = row[1]
      if cell == .missing {
        missing += count
      } else {
        rows.append([cell, .number(Double(count))])
      }
    }
    if condition.sql == SQLFragment.always.sql, missing == 0 {
      missing = try Int.fetchOne(db, sql: alone.missing.sql) ?? 0
    }
    if missing > 0 { rows.append([.missing, .number(Double(missing))]) }
    return rows
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

  /// Reads the tallies when all events are counted, instead of joining all of them.
  private func actors(_ condition: SQLFragment, _ db: Database) throws -> [[ResultTable.Cell]] {
    let isEverything = condition.sql == SQLFragment.always.sql
    let statement =
      isEverything
      ? SQLFragment("SELECT x.id AS actor_id, x.events AS n FROM actor x WHERE x.events > 0", [])
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
