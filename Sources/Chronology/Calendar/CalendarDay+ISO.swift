extension CalendarDay {
  /// The day of a plain `YYYY-MM-DD`, or nil.
  package static func iso(_ string: String) -> CalendarDay? {
    guard string.utf8.count == 10, let date = try? EDTF(string), date.level == 0 else { return nil }
    return date.bounds.earliest
  }

  /// The Monday of an ISO week, or nil if that year has no such week.
  package static func monday(ofISOWeek week: Int, year: Int) -> CalendarDay? {
    // Week 1 is the one that 4 January is in.
    guard week >= 1, let fourth = CalendarDay(year: year, month: 1, day: 4),
      week <= weeks(inISOYear: year)
    else { return nil }
    return fourth + (1 - fourth.weekday + (week - 1) * 7)
  }

  /// 52 or 53.
  package static func weeks(inISOYear year: Int) -> Int {
    guard let first = CalendarDay(year: year, month: 1, day: 1) else { return 52 }
    // A year has 53 weeks if it begins on a Thursday, or on a Wednesday and is a leap year.
    return first.weekday == 4 || (first.weekday == 3 && isLeap(year)) ? 53 : 52
  }

  /// The ISO week that the day is in, and the year that week belongs to.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday)
    return (thursday.year, (thursday.ordinal - 1) / 7 + 1)
  }

  /// The Monday of the day's ISO week.
  package var monday: CalendarDay { self + (1 - weekday) }

  /// The day of the year, from 1.
  package var ordinal: Int {
    let (year, month, day) = parts
    return (1..<month).reduce(day) { $0 + CalendarDay.daysIn(month: $1, ofYear: year) }
  }

  /// The day with an ordinal in a year, or nil if that year has no such day.
  package static func ordinal(_ ordinal: Int, year: Int) -> CalendarDay? {
    guard ordinal >= 1, ordinal <= (isLeap(year) ? 366 : 365),
      let first = CalendarDay(year: year, month: 1, day: 1)
    else { return nil }
    return first + (ordinal - 1)
  }
}
