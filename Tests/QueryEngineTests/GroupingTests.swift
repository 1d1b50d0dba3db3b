import Chronology
import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Testing

@Suite struct GroupingTests {
  private static func engine() throws -> Engine {
    let told: [(String, Int, String?, [String])] = [
      ("courier", 1, "2024-05-06", ["Anna", "Peter"]), ("courier", 2, "2024-05-07", ["Anna"]),
      ("courier", 3, nil, []), ("herald", 1, "2024-05-06", ["Anna"]),
      ("herald", 2, "2024-05", ["Peter"]),
    ]
    var sources: [AnnotatedSource] = []
    for handle in ["courier", "herald"] {
      let events = told.filter { $0.0 == handle }
      let text = events.map { _ in "told " }.joined()
      sources.append(
        AnnotatedSource(
          source: Source(handle: handle, text: text),
          actors: ["Anna", "Peter"].map { NamedActor(name: $0, kind: .person) },
          events: try events.enumerated().map { place, event in
            let span = place * 5..<place * 5 + 4
            return Event(
              id: EventID(source: handle, ordinal: event.1), span: span, trigger: span,
              date: try event.2.map { EventDate(value: try EDTF($0), basis: .stated) },
              participants: event.3.map {
                Participant(name: $0, kind: .person, role: .agent, span: span)
              })
          }))
    }
    let store = try Store()
    _ = try store.insert(sources)
    return Engine(store: store)
  }

  private func groups(_ stages: Stage...) throws -> [[String]] {
    let result = try Self.engine().run(ResolvedQuery(stages: stages))
    guard case .groups(let groups) = result else { return [] }
    return groups.groups.map { group in
      group.values.map { if case .text(let text) = $0 { text } else { "-" } }
        + group.rows.map(\.event.id.description)
    }
  }

  @Test func `an event stands under each of its values, the largest group first`() throws {
    #expect(
      try groups(.groupBy([.actor])) == [
        ["Anna", "courier.1", "herald.1", "courier.2"], ["Peter", "herald.2", "courier.1"],
        ["-", "courier.3"],
      ])
  }

  @Test func `groups by time are in the order of time`() throws {
    #expect(try groups(.groupBy([.year])).map(\.[0]) == ["2024", "-"])
    #expect(
      try groups(.groupBy([.date])).map(\.[0]) == ["2024-05", "2024-05-06", "2024-05-07", "-"])
  }

  @Test func `groups are sorted, cut and counted as rows`() throws {
    let key = SortKey(subject: .field(.actor), isDescending: true)
    #expect(
      try groups(.groupBy([.actor]), .sort([key]), .first(1)).map(\.[0]) == ["Peter"])
    _ = try groups(.groupBy([.actor]), .expect(3))
    #expect(throws: EngineError.unexpected(expected: 2, found: 3)) {
      try groups(.groupBy([.actor]), .expect(2))
    }
  }

  @Test func `a timeline counts the events of each date in its lanes and tells what it leaves out`()
    throws
  {
    let result = try Self.engine().run(ResolvedQuery(stages: [.timeline(by: .source)]))
    guard case .timeline(let timeline) = result else {
      Issue.record("no timeline")
      return
    }
    #expect(
      timeline.lanes.map { $0.marks.map { "\($0.date.string) \($0.count)" } } == [
        ["2024-05-06 1", "2024-05-07 1"], ["2024-05 1", "2024-05-06 1"],
      ])
    #expect(timeline.notes == ["1 event without a date not shown"])
    #expect(
      timeline.table.columns.map(\.name) == ["source", "date", "earliest", "latest", "count"])
  }

  private func term(_ field: Field, _ value: String) -> Predicate {
    .test(
      FieldTest(field: field, op: .contains, values: [.text(value)], utf8Span: 3..<5))
  }

  @Test func `a name that nobody bears is told with what is near`() throws {
    let unborne = try Self.engine().unborne(
      ResolvedQuery(filter: term(.actor, "petr")), hasRows: false)
    #expect(unborne.map(\.near) == [[ValueNearby(value: "Peter", count: 2)]])
    let borne = try Self.engine().unborne(
      ResolvedQuery(filter: term(.actor, "peter")), hasRows: false)
    #expect(borne.isEmpty)
  }

  @Test func `the term after which nothing is left is found`() throws {
    let query = ResolvedQuery(
      filter: .and([term(.source, "courier"), term(.actor, "Peter"), term(.kind, "attack")]))
    let straw = try #require(try Self.engine().lastStraw(query))
    #expect(straw.removed == 1)
    #expect(straw.field == .kind)
    #expect(straw.instead == [ValueNearby(value: "other", count: 1)])
    #expect(try Self.engine().steps(query).map(\.left) == [5, 3, 1, 0])
  }

  @Test func `a bounded count stops where it is told to`() throws {
    #expect(try Self.engine().count(ResolvedQuery(), limit: 2) == 2)
    #expect(try Self.engine().count(ResolvedQuery(), limit: 100) == 5)
  }
}
