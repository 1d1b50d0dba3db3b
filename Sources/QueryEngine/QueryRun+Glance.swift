import EventStore
import GRDB

extension QueryRun {
  /// The listing as a person is shown it: of more events than `limit` as many from both ends,
  /// without reading those between.
  func glance(_ limit: Int) throws(EngineError) -> EventListing {
    let total = try number(relation.count)
    guard limit > 1, total > limit else { return try listing() }
    let ends = ((limit + 1) / 2, limit / 2)
    var rows: [EventRow] = []
    if total <= relation.sources.soonSorted {
      let keys = try keys()
      rows += try self.rows(relation.only(Array(keys.prefix(ends.0))))
      rows += try self.rows(relation.only(Array(keys.suffix(ends.1))))
    } else {
      var (head, tail) = (relation, relation)
      try head.first(ends.0)
      try tail.last(ends.1)
      rows += try self.rows(head)
      rows += try self.rows(tail)
    }
    return EventListing(rows: rows, notes: try notes(), skipped: total - rows.count)
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
