import Chronology
import GRDB
import Narrative

/// Brings the events into the state that the judgements ask for, beginning from what was read.
struct JudgementWriter {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Puts back what was there before any judgement.
  func reset() throws {
    try DroppedEvents(db).restoreAll()
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT event_id, date, basis, approximate, timex_start, timex_end, note, tags
        FROM before_judgement ORDER BY event_id
        """)
    for row in rows {
      let event: Int64 = row[0]
      var date: EventDate?
      if let string: String = row[1] {
        let (start, end): (Int?, Int?) = (row[4], row[5])
        var timex: Range<Int>?
        if let start, let end { timex = start..<end }
        date = EventDate(
          value: try SourceTable.storedDate(string), basis: try ActorTable.stored(row[2] ?? ""),
          isApproximate: row[3], timex: timex)
      }
      try set(date, of: event)
      try set(note: row[6], of: event)
      let tags: String = row[7]
      try TagTable.set(tags.split(separator: "\n").map(String.init), of: event, in: db)
    }
    try db.execute(sql: "DELETE FROM before_judgement")
  }

  /// Applies those about single events; the others are the collator's. Keeps which events each
  /// judgement is about.
  func apply(_ entries: some Collection<JudgementTable.Entry>) throws {
    var finder = AnchorFinder(db)
    var dropping: Set<EventID> = []
    for case .drop(let anchor) in entries.map(\.judgement) {
      if let id = try finder.event(of: anchor) { dropping.insert(id) }
    }
    var dropped: [EventID: Int64] = [:]
    for entry in entries {
      let isMerge = entry.judgement.kind == .merge
      let found = try entry.judgement.sides.map { side -> (place: Int, id: EventID)? in
        for (place, anchor) in side.enumerated() {
          guard let id = try finder.event(of: anchor) else { continue }
          // An episode is known by an event that stays; and what is dropped is out of reach of
          // what comes later, as it is at the prompt.
          if isMerge ? !dropping.contains(id) : dropped[id] == nil { return (place, id) }
        }
        return nil
      }
      try JudgementTable.set(found, of: entry, in: db)
      guard let id = found.first??.id, let key = try EventTable.key(of: id, in: db) else {
        continue
      }
      switch entry.judgement {
      case .alias, .merge, .split: break
      case .redate(_, let date):
        try remember(key)
        try set(EventDate(value: date, basis: .set), of: key)
      case .note(_, let text):
        try remember(key)
        try set(note: text, of: key)
      case .tag(_, let tag):
        try remember(key)
        try TagTable.set(try TagTable.tags(of: key, in: db) + [tag], of: key, in: db)
      case .drop: dropped[id] = key
      }
    }
    for key in dropped.values.sorted() { try DroppedEvents(db).drop(key) }
  }

  private func remember(_ event: Int64) throws {
    let tags = try TagTable.tags(of: event, in: db).joined(separator: "\n")
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO before_judgement
        SELECT id, source_id, date, basis, approximate, timex_start, timex_end, note, ?
        FROM event WHERE id = ?
        """, arguments: [tags, event])
  }

  private func set(note: String?, of event: Int64) throws {
    try db.execute(sql: "UPDATE event SET note = ? WHERE id = ?", arguments: [note, event])
  }

  private func set(_ date: EventDate?, of event: Int64) throws {
    let columns = DateColumns(date)
    try db.execute(
      sql: """
        UPDATE event SET date = ?, basis = ?, approximate = ?, timex_start = ?, timex_end = ?,
          earliest = ?, latest = ?, width = ?, annual_first = ?, annual_last = ?,
          year_unknown = ?, year = ?, decade = ?, century = ?, month = ?, month_of_year = ?,
          weekday = ?, sort_day = ?
        WHERE id = ?
        """,
      arguments: [
        date?.value.string, date?.basis.rawValue, date?.isApproximate ?? false,
        date?.timex?.lowerBound, date?.timex?.upperBound, columns?.earliest, columns?.latest,
        columns?.width, columns?.annualFirst, columns?.annualLast,
        columns?.isYearUnknown ?? false, columns?.year, columns?.decade, columns?.century,
        columns?.month, columns?.monthOfYear, columns?.weekday,
        columns?.sortDay ?? DateColumns.sortUndated, event,
      ])
  }
}

/// Finds the events that judgements name, reading each source once.
private struct AnchorFinder {
  private let db: Database
  private var events: [String: [EventAnchor]] = [:]

  init(_ db: Database) {
    self.db = db
  }

  mutating func event(of anchor: EventAnchor) throws -> EventID? {
    let source = anchor.id.source
    if let known = events[source] { return anchor.match(among: known) }
    let read = try Row.fetchAll(
      db,
      sql: """
        SELECT ordinal, text, trigger_text, trigger_start FROM event
        WHERE source_id = (SELECT id FROM source WHERE handle = ?) ORDER BY ordinal
        """, arguments: [source]
    ).map { row in
      EventAnchor(
        id: EventID(source: source, ordinal: row[0]), text: row[1], trigger: row[2],
        triggerOffset: row[3])
    }
    events[source] = read
    return anchor.match(among: read)
  }
}
