package import Narrative

/// An event with its words, as it is compared with others. Names are the corpus's.
package struct ToldEvent: Hashable, Sendable {
  package var event: Event
  /// The slice of the source that is `event.span`.
  package var text: String
  package var episode: Int?

  package init(event: Event, text: String, episode: Int? = nil) {
    self.event = event
    self.text = text
    self.episode = episode
  }

  /// Those who act or are acted on, each once, in their order; places are no company.
  var company: [String] {
    var names: [String] = []
    for participant in event.participants
    where participant.kind != .place && !names.contains(participant.name) {
      names.append(participant.name)
    }
    return names
  }

  /// The words at a span of the source; nil for a span outside the event.
  func words(_ span: Range<Int>) -> String? {
    guard event.span.lowerBound <= span.lowerBound, span.upperBound <= event.span.upperBound
    else { return nil }
    let utf8 = text.utf8
    let start = span.lowerBound - event.span.lowerBound
    guard start + span.count <= utf8.count else { return nil }
    let lower = utf8.index(utf8.startIndex, offsetBy: start)
    return String(decoding: utf8[lower..<utf8.index(lower, offsetBy: span.count)], as: UTF8.self)
  }
}

/// One source as it is compared with others: what it tells, and whom it names.
package struct Account: Hashable, Sendable {
  /// With actors, mentions and quotes under the corpus's names.
  package var annotated: AnnotatedSource
  /// The events that take part in the comparison, in the order of the text.
  package var told: [ToldEvent]
  /// All events of the source, in the order of the text: patterns show only in the whole.
  package var whole: [ToldEvent]

  /// - Parameter whole: all events of the source, if `told` are but some of them.
  package init(_ annotated: AnnotatedSource, told: [ToldEvent], whole: [ToldEvent]? = nil) {
    self.annotated = annotated
    self.told = told.sorted { $0.event.id < $1.event.id }
    self.whole = whole?.sorted { $0.event.id < $1.event.id } ?? self.told
  }

  package var isWhole: Bool { told.count == whole.count }

  package var handle: String { annotated.source.handle }

  /// The narrowest event told by words that hold a span.
  func event(at span: Range<Int>) -> EventID? {
    told.filter {
      $0.event.span.lowerBound <= span.lowerBound && span.upperBound <= $0.event.span.upperBound
    }.min { ($0.event.span.count, $0.event.id) < ($1.event.span.count, $1.event.id) }?.event.id
  }
}
