/// Amounts of a unit: durations, and dates at a distance.
extension TimeSpanFinder {
  /// "two and a half hours", "four-hour", "several months", "two days ago", "a month later",
  /// "the past five years", "years".
  func quantity(_ at: Int) -> TimeFinding? {
    relativeQuantity(at) ?? counted(at) ?? barePlural(at)
  }

  /// A number and a unit.
  private func counted(_ at: Int) -> TimeFinding? {
    var begin = at
    if folded(begin) == "the", numeral(begin + 1) != nil, !isArticle(begin + 1),
      word(begin + 1).roles.isDisjoint(with: .vague)
    {
      begin += 1
    }
    guard var numeral = numeral(begin) else { return nil }
    let second = alternative(to: numeral, at: begin)
    if let second { numeral = second }
    guard let unit = unit(numeral.end, after: numeral) else { return nil }
    let isOpen = second != nil || isLeftOpen(unit.end)
    if var distance = distance(at, begin, numeral.amount, unit) {
      distance.isApproximate = isOpen
      return distance
    }
    let isBareArticle = isArticle(begin) && numeral.amount == .one && numeral.end == begin + 1
    if isBareArticle {
      if isRate(begin, unit.unit) {
        return TimeFinding(
          tokens: begin..<unit.end, meaning: .set(unit.unit.duration(.one)), rule: "rate")
      }
      if unit.unit == .second || unit.unit == .quarter || folded(unit.end) == "-" { return nil }
    }
    if unit.unit == .second, !unit.isPlural, isBareArticle { return nil }
    var end = unit.end
    var amount = numeral.amount
    if case .exact(let whole, hundredths: 0) = amount, folded(end) == "and", folded(end + 1) == "a",
      folded(end + 2) == "half"
    {
      amount = .exact(whole, hundredths: 50)
      end += 3
    }
    if let joined = smaller(than: unit.unit, of: amount, end) {
      return TimeFinding(
        tokens: begin..<joined.end, meaning: .duration(joined.value), rule: "duration")
    }
    return TimeFinding(
      tokens: begin..<end, meaning: .duration(unit.unit.duration(amount)), rule: "duration",
      isApproximate: isOpen)
  }

  /// The second number of "two or three days", "10 to 15 minutes", "5-10 years", when it is the
  /// larger; the unit follows it.
  private func alternative(to first: Numeral, at begin: Int) -> Numeral? {
    let joint = first.end
    guard !isArticle(begin), folded(joint) == "or" || folded(joint) == "to" || isDash(joint) else {
      return nil
    }
    let next =
      folded(joint) == "-" && folded(joint + 1) == "to" ? afterHyphen(joint + 2) : joint + 1
    guard !isArticle(next), let second = numeral(next),
      case .exact(let low, _) = first.amount, case .exact(let high, _) = second.amount,
      low < high, high < 1000
    else { return nil }
    return second
  }

  /// "and 20 minutes" behind "1 hour", "six months" behind "two years,": one length in two units.
  private func smaller(
    than unit: TimeUnit, of amount: TimeAmount, _ at: Int
  ) -> (value: String, end: Int)? {
    guard case .exact(_, hundredths: 0) = amount else { return nil }
    let here = folded(at) == "and" ? at + 1 : at
    guard !isArticle(here), let numeral = numeral(here),
      case .exact(let number, hundredths: 0) = numeral.amount, let small = word(numeral.end).unit,
      !["ago", "later", "earlier", "before", "after"].contains(folded(numeral.end + 1))
    else { return nil }
    let (large, rest) = (unit.duration(amount), small.duration(numeral.amount))
    switch (unit, small) {
    case (.hour, .minute) where number < 60, (.minute, .second) where number < 60:
      return (large + rest.dropFirst(2), numeral.end + 1)
    case (.year, .month) where number < 12, (.month, .day) where number < 31,
      (.week, .day) where number < 7:
      return (large + rest.dropFirst(), numeral.end + 1)
    case (.day, .hour) where number < 24:
      return (large + rest.dropFirst(), numeral.end + 1)
    default: return nil
    }
  }

  /// Whether "or two" or "or so" leaves the amount open: "a day or two".
  private func isLeftOpen(_ end: Int) -> Bool {
    folded(end) == "or" && (folded(end + 1) == "two" || folded(end + 1) == "so")
  }

  /// A unit after a number, perhaps behind a hyphen or a word like "consecutive".
  private func unit(_ at: Int, after numeral: Numeral) -> (
    unit: TimeUnit, end: Int, isPlural: Bool
  )? {
    let isHyphenated = folded(at) == "-"
    var here = isHyphenated ? at + 1 : at
    if !isHyphenated, has(here, .stretch), has(here + 1, .unit) { here += 1 }
    let word = word(here)
    guard let unit = word.unit else { return nil }
    // "a third quarter" and "five seconds", but not "one second-rate" or "first second".
    if unit == .second, !word.roles.contains(.plural), !isHyphenated,
      numeral.amount != .one || isArticle(here - 1)
    {
      return nil
    }
    if unit == .quarter, !word.roles.contains(.plural) || isHyphenated || numeral.amount == .vague {
      return nil
    }
    // "60 Minutes" is a name.
    if isNumber(here - 1), casing(here) == .capitalized { return nil }
    // Ages are no durations: "a 26-year-old man".
    if isHyphenated, folded(here + 1) == "-",
      folded(here + 2) == "old" || folded(here + 2) == "olds"
    {
      return nil
    }
    if folded(here + 1) == "old" || folded(here + 1) == "-" && folded(here + 2) == "old" {
      return nil
    }
    return (unit, here + 1, word.roles.contains(.plural))
  }

  /// "ago", "later", "earlier", "before", "from now", "after Friday" behind a quantity.
  private func distance(
    _ start: Int, _ begin: Int, _ amount: TimeAmount,
    _ unit: (unit: TimeUnit, end: Int, isPlural: Bool)
  ) -> TimeFinding? {
    func shift(_ end: Int, _ sign: Int, _ base: TimeBase, _ rule: String) -> TimeFinding {
      TimeFinding(
        tokens: begin..<end, meaning: .shift(amount, unit.unit, sign: sign, base), rule: rule)
    }
    var end = unit.end
    var amount = amount
    if folded(end) == "and", folded(end + 1) == "a", folded(end + 2) == "half",
      case .exact(let whole, hundredths: 0) = amount
    {
      amount = .exact(whole, hundredths: 50)
      end += 3
    }
    switch folded(end) {
    case "ago":
      if folded(end + 1) == "today", case .exact(let count, hundredths: 0) = amount {
        return TimeFinding(
          tokens: begin..<end + 2, meaning: .anniversary(count, unit.unit), rule: "ago-today")
      }
      return shift(end + 1, -1, .published, "ago")
    case "later", "afterwards", "afterward", "thereafter", "hence":
      if folded(end + 1) == "than" { return nil }
      return shift(end + 1, 1, .narrative, "later")
    case "earlier", "previously", "beforehand":
      if folded(end + 1) == "than" { return nil }
      // "A year earlier" may be that before the year of writing, "two days earlier" may not.
      return shift(end + 1, -1, unit.unit == .day ? .narrative : .either, "earlier")
    case "from":
      if folded(end + 1) == "now" || folded(end + 1) == "today" {
        return shift(end + 2, 1, .published, "from-now")
      }
      // "a week from Tuesday".
      if let base = inner(end + 1), base.meaning.isDayNearby, case .exact(let count, _) = amount,
        unit.unit == .week || unit.unit == .day
      {
        let days = TimeAmount.exact(unit.unit == .week ? count * 7 : count, hundredths: 0)
        return TimeFinding(
          tokens: begin..<base.tokens.upperBound,
          meaning: .shiftFrom(base.meaning, days, .day, sign: 1), rule: "after-date")
      }
      return nil
    case "on" where folded(end + 1) == "," && begin == sentence.lowerBound:
      return shift(end + 1, 1, .narrative, "later")
    case "before", "after":
      let sign = folded(end) == "before" ? -1 : 1
      if isClauseEnd(end + 1) {
        return shift(end + 1, sign, .narrative, sign < 0 ? "earlier" : "later")
      }
      if let base = inner(end + 1), base.rule != "year" || sign != 0 {
        return TimeFinding(
          tokens: begin..<base.tokens.upperBound,
          meaning: .shiftFrom(base.meaning, amount, unit.unit, sign: sign),
          rule: sign < 0 ? "before-date" : "after-date")
      }
      // A length beside an event: its date, where that of the event is known.
      guard folded(unit.end) == folded(end), let event = eventPhrase(end + 1) else { return nil }
      return TimeFinding(
        tokens: begin..<unit.end,
        meaning: .shiftFromEvent(amount, unit.unit, sign: sign, event: event, isLength: true),
        rule: sign < 0 ? "before-event" : "after-event")
    default: return nil
    }
  }

  /// The words of what happened, from "the murder" up to the next mark.
  func eventPhrase(_ at: Int) -> Range<Int>? {
    var end = at
    while isInside(end), end < at + 8, text.tokens[end].kind != .mark { end += 1 }
    return end > at && !isClauseEnd(at) ? at..<end : nil
  }

  /// Whether the clause ends here, so that "before" has no noun after it.
  private func isClauseEnd(_ at: Int) -> Bool {
    switch folded(at) {
    case "", ",", ".", ";", ":", "\"", ")", "–", "and", "but", "when", "''", "?", "!": true
    default: false
    }
  }

  /// "$40 a barrel, 15 a year", "three times a week": a rate, not a length.
  private func isRate(_ at: Int, _ unit: TimeUnit) -> Bool {
    let before = folded(at - 1)
    if before == "times" || before == "once" || before == "twice" { return true }
    guard unit != .decade && unit != .second else { return false }
    if isNumber(at - 1) || before == "%" || before == "percent" { return true }
    // "179 tankers a year": a number one or two tokens back, with no preposition between.
    return isNumber(at - 2) && sentence.contains(at - 1) && text.tokens[at - 1].kind == .word
      && word(at - 1).roles.isDisjoint(with: [.weakReason, .strongReason, .approximator, .past])
      && !["is", "or", "within", "about", "only", "over", "more"].contains(before)
  }

  /// "the past five years", "the last few days", "the next decade", "the coming weeks",
  /// "recent months", "the following two years".
  private func relativeQuantity(_ at: Int) -> TimeFinding? {
    var here = at
    if folded(here) == "the" || folded(here) == "these" { here += 1 }
    let isRecent = folded(here) == "recent"
    guard
      has(here, .relative) && !["this", "that", "same", "very"].contains(folded(here)) || isRecent
        || ["first", "final", "intervening"].contains(folded(here))
    else { return nil }
    let relative = folded(here)
    here += 1
    if let numeral = numeral(here), !isArticle(here), let unit = unit(numeral.end, after: numeral),
      numeral.end > here
    {
      return TimeFinding(
        tokens: at..<unit.end, meaning: .duration(unit.unit.duration(numeral.amount)),
        rule: "relative-duration")
    }
    if folded(here) == "few", has(here + 1, .unit) { here += 1 }
    let word = word(here)
    guard let unit = word.unit else { return nil }
    if word.roles.contains(.plural) {
      return TimeFinding(
        tokens: at..<here + 1, meaning: .duration(unit.duration(.vague)),
        rule: "relative-duration")
    }
    // "the past year" is a length; "the last year" may be a date and is read elsewhere.
    let isLength =
      relative == "past" || (unit == .decade || unit == .century) && folded(at) == "the"
    guard isLength, relative != "first", relative != "final", !isRecent else { return nil }
    return TimeFinding(
      tokens: at..<here + 1, meaning: .duration(unit.duration(.one)), rule: "relative-duration")
  }

  /// "for years", "weeks of talks", "months later": a plural unit by itself.
  private func barePlural(_ at: Int) -> TimeFinding? {
    if let long = decadesLong(at) { return long }
    let word = word(at)
    guard let unit = word.unit, word.roles.contains(.plural), folded(at) != "mins" else {
      return nil
    }
    switch folded(at + 1) {
    case "ago":
      return TimeFinding(
        tokens: at..<at + 2, meaning: .shift(.vague, unit, sign: -1, .published), rule: "ago")
    case "later", "afterward", "afterwards":
      return TimeFinding(
        tokens: at..<at + 2, meaning: .shift(.vague, unit, sign: 1, .narrative), rule: "later")
    case "earlier":
      return TimeFinding(
        tokens: at..<at + 2, meaning: .shift(.vague, unit, sign: -1, .either), rule: "earlier")
    default: break
    }
    guard unit != .quarter, unit != .weekend, folded(at + 1) != "old" else { return nil }
    switch folded(at - 1) {
    case "for", "in", "after", "within", "over", "took", "take", "takes", "last", "lasted", "just",
      "only", "spent", "and", "by", "until", "than":
      break
    case "the":
      // "in the weeks before the vote".
      guard ["in", "during", "over", "for"].contains(folded(at - 2)),
        ["before", "after", "since", "following", "that", "leading", "ahead"].contains(
          folded(at + 1))
      else { return nil }
    default:
      guard ["of", "before", "after", "to", "and"].contains(folded(at + 1)),
        !["of", "early", "the", "s", "'s"].contains(folded(at - 1)), !isNumber(at - 1)
      else { return nil }
    }
    return TimeFinding(
      tokens: at..<at + 1, meaning: .duration(unit.duration(.vague)), rule: "vague-duration")
  }

  /// "decades-long", "year-long", "months-old": a unit that measures in a compound.
  private func decadesLong(_ at: Int) -> TimeFinding? {
    guard let unit = word(at).unit, unit != .second, folded(at + 1) == "-",
      folded(at + 2) == "long"
    else { return nil }
    return TimeFinding(
      tokens: at..<at + 3,
      meaning: .duration(unit.duration(has(at, .plural) ? .vague : .one)), rule: "duration")
  }
}
