import Chronology
import GRDB
import Narrative

/// The judgements in their order, and what was there before they were applied.
///
/// `dropped_row` holds the rows of a dropped event as JSON, column by column, so that it can be
/// put back whole; nothing else in the store knows that it was there. `before_judgement` holds the
/// date, the note and the tags of an event that a judgement has changed. `found` is the ordinal that
/// an event has in the present reading of its source, of each side the first that is found; nothing
/// if none is.
enum JudgementTable {
  static let sql = """
    CREATE TABLE judgement (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT,
      value TEXT,
      undone INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE judgement_event (
      judgement_id INTEGER NOT NULL REFERENCES judgement(id) ON DELETE CASCADE,
      side INTEGER NOT NULL,
      place INTEGER NOT NULL,
      source TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      text TEXT NOT NULL,
      trigger_text TEXT NOT NULL,
      trigger_start INTEGER NOT NULL,
      found INTEGER,
      PRIMARY KEY (judgement_id, side, place)
    );
    CREATE TABLE dropped_row (
      source_id INTEGER NOT NULL,
      event_id INTEGER NOT NULL,
      place INTEGER NOT NULL,
      in_table TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (event_id, place)
    );
    CREATE TABLE before_judgement (
      event_id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL,
      date TEXT, basis TEXT, approximate INTEGER NOT NULL, timex_start INTEGER, timex_end INTEGER,
      note TEXT,
      tags TEXT NOT NULL
    );
    """

  static func insert(_ judgement: Judgement, into db: Database) throws {
    let (name, value): (String?, String?) =
      switch judgement {
      case .alias(let name, let other): (name, other)
      case .merge, .split, .drop: (nil, nil)
      case .redate(_, let date): (nil, date.string)
      case .note(_, let text), .tag(_, let text): (nil, text)
      }
    try db.execute(
      sql: "INSERT INTO judgement (kind, name, value) VALUES (?, ?, ?)",
      arguments: [judgement.kind.rawValue, name, value])
    let id = db.lastInsertedRowID
    for (side, anchors) in judgement.sides.enumerated() {
      for (place, anchor) in anchors.enumerated() {
        try db.execute(
          sql: "INSERT INTO judgement_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
          arguments: [
            id, side, place, anchor.id.source, anchor.id.ordinal, anchor.text, anchor.trigger,
            anchor.triggerOffset,
          ])
      }
    }
  }

  struct Entry {
    var key: Int64
    var judgement: Judgement
    /// One event for each side; nil if a side has none.
    var found: [EventID]?
  }

  static func all(_ db: Database, undone: Bool) throws -> [Entry] {
    try Row.fetchAll(
      db, sql: "SELECT id, kind, name, value FROM judgement WHERE undone = ? ORDER BY id",
      arguments: [undone]
    ).map { try entry($0, db) }
  }

  /// - Parameter found: for each side the place of the event that is found, and its ordinal.
  static func set(
    _ found: [(place: Int, id: EventID)?], of entry: Entry, in db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE judgement_event SET found = NULL WHERE judgement_id = ?",
      arguments: [entry.key])
    for (side, event) in found.enumerated() {
      guard let event else { continue }
      try db.execute(
        sql: """
          UPDATE judgement_event SET found = ? WHERE judgement_id = ? AND side = ? AND place = ?
          """, arguments: [event.id.ordinal, entry.key, side, event.place])
    }
  }

  private static func entry(_ row: Row, _ db: Database) throws -> Entry {
    let kind: Judgement.Kind = try ActorTable.stored(row[1])
    var sides: [[EventAnchor]] = Array(repeating: [], count: kind.sideCount)
    var found: [EventID?] = Array(repeating: nil, count: kind.sideCount)
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT side, source, ordinal, text, trigger_text, trigger_start, found
        FROM judgement_event WHERE judgement_id = ? ORDER BY side, place
        """, arguments: [row[0] as Int64])
    {
      let side: Int = row[0]
      guard sides.indices.contains(side) else { continue }
      let source: String = row[1]
      sides[side].append(
        EventAnchor(
          id: EventID(source: source, ordinal: row[2]), text: row[3], trigger: row[4],
          triggerOffset: row[5]))
      if let ordinal: Int = row[6], found[side] == nil {
        found[side] = EventID(source: source, ordinal: ordinal)
      }
    }
    guard sides.allSatisfy({ !$0.isEmpty }) else {
      throw StoreError.damaged("a judgement without its event")
    }
    let value: String = row[3] ?? ""
    let judgement: Judgement =
      switch kind {
      case .alias: .alias(row[2] ?? "", of: value)
      case .merge: .merge(sides[0], sides[1])
      case .split: .split(sides[0][0])
      case .redate: .redate(sides[0][0], try SourceTable.storedDate(value))
      case .drop: .drop(sides[0][0])
      case .note: .note(sides[0][0], value)
      case .tag: .tag(sides[0][0], value)
      }
    let events = found.compactMap(\.self)
    return Entry(
      key: row[0], judgement: judgement, found: events.count == sides.count ? events : nil)
  }
}

extension Judgement.Kind {
  /// How many sides such a judgement has.
  fileprivate var sideCount: Int {
    switch self {
    case .alias: 0
    case .merge: 2
    case .split, .redate, .drop, .note, .tag: 1
    }
  }
}
