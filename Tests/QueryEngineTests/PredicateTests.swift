import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Seeded
import Testing

@Suite struct PredicateTests {
  @Test(arguments: 1...10, [0, 3])
  func `the database finds what a plain evaluation finds`(seed: Int, depth: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 7919)
    let world = try SmallWorld(seed: UInt64(seed))
    // With little reach what few events have is sought as what many have.
    let engine = Engine(store: world.store, reach: seed.isMultiple(of: 2) ? 8 : 4000)
    for _ in 0..<40 {
      let predicate = try RandomPredicate.predicate(&random, depth: depth)
      guard case .events(let listing) = try engine.run(ResolvedQuery(filter: predicate)) else {
        Issue.record("no events")
        return
      }
      let asked = world.tellings.filter { NaiveEvaluator().holds(predicate, $0) }
      let found = Set(listing.rows.map(\.event.id))
      #expect(found == Set(asked.map(\.event.id)), "\(predicate)")
      #expect(listing.rows.count == found.count)

      let sure = world.tellings.filter { NaiveEvaluator(isCertain: true).holds(predicate, $0) }
      let possible = Set(listing.rows.filter(\.isPossible).map(\.event.id))
      #expect(possible == found.subtracting(sure.map(\.event.id)), "\(predicate)")

      let leftOut = world.tellings.filter {
        $0.event.date == nil && NaiveEvaluator(isDateless: true).holds(predicate, $0)
          && !NaiveEvaluator().holds(predicate, $0)
      }.count
      let note = "\(leftOut) undated event\(leftOut == 1 ? "" : "s") left out"
      #expect(listing.notes == (leftOut == 0 ? [] : [note]), "\(predicate)")
    }
  }

  @Test(arguments: 1...4)
  func `a plan tells which places lie in the one that is asked for`(seed: Int) throws {
    let world = try SmallWorld(seed: UInt64(seed))
    let engine = Engine(store: world.store)
    func holds(_ op: FieldTest.Operator) throws -> [String] {
      let test = FieldTest(
        field: .place, op: op, values: [.text("United Kingdom")], utf8Span: 0..<0)
      return try engine.explain(ResolvedQuery(filter: .test(test))).places.flatMap(\.holds)
    }
    let inner = Set(world.tellings.compactMap(\.event.place)).intersection(["Leeds", "London"])
    #expect(try holds(.contains) == inner.sorted())
    #expect(try holds(.equals) == [])
  }

  @Test func `a pattern that is none is refused`() throws {
    let engine = Engine(store: try Store())
    let test = FieldTest(field: .actor, op: .matches, values: [.regex("(")], utf8Span: 0..<0)
    #expect(throws: EngineError.badPattern("(")) {
      try engine.run(ResolvedQuery(filter: .test(test)))
    }
  }

  @Test func `a regular expression is tried on the text as it is written`() throws {
    let world = try SmallWorld(seed: 3)
    let test = FieldTest(field: .text, op: .matches, values: [.regex("É.*U\\.S")], utf8Span: 0..<0)
    let result = try Engine(store: world.store).run(ResolvedQuery(filter: .test(test)))
    guard case .events(let listing) = result else { return }
    let expected = world.tellings.filter { $0.text.hasPrefix("Élan") }.map(\.event.id)
    #expect(Set(listing.rows.map(\.event.id)) == Set(expected))
  }
}
