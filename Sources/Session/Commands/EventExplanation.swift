import EventStore
import Narrative

/// How an event was read, in lines for a person.
struct EventExplanation {
  let event: Event
  private let row: StoredEvent
  let annotated: AnnotatedSource
  /// What the analyst said of it.
  private let judgements: [String]
  private let bytes: [UInt8]

  init(_ row: StoredEvent, in annotated: AnnotatedSource, judgements: [String]) {
    self.row = row
    event = row.event
    self.annotated = annotated
    self.judgements = judgements
    bytes = Array(annotated.source.text.utf8)
  }

  var text: String {
    let rows: [(String, String?)] = [
      (event.id.description, "“\(slice(event.span))”"),
      ("sentence", sentence),
      ("trigger", "“\(slice(event.trigger))”: \(event.kind.rawValue)"),
      ("certainty", event.certainty.rawValue),
      ("date", DateExplanation(event, in: annotated, slice: slice).text),
      ("actors", actors),
      ("names", resolutions),
      ("place", event.place),
      ("numbers", numbers),
      ("speaker", event.speaker),
      ("origin", event.origins.isEmpty ? nil : event.origins.joined(separator: " ← ")),
      ("tags", row.tags.isEmpty ? nil : row.tags.joined(separator: ", ")),
      ("note", row.note),
      ("judgements", judgements.isEmpty ? nil : judgements.joined(separator: "\n")),
      ("rules", event.rules.isEmpty ? nil : event.rules.joined(separator: ", ")),
    ]
    let width = rows.map(\.0.count).max() ?? 0
    return rows.compactMap { name, value in
      value.map { value in
        let padding = String(repeating: " ", count: width - name.count)
        let indent = "\n" + String(repeating: " ", count: width + 2)
        return "\(name)\(padding)  \(value.replacing("\n", with: indent))"
      }
    }.joined(separator: "\n")
  }

  func slice(_ span: Range<Int>) -> String {
    guard span.lowerBound >= 0, span.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[span], as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private var actors: String? {
    guard !event.participants.isEmpty else { return nil }
    return event.participants.map { participant in
      let words = slice(participant.span)
      let text = "\(participant.name), \(participant.role.rawValue)"
      return words == participant.name ? text : text + ", from “\(words)”"
    }.joined(separator: "\n")
  }

  private var numbers: String? {
    guard !event.numbers.isEmpty else { return nil }
    return event.numbers.map { "“\(slice($0.span))”" }.joined(separator: ", ")
  }
}
