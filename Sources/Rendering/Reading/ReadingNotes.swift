import Chronology
import Narrative

/// The lines below a passage: who is quoted in it, and what happens in it.
struct ReadingNotes {
  struct Note {
    /// `#12`, or `«»` for a quotation.
    var label: StyledText
    var body: StyledText
  }

  private let bytes: [UInt8]
  private var quotes: ArraySlice<Quote>
  private var events: ArraySlice<Event>

  init(_ annotated: AnnotatedSource, bytes: [UInt8]) {
    self.bytes = bytes
    quotes =
      annotated.quotes.filter { !$0.content.isEmpty }
      .sorted { Self.start(of: $0) < Self.start(of: $1) }[...]
    events =
      annotated.events.sorted {
        ($0.trigger.lowerBound, $0.id.ordinal) < ($1.trigger.lowerBound, $1.id.ordinal)
      }[...]
  }

  /// The notes that begin before an offset and have not been handed on.
  mutating func lines(before offset: Int) -> [Note] {
    var notes: [Note] = []
    while let quote = quotes.popFirst(where: { Self.start(of: $0) < offset }) {
      notes.append(note(quote))
    }
    while let event = events.popFirst(where: { $0.trigger.lowerBound < offset }) {
      notes.append(note(event))
    }
    return notes
  }

  private static func start(of quote: Quote) -> Int { quote.content.first?.lowerBound ?? 0 }

  private func note(_ quote: Quote) -> Note {
    var body = StyledText()
    if let name = quote.speakerName {
      body.append(name, .actor)
    } else {
      body.append(quote.speaker.isEmpty ? "nobody named" : words(quote.speaker))
    }
    if !quote.cue.isEmpty { body.add(words(quote.cue)) }
    body.add(quote.isDirect ? "direct" : "indirect", .note)
    var label = StyledText()
    label.appendFixed("  «»", .quotation)
    return Note(label: label, body: body)
  }

  private func note(_ event: Event) -> Note {
    var body = StyledText()
    if let date = event.date {
      body.append("\(date.isApproximate ? "about " : "")\(date.value.string)", .date)
      body.appendFixed(" \(date.basis.rawValue)", .note)
    } else {
      body.append("undated", .note)
    }
    body.add(event.kind.rawValue, .field)
    if !event.participants.isEmpty {
      body.add("")
      body.append(participants(event.participants))
    }
    if let place = event.place { body.add("in \(place)", .actor) }
    body.add(event.certainty.rawValue, event.certainty == .asserted ? .note : .value)
    if let speaker = event.speaker { body.add("said by \(speaker)") }
    if !event.origins.isEmpty {
      body.add("on the word of \(event.origins.joined(separator: ", "))")
    }
    var label = StyledText()
    label.appendFixed("  ", .plain)
    label.append("#\(event.id.ordinal)", .id)
    return Note(label: label, body: body)
  }

  /// Each once, with the part it takes: "Ada Byron (agent), Luigi Menabrea (patient)".
  private func participants(_ participants: [Participant]) -> StyledText {
    var result = StyledText()
    var seen: Set<String> = []
    for participant in participants
    where seen.insert("\(participant.role.rawValue) \(participant.name)").inserted {
      if !result.isEmpty { result.appendFixed(", ", .plain) }
      result.append(participant.name, .actor)
      if participant.role != .participant {
        result.appendFixed(" (\(participant.role.rawValue))", .note)
      }
    }
    return result
  }

  private func words(_ spans: [Range<Int>]) -> String {
    spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " … ")
  }
}

extension StyledText {
  /// Appends a part behind a middle dot.
  fileprivate mutating func add(_ text: String, _ role: TextRole = .plain) {
    appendFixed(" · ", .rule)
    append(text, role)
  }
}

extension ArraySlice {
  /// Takes the first element off if it meets a condition.
  fileprivate mutating func popFirst(where condition: (Element) -> Bool) -> Element? {
    guard let first, condition(first) else { return nil }
    return popFirst()
  }
}
