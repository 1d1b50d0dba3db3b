import GRDB
package import Narrative

extension Store {
  /// The events of an episode, by source and as told.
  package func events(ofEpisode number: Int) throws(StoreError) -> [StoredEvent] {
    try read { db in
      try EventLoader(db).all(
        EventLoader.select(where: "e.episode = ?", order: "s.handle, e.ordinal"), [number])
    }
  }

  /// Events whose name begins with what was typed, with their words: by source and as told.
  package func eventNames(
    prefix: String, limit: Int
  ) throws(StoreError) -> [(id: EventID, text: String)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.handle, e.ordinal, e.text FROM source s JOIN event e ON e.source_id = s.id
          WHERE substr(s.handle || '.' || e.ordinal, 1, length(:prefix)) = :prefix
          ORDER BY s.handle, e.ordinal LIMIT :limit
          """, arguments: ["prefix": prefix, "limit": limit]
      ).map { (EventID(source: $0[0], ordinal: $0[1]), $0[2]) }
    }
  }

  /// The ordinal of the last event of a source that is not dropped.
  package func lastOrdinal(of source: String) throws(StoreError) -> Int? {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT max(ordinal) FROM event
          WHERE source_id = (SELECT id FROM source WHERE handle = ?)
          """, arguments: [source])
    }
  }

  /// The number of the last episode.
  package func lastEpisode() throws(StoreError) -> Int? {
    try read { db in try Int.fetchOne(db, sql: "SELECT max(episode) FROM event") }
  }
}

extension EventAnchor {
  package init(_ row: StoredEvent) {
    self.init(
      id: row.event.id, text: row.text, trigger: row.triggerText,
      triggerOffset: row.event.trigger.lowerBound)
  }
}
