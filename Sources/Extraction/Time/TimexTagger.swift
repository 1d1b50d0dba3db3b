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
    let findings = TimeSpanFinder.findings(in: text)
    guard !findings.isEmpty else { return [] }
    let tenses = TenseReader(text)
    var normalizer = TimeNormalizer(
      text: text, writing: WritingDate(published), isHistory: isHistory(findings, published))
    return findings.enumerated().map { index, finding in
      let next = index + 1 < findings.count ? findings[index + 1] : nil
      return normalizer.timex(finding, next: next, tense: tenses.tense(around: finding.tokens))
    }
  }

  /// Whether the text tells of years other than that of its writing, as a history does: then a
  /// date without a year belongs to the year last spoken of.
  private static func isHistory(_ findings: [TimeFinding], _ published: EDTF?) -> Bool {
    guard let year = WritingDate(published).year else { return true }
    var near = 0
    var far = 0
    for finding in findings {
      // Weekdays and "yesterday" belong to news.
      switch finding.meaning {
      case .named(.weekday, .bare), .step(.day, _, .published): near += 1
      default: break
      }
      guard case .period(let period) = finding.meaning else { continue }
      switch period {
      case .decade, .century: continue
      default: if (period.year - year).magnitude <= 1 { near += 1 } else { far += 1 }
      }
    }
    return far >= 5 && far > near * 2
  }
}
