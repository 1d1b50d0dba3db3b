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
        spokenYearless = (day, text.string(span))
      }
      return nil
    case .step(.day, let steps, .narrative): return moved(by: steps, span)
    case .shift(.exact(let days, hundredths: 0), .day, let sign, .narrative):
      return moved(by: sign * days, span)
    case .shift(.exact(let weeks, hundredths: 0), .week, let sign, .narrative) where weeks < 9:
      return moved(by: sign * weeks * 7, span)
    case .dayPart(let code, on: .step(.day, let steps, .narrative)):
      return moved(by: steps, span).map {
        Value(.time, "\($0.value)T\(code)", edtf: $0.edtf)
      }
    default: return nil
    }
  }

  private mutating func moved(by days: Int, _ span: Range<Int>) -> Value? {
    guard let spokenYearless, days.magnitude < 60 else { return nil }
    let day = spokenYearless.day + days
    // Past the end of February the count depends on the year.
    guard let leap = CalendarDay(year: TimeNormalizer.anyYear, month: 2, day: 29),
      day.year == TimeNormalizer.anyYear, (day < leap) == (spokenYearless.day < leap), day != leap
    else { return nil }
    anchor = spokenYearless.text
    if days != 0 { self.spokenYearless = (day, text.string(span)) }
    let value = "XXXX-\(EDTFDigits.two(day.month))-\(EDTFDigits.two(day.day))"
    return Value(.date, value, edtf: value)
  }
}
