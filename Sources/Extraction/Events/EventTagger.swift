import Algorithms
import Chronology
package import Narrative

/// Finds what a text tells to have happened: who did what to whom, when, where, on whose word.
package enum EventTagger {
  /// Linear in the length of the text.
  /// - Parameters:
  ///   - timexes: in the order of the text; likewise the mentions and the quotes.
  /// - Returns: the events in the order of the text, numbered from 1 under `handle`.
  package static func events(
    in text: TokenizedText, handle: String, timexes: [Timex], mentions: [ActorMention],
    quotes: [Quote]
  ) -> [Event] {
    var reader = SentenceReader(
      text: text, quotes: quotes, isChronicle: isChronicle(timexes))
    var events: [Event] = []
    let mentions = mentions.filter { $0.form != .part }.sorted {
      $0.span.lowerBound < $1.span.lowerBound
    }
    let timexes = timexes.sorted { $0.span.lowerBound < $1.span.lowerBound }
    let sentences = text.sentences.flatMap { $0.windows(of: text) }
    let strikes = StrikeSense(text)
    let dateline = Dateline(in: text, sentences: sentences, timexes: timexes)
    for (place, sentence) in sentences.enumerated() {
      let view = SentenceView(
        sentence, of: text, mentions: mentions.beginning(in: sentence.span, \.span),
        timexes: timexes.beginning(in: sentence.span, \.span), lexicon: .shared,
        strikes: strikes)
      for var event in reader.events(in: view, place: place, under: dateline) {
        event.id = EventID(source: handle, ordinal: events.count + 1)
        events.append(event)
      }
    }
    return events
  }

  /// Whether the days that a text tells lie in years, or are mostly, one after another, more than
  /// ten days apart.
  private static func isChronicle(_ timexes: [Timex]) -> Bool {
    let days = timexes.compactMap { timex -> CalendarDay? in
      guard timex.isDating, let bounds = timex.edtf?.bounds, bounds.earliest == bounds.latest
      else { return nil }
      return bounds.earliest
    }
    let leaps = zip(days, days.dropFirst()).map { abs($1 - $0) }.filter { $0 > 0 }
    guard leaps.count > 3, let first = days.min(), let last = days.max() else { return false }
    return leaps.count { $0 > 10 } * 2 > leaps.count || leaps.count > 7 && last - first > 400
  }
}

extension Sentence {
  /// The longest stretch read as one sentence: within it a clause may look at every other.
  private static let limit = 1000

  /// The sentence itself, or its windows where it is longer than any that somebody wrote.
  fileprivate func windows(of text: TokenizedText) -> [Sentence] {
    guard tokens.count > Sentence.limit else { return tokens.isEmpty ? [] : [self] }
    return stride(from: tokens.lowerBound, to: tokens.upperBound, by: Sentence.limit).map {
      let window = $0..<min($0 + Sentence.limit, tokens.upperBound)
      return Sentence(span: text.span(window), tokens: window, kind: kind, paragraph: paragraph)
    }
  }
}

extension Array {
  /// The elements whose span begins in this one; the array is in the order of its spans.
  fileprivate func beginning(
    in span: Range<Int>, _ spanOf: (Element) -> Range<Int>
  ) -> ArraySlice<Element> {
    let first = partitioningIndex { spanOf($0).lowerBound >= span.lowerBound }
    let end = partitioningIndex { spanOf($0).lowerBound >= span.upperBound }
    return self[first..<Swift.max(first, end)]
  }
}
