import Chronology
package import Narrative

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

  /// When it was written, if that is known.
  var published: DateBounds? { annotated.source.published?.bounds }

  /// The canonical names of all that it names.
  var names: Set<String> { Set(annotated.mentions.map(\.name)) }

  package var handle: String { annotated.source.handle }

  /// The narrowest event told by words that hold a span.
  func event(at span: Range<Int>) -> EventID? {
    told.filter {
      $0.event.span.lowerBound <= span.lowerBound && span.upperBound <= $0.event.span.upperBound
    }.min { ($0.event.span.count, $0.event.id) < ($1.event.span.count, $1.event.id) }?.event.id
  }
}
