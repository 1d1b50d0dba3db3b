import GRDB

/// Takes events out of every table and puts them back as they were.
struct DroppedEvents {
  /// Where an event has rows, and the column that names it; the event itself first.
  private static let tables = [
    ("event", "id"), ("participant", "event_id"), ("quantity", "event_id"),
    ("origin", "event_id"), ("tag", "event_id"),
  ]

  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func drop(_ event: Int64) throws {
    for (place, (table, key)) in Self.tables.enumerated() {
      let pairs = try columns(of: table).map { "'\($0)', \($0)" }.joined(separator: ", ")
      try db.execute(
        sql: """
          INSERT INTO dropped_row
          SELECT (SELECT source_id FROM event WHERE id = :event), :event,
            :base + row_number() OVER (ORDER BY rowid), :table, json_object(\(pairs))
          FROM \(table) WHERE \(key) = :event
          """, arguments: ["event": event, "base": place * Self.mostRows, "table": table])
    }
    try EventTable.removeText(where: "id = \(event)", in: db)
    try db.execute(sql: "DELETE FROM event WHERE id = ?", arguments: [event])
  }

  func restoreAll() throws {
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM dropped_row)") == true else {
      return
    }
    for (table, _) in Self.tables {
      let columns = try columns(of: table)
      let values = columns.map { "json_extract(content, '$.\($0)')" }.joined(separator: ", ")
      try db.execute(
        sql: """
          INSERT INTO \(table) (\(columns.joined(separator: ", ")))
          SELECT \(values) FROM dropped_row WHERE in_table = ? ORDER BY event_id, place
          """, arguments: [table])
    }
    let dropped = "id IN (SELECT event_id FROM dropped_row)"
    try EventTallies.add(where: dropped, in: db)
    try EventTable.addText(where: dropped, in: db)
    try EventTable.linkActors(where: dropped, in: db)
    try db.execute(sql: "DELETE FROM dropped_row")
  }

  private func columns(of table: String) throws -> [String] {
    try db.columns(in: table).map(\.name)
  }

  /// More than an event can have in one table.
  private static let mostRows = 1 << 40
}
