import Chronology
import Narrative

/// Where an event's date comes from, in words: the value, the expression it was read from, by
/// which rule, and what that hung on.
struct DateExplanation {
  private let event: Event
  private let annotated: AnnotatedSource
  /// The source's words in a span, on one line.
  private let slice: (Range<Int>) -> String

  init(_ event: Event, in annotated: AnnotatedSource, slice: @escaping (Range<Int>) -> String) {
    self.event = event
    self.annotated = annotated
    self.slice = slice
  }

  /// One or more lines.
  var text: String {
    guard let date = event.date else { return "none: the text gives none" }
    var lines = [value(of: date)]
    if date.basis == .inherited { lines.append(inheritance) }
    if let span = date.timex {
      let timexes = annotated.timexes.filter { $0.span.overlaps(span) }
      lines += timexes.isEmpty ? ["from “\(slice(span))”"] : timexes.map(origin)
      lines += timexes.filter { !$0.possibleYears.isEmpty }.map(years)
    }
    return lines.joined(separator: "\n")
  }

  private func value(of date: EventDate) -> String {
    let approximately = date.isApproximate && !date.value.isApproximate ? ", approximately" : ""
    return "\(date.value.string): \(date.value.words)\(approximately) (\(date.basis.rawValue))"
  }

  /// How a sentence without a date came by one.
  private var inheritance: String {
    event.rules.contains("inherited-from-reference")
      ? "inherited from the one dated meeting or call that the sentence goes back to"
      : "inherited from the sentence before it in its paragraph, which tells of the same actors"
  }

  private func origin(_ timex: Timex) -> String {
    var text = "from “\(slice(timex.span))”, \(TimexRuleWords.words(timex.rule))"
    text += ", rule \(timex.rule)"
    guard let anchor = timex.anchor else { return text }
    guard anchor == "published" else { return text + ", reckoned from “\(anchor)”" }
    guard let published = annotated.source.published else {
      return text + ", reckoned from the publication date"
    }
    return text + ", reckoned from the publication date \(published.string): \(published.words)"
  }

  private func years(_ timex: Timex) -> String {
    let years = timex.possibleYears.map(String.init).joined(separator: ", ")
    let verb = timex.possibleYears.count == 1 ? "fits" : "fit"
    return "“\(slice(timex.span))”: \(years) \(verb) the weekday; no year is told"
  }
}
