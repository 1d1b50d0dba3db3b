import Chronology

/// The day of a holiday in a year, from its rule in the lexicon.
enum Holiday {
  /// - Parameter rule: `12-25`; `easter-2`, `orthodox+0`, `hebrew+9` or `hijri9/1` as the
  ///   calendars of faiths have it; or `11/4/4` (month, ISO weekday, which of them; -1 is the
  ///   last), with `+n` for days after.
  static func day(_ rule: String, year: Int) -> CalendarDay? {
    for (name, calendar) in calendars where rule.hasPrefix(name) {
      return calendar(rule.dropFirst(name.utf8.count), year)
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

  /// Whether the day is only reckoned: the months of Islam begin when the moon is seen.
  static func isReckoned(_ rule: String) -> Bool { rule.hasPrefix("hijri") }

  /// Whether it is the same month and day each year, and which.
  static func fixedDay(_ rule: String) -> String? {
    rule.utf8.count == 5 && rule.utf8.first.map { $0 < 0x3A } == true && !rule.contains("/")
      ? rule : nil
  }

  private static let calendars: [(String, @Sendable (Substring, Int) -> CalendarDay?)] = [
    (
      "easter",
      { rule, year in Int(rule).flatMap { n in FaithCalendar.easter(year).map { $0 + n } } }
    ),
    (
      "orthodox",
      { rule, year in Int(rule).flatMap { n in FaithCalendar.orthodoxEaster(year).map { $0 + n } } }
    ),
    (
      "hebrew",
      { rule, year in Int(rule).flatMap { n in FaithCalendar.roshHashanah(year).map { $0 + n } } }
    ),
    (
      "hijri",
      { rule, year in
        let parts = rule.split(separator: "/").compactMap { Int($0) }
        return parts.count == 2 ? FaithCalendar.hijri(month: parts[0], day: parts[1], year) : nil
      }
    ),
  ]

  private static func day(year: Int, month: Int, weekday: Int, nth: Int) -> CalendarDay? {
    if nth < 0 {
      let last = CalendarDay.daysIn(month: month, ofYear: year)
      guard let end = CalendarDay(year: year, month: month, day: last) else { return nil }
      return end + -((end.weekday - weekday).floorModulo(7))
    }
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    return first + ((weekday - first.weekday).floorModulo(7) + (nth - 1) * 7)
  }
}
