/// Words that narrow a period without changing its value, sets, references, and years.
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
    return TimeFinding(
      tokens: at..<at + 3, meaning: .step(unit, sign, .narrative),
      rule: sign < 0 ? "the-\(unit.rawValue)-before" : "the-\(unit.rawValue)-after")
  }

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
    return nil
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
    if folded(at) == "these", folded(at + 1) == "days" {
      return TimeFinding(
        tokens: at..<at + 2, meaning: .reference("PRESENT_REF"), rule: "reference")
    }
    if folded(at) == "at" || folded(at) == "this" || folded(at) == "that" {
      return atTheTime(at)
    }
    if let fiscal = fiscalYear(at) { return fiscal }
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

  /// "fiscal 2013", "fiscal year 2013": a year whose months each body sets for itself.
  private func fiscalYear(_ at: Int) -> TimeFinding? {
    guard folded(at) == "fiscal" || folded(at) == "financial" else { return nil }
    guard let year = plainYear(folded(at + 1) == "year" ? at + 2 : at + 1) else { return nil }
    return TimeFinding(
      tokens: at..<year.end, meaning: .reference("FY\(year.year)"), rule: "fiscal-year")
  }

  private func isReferenceEnd(_ at: Int) -> Bool {
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

  /// A number that is a year for a reason.
  func year(_ at: Int, isGoverned: Bool = false) -> TimeFinding? {
    if folded(at) == "the", folded(at + 1) == "year" || folded(at + 1) == "years",
      let year = plainYear(at + 2)
    {
      return TimeFinding(tokens: at..<year.end, meaning: .period(.year(year.year)), rule: "year")
    }
    if let era = eraYear(at) {
      return TimeFinding(tokens: at..<era.end, meaning: .period(.year(era.year)), rule: "year-era")
    }
    if let shared = sharedEra(at) ?? shortYear(at) { return shared }
    guard let year = plainYear(at), isYear(at, year.year, isGoverned) else { return nil }
    return TimeFinding(tokens: at..<at + 1, meaning: .period(.year(year.year)), rule: "year")
  }

  /// "264" in "264-241 BC", "from 264 to 241 BC".
  private func sharedEra(_ at: Int) -> TimeFinding? {
    guard let number = digits(at), number > 0,
      isDash(at + 1) || folded(at + 1) == "to"
        || folded(at + 1) == "and", let second = eraYear(at + 2), second.year <= 0
    else { return nil }
    return TimeFinding(
      tokens: at..<at + 1, meaning: .period(.year(1 - number)), rule: "year-era")
  }

  /// "'82", and "99" in "1998-99".
  private func shortYear(_ at: Int) -> TimeFinding? {
    if folded(at) == "'", length(at + 1) == 2, !isBlankBefore(at + 1), isBlankBefore(at),
      let short = digits(at + 1, upTo: 2), folded(at + 2) != "s",
      has(at - 1, .strongReason) || has(at - 1, .weakReason)
    {
      return TimeFinding(
        tokens: at..<at + 2, meaning: .period(.year(TimeSpanFinder.fullYear(short))), rule: "year")
    }
    guard length(at) == 2, let short = digits(at, upTo: 2), isDash(at - 1) || folded(at - 1) == "/",
      !isBlankBefore(at), let first = plainYear(at - 2), at - 2 < taken,
      short == (first.year + 1) % 100 || short > first.year % 100 && first.year >= 1500,
      !isBlankBefore(at - 1)
    else { return nil }
    let century = first.year - first.year % 100 + (short <= first.year % 100 ? 100 : 0)
    return TimeFinding(
      tokens: at..<at + 1, meaning: .period(.year(century + short)), rule: "year-range-end")
  }

  private func isYear(_ at: Int, _ year: Int, _ isGoverned: Bool) -> Bool {
    // Amounts, codes and compounds: "$2000", "No. 1994", "2,000", "x-2000", "2000%".
    switch folded(at + 1) {
    case "%", "percent", "per", "people", "men", "women", "km", "miles", "feet", "troops", "°":
      return false
    case ":", "/": if isNumber(at + 2) && folded(at + 1) == ":" { return false }
    case "-": if !isNumber(at + 2), !isBlankBefore(at + 2) { return has(at - 1, .strongReason) }
    default: break
    }
    switch folded(at - 1) {
    case "$", "#", "£", "€", "no", "number", "flight", ".", "/", ":", "+", "us$", "about",
      "nearly", "almost", "some", "approximately", "over", "route", "highway", "than", "least":
      return folded(at - 1) == "about" && folded(at - 2) == "in"
    case "-", "–":
      return isGoverned || plainYear(at - 2) != nil && at - 2 < taken || isBlankBefore(at)
    default: break
    }
    if isDash(at + 1), !isBlankBefore(at + 1), let last = plainYear(at + 2), last.year > year,
      last.year - year <= 200
    {
      return true
    }
    let next = folded(at + 1)
    let nextIsNoun =
      isInside(at + 1) && text.tokens[at + 1].kind == .word && casing(at + 1) == .lower
      && (next.hasSuffix("s") && next.utf8.count > 3
        && !["was", "has", "his", "this", "as", "its", "is"].contains(next)
        || has(at + 1, .unit))
    if isGoverned { return !nextIsNoun || (1700...2060).contains(year) }
    if has(at - 1, .strongReason) { return !nextIsNoun || (1700...2060).contains(year) }
    if has(at - 1, .weakReason) {
      return (1400...2060).contains(year)
        && (!nextIsNoun || ["the", "to", "since"].contains(folded(at - 1)) && year > 1900)
    }
    guard (1700...2060).contains(year), !nextIsNoun else { return false }
    if casing(at - 1) == .capitalized || casing(at - 1) == .upper, at - 1 > sentence.lowerBound {
      return isReferenceEnd(at + 1) && year >= 1900
    }
    return year >= 1900 || folded(at - 1) == "(" || folded(at - 1) == ","
  }
}
