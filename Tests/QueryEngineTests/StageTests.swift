import Chronology
import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Testing

@Suite struct StageTests {
  /// A store of events given by source, date and agents, each sentence being its own id.
  private static func store(
    _ told: [(id: String, date: String?, actors: [String], episode: Int?)]
  ) throws -> Store {
    var bySource: [String: [(Int, String?, [String])]] = [:]
    for event in told {
      let id = try #require(EventID(event.id))
      bySource[id.source, default: []].append((id.ordinal, event.date, event.actors))
    }
    var sources: [AnnotatedSource] = []
    for (handle, events) in bySource.sorted(by: { $0.key > $1.key }) {
      let width = handle.utf8.count + 3
      let text = events.map { "\(handle).\($0.0) " }.joined()
      sources.append(
        AnnotatedSource(
          source: Source(handle: handle, outlet: "The \(handle) Post", text: text),
          events: try events.enumerated().map { place, event in
            let span = place * width..<(place + 1) * width - 1
            return Event(
              id: EventID(source: handle, ordinal: event.0), span: span, trigger: span,
              date: try event.1.map { EventDate(value: try EDTF($0), basis: .stated) },
              participants: event.2.map {
                Participant(name: $0, kind: .person, role: .agent, span: span)
              })
          }))
    }
    let store = try Store()
    _ = try store.insert(sources)
    try store.changeEpisodes(
      told.compactMap { event in
        EventID(event.id).map { EpisodeChange(id: $0, episode: event.episode, unjudged: nil) }
      })
    return store
  }

  private static func world() throws -> Engine {
    Engine(
      store: try store([
        ("envoy.1", "2025-10-14", ["Ann", "Bob"], 1), ("envoy.2", nil, ["Ann"], nil),
        ("envoy.3", "2025-10-13", ["Ann", "Ann"], 2), ("citizen.1", "2025-10-14", ["Cyd"], 1),
        ("citizen.2", "XXXX-10-14", [], 3), ("citizen.3", "2024-02-03", ["Bob"], 3),
        ("herald.1", "2025-10-15", [], 1),
      ]))
  }

  private func ids(_ stages: [Stage], of filter: Predicate = .everything) throws -> [String] {
    let result = try Self.world().run(ResolvedQuery(filter: filter, stages: stages))
    guard case .events(let listing) = result else { return [] }
    #expect(listing.rows.allSatisfy { $0.text == $0.event.id.description })
    return listing.rows.map(\.event.id.description)
  }

  private func table(_ stages: [Stage], of filter: Predicate = .everything) throws -> ResultTable {
    let result = try Self.world().run(ResolvedQuery(filter: filter, stages: stages))
    guard case .table(let table) = result else { throw EngineError.needsEvents(stage: "table") }
    return table
  }

  private static func term(_ field: Field, _ value: FieldValue) -> Predicate {
    .test(FieldTest(field: field, op: .contains, values: [value], utf8Span: 0..<0))
  }

  private static let chronicle = [
    "citizen.3", "envoy.3", "citizen.1", "envoy.1", "herald.1", "citizen.2", "envoy.2",
  ]

  @Test func `events come by date and source, those without a year and a date last`() throws {
    #expect(try ids([]) == Self.chronicle)
  }

  @Test func `first and last cut the order at hand, and filters after them choose from the rest`()
    throws
  {
    #expect(try ids([.first(2)]) == ["citizen.3", "envoy.3"])
    #expect(try ids([.last(2)]) == ["citizen.2", "envoy.2"])
    #expect(try ids([.first(4), .last(1)]) == ["envoy.1"])
    let envoy = Self.term(.source, .text("envoy"))
    #expect(try ids([.first(2), .filter(envoy)]) == ["envoy.3"])
    #expect(try ids([.filter(envoy), .first(2)]) == ["envoy.3", "envoy.1"])
    #expect(try ids([.limit(0)]) == [])
  }

  @Test func `what is missing sorts last both ways`() throws {
    let up = SortKey(subject: .field(.actor))
    let down = SortKey(subject: .field(.actor), isDescending: true)
    #expect(
      try ids([.sort([up])])
        == ["envoy.3", "envoy.1", "envoy.2", "citizen.3", "citizen.1", "herald.1", "citizen.2"])
    #expect(
      try ids([.sort([down])])
        == ["citizen.1", "citizen.3", "envoy.3", "envoy.1", "envoy.2", "herald.1", "citizen.2"])
    #expect(try ids([.sort([down]), .last(1)]) == ["citizen.2"])
    let date = SortKey(subject: .field(.date), isDescending: true)
    #expect(try ids([.sort([date]), .last(2)]) == ["citizen.3", "envoy.2"])
  }

  @Test func `context gives the neighbours in the source`() throws {
    #expect(
      try ids([.context(1)], of: Self.term(.id, .text("envoy.2")))
        == ["envoy.1", "envoy.2", "envoy.3"])
  }

  @Test func `a count counts an event once for each distinct actor`() throws {
    let counted = try table([.count(by: [.actor])])
    #expect(
      counted.rows == [
        [.text("Ann"), .number(3)], [.text("Bob"), .number(2)], [.missing, .number(2)],
        [.text("Cyd"), .number(1)],
      ])
    #expect(counted.columns.map(\.name) == ["actor", "count"])
    #expect(counted.columns.map(\.hasBar) == [false, true])
    let envoy = Self.term(.source, .text("envoy"))
    #expect(
      try table([.count(by: [.actor])], of: envoy).rows
        == [[.text("Ann"), .number(3)], [.text("Bob"), .number(1)]])
    #expect(try table([.count(by: [])], of: envoy).rows == [[.number(3)]])
  }

  @Test func `counts by several fields, by month and by source`() throws {
    #expect(
      try table([.count(by: [.month])]).rows == [
        [.text("2025-10"), .number(4)], [.text("2024-02"), .number(1)],
        [.text("XXXX-10"), .number(1)], [.missing, .number(1)],
      ])
    #expect(
      try table([.count(by: [.source]), .sort([SortKey(subject: .field(.source))]), .first(2)])
        .rows == [[.text("citizen"), .number(3)], [.text("envoy"), .number(3)]])
    #expect(
      try table([.count(by: [.source, .agent]), .first(1)]).rows
        == [[.text("envoy"), .text("Ann"), .number(3)]])
    for field in Field.allCases where field != .has {
      let rows = try table([.count(by: [field])]).rows
      #expect(!rows.isEmpty, "\(field)")
    }
  }

  @Test func `show gives columns and distinct each combination once`() throws {
    let shown = try table([.first(3), .show([.id, .actor, .weekday, .outlet, .episode])])
    #expect(
      shown.rows == [
        [
          .text("citizen.3"), .text("Bob"), .text("Saturday"), .text("The citizen Post"),
          .number(3),
        ],
        [.text("envoy.3"), .text("Ann"), .text("Monday"), .text("The envoy Post"), .number(2)],
        [
          .text("citizen.1"), .text("Cyd"), .text("Tuesday"), .text("The citizen Post"), .number(1),
        ],
      ])
    #expect(
      try table([.distinct([.year])]).rows == [[.text("2024")], [.text("2025")], [.missing]])
  }

  @Test func `the parallel page has a blank for what is not told`() throws {
    let stage = Stage.compare(by: .source, columns: ["envoy", "Citizen Post"])
    guard case .comparison(let page) = try Self.world().run(ResolvedQuery(stages: [stage])) else {
      Issue.record("no page")
      return
    }
    #expect(page.sources == ["envoy", "citizen"])
    #expect(page.rows.map(\.episode) == [3, 2, 1])
    #expect(page.rows.map { $0.date?.string } == ["2024-02-03", "2025-10-13", "2025-10-14"])
    let told = page.rows.map { $0.cells.map { $0?.events.map(\.event.id.description) } }
    #expect(
      told == [
        [nil, ["citizen.3", "citizen.2"]], [["envoy.3"], nil], [["envoy.1"], ["citizen.1"]],
      ])
    #expect(page.rows[2].cells[0]?.reading == Reading(who: ["Ann", "Bob"], when: ["2025-10-14"]))
    #expect(page.notes == ["1 event in no episode left out"])
  }

  @Test func `without columns every source that tells something has one`() throws {
    let october = Self.term(
      .date,
      .date(
        DateBounds(earliest: CalendarDay(year: 2025, month: 10, day: 15), latest: nil), typed: ""))
    let stage = Stage.compare(by: .source, columns: [])
    let result = try Self.world().run(ResolvedQuery(filter: october, stages: [stage]))
    guard case .comparison(let page) = result else { return }
    #expect(page.sources == ["citizen", "herald"])
  }

  @Test func `errors say what is wrong`() throws {
    let engine = try Self.world()
    func run(_ stages: [Stage]) throws { _ = try engine.run(ResolvedQuery(stages: stages)) }
    #expect(throws: EngineError.unexpected(expected: 8, found: 7)) { try run([.expect(8)]) }
    #expect(throws: Never.self) { try run([.expect(7), .first(1), .expect(1)]) }
    #expect(throws: EngineError.noSource("x", known: ["citizen", "envoy", "herald"])) {
      try run([.compare(by: .source, columns: ["x"])])
    }
    #expect(throws: EngineError.nothingCounted) { try run([.sort([SortKey(subject: .count)])]) }
  }
}
