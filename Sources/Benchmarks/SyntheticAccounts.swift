import Chronology
import Narrative
import Seeded

/// Accounts made up by rule, the same on every machine: people who meet, telephone and travel on
/// days of one year, each told by several sources.
struct SyntheticAccounts {
  private var random = SeededGenerator(seed: 0x9E37_79B9_7F4A_7C15)

  private static let given = ["Anna", "Peter", "Maria", "John", "Elena", "David", "Laura", "Paul"]
  private static let family = [
    "Lindqvist", "Oakes", "Moreau", "Keller", "Novak", "Santos", "Hughes", "Weber", "Rossi", "Lund",
  ]
  private static let places = ["Paris", "Vienna", "Madrid", "Oslo", "Rome", "Prague", "Dublin"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
  ]

  /// - Parameter happenings: how many each of the sources tells.
  mutating func sources(_ count: Int, happenings: Int) -> [Source] {
    (0..<count).map { number in
      let sentences = (0..<happenings).map { _ in sentence() }
      let published = CalendarDay(year: 2024, month: 12, day: 1).map { EDTF(day: $0) }
      return Source(
        handle: "account\(number)", published: published,
        text: sentences.joined(separator: " "))
    }
  }

  private mutating func sentence() -> String {
    let day = "\(random.pick(Self.months)) \(random.below(28) + 1)"
    let (a, b) = (person(), person())
    switch random.below(4) {
    case 0:
      return
        "On \(day), \(a) met \(b) in \(random.pick(Self.places)) for \(random.below(8) + 2) hours."
    case 1:
      return "\(a) telephoned \(b) on \(day) and asked for \(random.below(40) + 2) million dollars."
    case 2: return "\(a) told \(b) on \(day) that the plan had failed, according to Reuters."
    default:
      return "On \(day) \(a) travelled to \(random.pick(Self.places)), where \(b) was arrested."
    }
  }

  private mutating func person() -> String {
    "\(random.pick(Self.given)) \(random.pick(Self.family))"
  }
}
