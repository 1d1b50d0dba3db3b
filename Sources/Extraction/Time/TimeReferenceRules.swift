/// Sets of times, and references that name no date: "every Friday", "now", "the future".
extension TimeSpanFinder {
  /// "every Friday", "each year", "daily", "per month", "twice a week".
  func set(_ at: Int) -> TimeFinding? {
    if has(at, .frequency), !word(at).length.isEmpty {
      return TimeFinding(
        tokens: at..<at + 1, meaning: .duration(word(at).length), rule: "duration")
    }
    if has(at, .frequency) {
      return TimeFinding(
        tokens: at..<at + 1, meaning: .set(word(at).frequency), rule: "frequency")
    }
    guard folded(at) == "every" || folded(at) == "each" || folded(at) == "per" else { return nil }
    var here = at + 1
    if folded(here) == "single" || folded(here) == "other" { here += 1 }
    let isOther = folded(here - 1) == "other"
    var amount = isOther ? TimeAmount.exact(2, hundredths: 0) : .one
    if let numeral = numeral(here), !isArticle(here), has(numeral.end, .unit) {
      amount = numeral.amount
      here = numeral.end
    }
    if let unit = word(here).unit, unit != .second || folded(at) != "every" {
      return TimeFinding(tokens: at..<here + 1, meaning: .set(unit.duration(amount)), rule: "every")
    }
    let word = word(here)
    if word.roles.contains(.weekday), casing(here) != .lower {
      if let part = dayPart(here + 1) {
        return TimeFinding(
          tokens: at..<here + 2, meaning: .set("XXXX-WXX-\(word.weekday)T\(part)"), rule: "every")
      }
      return TimeFinding(
        tokens: at..<here + 1, meaning: .set("XXXX-WXX-\(word.weekday)"), rule: "every")
    }
    if let month = month(here) {
      return TimeFinding(
        tokens: at..<month.end, meaning: .set("XXXX-\(two(month.number))"), rule: "every")
    }
    if let season = word.season {
      return TimeFinding(
        tokens: at..<here + 1, meaning: .set("XXXX-\(season.code)"), rule: "every")
    }
    if let part = dayPart(here) {
      return TimeFinding(
        tokens: at..<here + 1, meaning: .set("XXXX-XX-XXT\(part)"), rule: "every")
    }
    guard folded(at) != "per", let day = inner(here) else { return nil }
    switch day.meaning {
    case .monthDay(let month, let number):
      return TimeFinding(
        tokens: at..<day.tokens.upperBound, meaning: .set("XXXX-\(two(month))-\(two(number))"),
        rule: "every")
    case .named(.holiday(let rule), _):
      let value = Holiday.fixedDay(rule).map { "XXXX-\($0)" } ?? TimeUnit.year.duration(.one)
      return TimeFinding(tokens: at..<day.tokens.upperBound, meaning: .set(value), rule: "every")
    default: return nil
    }
  }

  /// "now", "currently", "recent", "the future", "the past".
  func reference(_ at: Int) -> TimeFinding? {
    if folded(at) == "the", folded(at + 1) == "past" || folded(at + 1) == "future" {
      guard folded(at + 1) == "future" || isReferenceEnd(at + 2) else { return nil }
      if casing(at + 2) == .lower, folded(at + 1) == "future",
        word(at + 2).roles.isDisjoint(with: [.weakReason, .strongReason, .past, .future]),
        !isReferenceEnd(at + 2), folded(at + 2) != "is"
      {
        return nil
      }
      return TimeFinding(
        tokens: at..<at + 2,
        meaning: .reference(folded(at + 1) == "past" ? "PAST_REF" : "FUTURE_REF"),
        rule: "reference")
    }
    if folded(at) == "these" || folded(at) == "those" && folded(at - 1) == "in",
      folded(at + 1) == "days"
    {
      return TimeFinding(
        tokens: at..<at + 2,
        meaning: .reference(folded(at) == "these" ? "PRESENT_REF" : "PAST_REF"), rule: "reference")
    }
    if folded(at) == "the",
      ["near", "immediate", "foreseeable", "distant"].contains(folded(at + 1)),
      folded(at + 2) == "future" || folded(at + 2) == "past"
    {
      return TimeFinding(
        tokens: at..<at + 3,
        meaning: .reference(folded(at + 2) == "past" ? "PAST_REF" : "FUTURE_REF"),
        rule: "reference")
    }
    if folded(at) == "at" || folded(at) == "this" || folded(at) == "that" {
      return atTheTime(at)
    }
    guard has(at, .reference) else { return nil }
    let word = word(at)
    if folded(at) == "now", folded(at - 1) == "from" || folded(at + 1) == "that" { return nil }
    if folded(at) == "future",
      folded(at - 1) == "'s" || folded(at + 1) == "," && casing(at) != .lower
    {
      return nil
    }
    return TimeFinding(
      tokens: at..<at + 1, meaning: .reference(word.reference), rule: "reference")
  }

  func isReferenceEnd(_ at: Int) -> Bool {
    guard isInside(at) else { return true }
    return text.tokens[at].kind == .mark && folded(at) != "-"
      || ["and", "or", "but", "when", "that", "as", "have", "has"].contains(folded(at))
  }

  /// "at this time", "at that time", "at the time" are references without "at".
  private func atTheTime(_ at: Int) -> TimeFinding? {
    let here = folded(at) == "at" ? at + 1 : at
    if here > at, folded(here) == "the", folded(here + 1) == "time", folded(here + 2) != "of" {
      return TimeFinding(
        tokens: here..<here + 2, meaning: .reference("PAST_REF"), rule: "at-the-time")
    }
    guard folded(here) == "this" || folded(here) == "that", folded(here + 1) == "time",
      folded(at) == "at" || ["by", "since", "until", "of"].contains(folded(here - 1))
    else { return nil }
    return TimeFinding(
      tokens: here..<here + 2,
      meaning: .reference(folded(here) == "this" ? "PRESENT_REF" : "PAST_REF"),
      rule: "at-the-time")
  }
}
