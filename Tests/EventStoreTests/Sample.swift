import Chronology
import EventStore
import Foundation
import Narrative

/// Small sources made for a test.
enum Sample {
  static func day(_ string: String) throws -> EventDate {
    EventDate(value: try EDTF(string), basis: .stated)
  }

  /// A source whose every sentence is an event.
  static func source(_ handle: String, _ sentences: [String]) -> AnnotatedSource {
    let text = sentences.joined(separator: " ")
    var events: [Event] = []
    var start = 0
    for (place, sentence) in sentences.enumerated() {
      let end = start + sentence.utf8.count
      events.append(
        Event(
          id: EventID(source: handle, ordinal: place + 1), span: start..<end,
          trigger: start..<start))
      start = end + 1
    }
    return AnnotatedSource(source: Source(handle: handle, text: text), events: events)
  }

  /// Every property of every value filled in.
  static func full() throws -> AnnotatedSource {
    let text = "Wręcz: Ann Kowalska met Bob in Łódź on 14 October, said Bob, for 5 minutes."
    func span(_ words: String) -> Range<Int> {
      guard let found = text.range(of: words) else { return 0..<0 }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return start..<start + words.utf8.count
    }
    let ann = NamedActor(
      name: "Ann Kowalska", kind: .person, aliases: ["Kowalska", "Ann"],
      descriptions: [ActorDescription(text: "Ann", span: span("Ann"))])
    let bob = NamedActor(name: "Bob", kind: .person)
    let place = NamedActor(name: "Łódź", kind: .place)
    return AnnotatedSource(
      source: Source(
        handle: "full", title: "A meeting", outlet: "Głos", author: "X Y",
        published: try EDTF("2025-10-15"), url: "https://example.org/1", text: text),
      timexes: [
        Timex(
          span: span("14 October"), kind: .date, value: "2025-10-14",
          edtf: try EDTF("2025-10-14"), anchor: "published", rule: "day-month",
          isApproximate: true),
        Timex(span: span("5 minutes"), kind: .duration, value: "PT5M", rule: "number-unit"),
      ],
      mentions: [
        ActorMention(
          span: span("Ann Kowalska"), kind: .person, name: "Ann Kowalska", rule: "full-name"),
        ActorMention(
          span: span("Bob"), kind: .person, form: .description, name: "Bob", rule: "name"),
      ],
      actors: [ann, bob, place],
      quotes: [
        Quote(
          content: [0..<5, span("met Bob")], cue: [span("said")], speaker: [span("Bob")],
          speakerName: "Bob", isDirect: false, rule: "comma-said")
      ],
      events: [
        Event(
          id: EventID(source: "full", ordinal: 1), span: span("Ann Kowalska met Bob in Łódź"),
          trigger: span("met"), kind: .meet, certainty: .reported,
          date: EventDate(
            value: try EDTF("2025-10-14"), basis: .resolved, isApproximate: true,
            timex: span("14 October")),
          participants: [
            Participant(
              name: "Ann Kowalska", kind: .person, role: .agent, span: span("Ann Kowalska")),
            Participant(name: "Bob", kind: .person, role: .patient, span: span("Bob")),
          ],
          place: "Łódź",
          numbers: [
            Quantity(value: 5, unit: "minute", bound: .about, span: span("5 minutes"))
          ],
          speaker: "Bob", origins: ["Bob", "a recording"], rules: ["trigger", "sentence"]),
        Event(
          id: EventID(source: "full", ordinal: 2), span: span("said Bob"), trigger: span("said")),
      ])
  }
}
