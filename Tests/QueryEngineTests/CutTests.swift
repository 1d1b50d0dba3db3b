import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Seeded
import Testing

@Suite struct CutTests {
  /// The events that a predicate holds of, as a chronicle has them.
  private func chronicle(_ world: SmallWorld, _ predicate: Predicate) -> [EventID] {
    world.tellings.filter { NaiveEvaluator().holds(predicate, $0) }.map(\.event).sorted { a, b in
      let (x, y) = (day(a), day(b))
      if x != y { return x < y }
      return (a.id.source, a.id.ordinal) < (b.id.source, b.id.ordinal)
    }.map(\.id)
  }

  private func day(_ event: Event) -> Int {
    DateColumns(event.date)?.sortDay ?? DateColumns.sortUndated
  }

  private func listing(_ result: QueryResult) throws -> EventListing {
    guard case .events(let listing) = result else {
      throw EngineError.needsEvents(stage: "listing")
    }
    return listing
  }

  /// `reach` sets how long the walk by day is, so that it sees all, some and nearly none.
  @Test(arguments: 1...8, [1, 3, 4000])
  func `the first and the last events are those of a plain evaluation`(
    seed: Int, reach: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 104_729)
    let world = try SmallWorld(seed: UInt64(seed))
    let engine = Engine(store: world.store, reach: reach)
    for round in 0..<25 {
      let predicate: Predicate =
        round == 0 ? .everything : try RandomPredicate.predicate(&random, depth: 2)
      let all = chronicle(world, predicate)
      for count in [1, 2, 5] {
        let head = try engine.run(ResolvedQuery(filter: predicate, stages: [.first(count)]))
        #expect(try listing(head).rows.map(\.event.id) == Array(all.prefix(count)), "\(predicate)")
        let tail = try engine.run(ResolvedQuery(filter: predicate, stages: [.last(count)]))
        #expect(try listing(tail).rows.map(\.event.id) == Array(all.suffix(count)), "\(predicate)")
      }
    }
  }

  @Test(arguments: 1...8, [1, 3, 4000])
  func `a long listing read at both ends is the whole one without its middle`(
    seed: Int, reach: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 15_485_863)
    let world = try SmallWorld(seed: UInt64(seed))
    let engine = Engine(store: world.store, reach: reach)
    let stages: [[Stage]] = [
      [], [.sort([SortKey(subject: .field(.date), isDescending: true)])],
      [.sort([SortKey(subject: .field(.kind), isDescending: false)])], [.last(9)], [.context(1)],
    ]
    for round in 0..<25 {
      let predicate: Predicate =
        round == 0 ? .everything : try RandomPredicate.predicate(&random, depth: 2)
      let query = ResolvedQuery(filter: predicate, stages: random.pick(stages))
      let whole = try listing(try engine.run(query))
      let ends = try listing(try engine.run(query, shown: 5))
      #expect(ends.notes == whole.notes && ends.count == whole.rows.count, "\(predicate)")
      let isLong = whole.rows.count > 5
      #expect(
        ends.rows == (isLong ? whole.rows.prefix(3) + whole.rows.suffix(2) : whole.rows),
        "\(predicate)")
    }
  }
}
