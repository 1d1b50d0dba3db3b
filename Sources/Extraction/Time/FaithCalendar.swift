import Chronology

/// Feasts that move with the moon, for a year of the common era.
enum FaithCalendar {
  /// Western Easter: by the anonymous Gregorian algorithm, and before that calendar by the Julian
  /// one, on the day as it was then written.
  static func easter(_ year: Int) -> CalendarDay? {
    guard year >= 1583 else { return julianEaster(year) }
    guard year <= 9999 else { return nil }
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDay(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// Easter of the Eastern churches, as the Gregorian calendar has it.
  static func orthodoxEaster(_ year: Int) -> CalendarDay? {
    guard (1583...9999).contains(year) else { return nil }
    return julianEaster(year).map { $0 + (year / 100 - year / 400 - 2) }
  }

  /// The day as written in the Julian calendar (Meeus, Astronomical Algorithms, chapter 8).
  private static func julianEaster(_ year: Int) -> CalendarDay? {
    guard (326...9999).contains(year) else { return nil }
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let n = d + e + 114
    return CalendarDay(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// The Jewish new year that falls in a year: the mean new moon with its four postponements
  /// (Reingold and Dershowitz, Calendrical Calculations).
  static func roshHashanah(_ year: Int) -> CalendarDay? {
    guard (1...9999).contains(year) else { return nil }
    return CalendarDay(number: newYear(year + 3761))
  }

  private static func newYear(_ hebrewYear: Int) -> Int {
    func elapsed(_ year: Int) -> Int {
      let months = (235 * year - 234) / 19
      let parts = 12_084 + 13_753 * months
      let day = 29 * months + parts / 25_920
      return 3 * (day + 1) % 7 < 3 ? day + 1 : day
    }
    let (before, here, after) = (
      elapsed(hebrewYear - 1), elapsed(hebrewYear), elapsed(hebrewYear + 1)
    )
    let delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0
    // From the count's epoch, 7 October 3761 BCE of the Julian calendar, to 1970-01-01.
    return here + delay - 2_092_590
  }

  /// The first day in a year that has this month and day of the tabular Islamic calendar.
  static func hijri(month: Int, day: Int, _ year: Int) -> CalendarDay? {
    guard (640...9999).contains(year), (1...12).contains(month), (1...30).contains(day),
      let start = CalendarDay(year: year, month: 1, day: 1)
    else { return nil }
    let guess = (year - 622) * 33 / 32
    for hijriYear in max(1, guess - 1)...guess + 2 {
      // Days since 1970-01-01 of the calendar's first, 16 July 622 of the Julian calendar.
      let number =
        (11 * hijriYear + 3) / 30 + 354 * hijriYear + 30 * month - (month - 1) / 2 + day - 492_534
      let found = CalendarDay(number: number)
      if found >= start { return found.year == year ? found : nil }
    }
    return nil
  }
}
