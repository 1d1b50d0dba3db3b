/// Numbers that are years.
extension TimeSpanFinder {
  /// A number that is a year for a reason.
  func year(_ at: Int, isGoverned: Bool = false) -> TimeFinding? {
    if let year = smallYear(at) { return year }
    if folded(at) == "the", folded(at + 1) == "year" || folded(at + 1) == "years",
      let year = plainYear(at + 2)
    {
      return TimeFinding(tokens: at..<year.end, meaning: .period(.year(year.year)), rule: "year")
    }
    if let era = eraYear(at) {
      return TimeFinding(tokens: at..<era.end, meaning: .period(.year(era.year)), rule: "year-era")
    }
    if let circa = circaYear(at) { return circa }
    if let shared = sharedEra(at) ?? shortYear(at) { return shared }
    guard let year = plainYear(at), isYear(at, year.year, isGoverned) else { return nil }
    return TimeFinding(tokens: at..<at + 1, meaning: .period(.year(year.year)), rule: "year")
  }

  /// "c. 950": a year of three digits; of two, where the text speaks of such times.
  private func circaYear(_ at: Int) -> TimeFinding? {
    guard length(at) == 3 || length(at) == 2 && isAncient, let year = digits(at), year > 0,
      ["c.", "ca.", "circa"].contains(folded(at - 1))
        || folded(at - 1) == "." && ["c", "ca"].contains(folded(at - 2)) && !isBlankBefore(at - 1)
    else { return nil }
    return TimeFinding(tokens: at..<at + 1, meaning: .period(.year(year)), rule: "year")
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

  /// "in the year 64": a year of fewer than four digits.
  private func smallYear(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the", folded(at + 1) == "year", length(at + 2) < 4,
      let number = digits(at + 2), number > 0, !isDash(at + 3),
      ["in", "of", "since", "before", "after", "from", "until", "by", "about", "around"]
        .contains(folded(at - 1))
    else { return nil }
    return TimeFinding(tokens: at..<at + 3, meaning: .period(.year(number)), rule: "year")
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
    // "c. 1850", "b. 1850".
    if folded(at - 1) == ".", ["c", "ca", "b", "d", "fl", "r"].contains(folded(at - 2)),
      casing(at - 2) == .lower, !isBlankBefore(at - 1)
    {
      return true
    }
    if ["c.", "ca.", "fl."].contains(folded(at - 1)) { return true }
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
