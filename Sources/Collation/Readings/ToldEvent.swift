import Chronology
import Lexicons
package import Narrative

/// An event with its words, as it is compared with others. Names are the corpus's.
///
/// Events are compared many times: what is read of one is held once, however often it is handed on.
package struct ToldEvent: Hashable, Sendable {
  private let content: Content
  package var episode: Int?

  package init(event: Event, text: String, episode: Int? = nil) {
    content = Content(event: event, text: text)
    self.episode = episode
  }

  package var event: Event { content.event }
  /// The slice of the source that is `event.span`.
  package var text: String { content.text }
  /// Those who act or are acted on, each once, in their order; places are no company.
  var company: [String] { content.company }
  /// Stems of the words that tell what it is about.
  var stems: Set<String> { content.stems }
  var companyStems: Set<String> { content.companyStems }
  /// Stems of the words that are not of the company's names.
  var ownStems: Set<String> { content.ownStems }
  /// The stem of the word that tells it; nil if it stands outside the event's words.
  var triggerStem: String? { content.triggerStem }
  /// Where it says that it is a rumour; nil if it does not.
  var rumour: Range<Int>? { content.rumour }
  /// What it measures without a unit: "magnitude 6.2".
  var measures: [PlainMeasure] { content.measures }
  /// The certain day of its date.
  var day: Int? { content.day }

  /// The words at a span of the source; nil for a span outside the event.
  func words(_ span: Range<Int>) -> String? { content.words(span) }

  package static func == (a: Self, b: Self) -> Bool {
    a.episode == b.episode
      && (a.content === b.content || (a.event == b.event && a.text == b.text))
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(event.id) }
}

/// What is read of an event before it is compared.
private final class Content: Sendable {
  let event: Event
  let text: String
  let company: [String]
  let stems: Set<String>
  let companyStems: Set<String>
  let ownStems: Set<String>
  let triggerStem: String?
  let rumour: Range<Int>?
  let measures: [PlainMeasure]
  let day: Int?

  init(event: Event, text: String) {
    self.event = event
    self.text = text
    var names: [String] = []
    for participant in event.participants
    where participant.kind != .place && !names.contains(participant.name) {
      names.append(participant.name)
    }
    company = names
    companyStems = Set(names.flatMap(ContentWords.stems))
    stems = Set(ContentWords.stems(of: text))
    ownStems = stems.subtracting(companyStems)
    triggerStem = Self.words(event.trigger, of: event, in: text)
      .flatMap { LetterFolding.words($0).last.map(Stemmer.stem) }
    let words = SourceWords(text)
    let all = words.words(in: 0..<text.utf8.count)
    rumour = RumourWords.first(among: all, at: event.span.lowerBound)
    measures = PlainMeasure.all(in: all, of: words, at: event.span.lowerBound)
    day = event.date?.value.bounds.singleDay?.number
  }

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
