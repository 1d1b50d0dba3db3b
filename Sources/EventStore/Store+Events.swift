import GRDB
package import Narrative
import Stopping

/// What a store holds, in numbers that are had at once whatever its size.
package struct StoreCounts: Hashable, Sendable {
  package var sources = 0
  package var events = 0
  /// The years of the earliest dated event and of the latest, as EDTF; nil where no event of a
  /// known year is dated, or the end is open.
  package var firstYear: String?
  package var lastYear: String?

  package init() {}
}

/// The numbers of an event's episode: as judgements have it, and without them.
package struct EpisodeChange: Hashable, Sendable {
  package var id: EventID
  package var episode: Int?
  package var unjudged: Int?

  package init(id: EventID, episode: Int?, unjudged: Int?) {
    self.id = id
    self.episode = episode
    self.unjudged = unjudged
  }
}

extension Store {
  /// All events in the order of a chronicle: by date, then source, then as told.
  package func events() throws(StoreError) -> [StoredEvent] {
    try read { db in
      try EventLoader(db).all(EventLoader.select(where: "1", order: EventLoader.chronological))
    }
  }

  /// Gives all events in the same order without holding them.
  ///
  /// - Parameter isByID: Whether they come in the order of handle and ordinal instead.
  package func forEachEvent(isByID: Bool = false, _ body: (StoredEvent) throws -> Void)
    throws(StoreError)
  {
    try read { db in
      let loader = EventLoader(db)
      guard isByID else {
        try loader.forEach(
          EventLoader.select(where: "1", order: EventLoader.chronological), [], body)
        return
      }
      // One source after the other: to sort all events SQLite would hold all their words.
      let select = EventLoader.select(where: "e.source_id = ?", order: "e.ordinal")
      for source in try Int64.fetchAll(db, sql: "SELECT id FROM source ORDER BY handle") {
        try loader.forEach(select, [source], body)
      }
    }
  }

  package func row(_ id: EventID) throws(StoreError) -> StoredEvent? {
    try read { db in
      try EventLoader(db).all(
        EventLoader.select(where: "s.handle = ? AND e.ordinal = ?", order: "e.id"),
        [id.source, id.ordinal]
      ).first
    }
  }

  /// Sets the episodes of these events and leaves all others as they are.
  package func changeEpisodes(_ changes: some Sequence<EpisodeChange>) throws(StoreError) {
    try write { db in
      var source: (handle: String, key: Int64?)?
      let statement = try db.cachedStatement(
        sql: """
          UPDATE event SET episode = ?, unjudged_episode = ? WHERE source_id = ? AND ordinal = ?
          """)
      for (count, change) in changes.enumerated() {
        if count.isMultiple(of: 1000), StopSign.isRaised { throw StoreError.interrupted }
        let id = change.id
        if source?.handle != id.source {
          source = (id.source, try SourceTable.id(of: id.source, in: db))
        }
        try statement.execute(arguments: [
          change.episode, change.unjudged, source?.key, id.ordinal,
        ])
        if db.changesCount == 0 { throw StoreError.noEvent(id.description) }
      }
    }
  }

  /// The episode that each event of a source is in without judgements.
  package func unjudgedEpisodes(ofSource handle: String) throws(StoreError) -> [EventID: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT ordinal, unjudged_episode FROM event
          WHERE source_id = (SELECT id FROM source WHERE handle = ?)
            AND unjudged_episode IS NOT NULL
          """, arguments: [handle])
      return Dictionary(
        uniqueKeysWithValues: rows.map { (EventID(source: handle, ordinal: $0[0]), $0[1]) })
    }
  }
}
