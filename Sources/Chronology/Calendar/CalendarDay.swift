/// A day of the proleptic Gregorian calendar, in astronomical years (year 0 is 1 BCE).
///
/// Stored as a count of days, so that order, distance and shifting are integer arithmetic.
/// The conversion follows Howard Hinnant, "chrono-compatible low-level date algorithms".
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package var number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day with these parts, or nil if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1,
      day <= CalendarDay.daysIn(month: month, ofYear: year),
      year.magnitude < 1 << 50
    else { return nil }
    self.number = CalendarDay.number(year: year, month: month, day: day)
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
  package static func - (a: CalendarDay, b: CalendarDay) -> Int { a.number - b.number }
  package static func + (a: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: a.number + days)
  }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  /// ISO weekday: 1 is Monday, 7 is Sunday.
  package var weekday: Int { (number + 3).floorModulo(7) + 1 }

  package static func isLeap(_ year: Int) -> Bool {
    year.floorModulo(4) == 0 && (year.floorModulo(100) != 0 || year.floorModulo(400) == 0)
  }

  package static func daysIn(month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`, at least four digits of year, a minus sign before year 0.
  package var description: String {
    let (year, month, day) = parts
    return "\(EDTFDigits.year(year))-\(EDTFDigits.two(month))-\(EDTFDigits.two(day))"
  }
}

/// Numbers as EDTF prints them.
package enum EDTFDigits {
  package static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

  package static func year(_ n: Int) -> String {
    let digits = String(n.magnitude)
    return (n < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Int {
  /// The quotient rounded towards minus infinity; the divisor is positive.
  package func floorDivided(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The remainder in `0..<divisor`; the divisor is positive.
  package func floorModulo(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
