import Chronology

extension CalendarPeriod {
  /// The TIMEX3 value: `2025-10-14`, `2025-W42`, `199`, `BC0146`.
  var timexValue: String {
    switch self {
    case .day(let day):
      return "\(CalendarPeriod.timexYear(day.year))-\(digits(day.month))-\(digits(day.day))"
    case .week(let monday): return isoWeek(monday)
    case .weekend(let monday): return isoWeek(monday) + "-WE"
    case .month(let year, let month):
      return "\(CalendarPeriod.timexYear(year))-\(digits(month))"
    case .quarter(let year, let quarter):
      return "\(CalendarPeriod.timexYear(year))-Q\(quarter)"
    case .half(let year, let half): return "\(CalendarPeriod.timexYear(year))-H\(half)"
    case .season(let year, let season):
      return "\(CalendarPeriod.timexYear(year))-\(season.code)"
    case .year(let year): return CalendarPeriod.timexYear(year)
    case .decade(let decade):
      return decade >= 0
        ? String(EDTFDigits.year(decade).suffix(3)) : "BC\(leading(-decade - 1, 3))"
    case .century(let century):
      return century >= 0
        ? String(EDTFDigits.year(century).suffix(2)) : "BC\(leading(-century - 1, 2))"
    }
  }

  /// The same as an EDTF string.
  var edtfString: String {
    switch self {
    case .day(let day): return day.description
    case .week(let monday): return "\(monday)/\(monday + 6)"
    case .weekend(let monday): return "\(monday + 5)/\(monday + 6)"
    case .month(let year, let month): return "\(EDTFDigits.year(year))-\(digits(month))"
    case .quarter(let year, let quarter): return "\(EDTFDigits.year(year))-\(32 + quarter)"
    case .half(let year, let half): return "\(EDTFDigits.year(year))-\(39 + half)"
    case .season(let year, let season): return "\(EDTFDigits.year(year))-\(season.rawValue)"
    case .year(let year): return EDTFDigits.year(year)
    case .decade(let decade):
      return decade >= 0
        ? String(EDTFDigits.year(decade).suffix(3)) + "X"
        : "\(EDTFDigits.year(decade * 10))/\(EDTFDigits.year(decade * 10 + 9))"
    case .century(let century):
      return century >= 0
        ? String(EDTFDigits.year(century).suffix(2)) + "XX"
        : "\(EDTFDigits.year(century * 100))/\(EDTFDigits.year(century * 100 + 99))"
    }
  }

  /// Four digits; `BC` and the year counted back from 1 for astronomical years below 1.
  static func timexYear(_ year: Int) -> String {
    year > 0 ? EDTFDigits.year(year) : "BC" + EDTFDigits.year(1 - year)
  }

  /// The ISO week of a Monday, in the year of its Thursday.
  private func isoWeek(_ monday: CalendarDay) -> String {
    let thursday = monday + 3
    let firstDay = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
    return
      "\(CalendarPeriod.timexYear(thursday.year))-W\(digits((thursday - firstDay) / 7 + 1))"
  }

  private func digits(_ n: Int) -> String { EDTFDigits.two(n) }

  private func leading(_ n: Int, _ count: Int) -> String {
    String(EDTFDigits.year(n).suffix(count))
  }
}
