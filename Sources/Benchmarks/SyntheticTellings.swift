import Chronology
import Narrative
import Seeded

/// Annotated accounts made up by rule without being read from text: as many events as one likes,
/// for measuring what a store answers.
///
/// A thousand people of very different fame, forty places, a century and a quarter of days; one
/// date in five is a month, a year, a span or without a year, and one event in twenty has none.
struct SyntheticTellings {
  static let eventsPerSource = 500

  private var random = SeededGenerator(seed: 0x5EED_0F_5709E)

  private static let given = [
    "Anna", "Peter", "Maria", "John", "Elena", "David", "Laura", "Paul", "Ingrid", "Tomas",
    "Ruth", "Hugo", "Clara", "Omar", "Greta", "Ivan", "Nadia", "Felix", "Rosa", "Karl",
  ]
  private static let roots = [
    "Lind", "Oak", "Mor", "Kell", "Nov", "Sant", "Hugh", "Web", "Ross", "Lund",
  ]
  private static let endings = ["qvist", "es", "eau", "er", "ak"]
  private static let places = [
    "Paris", "Vienna", "Madrid", "Oslo", "Rome", "Prague", "Dublin", "Lisbon", "Bern", "Athens",
  ]
  private static let quarters = ["", " North", " South", " Harbour"]
  private static let words = [
    "harbour", "treaty", "winter", "railway", "council", "strike", "letter", "bridge", "market",
    "garden", "engine", "border", "school", "river", "archive", "hospital", "concert", "tunnel",
  ]
  private static let units = ["hour", "dollar", "soldier", nil]

  /// The account of this number, which depends on the order of calls alone.
  mutating func source(_ number: Int) -> AnnotatedSource {
    let handle = "telling\(number)"
    var text = "Telling \(number)."
    var at = text.utf8.count
    var events: [Event] = []
    for ordinal in 1...Self.eventsPerSource {
      let (sentence, event) = telling(EventID(source: handle, ordinal: ordinal), after: at + 1)
      text += " " + sentence
      at += 1 + sentence.utf8.count
      events.append(event)
    }
    return AnnotatedSource(
      source: Source(handle: handle, outlet: "Outlet \(number % 60)", text: text), events: events)
  }

  private mutating func telling(_ id: EventID, after start: Int) -> (String, Event) {
    let (a, b) = (person(), person())
    let kind = random.pick(EventKind.allCases)
    let sentence =
      "\(a) and \(b) spoke of the \(random.pick(Self.words)) and the \(random.pick(Self.words))"
      + " (\(kind.rawValue), \(random.below(10_000)))."
    let span = start..<start + sentence.utf8.count
    var event = Event(
      id: id, span: span, trigger: start..<start + a.utf8.count, kind: kind,
      certainty: random.pick(Certainty.allCases), date: date(),
      participants: [
        Participant(name: a, kind: .person, role: .agent, span: start..<start + a.utf8.count),
        Participant(name: b, kind: .person, role: .patient, span: start..<start + a.utf8.count),
      ], rules: ["made up"])
    if random.below(3) == 0 {
      event.place = random.pick(Self.places) + random.pick(Self.quarters)
    }
    if random.below(4) == 0 { event.speaker = person() }
    if random.below(5) == 0 { event.origins = [person()] }
    if random.below(3) == 0 {
      event.numbers = [
        Quantity(value: Double(random.below(500)), unit: random.pick(Self.units), span: span)
      ]
    }
    return (sentence, event)
  }

  /// The lower of three throws: a few are met everywhere, most hardly ever.
  private mutating func person() -> String {
    let count = Self.given.count * Self.roots.count * Self.endings.count
    let number = (0..<3).reduce(count) { least, _ in min(least, random.below(count)) }
    let family = number / Self.given.count
    return Self.given[number % Self.given.count] + " " + Self.roots[family % Self.roots.count]
      + Self.endings[family / Self.roots.count]
  }

  private mutating func date() -> EventDate? {
    let year = 1900 + random.below(125)
    let month = Self.two(random.below(12) + 1)
    let day = Self.two(random.below(28) + 1)
    let written =
      switch random.below(20) {
      case 0: nil as String?
      case 1: "\(year)"
      case 2: "\(year)-\(month)"
      case 3: "XXXX-\(month)-\(day)"
      case 4: "\(year)-\(month)-\(day)/\(year + random.below(3) + 1)-01-15"
      default: "\(year)-\(month)-\(day)"
      }
    guard let written, let value = try? EDTF(written) else { return nil }
    return EventDate(value: value, basis: .stated)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
