import GRDB

/// The tags of events.
enum TagTable {
  static func tags(of event: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM tag WHERE event_id = ? ORDER BY name", arguments: [event])
  }

  /// Makes these an event's tags.
  static func set(_ tags: [String], of event: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM tag WHERE event_id = ?", arguments: [event])
    for tag in Set(tags).sorted() {
      try db.execute(
        sql: "INSERT INTO tag VALUES (?, ?, ?)", arguments: [event, tag, SearchFold.fold(tag)])
    }
  }
}
