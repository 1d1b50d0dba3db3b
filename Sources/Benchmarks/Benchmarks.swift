import Collation
import EventStore
import Extraction
import Narrative

/// How the time of each stage grows: every line tells what ten times the work costs.
///
/// Ratios hold from machine to machine; the seconds beside them do not.
/// | arguments | instead |
/// |---|---|
/// | `store PATH EVENTS` | makes a store of made-up events |
/// | `ask PATH` | answers each line of standard input and tells its milliseconds |
@main
struct Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("store", 3):
      try AskingStage.fill(Store(path: arguments[1]), events: Int(arguments[2]) ?? 0)
    case ("ask", 2):
      try AskingStage.ask(Store(path: arguments[1]))
    default:
      try runAll()
    }
  }

  private static func runAll() throws {
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
    try AskingStage.run()
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

  static func report(_ name: String, _ small: Double, _ large: Double) {
    let ratio = (large / small * 10).rounded() / 10
    let milliseconds = (large * 10_000).rounded() / 10
    print("\(name): 10 times the work, \(ratio) times the time (\(milliseconds) ms)")
  }

  /// The shortest of some runs, in seconds.
  static func time<Value>(_ runs: Int = 3, _ work: () throws -> Value) rethrows -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<runs {
      let start = clock.now
      _ = try work()
      let (seconds, attoseconds) = start.duration(to: clock.now).components
      best = min(best, Double(seconds) + Double(attoseconds) / 1e18)
    }
    return best
  }
}
