import Chronology
import Narrative

/// The line of a report that gives its day: "March 1, 2008" under a headline.
///
/// What the headline tells in the present and the lead in the perfect ("has won") is news of that
/// day: it happened then or shortly before. The rest of the report is not.
struct Dateline {
  /// The place of its sentence.
  private let place: Int
  private let date: EventDate
  /// The first sentence of the report under it.
  private let lead: Int?

  /// How far down a report its dateline is looked for, in sentences.
  private static let reach = 6

  /// - Parameter timexes: in the order of the text.
  init?(in text: TokenizedText, sentences: [Sentence], timexes: [Timex]) {
    for (place, sentence) in sentences.prefix(Dateline.reach).enumerated() {
      if sentence.kind == .prose, place > 1 { return nil }
      guard
        let timex = timexes.first(where: { $0.span.lowerBound >= sentence.span.lowerBound }),
        timex.span.upperBound <= sentence.span.upperBound, timex.anchor == nil, timex.isDating,
        let value = timex.edtf, let day = value.bounds.earliest, day == value.bounds.latest,
        text.tokens[sentence.tokens].allSatisfy({
          $0.kind == .mark || timex.span.contains($0.span.lowerBound)
        })
      else { continue }
      self.place = place
      date = EventDate(value: value, basis: .inherited, isApproximate: true, timex: timex.span)
      lead = sentences.indices.first { $0 > place && sentences[$0].kind == .prose }
      return
    }
    return nil
  }

  /// Dates what the headline and the lead tell as news.
  func date(_ happenings: inout [Happening], clauses: [Clause], sentence: Int) {
    guard sentence == lead || sentence < place, !happenings.contains(where: { $0.date != nil })
    else { return }
    for h in happenings.indices where happenings[h].certainty == .asserted {
      guard let k = happenings[h].clause, !clauses.isHeld(k), happenings[h].noun == nil,
        clauses[k].group.form == (sentence == lead ? .perfect : .present)
      else { continue }
      happenings[h].inherit(date, by: "inherited-from-dateline")
    }
  }
}
