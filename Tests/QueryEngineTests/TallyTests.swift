import Chronology
import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Testing

@Suite struct TallyTests {
  /// True of every event, though no plan can know it.
  private static let anything = Predicate.not(
    .test(FieldTest(field: .source, op: .equals, values: [.text("nobody")], utf8Span: 0..<0)))

  private func counts(_ store: Store, _ field: Field, _ filter: Predicate) throws
    -> [[ResultTable.Cell]]
  {
    let query = ResolvedQuery(filter: filter, stages: [.count(by: [field])])
    guard case .table(let table) = try Engine(store: store).run(query) else { return [] }
    return table.rows
  }

  private func expectTrueTallies(_ store: Store, _ moment: Comment) throws {
    for field in Field.allCases where field != .has {
      let (kept, counted) = (
        try counts(store, field, .everything), try counts(store, field, Self.anything)
      )
      #expect(kept == counted, "\(field) \(moment)")
    }
  }

  @Test(arguments: 1...4)
  func `counts of all events are those that a filter for all would count`(seed: Int) throws {
    let world = try SmallWorld(seed: UInt64(seed))
    let store = world.store
    try expectTrueTallies(store, "as imported")

    var envoy = try #require(try store.annotated("envoy"))
    envoy.events.removeFirst()
    _ = try store.replace([envoy])
    try expectTrueTallies(store, "after a source was read anew")

    try store.setActors(
      canonical: [NamedActor(name: "Ann Lee", kind: .person, aliases: ["Émile Zola"])]
    ) { name, _, _ in name == "Émile Zola" ? "Ann Lee" : name }
    try expectTrueTallies(store, "after two actors became one")
  }

  @Test(arguments: 1...4)
  func `counts stay true when events are dropped, dated anew and put back`(seed: Int) throws {
    let world = try SmallWorld(seed: UInt64(seed))
    let store = world.store
    let rows = try store.events()
    let before = try Field.allCases.filter { $0 != .has }.map {
      try counts(store, $0, .everything)
    }
    let judgements: [Judgement] =
      [.redate(EventAnchor(rows[0]), try EDTF("1999-12"))]
      + rows.filter { $0.event.place != nil || $0.event.speaker != nil }.prefix(3).map {
        .drop(EventAnchor($0))
      } + [.drop(EventAnchor(rows[rows.count - 1])), .tag(EventAnchor(rows[1]), "new")]
    for judgement in judgements {
      try store.add(judgement)
      _ = try store.applyJudgements()
      try expectTrueTallies(store, "with \(judgement.kind)")
    }
    #expect(try store.events().count < rows.count)
    for _ in judgements {
      #expect(try store.undoJudgement() != nil)
      _ = try store.applyJudgements()
      try expectTrueTallies(store, "with one taken back")
    }
    let after = try Field.allCases.filter { $0 != .has }.map { try counts(store, $0, .everything) }
    #expect(after == before)
    while try store.redoJudgement() != nil {}
    _ = try store.applyJudgements()
    try expectTrueTallies(store, "with all made again")
  }

  @Test(arguments: 1...4)
  func `agents are counted as a plain count counts them`(seed: Int) throws {
    let world = try SmallWorld(seed: UInt64(seed))
    var plain: [ResultTable.Cell: Int] = [:]
    for telling in world.tellings {
      let agents = Set(telling.event.participants.filter { $0.role == .agent }.map(\.name))
      if agents.isEmpty { plain[.missing, default: 0] += 1 }
      for agent in agents { plain[.text(agent), default: 0] += 1 }
    }
    let rows = try counts(world.store, .agent, .everything)
    #expect(rows.count == plain.count)
    for row in rows { #expect(row[1] == .number(Double(plain[row[0]] ?? 0)), "\(row[0])") }
  }

  @Test(arguments: [false, true])
  func `in the order of dates the undated come last, whichever way`(isDescending: Bool) throws {
    let world = try SmallWorld(seed: 2)
    let query = ResolvedQuery(
      filter: .everything,
      stages: [.sort([SortKey(subject: .field(.date), isDescending: isDescending)])])
    guard case .events(let listing) = try Engine(store: world.store).run(query) else { return }
    let days = listing.rows.map { DateColumns($0.event.date)?.sortDay }
    let dated = days.compactMap(\.self)
    #expect(days.prefix(dated.count).allSatisfy { $0 != nil })
    #expect(dated == (isDescending ? dated.sorted(by: >) : dated.sorted()))
  }
}
