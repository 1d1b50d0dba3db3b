package import Chronology
package import Narrative

/// Finds the expressions of time in a text and works out their values.
///
/// Two layers: `TimeSpanFinder` says which tokens speak of time and what they say by themselves;
/// `TimeNormalizer` hangs that on the publication date, the date last spoken of and the tense.
package enum TimexTagger {
  /// - Parameter published: the publication date that relative expressions hang on, if known.
  /// - Returns: the timexes in the order of the text, none overlapping another.
  package static func timexes(in text: TokenizedText, published: EDTF?) -> [Timex] {
    let lexical = TimeLexicon.indices(of: text.tokens)
    let findings = TimeSpanFinder.findings(in: text, lexical: lexical)
    guard !findings.isEmpty else { return [] }
    let places = TimePlaceReader(text, lexical: lexical)
    let events = EventWordsReader(text, quoted: places.quoted)
    let placed = findings.map { (finding: $0, place: places.place(of: $0.tokens)) }
    var normalizer = TimeNormalizer(
      text: text, writing: WritingDate(published), isHistory: isHistory(findings, published),
      isRemote: isRemote(findings, published))
    var entered = -1
    return placed.indices.map { index in
      let sentence = placed[index].place.sentence
      while entered < sentence {
        entered += 1
        normalizer.enter(sentence: entered, events)
      }
      return normalizer.timex(at: index, of: placed)
    }
  }

  /// Whether no word of the text hangs on the day of writing: no weekday, no "yesterday", no "this
  /// month", nor the year of writing.
  private static func isRemote(_ findings: [TimeFinding], _ published: EDTF?) -> Bool {
    let year = WritingDate(published).year
    return !findings.contains { finding in
      switch finding.meaning {
      case .named(_, .last), .named(_, .next), .named(_, .this), .named(.weekday, .bare): true
      case .step(_, _, .published), .shift(_, _, _, .published): true
      case .period(let period): period.year == year
      default: false
      }
    }
  }

  /// Whether the text tells of years other than that of its writing, as a history does: then a
  /// date without a year belongs to the year last spoken of.
  private static func isHistory(_ findings: [TimeFinding], _ published: EDTF?) -> Bool {
    let year = WritingDate(published).year
    var near = 0
    var far: [Int] = []
    for finding in findings {
      switch finding.meaning {
      // Weekdays and "yesterday" belong to news.
      case .named(.weekday, .bare), .step(.day, _, .published): near += 1
      case .period(.decade), .period(.century): break
      case .period(let period):
        if period.year == year { near += 1 } else { far.append(period.year) }
      default: break
      }
    }
    guard far.count >= 3, far.count > near * 2 else { return false }
    // No news that can be read here is as old as that.
    if far.allSatisfy({ $0 < TimexTagger.firstYearOfNews }) { return true }
    // Without a date of writing, several dates of one year may be those of news.
    return far.count >= 5 && (year != nil || Set(far).count > 2)
  }

  private static let firstYearOfNews = 1950
}
