/// Words that narrow a period without changing its value, and days beside an event.
extension TimeSpanFinder {
  /// "early 2024", "mid-December", "late last year", "the end of March", "later that day",
  /// "early in 1862", "the beginning of the year".
  func modified(_ at: Int) -> TimeFinding? {
    let hasArticle = folded(at) == "the"
    var here = hasArticle ? at + 1 : at
    if has(here, .boundary), folded(here + 1) == "of", hasArticle || at == sentence.lowerBound,
      let whole = inner(here + 2), isPeriod(whole.meaning)
    {
      return TimeFinding(
        tokens: at..<whole.tokens.upperBound, meaning: whole.meaning, rule: "edge-of")
    }
    if let unit = word(here).unit, unit == .year || unit == .month || unit == .week,
      folded(here + 1) == "'s" || unit == .year && folded(here + 1) == "-",
      folded(here + 2) == "end"
    {
      if let year = plainYear(here + 3), unit == .year {
        return TimeFinding(
          tokens: at..<year.end, meaning: .period(.year(year.year)), rule: "end-of-year")
      }
      return TimeFinding(
        tokens: at..<here + 3, meaning: .step(unit, 0, .published), rule: "end-of-\(unit.rawValue)")
    }
    guard has(here, .modifier), folded(here) != "middle" else { return nil }
    let isComparative = folded(here) == "earlier" || folded(here) == "later"
    here = afterHyphen(here + 1)
    if folded(here) == "on", isComparative { here += 1 }
    if folded(here) == "in", let whole = inner(here + 1), isPeriod(whole.meaning) {
      if isComparative, !isRelative(whole.meaning) { return nil }
      return TimeFinding(
        tokens: at..<whole.tokens.upperBound, meaning: whole.meaning, rule: "modified-in")
    }
    guard let whole = inner(here), whole.tokens.upperBound > here, isPeriod(whole.meaning) else {
      return nil
    }
    if isComparative, !isRelative(whole.meaning) { return nil }
    return TimeFinding(
      tokens: at..<whole.tokens.upperBound, meaning: whole.meaning, rule: "modified-" + whole.rule)
  }

  private func isPeriod(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .duration, .set, .reference, .clock: false
    default: true
    }
  }

  private func isRelative(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .step: true
    case .named(_, let pick): pick != .bare
    case .dayPart(_, let day?): isRelative(day)
    default: false
    }
  }

  /// "the day before", "the day after the vote", "the previous day", "a day after".
  func relativeToEvent(_ at: Int) -> TimeFinding? {
    if folded(at) == "the", let code = dayPart(at + 1), folded(at + 2) == "before" {
      return TimeFinding(
        tokens: at..<at + 3, meaning: .dayPart(code, on: .step(.day, -1, .narrative)),
        rule: "the-night-before")
    }
    guard folded(at) == "the", let unit = word(at + 1).unit, !has(at + 1, .plural),
      unit == .day || unit == .week || unit == .month || unit == .year
    else { return nil }
    let sign: Int
    switch folded(at + 2) {
    case "before", "previous", "earlier", "prior": sign = -1
    case "after", "following", "later": sign = 1
    default: return nil
    }
    if folded(at + 2) == "before" || folded(at + 2) == "after", let base = inner(at + 3) {
      return TimeFinding(
        tokens: at..<base.tokens.upperBound,
        meaning: .shiftFrom(base.meaning, .one, unit, sign: sign),
        rule: sign < 0 ? "before-date" : "after-date")
    }
    if folded(at + 2) == "before" || folded(at + 2) == "after", let event = eventPhrase(at + 3) {
      return TimeFinding(
        tokens: at..<at + 3,
        meaning: .shiftFromEvent(.one, unit, sign: sign, event: event, isLength: false),
        rule: sign < 0 ? "before-event" : "after-event")
    }
    return TimeFinding(
      tokens: at..<at + 3, meaning: .step(unit, sign, .narrative),
      rule: sign < 0 ? "the-\(unit.rawValue)-before" : "the-\(unit.rawValue)-after")
  }
}
