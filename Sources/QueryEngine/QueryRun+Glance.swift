import EventStore
import GRDB

extension QueryRun {
  /// The listing as a person is shown it: of more events than `limit` as many from both ends,
  /// without reading those between.
  func glance(_ limit: Int) throws(EngineError) -> EventListing {
    // What is tried on one text after the other is tried once.
    if limit > 1, relation.condition.readsTexts { return try glance(limit, at: try keys()) }
    let total = try number(relation.count())
    guard limit > 1, total > limit else { return try listing() }
    if total <= relation.sources.soonSorted { return try glance(limit, at: try keys()) }
    var (head, tail) = (relation, relation)
    try head.first((limit + 1) / 2)
    try tail.last(limit / 2)
    let rows = try self.rows(head) + self.rows(tail)
    return EventListing(rows: rows, notes: try notes(), skipped: total - rows.count)
  }

  /// The ends of the events of these keys; all of them, if they are no more than `limit`.
  private func glance(_ limit: Int, at keys: [Int64]) throws(EngineError) -> EventListing {
    let isWhole = keys.count <= limit
    var rows = try self.rows(
      relation.only(Array(keys.prefix(isWhole ? limit : (limit + 1) / 2))))
    if !isWhole { rows += try self.rows(relation.only(Array(keys.suffix(limit / 2)))) }
    return EventListing(rows: rows, notes: try notes(), skipped: keys.count - rows.count)
  }

  private func keys() throws(EngineError) -> [Int64] {
    let statement = relation.keys
    return try read { db in
      try Int64.fetchAll(db, sql: statement.sql, arguments: statement.statementArguments)
    }
  }

  private func number(_ statement: SQLFragment) throws(EngineError) -> Int {
    try read { db in
      try Int.fetchOne(db, sql: statement.sql, arguments: statement.statementArguments) ?? 0
    }
  }

  private func rows(_ relation: EventRelation) throws(EngineError) -> [EventRow] {
    let select = relation.select
    return try read { db in
      var rows: [EventRow] = []
      try EventLoader(db).forEach(select.sql, select.statementArguments) {
        rows.append(EventRow($0))
      }
      return rows
    }
  }

  private func notes() throws(EngineError) -> [String] {
    try read { db in try relation.notes(db) }
  }
}
