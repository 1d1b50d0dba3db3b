import Chronology
import Collation
import Narrative
import Seeded

/// Pairs of invented accounts with known edits: the second tells what the first tells, but for one
/// event dropped, told of another person, re-dated, renumbered or moved.
struct SyntheticAccounts {
  enum Edit: String, CaseIterable {
    case dropped, renamed, redated, renumbered, moved
  }

  /// One happening of a pair and what was done to it; nil: told alike.
  struct Known: Hashable {
    var ordinal: Int
    var edit: Edit?
  }

  var accounts: [Account] = []
  /// By ordinal of the first account.
  var known: [Known] = []

  private static let names = [
    "Vera Holt", "Igor Malyshev", "Oda Lind", "Karl Brandt", "Ines Moreau", "Tom Acker",
    "Lena Faro",
    "Piet Visser", "Mara Quist", "Hugo Stein", "Nora Welk", "Ivo Drago",
  ]
  private static let places = ["Oslo", "Berlin", "Madrid", "Warsaw", "Tokyo", "Cairo"]
  private static let matters = [
    "the harbour strike and unpaid wages", "the flooded tunnel below the station",
    "a stolen altar painting", "the northern railway contract", "grain prices after the drought",
    "the closed paper mill", "a disputed fishing boundary", "the museum's burnt archive",
  ]
  private static let kinds: [(EventKind, String)] = [(.phone, "called"), (.meet, "met")]

  /// - Parameter seed: the same accounts from the same seed.
  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var first: [ToldEvent] = []
    var second: [ToldEvent] = []
    let names = Self.names.shuffled(using: &random)
    let matters = Self.matters.shuffled(using: &random)
    for index in 0..<6 {
      let (kind, verb) = Self.kinds[Int.random(in: 0..<2, using: &random)]
      let day = 2 + index * 4
      var event = Plan(
        kind: kind, verb: verb, agent: names[index % 4], patient: names[4 + index % 3],
        place: Self.places[Int.random(in: 0..<6, using: &random)], day: day,
        hours: Int.random(in: 2..<5, using: &random), matter: matters[index])
      let edit =
        Int.random(in: 0..<2, using: &random) == 0
        ? Edit.allCases.randomElement(using: &random) : nil
      known.append(Known(ordinal: index + 1, edit: edit))
      first.append(try event.told("first", index + 1, order: false))
      switch edit {
      case .dropped: continue
      case .renamed: event.agent = names[8 + index % 4]
      case .redated: event.day += 1
      case .renumbered: event.hours += 4
      case .moved:
        let others = Self.places.filter { $0 != event.place }
        event.place = others[Int.random(in: 0..<5, using: &random)]
      case nil: break
      }
      second.append(try event.told("second", index + 1, order: true))
    }
    let episodes = EpisodeAligner().episodes(
      of: (first + second).map { told in
        EventProfile(event: told.event, text: told.text, trigger: "met")
      })
    var numbers: [EventID: Int] = [:]
    for episode in episodes { for id in episode.events { numbers[id] = episode.number } }
    accounts = [("first", first), ("second", second)].map { handle, told in
      let told = told.map {
        ToldEvent(event: $0.event, text: $0.text, episode: numbers[$0.event.id])
      }
      return Account(
        AnnotatedSource(
          source: Source(handle: handle, text: told.map(\.text).joined(separator: " ")),
          events: told.map(\.event)), told: told)
    }
  }

  private struct Plan {
    var kind: EventKind
    var verb: String
    var agent: String
    var patient: String
    var place: String
    var day: Int
    var hours: Int
    var matter: String

    func told(_ source: String, _ ordinal: Int, order: Bool) throws -> ToldEvent {
      let marked =
        order
        ? "\(agent) «\(verb)» \(patient) in \(place) about \(matter), for \(hours) hours."
        : "For \(hours) hours \(agent) «\(verb)» \(patient) in \(place) over \(matter)."
      let digits = day < 10 ? "0\(day)" : "\(day)"
      var telling = Telling(
        id: "\(source).\(ordinal)", marked: marked, kind: kind, date: "2031-05-\(digits)",
        agents: [agent], patients: [patient], place: place)
      let start = telling.text.range(of: "\(hours) hours")
      telling.numbers = [Quantity(value: Double(hours), unit: "hour", span: start)]
      return try telling.told()
    }
  }
}

extension String {
  /// The place of a string in this one, in UTF-8 offsets; empty if it is not there.
  fileprivate func range(of string: String) -> Range<Int> {
    guard let found = firstRange(of: string) else { return 0..<0 }
    let start = utf8.distance(from: startIndex, to: found.lowerBound)
    return start..<start + string.utf8.count
  }
}
