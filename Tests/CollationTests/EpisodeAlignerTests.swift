import Chronology
import Collation
import Narrative
import Seeded
import Testing

struct EpisodeAlignerTests {
  /// Three accounts of a strike in a harbour town, with a second, look-alike meeting.
  private let tellings = [
    Telling(
      id: "gazette.1",
      marked: "Vera Holt «met» the dockers' leader Igor Malyshev in Port Ansel on 3 May",
      kind: .meet, date: "2031-05-03", agents: ["Vera Holt"], patients: ["Igor Malyshev"],
      place: "Port Ansel"),
    Telling(
      id: "gazette.2", marked: "A fire «destroyed» the grain silo on 9 May", date: "2031-05-09"),
    Telling(
      id: "gazette.3", marked: "Vera Holt «met» Igor Malyshev again in Port Ansel on 17 May",
      kind: .meet, date: "2031-05-17", agents: ["Vera Holt"], patients: ["Igor Malyshev"],
      place: "Port Ansel"),
    Telling(
      id: "mercury.1",
      marked: "The minister's «meeting» with Malyshev, leader of the dockers, was on 3 May",
      kind: .meet, date: "2031-05-03", agents: ["Vera Holt"], patients: ["Igor Malyshev"]),
    Telling(
      id: "mercury.2", marked: "In May the grain silo «burned» down in a fire", date: "2031-05"),
    Telling(
      id: "mercury.3", marked: "Parliament «passed» a tax on imported timber", date: "2031-05-20"),
    Telling(
      id: "observer.1", marked: "Igor Malyshev and Vera Holt «met» for a second time in Port Ansel",
      kind: .meet, date: "2031-05-17", agents: ["Igor Malyshev"], patients: ["Vera Holt"],
      place: "Port Ansel"),
    Telling(id: "observer.2", marked: "Nobody was hurt when fire «destroyed» the grain silo"),
  ]

  private func groups(_ tellings: [Telling]) throws -> [[String]] {
    EpisodeAligner().episodes(of: try tellings.map { try $0.profile() })
      .map { $0.events.map(\.description) }
  }

  @Test func `accounts of one happening share an episode, look-alikes do not`() throws {
    #expect(
      try groups(tellings)
        == [
          ["gazette.2", "mercury.2", "observer.2"].sorted(), ["gazette.1", "mercury.1"],
          ["gazette.3", "observer.1"], ["mercury.3"],
        ].sorted { a, b in order(a) < order(b) })
  }

  /// The episodes of `tellings` by date: the meeting of 3 May, the fire, the second meeting, the tax.
  private func order(_ group: [String]) -> Int {
    ["gazette.1", "gazette.2", "gazette.3", "mercury.3"].firstIndex(of: group[0]) ?? 9
  }

  @Test func `episodes are numbered by date, then by event`() throws {
    let episodes = EpisodeAligner().episodes(of: try tellings.map { try $0.profile() })
    #expect(episodes.map(\.number) == Array(1...episodes.count))
    let starts = episodes.compactMap { $0.bounds?.earliest }
    #expect(starts == starts.sorted())
  }

  @Test func `dates without a year come after dated episodes, undated ones last`() throws {
    let episodes = try groups([
      Telling(id: "a.1", marked: "A bridge «opened»"),
      Telling(id: "a.2", marked: "Snow «fell» for hours", date: "XXXX-01-04"),
      Telling(id: "a.3", marked: "The mayor «resigned»", date: "2031-08-01"),
    ])
    #expect(episodes == [["a.3"], ["a.2"], ["a.1"]])
  }

  @Test func `a date without a year joins the day that it can be`() throws {
    let words = "The ferry Halcyon «sank» off Cape Ansel with cattle aboard"
    let episodes = EpisodeAligner().episodes(
      of: try [
        Telling(id: "a.1", marked: words, date: "XXXX-10-14"),
        Telling(id: "b.1", marked: words, date: "2031-10-14"),
        Telling(id: "c.1", marked: words, date: "2031-10-15"),
      ].map { try $0.profile() })
    #expect(episodes.map { $0.events.map(\.description) } == [["a.1", "b.1"], ["c.1"]])
    #expect(episodes[0].bounds?.singleDay?.description == "2031-10-14")
  }

  @Test func `no two events of an episode have dates that cannot meet`() throws {
    var generator = SeededGenerator(seed: 77)
    let dates = ["2031-05-03", "2031-05-04", "2031-05", "XXXX-05-03", "2031", "2032-05-03", nil]
    for _ in 0..<30 {
      let tellings = (1...14).map { number in
        Telling(
          id: "s\(number % 5).\(number)",
          marked: "Vera Holt «met» Igor Malyshev in the old customs house",
          kind: .meet, date: dates[Int.random(in: 0..<dates.count, using: &generator)],
          agents: ["Vera Holt"])
      }
      let profiles = try tellings.map { try $0.profile() }
      let bounds = Dictionary(uniqueKeysWithValues: profiles.map { ($0.id, $0.bounds) })
      for episode in EpisodeAligner().episodes(of: profiles) {
        for a in episode.events {
          for b in episode.events {
            guard let first = bounds[a] ?? nil, let second = bounds[b] ?? nil else { continue }
            #expect(first.overlaps(second) != .impossible)
          }
        }
      }
    }
  }

  @Test func `the order of the events changes nothing, and each is in one episode`() throws {
    var generator = SeededGenerator(seed: 8)
    let profiles = try tellings.map { try $0.profile() }
    let expected = EpisodeAligner().episodes(of: profiles)
    #expect(expected.flatMap(\.events).sorted() == profiles.map(\.id).sorted())
    for _ in 0..<20 {
      #expect(EpisodeAligner().episodes(of: profiles.shuffled(using: &generator)) == expected)
    }
  }

  @Test func `the order in which six accounts come changes no episode`() throws {
    var generator = SeededGenerator(seed: 21)
    var accounts = try ["a", "b", "c", "d", "e", "f"].map { source in
      try Telling.matters.shuffled(using: &generator).prefix(4).enumerated().map { index, marked in
        try Telling(
          id: "\(source).\(index + 1)", marked: marked,
          date: Int.random(in: 0..<3, using: &generator) == 0 ? "2031-05-03" : nil
        ).profile()
      }
    }
    let expected = EpisodeAligner().episodes(of: accounts.flatMap { $0 })
    #expect(expected.count == Telling.matters.count)
    for _ in 0..<20 {
      accounts.shuffle(using: &generator)
      #expect(EpisodeAligner().episodes(of: accounts.flatMap { $0 }) == expected)
    }
  }

  @Test func `an action that all events tell joins nothing by itself`() throws {
    let subjects = ["timber", "herring", "customs", "railways", "schools", "lighthouses"]
    let tellings = subjects.enumerated().map { index, subject in
      Telling(id: "s\(index).1", marked: "Oda Lind «spoke» about \(subject)", agents: ["Oda Lind"])
    }
    #expect(try groups(tellings).count == subjects.count)
  }

  @Test func `nothing gives no episodes`() {
    #expect(EpisodeAligner().episodes(of: []).isEmpty)
  }

  @Test func `many events of one sort stay manageable`() throws {
    // Two thousand tellings in one block: all pairs would be two millions.
    let profiles = try (0..<2000).map { number in
      try Telling(
        id: "s\(number / 40).\(number % 40 + 1)", marked: "Vera Holt «met» envoy number\(number)",
        kind: .meet, date: "20\(10 + number % 40)-05-03", agents: ["Vera Holt"]
      ).profile()
    }
    let episodes = EpisodeAligner().episodes(of: profiles)
    #expect(episodes.flatMap(\.events).count == 2000)
  }
}
