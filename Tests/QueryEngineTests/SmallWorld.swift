import Chronology
import EventStore
import Narrative
import Seeded

/// A random small store, and the same events as plain values.
struct SmallWorld {
  struct Telling {
    var event: Event
    var text: String
    var source: Source
    var tags: [String] = []
    var note: String?
    var episode: Int?
  }

  static let dates = [
    "2025-10-14", "2025-10-15", "2025-10", "2025-11-03", "2024-12-20/2025-01-10", "2025", "202X",
    "XXXX-10-14", "XXXX-02-29", "XXXX-12", "2024-02-29", "2025-10-14/..", "../2025-03-01",
    "2025-02-20/2025-03-10", "2023-05-01/2026-01-01", "2021-07-04",
  ]
  static let names = ["Ann Lee", "Bob Ångström", "Émile Zola", "The Ministry", "Leeds"]
  static let aliases = ["Ann Lee": ["Lee", "A. Lee"], "The Ministry": ["MoD_1"]]
  static let sentences = [
    "They called Ann at noon.", "The art of war is a party.", "A cease-fire, he said.",
    "Élan vital in the U.S. capital.", "calls came; no one answered", "100% sure",
  ]
  static let places = ["Leeds", "London", "Paris", "Camp 5"]
  /// What they lie in, under each name that is asked for.
  static let containers = [
    "europe": ["Leeds", "London", "Paris"], "united kingdom": ["Leeds", "London"],
    "britain": ["Leeds", "London"], "france": ["Paris"],
  ]
  static let units = ["point", "minute", nil]
  static let origins = ["Ann Lee", "a recording", "Reuters"]
  static let tags = ["key", "Über"]

  let store: Store
  let tellings: [Telling]

  init(seed: UInt64, path: String? = nil) throws {
    var random = SeededGenerator(seed: seed)
    var all: [Telling] = []
    var sources: [AnnotatedSource] = []
    for handle in ["envoy", "citizen", "voyage", "Q_1"] {
      let count = random.below(7) + 1
      let words = (0..<count).map { _ in random.pick(Self.sentences) }
      let source = Source(
        handle: handle, title: random.chance(2) ? "The Envoy's Story" : nil,
        outlet: random.chance(2) ? random.pick(["Daily Élan", "BBC"]) : nil,
        text: handle + " " + words.joined(separator: " "))
      var start = handle.utf8.count + 1
      var events: [Event] = []
      for (place, sentence) in words.enumerated() {
        let span = start..<start + sentence.utf8.count
        start = span.upperBound + 1
        let id = EventID(source: handle, ordinal: place + 1)
        let event = try Self.event(id, span, &random)
        events.append(event)
        all.append(
          Telling(
            event: event, text: sentence, source: source,
            tags: random.chance(4) ? [random.pick(Self.tags)] : [],
            note: random.chance(4) ? "check the call" : nil,
            episode: random.chance(2) ? random.below(4) + 1 : nil))
      }
      let actors = Self.names.map {
        NamedActor(name: $0, kind: .person, aliases: Self.aliases[$0] ?? [])
      }
      sources.append(AnnotatedSource(source: source, actors: actors, events: events))
    }
    store = try Store(path: path)
    _ = try store.insert(sources.shuffled(using: &random))
    for telling in all {
      let anchor = EventAnchor(
        id: telling.event.id, text: telling.text, trigger: telling.text,
        triggerOffset: telling.event.span.lowerBound)
      for tag in telling.tags { try store.add(.tag(anchor, tag)) }
      if let note = telling.note { try store.add(.note(anchor, note)) }
    }
    _ = try store.applyJudgements()
    try store.changeEpisodes(
      all.map { EpisodeChange(id: $0.event.id, episode: $0.episode, unjudged: nil) })
    tellings = all
  }

  private static func event(_ id: EventID, _ span: Range<Int>, _ random: inout SeededGenerator)
    throws
    -> Event
  {
    var event = Event(
      id: id, span: span, trigger: span, kind: random.pick([.meet, .phone, .attack, .other]),
      certainty: random.pick(Certainty.allCases))
    if !random.chance(4) {
      event.date = EventDate(value: try EDTF(random.pick(dates)), basis: .stated)
    }
    for _ in 0..<random.below(3) {
      event.participants.append(
        Participant(
          name: random.pick(names), kind: .person, role: random.pick(Participant.Role.allCases),
          span: span))
    }
    if random.chance(2) { event.place = random.pick(places) }
    if random.chance(3) { event.speaker = random.pick(names) }
    for _ in 0..<random.below(3) {
      event.numbers.append(
        Quantity(value: Double(random.below(4)), unit: random.pick(units), span: span))
    }
    for _ in 0..<random.below(3) { event.origins.append(random.pick(origins)) }
    return event
  }
}
