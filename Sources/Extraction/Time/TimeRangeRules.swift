import Chronology

/// Ranges and lists of days that share a month, parted into one expression for each day.
extension TimeSpanFinder {
  /// "October 24-26", "Oct. 24–26, 2025", "24-26 October", "October 24 and 26".
  func dayRange(_ at: Int) -> [TimeFinding]? {
    monthFirstRange(at) ?? dayFirstRange(at) ?? monthsRange(at) ?? daysOfMonthsRange(at)
  }

  /// "Oct. 30-Nov. 2", "October 30 to November 2, 2025".
  private func monthsRange(_ at: Int) -> [TimeFinding]? {
    guard let month = month(at), let first = day(month.end), isNumber(month.end),
      let joint = joint(first.end, from: at), joint.isDash,
      let later = self.month(joint.end), let second = day(later.end), isNumber(later.end),
      isDay(first.number, of: month.number), isDay(second.number, of: later.number)
    else { return nil }
    let year = yearAfter(second.end)
    let firstYear = year.map { later.number < month.number ? $0.year - 1 : $0.year }
    return [
      finding(at..<first.end, month.number, first.number, firstYear, "start"),
      finding(
        joint.end..<(year?.end ?? second.end), later.number, second.number, year?.year, "end"),
    ]
  }

  /// "from 14 October to 3 November 1925".
  private func daysOfMonthsRange(_ at: Int) -> [TimeFinding]? {
    guard isNumber(at), let first = day(at), let month = month(first.end),
      let joint = joint(month.end, from: at), joint.isDash, isNumber(joint.end),
      let second = day(joint.end), let later = self.month(second.end),
      isDay(first.number, of: month.number), isDay(second.number, of: later.number)
    else { return nil }
    let year = yearAfter(later.end)
    let firstYear = year.map { later.number < month.number ? $0.year - 1 : $0.year }
    return [
      finding(at..<month.end, month.number, first.number, firstYear, "start"),
      finding(
        joint.end..<(year?.end ?? later.end), later.number, second.number, year?.year, "end"),
    ]
  }

  private func monthFirstRange(_ at: Int) -> [TimeFinding]? {
    guard let month = month(at), let first = day(month.end), isNumber(month.end) else { return nil }
    guard let joint = joint(first.end, from: at), let second = day(joint.end), isNumber(joint.end),
      isDay(second.number, of: month.number), isDay(first.number, of: month.number),
      isEndOfList(second.end, isDash: joint.isDash)
    else { return nil }
    guard !joint.isDash || second.number > first.number else { return nil }
    let year = yearAfter(second.end)
    return [
      finding(
        at..<first.end, month.number, first.number, year?.year, joint.isDash ? "start" : "first"),
      finding(
        joint.end..<(year?.end ?? second.end), month.number, second.number, year?.year,
        joint.isDash ? "end" : "last"),
    ]
  }

  private func dayFirstRange(_ at: Int) -> [TimeFinding]? {
    guard isNumber(at), let first = day(at), let joint = joint(first.end, from: at),
      isNumber(joint.end),
      let second = day(joint.end), second.number > first.number, let month = month(second.end),
      isDay(first.number, of: month.number), isDay(second.number, of: month.number)
    else { return nil }
    let year = yearAfter(month.end)
    return [
      finding(
        at..<first.end, month.number, first.number, year?.year, joint.isDash ? "start" : "first"),
      finding(
        joint.end..<(year?.end ?? month.end), month.number, second.number, year?.year,
        joint.isDash ? "end" : "last"),
    ]
  }

  private func finding(
    _ tokens: Range<Int>, _ month: Int, _ day: Int, _ year: Int?, _ place: String
  ) -> TimeFinding {
    let date = year.flatMap { CalendarDay(year: $0, month: month, day: day) }
    let rule =
      place == "start" || place == "end" ? "day-range-\(place)" : "day-list-\(place)"
    return TimeFinding(
      tokens: tokens, meaning: date.map { .period(.day($0)) } ?? .monthDay(month: month, day: day),
      rule: rule)
  }

  private func isDay(_ day: Int, of month: Int) -> Bool {
    CalendarDay(year: 2000, month: month, day: day) != nil
  }

  /// A dash, "to", "and", "or" or "through" between two days.
  private func joint(_ at: Int, from start: Int) -> (end: Int, isDash: Bool)? {
    if isDash(at) { return (at + 1, true) }
    switch folded(at) {
    case "to", "through", "thru", "until": return (at + 1, true)
    case "and": return (at + 1, folded(start - 1) == "between")
    case "or": return (at + 1, false)
    default: return nil
    }
  }

  /// "October 24 and 26 people": the second number belongs to what comes after it.
  private func isEndOfList(_ at: Int, isDash: Bool) -> Bool {
    guard isInside(at), text.tokens[at].kind == .word else { return folded(at) != "%" }
    if isDash { return !has(at, .unit) }
    return !word(at).roles.isDisjoint(with: [.strongReason, .weakReason, .past, .future])
  }
}
