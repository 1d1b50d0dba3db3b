import Chronology
import Narrative

/// How exactly an expression says its period: the part it narrows to, and whether only about.
extension TimeNormalizer {
  /// The part of its period that an expression narrows to: "early October".
  func part(of value: Value, _ finding: TimeFinding) -> (edtf: String, isApproximate: Bool)? {
    guard value.kind == .date, let period = value.period else { return nil }
    let first = finding.tokens.lowerBound
    let at = text.tokens[first].folded == "the" ? first + 1 : first
    guard let word = TimeLexicon.indices[text.tokens[at].folded],
      let part = TimeLexicon.words[word].edge,
      let edtf = period.edtf(part, beside: anchor == "published" ? writing.day : storyDay)
    else { return nil }
    return (edtf, part != .before && part != .after)
  }

  func isApproximate(_ finding: TimeFinding) -> Bool {
    if finding.isApproximate { return true }
    switch finding.meaning {
    case .fiscalYear: return true
    case .named(.holiday(let rule), _) where Holiday.isReckoned(rule): return true
    // "About five" is near five o'clock, and its day is as sure as before; one talks "about the
    // future" and "about Monday's vote".
    case .clock, .reference, .set, .named(.weekday, _), .step(_, _, .published): return false
    default: break
    }
    var before = finding.tokens.lowerBound - 1
    if before > 0, text.tokens[before].folded == "." { before -= 1 }
    // The second day of "around October 24-26" is as approximate as the first.
    if finding.rule == "day-range-end" {
      while before > 0, finding.tokens.lowerBound - before < 6,
        text.tokens[before].kind != .word
          || TimeLexicon.indices[text.tokens[before].folded].map({
            TimeLexicon.words[$0].roles.contains(.month)
          }) == true
      {
        before -= 1
      }
    }
    guard before >= 0 else { return false }
    return ["around", "about", "circa", "ca", "ca.", "approximately", "roughly", "c", "c."]
      .contains(
        text.tokens[before].folded)
  }
}
