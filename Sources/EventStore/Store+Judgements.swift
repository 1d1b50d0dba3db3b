import GRDB
package import Narrative

/// A judgement and the events it is about, as they are called now.
package struct AppliedJudgement: Hashable, Sendable {
  package var judgement: Judgement
  /// Nil where an event that it is about is not found any more.
  package var events: [EventID]?

  package init(judgement: Judgement, events: [EventID]?) {
    self.judgement = judgement
    self.events = events
  }
}

extension Store {
  /// The judgements that hold, in their order.
  package func judgements() throws(StoreError) -> [AppliedJudgement] {
    try read { db in try Self.applied(db) }
  }

  /// Those that were taken back and can be made again, in the order they would be.
  package func undoneJudgements() throws(StoreError) -> [Judgement] {
    try read { db in try JudgementTable.all(db, undone: true).map(\.judgement) }
  }

  /// Adds a judgement behind the others. What was taken back cannot be made again from here on.
  package func add(_ judgement: Judgement) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM judgement WHERE undone")
      try JudgementTable.insert(judgement, into: db)
    }
  }

  /// Takes back the last judgement that holds.
  /// - Returns: nil if there is none.
  package func undoJudgement() throws(StoreError) -> Judgement? {
    try write { db in
      let last = try JudgementTable.all(db, undone: false).last?.judgement
      try db.execute(
        sql: """
          UPDATE judgement SET undone = 1 WHERE id = (SELECT max(id) FROM judgement WHERE NOT undone)
          """)
      return last
    }
  }

  /// Makes the judgement again that was taken back last.
  package func redoJudgement() throws(StoreError) -> Judgement? {
    try write { db in
      let first = try JudgementTable.all(db, undone: true).first?.judgement
      try db.execute(
        sql: """
          UPDATE judgement SET undone = 0 WHERE id = (SELECT min(id) FROM judgement WHERE undone)
          """)
      return first
    }
  }

  /// Whether there is any, taken back or not.
  package func hasJudgements() throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM judgement)") ?? false
    }
  }

  package func removeJudgements() throws(StoreError) {
    try write { db in try db.execute(sql: "DELETE FROM judgement") }
  }

  /// Brings dates, tags, notes and dropped events into the state that the judgements ask for.
  /// Names and episodes are the collator's.
  package func applyJudgements() throws(StoreError) -> [AppliedJudgement] {
    try write { db in
      let writer = JudgementWriter(db)
      try writer.reset()
      try writer.apply(try JudgementTable.all(db, undone: false))
      return try Self.applied(db)
    }
  }

  /// Puts the events back into the state before any judgement, which all keep.
  package func resetJudged() throws(StoreError) {
    try write { db in try JudgementWriter(db).reset() }
  }

  /// Applies the last judgement alone, on top of the others: enough where it only marks an event.
  package func applyLastJudgement() throws(StoreError) {
    try write { db in
      try JudgementWriter(db).apply(try JudgementTable.all(db, undone: false).suffix(1))
    }
  }

  private static func applied(_ db: Database) throws -> [AppliedJudgement] {
    try JudgementTable.all(db, undone: false).map {
      AppliedJudgement(judgement: $0.judgement, events: $0.found)
    }
  }
}
