import Chronology

/// The day of a holiday in a year, from its rule in the lexicon.
enum Holiday {
  /// - Parameter rule: `12-25`, `easter-2`, or `11/4/4` (month, ISO weekday, which of them; -1 is
  ///   the last), with `+n` for days after.
  static func day(_ rule: String, year: Int) -> CalendarDay? {
    if rule.hasPrefix("easter") {
      guard let offset = Int(rule.dropFirst(6)) else { return nil }
      return easter(year).map { $0 + offset }
    }
    let parts = rule.split(separator: "/")
    if parts.count == 3 {
      let which = parts[2].split(separator: "+", omittingEmptySubsequences: false)
      guard let month = Int(parts[0]), let weekday = Int(parts[1]), let first = which.first,
        let nth = Int(first)
      else { return nil }
      let after = which.count > 1 ? Int(which[1]) ?? 1 : 0
      return day(year: year, month: month, weekday: weekday, nth: nth).map { $0 + after }
    }
    let monthDay = rule.split(separator: "-").compactMap { Int($0) }
    guard monthDay.count == 2 else { return nil }
    return CalendarDay(year: year, month: monthDay[0], day: monthDay[1])
  }

  private static func day(year: Int, month: Int, weekday: Int, nth: Int) -> CalendarDay? {
    if nth < 0 {
      let last = CalendarDay.daysIn(month: month, ofYear: year)
      guard let end = CalendarDay(year: year, month: month, day: last) else { return nil }
      return end + -((end.weekday - weekday).floorModulo(7))
    }
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    return first + ((weekday - first.weekday).floorModulo(7) + (nth - 1) * 7)
  }

  /// Western Easter by the anonymous Gregorian algorithm.
  static func easter(_ year: Int) -> CalendarDay? {
    guard (1583...9999).contains(year) else { return nil }
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDay(year: year, month: n / 31, day: n % 31 + 1)
  }
}
