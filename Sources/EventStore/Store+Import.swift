import GRDB
package import Narrative
import Stopping

/// What became of sources that were to be added.
package struct ImportSummary: Hashable, Sendable {
  /// A source that came under a handle another has already, with other words.
  package struct Renaming: Hashable, Sendable {
    package var wanted: String
    package var given: String
  }
  /// Handles of the new sources, in the order they came.
  package var added: [String] = []
  /// Handles under which the very same text was in the store already, or came twice.
  package var alreadyThere: [String] = []
  /// New sources whose handle was taken: they got a number behind it.
  package var renamed: [Renaming] = []
  /// Handles whose earlier reading was replaced.
  package var replaced: [String] = []
  package var eventCount = 0

  package init() {}
}

extension Store {
  /// Adds sources, all or none.
  ///
  /// The same text twice is kept once, under its first handle. Another text under a handle that is
  /// taken gets the handle with `-2`, `-3`, ... behind it, and the summary says so.
  /// A source of which only its events are known (`Source.pieces`) is there already if one of its
  /// handle tells each of these events so.
  /// - Parameter episodes: The numbers of episodes that events have already, by handle and ordinal.
  package func insert(
    _ sources: [AnnotatedSource], episodes: [String: [Int: Int]] = [:]
  ) throws(StoreError) -> ImportSummary {
    try write { db in
      var summary = ImportSummary()
      for annotated in sources {
        if StopSign.isRaised { throw StoreError.interrupted }
        if let twin = try twin(of: annotated, in: db) {
          summary.alreadyThere.append(twin)
          continue
        }
        // Rows that judgements took out must not meet new ones under the same keys.
        if summary.added.isEmpty { try JudgementWriter(db).reset() }
        let wanted = annotated.source.handle
        let handle = try freeHandle(wanted, in: db)
        if handle != wanted {
          summary.renamed.append(ImportSummary.Renaming(wanted: wanted, given: handle))
        }
        try add(annotated, handle, &summary, episodes[wanted] ?? [:], in: db)
        summary.added.append(handle)
      }
      if !summary.added.isEmpty { try settle(db) }
      return summary
    }
  }

  /// Puts new readings in the place of the sources of the same handles, and adds those not there.
  /// Episodes are gone, and what judgements changed, until both are set again.
  package func replace(_ sources: [AnnotatedSource]) throws(StoreError) -> ImportSummary {
    try write { db in
      try JudgementWriter(db).reset()
      var summary = ImportSummary()
      for annotated in sources {
        let handle = annotated.source.handle
        if let id = try SourceTable.id(of: handle, in: db) {
          try remove(id, in: db)
          summary.replaced.append(handle)
        } else {
          summary.added.append(handle)
        }
        try add(annotated, handle, &summary, in: db)
      }
      try ActorPruner.prune(db)
      try settle(db)
      return summary
    }
  }

  private func add(
    _ annotated: AnnotatedSource, _ handle: String, _ summary: inout ImportSummary,
    _ episodes: [Int: Int] = [:], in db: Database
  ) throws {
    var writer = try SourceWriter(annotated, handle: handle, episodes: episodes, in: db)
    try writer.write()
    summary.eventCount += annotated.events.count
  }

  private func remove(_ source: Int64, in db: Database) throws {
    try EventTable.removeText(where: "source_id = \(source)", in: db)
    for table in ["mention", "quote", "event"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE source_id = ?", arguments: [source])
    }
    try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [source])
  }

  private func twin(of annotated: AnnotatedSource, in db: Database) throws -> String? {
    guard annotated.source.pieces != nil else {
      return try SourceTable.twin(of: annotated.source.text, in: db)
    }
    let telling = Telling(annotated)
    var handle = annotated.source.handle
    var number = 1
    while let id = try SourceTable.id(of: handle, in: db) {
      if try telling.isTold(by: id, in: db) { return handle }
      number += 1
      handle = "\(annotated.source.handle)-\(number)"
    }
    return nil
  }

  private func freeHandle(_ wanted: String, in db: Database) throws -> String {
    var handle = wanted
    var number = 1
    while try SourceTable.id(of: handle, in: db) != nil {
      number += 1
      handle = "\(wanted)-\(number)"
    }
    return handle
  }

  /// Lets the planner know how full the tables are, from a sample of each index.
  private func settle(_ db: Database) throws {
    try db.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE;")
  }
}
