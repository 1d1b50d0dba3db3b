import Chronology
import Narrative

/// Days whose year no anchor settles: counting on from "October 14" to "the next day" needs none.
extension TimeNormalizer {
  /// The year that stands for any: a leap year, so that 29 February has its place.
  private static let anyYear = 2000

  /// The value of a meaning that hangs on a day without a year, and remembers such a day.
  mutating func yearless(_ meaning: TimeMeaning, _ span: Range<Int>) -> Value? {
    switch meaning {
    case .monthDay(let month, let day), .weekdayMonthDay(_, let month, let day):
      if let day = CalendarDay(year: TimeNormalizer.anyYear, month: month, day: day) {
        rememberOpen(day, text.string(span))
      }
      return nil
    case .clock(let clock, on: let day?): return onOpenDay(clock, day, span)
    case .dayPart(let code, on: .monthDay(let month, let day)),
      .dayPart(let code, on: .weekdayMonthDay(_, let month, let day)):
      return onOpenDay("T\(code)", .monthDay(month: month, day: day), span)
    case .step(.day, let steps, let base) where base != .published: return moved(by: steps, span)
    case .shift(.exact(let days, hundredths: 0), .day, let sign, let base)
    where base != .published:
      return moved(by: sign * days, span)
    case .shift(.exact(let weeks, hundredths: 0), .week, let sign, let base)
    where base != .published && weeks < 9:
      return moved(by: sign * weeks * 7, span)
    case .dayPart(let code, on: .step(.day, let steps, let base)) where base != .published:
      return moved(by: steps, span).map {
        Value(.time, "\($0.value)T\(code)", edtf: $0.edtf)
      }
    default: return nil
    }
  }

  /// "the night of April 18": a time on a day without a year.
  private mutating func onOpenDay(_ time: String, _ day: TimeMeaning, _ span: Range<Int>) -> Value?
  {
    switch day {
    case .monthDay, .weekdayMonthDay:
      _ = yearless(day, span)
      let value = unresolved(day)
      return Value(.time, "\(value.value)\(time)", edtf: value.edtf)
    default: return nil
    }
  }

  private mutating func moved(by days: Int, _ span: Range<Int>) -> Value? {
    guard let last = openDays.last(at: place), days.magnitude < 60 else { return nil }
    let day = last.day + days
    // Past the end of February the count depends on the year.
    guard let leap = CalendarDay(year: TimeNormalizer.anyYear, month: 2, day: 29),
      day.year == TimeNormalizer.anyYear, (day < leap) == (last.day < leap), day != leap
    else { return nil }
    anchor = last.text
    if days != 0 { openDays.remember(day, text.string(span), at: place) }
    let value = "XXXX-\(EDTFDigits.two(day.month))-\(EDTFDigits.two(day.day))"
    return Value(.date, value, edtf: value)
  }

  /// Years of news that a reader can have before him when nothing says when it was written.
  private static let newsYears = 1990...2049

  /// The years in which a day of the month falls on its weekday, within those the date of writing
  /// leaves open.
  func possibleYears(_ meaning: TimeMeaning) -> [Int] {
    switch meaning {
    case .clock(_, on: let day?), .dayPart(_, on: let day?): return possibleYears(day)
    case .weekdayMonthDay(let weekday, let month, let day):
      let years = writing.years.map { $0.lowerBound - 1...$0.upperBound + 1 }
      return (years ?? TimeNormalizer.newsYears).filter {
        CalendarDay(year: $0, month: month, day: day)?.weekday == weekday
      }
    default: return []
    }
  }
}
