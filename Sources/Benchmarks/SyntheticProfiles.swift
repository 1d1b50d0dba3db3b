import Chronology
import Collation
import Narrative
import Seeded

/// Events as they are compared, made up by rule, the same on every machine.
///
/// As in the news of some years, names and words are many, a few of them common; happenings are
/// told by several sources, not all alike.
struct SyntheticProfiles {
  private var random = SeededGenerator(seed: 0x5EED_0F7A_1E5)

  private static let actions = [
    ("met", EventKind.meet), ("called", .phone), ("visited", .transport), ("attacked", .attack),
    ("signed", .other), ("accused", .charge), ("arrested", .arrest), ("warned", .statement),
  ]

  /// Sources that draw from a tenth as many stories as there are sources.
  mutating func profiles(sources: Int, happenings: Int) -> [EventProfile] {
    (0..<sources).flatMap { number in
      let stories = [number / 10, random.below(max(1, sources / 10))]
      return (1...happenings).map { ordinal in
        telling(
          "source\(number)", ordinal, story: stories[random.below(2)],
          happening: random.below(happenings * 2))
      }
    }
  }

  /// Sources that all tell one story.
  mutating func story(sources: Int, happenings: Int) -> [EventProfile] {
    (0..<sources).flatMap { number in
      (1...happenings).map { ordinal in
        telling("source\(number)", ordinal, story: 7, happening: random.below(happenings * 2))
      }
    }
  }

  /// One word of many for each number: unlike stories have few words in common, as in the news.
  private static func word(_ number: Int) -> String {
    let scattered = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    return "word\(scattered >> 32 % 40_000)"
  }

  /// One source's telling of a happening: its day, actors and action, and some of its words.
  private mutating func telling(
    _ source: String, _ ordinal: Int, story: Int, happening: Int
  ) -> EventProfile {
    let seed = story * 1000 + happening
    let (trigger, kind) = Self.actions[seed % Self.actions.count]
    let names = ["Name\(story)a", "Name\(seed % 3 + story * 3)b"]
    let words = (0..<6).map { Self.word(seed * 18 + $0 * 3 + random.below(3)) }
    let day = CalendarDay(year: 2020 + seed % 5, month: 1 + seed % 12, day: 1 + seed / 12 % 28)
    let text = "\(names[0]) \(trigger) \(names[1]) \(words.joined(separator: " "))"
    let bytes = text.utf8.count
    return EventProfile(
      event: Event(
        id: EventID(source: source, ordinal: ordinal),
        span: ordinal * 200..<ordinal * 200 + bytes, trigger: 0..<1, kind: kind,
        date: random.below(3) == 0
          ? nil : day.map { EventDate(value: EDTF(day: $0), basis: .stated) },
        participants: names.map {
          Participant(name: $0, kind: .person, role: .participant, span: 0..<1)
        }),
      text: text, trigger: trigger)
  }
}
