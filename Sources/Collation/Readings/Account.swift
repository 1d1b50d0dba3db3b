import Chronology
import Lexicons
package import Narrative

/// An event with its words, as it is compared with others. Names are the corpus's.
package struct ToldEvent: Hashable, Sendable {
  package let event: Event
  /// The slice of the source that is `event.span`.
  package let text: String
  package var episode: Int?
  /// Those who act or are acted on, each once, in their order; places are no company.
  let company: [String]
  /// Stems of the words that tell what it is about. Read once: events are compared many times.
  let stems: Set<String>
  let companyStems: Set<String>
  /// The stem of the word that tells it; nil if it stands outside the event's words.
  let triggerStem: String?
  /// Where it says that it is a rumour; nil if it does not.
  let rumour: Range<Int>?
  /// What it measures without a unit: "magnitude 6.2".
  let measures: [PlainMeasure]

  package init(event: Event, text: String, episode: Int? = nil) {
    self.event = event
    self.text = text
    self.episode = episode
    var names: [String] = []
    for participant in event.participants
    where participant.kind != .place && !names.contains(participant.name) {
      names.append(participant.name)
    }
    company = names
    companyStems = Set(names.flatMap(ContentWords.stems))
    stems = Set(ContentWords.stems(of: text))
    triggerStem = Self.words(event.trigger, of: event, in: text)
      .flatMap { LetterFolding.words($0).last.map(Stemmer.stem) }
    let words = SourceWords(text)
    let all = words.words(in: 0..<text.utf8.count)
    rumour = RumourWords.first(among: all, at: event.span.lowerBound)
    measures = PlainMeasure.all(in: all, of: words, at: event.span.lowerBound)
  }

  /// The words at a span of the source; nil for a span outside the event.
  func words(_ span: Range<Int>) -> String? { Self.words(span, of: event, in: text) }

  private static func words(_ span: Range<Int>, of event: Event, in text: String) -> String? {
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
