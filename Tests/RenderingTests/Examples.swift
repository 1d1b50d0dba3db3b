import Chronology
import Narrative
import QueryEngine
import QueryLanguage
import Rendering

/// Small results that every mode prints.
enum Examples {
  static func row(
    _ id: String, _ text: String, date: String? = nil, actors: [String] = [], start: Int = 0,
    isPossible: Bool = false
  ) throws -> EventRow {
    let date = try date.map { EventDate(value: try EDTF($0), basis: .stated) }
    let end = start + text.utf8.count
    return EventRow(
      event: Event(
        id: EventID(id) ?? EventID(source: id, ordinal: 1), span: start..<end,
        trigger: start..<start,
        date: date,
        participants: actors.map {
          Participant(name: $0, kind: .person, role: .agent, span: start..<end)
        }),
      text: text, codePointSpan: start..<start + text.unicodeScalars.count,
      isPossible: isPossible)
  }

  static func events() throws -> QueryResult {
    .events(
      EventListing(
        rows: [
          try row(
            "envoy.12", "Witkoff called Ushakov | for <five> minutes.", date: "2025-10-14",
            actors: ["Steve Witkoff", "Yuri Ushakov"]),
          try row("citizen.9", "He “spoke”\n to him.", date: "2025-10-15", isPossible: true),
          try row("dark.1", "Nobody said when.", actors: ["王毅"]),
        ],
        notes: ["1 undated event was left out"]))
  }

  static let counts = QueryResult.table(
    ResultTable(
      columns: [
        .init(name: "actor", field: .actor), .init(name: "count", field: nil, hasBar: true),
      ],
      rows: [
        [.text("Steve Witkoff"), .number(12)], [.text("=cmd"), .number(3)],
        [.missing, .number(0)],
      ]))

  static func page(sources: [String] = ["envoy", "citizen"]) throws -> ParallelPage {
    let called = "🦊 Witkoff called Ushakov on October 14 for five minutes."
    let spoke = "Amer spoke with the adviser on October 15."
    let first = ParallelPage.Cell(
      events: [
        try row("envoy.12", called, date: "2025-10-14", start: 100),
        try row("envoy.13", called, date: "2025-10-14", start: 100),
      ],
      reading: Reading(who: ["Steve Witkoff"], when: ["2025-10-14"]))
    let second = ParallelPage.Cell(
      events: [try row("citizen.9", spoke, date: "2025-10-15")],
      reading: Reading(who: ["Karim Amer"], when: ["2025-10-15"], status: .planned))
    let speech = ParallelPage.Cell(
      events: [try row("envoy.4", "Trump addressed the Knesset.", date: "2025-10-13")],
      reading: Reading(number: ["28 point"]))
    func cells(_ told: [ParallelPage.Cell?]) -> [ParallelPage.Cell?] {
      sources.indices.map { $0 < told.count ? told[$0] : nil }
    }
    return ParallelPage(
      sources: sources,
      rows: [
        .init(episode: 3, date: try EDTF("2025-10-13"), cells: cells([speech, nil])),
        .init(episode: 7, date: nil, cells: cells([first, second])),
      ],
      discrepancies: [
        Discrepancy(
          episode: 7, slot: .date, isStrict: true, reason: "same call",
          a: .init(
            source: "envoy", event: EventID(source: "envoy", ordinal: 12), span: 105..<112,
            value: "2025-10-14"),
          b: .init(
            source: "citizen", event: EventID(source: "citizen", ordinal: 9), span: 900..<910,
            value: "2025-10-15"))
      ],
      notes: ["a note"])
  }
}
