import Collation
import EventStore
import Extraction
import Narrative
import QueryEngine
import QueryLanguage

/// How the time of each stage grows: every line tells what ten times the work costs.
///
/// Ratios hold from machine to machine; the seconds beside them do not.
@main
struct Benchmarks {
  static func main() throws {
    var accounts = SyntheticAccounts()
    let small = accounts.sources(10, happenings: 40)
    let large = accounts.sources(100, happenings: 40)
    let reader = ArticleReader()

    report("reading", time { small.map(reader.read) }, time { large.map(reader.read) })
    let bytes = large.reduce(0) { $0 + $1.text.utf8.count }
    let seconds = time { large.map(reader.read) }
    print("  \(Int(Double(bytes) / seconds / 1000)) kB/s on one core")

    let (few, many) = (small.map(reader.read), large.map(reader.read))
    report("collation", time { collate(few) }, time { collate(many) })

    report(
      "storing", try time { try Store(path: nil).insert(few) },
      try time { try Store(path: nil).insert(many) })
    let (lesser, greater) = (try Store(path: nil), try Store(path: nil))
    _ = try lesser.insert(few)
    _ = try greater.insert(many)
    for question in [
      "date:2024-03 | count", "actor:lindqvist | count", "source:account7 | count",
      "| count by actor",
    ] {
      guard case .complete(let statements) = StatementParser.parse(question),
        case .query(let tree)? = statements.first
      else { continue }
      let query = try Resolver(environment: QueryEnvironment()).resolve(tree, in: question)
      report(
        question, try time { try Engine(store: lesser).run(query) },
        try time { try Engine(store: greater).run(query) })
    }
  }

  private static func collate(_ sources: [AnnotatedSource]) -> [Episode] {
    let unified = ActorUnifier().unify(
      sources.map { (source: $0.source.handle, actors: $0.actors) })
    let profiles = sources.flatMap { source in
      let bytes = Array(source.source.text.utf8)
      return source.events.map { event in
        EventProfile(
          event: unified.renaming(event), text: String(decoding: bytes[event.span], as: UTF8.self),
          trigger: String(decoding: bytes[event.trigger], as: UTF8.self))
      }
    }
    return EpisodeAligner().episodes(of: profiles)
  }

  private static func report(_ name: String, _ small: Double, _ large: Double) {
    let ratio = (large / small * 10).rounded() / 10
    let milliseconds = (large * 10_000).rounded() / 10
    print("\(name): 10 times the work, \(ratio) times the time (\(milliseconds) ms)")
  }

  /// The shortest of three runs, in seconds.
  private static func time<Value>(_ work: () throws -> Value) rethrows -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<3 {
      let start = clock.now
      _ = try work()
      let (seconds, attoseconds) = start.duration(to: clock.now).components
      best = min(best, Double(seconds) + Double(attoseconds) / 1e18)
    }
    return best
  }
}
