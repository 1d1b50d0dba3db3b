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
/// | `collation` | groups events into episodes, and nothing else |
/// | `ask PATH` | answers each line of standard input and tells its milliseconds |
@main
struct Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("store", 3):
      try AskingStage.fill(Store(path: arguments[1]), events: Int(arguments[2]) ?? 0)
    case ("collation", 1):
      reportCollation()
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
    reportCollation()

    report(
      "storing", try time { try Store(path: nil).insert(few) },
      try time { try Store(path: nil).insert(many) })
    try AskingStage.run()
  }

  /// Episodes from 4 000, 40 000 and 200 000 events, and from fifty articles on one story.
  private static func reportCollation() {
    var seconds: [Double] = []
    for count in [4000, 40_000, 200_000] {
      var tellings = SyntheticProfiles()
      let part = collection(of: tellings.profiles(sources: count / 40, happenings: 40)[...])
      seconds.append(time(runs: count > 40_000 ? 1 : 3) { EpisodeAligner().numbers(of: part) })
    }
    report("collation, 4 000 to 40 000 events", seconds[0], seconds[1])
    report("collation, 40 000 to 200 000 events", seconds[1], seconds[2], times: 5)

    var story = SyntheticProfiles()
    let articles = story.story(sources: 50, happenings: 40)
    let one = time { EpisodeAligner().numbers(of: collection(of: articles[...])) }
    print("collation, 50 articles on one story: \(milliseconds(one)) ms")
  }

  private static func collection(of profiles: ArraySlice<EventProfile>) -> EventCollection {
    var collection = EventCollection()
    for profile in profiles.sorted(by: { $0.id < $1.id }) { collection.add(profile) }
    return collection
  }

  static func report(
    _ name: String, _ small: Double, _ large: Double, times: Int = 10
  ) {
    let ratio = (large / small * 10).rounded() / 10
    print(
      "\(name): \(times) times the work, \(ratio) times the time (\(milliseconds(large)) ms)")
  }

  private static func milliseconds(_ seconds: Double) -> Double {
    (seconds * 10_000).rounded() / 10
  }

  /// The shortest of some runs, in seconds.
  static func time<Value>(
    runs: Int = 3, _ work: () throws -> Value
  ) rethrows -> Double {
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
