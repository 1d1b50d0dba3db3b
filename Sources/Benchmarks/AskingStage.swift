import EventStore
import Narrative
import QueryEngine
import QueryLanguage

/// What a store of many events answers, and how its time grows with ten times the events.
struct AskingStage {
  static let questions = [
    "date:1950-03 | count", "date:1950-03", "within:1950 | count", "before:1910 | count",
    "year:1950 | count", "actor:keller | count", "actor:keller source:telling7 date:1950",
    "source:telling7 | count", "place:oslo | count", "kind:contact.meet | count",
    "treaty | count", "number:28 | count", "| first 20", "date:1950-03 | first 20",
    "| sort date | last 20", "| count", "| count by source", "| count by actor",
    "| count by month", "| count by outlet", "| count by kind", "| count by place",
    "| count by speaker", "| distinct actor",
  ]

  /// Fills a store with made-up tellings.
  static func fill(_ store: Store, events: Int) throws {
    var tellings = SyntheticTellings()
    var number = 0
    while number * SyntheticTellings.eventsPerSource < events {
      var batch: [AnnotatedSource] = []
      for _ in 0..<20 where number * SyntheticTellings.eventsPerSource < events {
        batch.append(tellings.source(number))
        number += 1
      }
      _ = try store.insert(batch)
    }
  }

  static func query(_ question: String) throws -> ResolvedQuery? {
    guard case .complete(let statements) = StatementParser.parse(question),
      case .query(let tree)? = statements.first
    else { return nil }
    return try Resolver(environment: QueryEnvironment()).resolve(tree, in: question)
  }

  /// Asks a store what standard input says, a question a line.
  static func ask(_ store: Store) throws {
    while let question = readLine() {
      guard let query = try query(question) else { continue }
      let seconds = try Benchmarks.time { try Engine(store: store).run(query) }
      print("\((seconds * 10_000).rounded() / 10) ms  \(question)")
    }
  }

  static func run() throws {
    let (lesser, greater) = (try Store(path: nil), try Store(path: nil))
    Benchmarks.report(
      "filling", try Benchmarks.time(runs: 1) { try fill(lesser, events: 10_000) },
      try Benchmarks.time(runs: 1) { try fill(greater, events: 100_000) })
    for question in questions {
      guard let query = try query(question) else { continue }
      Benchmarks.report(
        question, try Benchmarks.time { try Engine(store: lesser).run(query) },
        try Benchmarks.time { try Engine(store: greater).run(query) })
    }
  }
}
