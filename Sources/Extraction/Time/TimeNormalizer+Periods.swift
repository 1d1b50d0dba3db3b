import Chronology
import Narrative

/// From a meaning to its period, or to what can be said without one.
extension TimeNormalizer {
  mutating func period(_ meaning: TimeMeaning) -> CalendarPeriod? {
    switch meaning {
    case .period(let period): return period
    case .monthDay(let month, let day): return monthDay(month, day)
    case .weekdayMonthDay(let weekday, let month, let day):
      return monthDay(month, day, weekday: weekday)
    case .dayOfMonth(let day):
      guard case .month(let year, let month)? = story(.month, orWriting: false) else {
        return nearestMonth { CalendarDay(year: $0, month: $1, day: day) }
      }
      return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    case .weekdayDayOfMonth(let weekday, let day):
      return nearestMonth { year, month in
        CalendarDay(year: year, month: month, day: day).flatMap {
          $0.weekday == weekday ? $0 : nil
        }
      }
    case .anniversary(let count, let unit, let whole):
      guard case .day(let day)? = published(.day), count < 10_000 else { return nil }
      switch unit {
      case .day: return CalendarPeriod(whole, holding: day + -count)
      case .week: return CalendarPeriod(whole, holding: day + -count * 7)
      case .month: return CalendarPeriod(whole, holding: day.adding(months: -count))
      case .year: return CalendarPeriod(whole, holding: day.adding(years: -count))
      default: return nil
      }
    case .nthWeekday(let ordinal, let weekday, let whole):
      return nthWeekday(ordinal, weekday, whole)
    case .shiftFromEvent(let amount, let unit, let sign, let event, _):
      guard let spoken = eventDay(event), let origin = CalendarPeriod(unit, holding: spoken.day)
      else { return nil }
      anchor = spoken.text
      return moved(origin, amount, unit, sign)
    case .nthDay(let number): return nthDay(number)
    case .sameTime(let unit, let year): return sameTime(unit, year)
    case .named(let name, let pick): return named(name, pick)
    case .step(let unit, let steps, let base):
      return origin(unit, base)?.shifted(by: unit == .fortnight ? steps * 2 : steps)
    case .shift(let amount, let unit, let sign, let base):
      guard let origin = origin(unit, base) else { return nil }
      return moved(origin, amount, unit, sign)
    case .shiftFrom(let base, let amount, let unit, let sign):
      guard let origin = period(base), let first = origin.firstDay else { return nil }
      guard origin.day != nil || unit != .day else { return nil }
      return CalendarPeriod(unit == .millennium ? .year : unit, holding: first).flatMap {
        moved($0, amount, unit, sign)
      }
    case .part(let ordinal, let unit, let whole): return part(ordinal, unit, whole)
    case .within(let inner, let whole): return within(inner, whole)
    case .clock, .dayPart, .duration, .set, .reference, .years, .fiscalYear: return nil
    }
  }

  /// The value of what no anchor settles: unknown digits stay unknown.
  func unresolved(_ meaning: TimeMeaning) -> Value {
    switch meaning {
    case .monthDay(let month, let day), .weekdayMonthDay(_, let month, let day):
      let value = "XXXX-\(EDTFDigits.two(month))-\(EDTFDigits.two(day))"
      return Value(.date, value, edtf: value)
    case .dayOfMonth(let day), .weekdayDayOfMonth(_, let day):
      let value = "XXXX-XX-\(EDTFDigits.two(day))"
      return Value(.date, value, edtf: value)
    case .named(.month(let month), _):
      let value = "XXXX-\(EDTFDigits.two(month))"
      return Value(.date, value, edtf: value)
    case .named(.weekday(let weekday), _): return Value(.date, "XXXX-WXX-\(weekday)")
    case .named(.season(let season), _):
      return Value(.date, "XXXX-\(season.code)", edtf: "XXXX-\(season.rawValue)")
    case .named(.quarter(let quarter), _):
      return Value(.date, "XXXX-Q\(quarter)", edtf: "XXXX-\(32 + quarter)")
    case .named(.half(let half), _):
      return Value(.date, "XXXX-H\(half)", edtf: "XXXX-\(39 + half)")
    case .named(.holiday(let rule), _):
      guard let day = Holiday.fixedDay(rule) else { return Value(.date, "XXXX-XX-XX") }
      return Value(.date, "XXXX-\(day)", edtf: "XXXX-\(day)")
    case .named(.weekend, _): return Value(.date, "XXXX-WXX-WE")
    case .step(let unit, let steps, let base):
      if unit == .day, steps == 0, base == .published { return Value(.date, "PRESENT_REF") }
      return Value(.date, TimeNormalizer.unknown(unit))
    case .shift(_, _, let sign, _): return Value(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF")
    case .sameTime(_, let year): return unresolved(year)
    case .nthWeekday, .nthDay, .anniversary: return Value(.date, "XXXX-XX-XX")
    case .shiftFromEvent(let amount, let unit, _, _, let isLength):
      return isLength
        ? Value(.duration, unit.duration(amount)) : Value(.date, TimeNormalizer.unknown(unit))
    case .shiftFrom(_, _, let unit, _), .part(_, let unit, _):
      return Value(.date, TimeNormalizer.unknown(unit))
    case .within(let inner, _): return unresolved(inner)
    case .clock(let clock, _): return Value(.time, "XXXX-XX-XX\(clock)")
    case .dayPart(let code, _): return Value(.time, "XXXX-XX-XXT\(code)")
    case .years(let first, let last):
      let value = "\(EDTFDigits.year(first))/\(EDTFDigits.year(last))"
      return Value(.date, value, edtf: value)
    case .fiscalYear(let year):
      return Value(
        .date, "FY\(EDTFDigits.year(year))",
        edtf: "\(EDTFDigits.year(year - 1))/\(EDTFDigits.year(year))")
    case .period(let period): return Value(period)
    case .duration(let value): return Value(.duration, value)
    case .set(let value): return Value(.set, value)
    case .reference(let value): return Value(.date, value)
    }
  }

  private static func unknown(_ unit: TimeUnit) -> String {
    switch unit {
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    default: "XXXX-XX-XX"
    }
  }

  // MARK: Parts of periods

  /// "the last week of March": the nth unit inside a period; 0 is the one that holds it.
  private mutating func part(_ ordinal: Int, _ unit: TimeUnit, _ whole: TimeMeaning)
    -> CalendarPeriod?
  {
    guard let outer = period(whole), let first = outer.firstDay else { return nil }
    if ordinal == 0 { return CalendarPeriod(unit, holding: first) }
    guard let after = outer.shifted(by: 1)?.firstDay else { return nil }
    if ordinal < 0 { return CalendarPeriod(unit, holding: after + -1) }
    let begin = CalendarPeriod(unit, holding: first)?.shifted(by: ordinal - 1)
    guard let day = begin?.firstDay, day < after else { return nil }
    return begin
  }

  private mutating func nthWeekday(_ ordinal: Int, _ weekday: Int, _ whole: TimeMeaning)
    -> CalendarPeriod?
  {
    guard let outer = period(whole), let first = outer.firstDay, let last = outer.endDay else {
      return nil
    }
    let day =
      ordinal < 0
      ? last + -(last.weekday - weekday).floorModulo(7)
      : first + ((weekday - first.weekday).floorModulo(7) + (ordinal - 1) * 7)
    return first <= day && day <= last ? .day(day) : nil
  }

  /// "the first half of the 19th century", "the second half of October": a part that has no name
  /// in the calendar, as the value of the whole with the days or years of the part.
  mutating func share(_ inner: TimeMeaning, _ whole: TimeMeaning) -> Value? {
    let part: (number: Int, of: Int)
    switch inner {
    case .named(.half(let half), _): part = (half, 2)
    case .named(.quarter(let quarter), _): part = (quarter, 4)
    default: return nil
    }
    guard let outer = period(whole) else { return nil }
    var value = Value(outer)
    switch outer {
    case .century(let century):
      let years = 100 / part.of
      let first = century * 100 + (part.number - 1) * years
      value.edtf = "\(EDTFDigits.year(first))/\(EDTFDigits.year(first + years - 1))"
    case .decade(let decade) where part.of == 2:
      let first = decade * 10 + (part.number - 1) * 5
      value.edtf = "\(EDTFDigits.year(first))/\(EDTFDigits.year(first + 4))"
    case .month where part.of == 2:
      guard let first = outer.firstDay, let last = outer.endDay else { return nil }
      value.edtf = part.number == 1 ? "\(first)/\(first + 14)" : "\(first + 15)/\(last)"
    default: return nil
    }
    return value
  }

  private mutating func within(_ inner: TimeMeaning, _ whole: TimeMeaning) -> CalendarPeriod? {
    guard let outer = period(whole) else { return nil }
    let year = outer.year
    switch inner {
    case .monthDay(let month, let day):
      return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    case .dayOfMonth(let day):
      guard let month = outer.month else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    case .named(.month(let month), _): return .month(year: year, month: month)
    case .named(.season(let season), _): return .season(year: year, season: season)
    case .named(.quarter(let quarter), _): return .quarter(year: year, quarter: quarter)
    case .named(.half(let half), _): return .half(year: year, half: half)
    case .named(.holiday(let rule), _):
      return Holiday.day(rule, year: year).map { .day($0) }
    default: return outer
    }
  }
}
