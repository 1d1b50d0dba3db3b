package import GRDB
import Narrative

/// Reads events whole, a chunk at a time: one statement for the events, one for each kind of part.
package struct EventLoader {
  /// How many events are completed together.
  private static let chunk = 400

  /// The columns that `load` needs, of `event` as `e`, its source as `s`.
  private static let columns = """
    e.id, s.handle, e.ordinal, e.span_start, e.span_end, e.code_start, e.code_end,
    e.trigger_start, e.trigger_end, e.kind, e.certainty, e.date, e.basis, e.approximate,
    e.timex_start, e.timex_end, pa.name, sa.name, e.rules, e.text, e.trigger_text, e.episode,
    e.note, e.unjudged_episode
    """
  /// All outer joins, so that the planner begins with events, whose indexes give the order.
  private static let joins = """
    event e LEFT JOIN source s ON s.id = e.source_id
    LEFT JOIN local_actor pl ON pl.id = e.place_id LEFT JOIN actor pa ON pa.id = pl.actor_id
    LEFT JOIN local_actor sl ON sl.id = e.speaker_id LEFT JOIN actor sa ON sa.id = sl.actor_id
    """

  private let db: Database

  package init(_ db: Database) {
    self.db = db
  }

  /// The SELECT that `forEach` runs.
  /// - Parameters:
  ///   - possible: a condition that says whether a row matches only possibly.
  ///   - condition: over `e` and `s`.
  ///   - order: the terms of ORDER BY, over `e` and `s`.
  package static func select(possible: String = "0", where condition: String, order: String)
    -> String
  {
    "SELECT \(columns), \(possible) FROM \(joins) WHERE \(condition) ORDER BY \(order)"
  }

  /// The order of a chronicle: by earliest day, the undated last; then by source; then as told.
  package static let chronological = "e.sort_day, s.handle, e.ordinal"

  /// Gives each event of a `select` in turn, holding no more than a chunk of them.
  package func forEach(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (StoredEvent) throws -> Void
  ) throws {
    var ids: [Int64] = []
    var events: [StoredEvent] = []
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() {
      ids.append(row[0])
      events.append(try event(row))
      if ids.count == EventLoader.chunk {
        try complete(&events, ids)
        for event in events { try body(event) }
        ids.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
      }
    }
    try complete(&events, ids)
    for event in events { try body(event) }
  }

  package func all(_ sql: String, _ arguments: StatementArguments = []) throws -> [StoredEvent] {
    var events: [StoredEvent] = []
    try forEach(sql, arguments) { events.append($0) }
    return events
  }

  private func event(_ row: Row) throws -> StoredEvent {
    var date: EventDate?
    if let string: String = row[11] {
      let start: Int? = row[14]
      let end: Int? = row[15]
      var timex: Range<Int>?
      if let start, let end { timex = start..<end }
      date = EventDate(
        value: try SourceTable.storedDate(string), basis: try ActorTable.stored(row[12] ?? ""),
        isApproximate: row[13], timex: timex)
    }
    let rules: String = row[18]
    return StoredEvent(
      event: Event(
        id: EventID(source: row[1], ordinal: row[2]), span: row[3]..<row[4],
        trigger: row[7]..<row[8], kind: try ActorTable.stored(row[9]),
        certainty: try ActorTable.stored(row[10]), date: date, place: row[16], speaker: row[17],
        rules: rules.split(separator: "\n").map(String.init)),
      text: row[19], triggerText: row[20], codePointSpan: row[5]..<row[6], episode: row[21],
      unjudgedEpisode: row[23], tags: [], note: row[22], isPossible: row[24] ?? false)
  }

  private func complete(_ events: inout [StoredEvent], _ ids: [Int64]) throws {
    guard !ids.isEmpty else { return }
    var places: [Int64: Int] = [:]
    for (place, id) in ids.enumerated() { places[id] = place }
    try part(
      """
      SELECT p.event_id, a.name, a.kind, p.role, p.span_start, p.span_end FROM participant p
      JOIN local_actor l ON l.id = p.local_actor_id JOIN actor a ON a.id = l.actor_id
      """, "p.event_id, p.ordinal", ids
    ) { row in
      guard let place = places[row[0]] else { return }
      events[place].event.participants.append(
        Participant(
          name: row[1], kind: try ActorTable.stored(row[2]), role: try ActorTable.stored(row[3]),
          span: row[4]..<row[5]))
    }
    try part(
      "SELECT p.event_id, p.value, p.unit, p.bound, p.span_start, p.span_end FROM quantity p",
      "p.event_id, p.ordinal", ids
    ) { row in
      guard let place = places[row[0]] else { return }
      events[place].event.numbers.append(
        Quantity(
          value: row[1], unit: row[2], bound: try ActorTable.stored(row[3]),
          span: row[4]..<row[5]))
    }
    try part(
      """
      SELECT p.event_id, coalesce(a.name, p.name) FROM origin p
      LEFT JOIN local_actor l ON l.id = p.local_actor_id LEFT JOIN actor a ON a.id = l.actor_id
      """, "p.event_id, p.ordinal", ids
    ) { row in
      guard let place = places[row[0]] else { return }
      events[place].event.origins.append(row[1])
    }
    try part("SELECT p.event_id, p.name FROM tag p", "p.event_id, p.name", ids) { row in
      guard let place = places[row[0]] else { return }
      events[place].tags.append(row[1])
    }
  }

  private func part(
    _ select: String, _ order: String, _ ids: [Int64], _ body: (Row) throws -> Void
  ) throws {
    // Few lengths of list, and so few statements that are kept: the last id fills the list up.
    var listed = 1
    while listed < ids.count { listed *= 2 }
    let marks = databaseQuestionMarks(count: listed)
    let padding = Array(repeating: ids.last ?? 0, count: listed - ids.count)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "\(select) WHERE p.event_id IN (\(marks)) ORDER BY \(order)"),
      arguments: StatementArguments(ids + padding))
    while let row = try rows.next() { try body(row) }
  }
}
