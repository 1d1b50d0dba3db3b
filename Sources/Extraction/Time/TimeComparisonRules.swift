/// Words that compare: bounds of an amount, the same time of another year, days that are counted.
extension TimeSpanFinder {
  /// "more than two years", "almost a decade ago": the words that bound an amount are part of it,
  /// as "about" and "just" are not. "Over" is one only where another word governs the amount: "for
  /// over a year", not "over two days".
  func withBound(_ finding: TimeFinding) -> TimeFinding {
    switch finding.meaning {
    case .duration, .shift, .shiftFromEvent(_, _, _, _, isLength: true): break
    default: return finding
    }
    guard TimeSpanFinder.bounded.contains(finding.rule) else { return finding }
    let before = finding.tokens.lowerBound - 1
    var result = finding
    switch (folded(before - 1), folded(before)) {
    case ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"):
      result.tokens = before - 1..<finding.tokens.upperBound
    case ("close", "to"):
      result.tokens = before - 1..<finding.tokens.upperBound
      result.isApproximate = true
    case (_, "almost"), (_, "nearly"):
      result.tokens = before..<finding.tokens.upperBound
      result.isApproximate = true
    case (let governor, "over") where TimeSpanFinder.governors.contains(governor):
      result.tokens = before..<finding.tokens.upperBound
    default: return finding
    }
    return result.tokens.lowerBound >= taken ? result : finding
  }

  private static let bounded: Set<String> = [
    "duration", "ago", "later", "earlier", "before-event", "after-event",
  ]

  private static let governors: Set<String> = [
    "after", "by", "for", "in", "just", "last", "lasted", "of", "spent", "take", "takes", "took",
    "well", "with", "within",
  ]

  /// "the same period last year", "the same month a year ago", "the same quarter of 2008".
  func sameTime(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the", folded(at + 1) == "same" else { return nil }
    let unit = word(at + 2).unit
    guard unit == .month || unit == .quarter || ["period", "time"].contains(folded(at + 2)),
      !has(at + 2, .plural)
    else { return nil }
    let here = folded(at + 3) == "of" || folded(at + 3) == "in" ? at + 4 : at + 3
    guard let year = inner(here) ?? quantity(here) else { return nil }
    switch year.meaning {
    case .step(.year, ..<0, _), .shift(_, .year, sign: -1, _), .period(.year): break
    default: return nil
    }
    return TimeFinding(
      tokens: at..<year.tokens.upperBound, meaning: .sameTime(unit, of: year.meaning),
      rule: "same-time")
  }

  /// "on the sixth day": counted from what the story tells of.
  func nthDay(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the", folded(at - 1) == "on", let number = day(at + 1), number.isOrdinal,
      number.number > 1, folded(number.end) == "day", !isDash(number.end + 1),
      !["of", "after", "before", "since", "in"].contains(folded(number.end + 1))
    else { return nil }
    return TimeFinding(
      tokens: at..<number.end + 1, meaning: .nthDay(number.number), rule: "nth-day")
  }
}
