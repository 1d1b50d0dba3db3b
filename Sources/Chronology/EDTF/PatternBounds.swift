/// A calendar date of which any digit may be unspecified.
struct DatePattern: Hashable {
  var isNegative = false
  var year: DigitPattern
  var month: DigitPattern?
  var day: DigitPattern?

  /// The first and the last day that fit; nil if no day fits.
  var bounds: DateBounds? {
    guard let earliest = firstDay(in: years(fromEarliest: true)),
      let latest = lastDay(in: years(fromEarliest: false))
    else { return nil }
    return DateBounds(earliest: earliest, latest: latest, annual: annual)
  }

  /// The days of any year that fit, where the year is wholly unspecified and something else is not.
  private var annual: AnnualDays? {
    guard year.isWhollyUnspecified,
      month?.isWhollyUnspecified == false || day?.isWhollyUnspecified == false
    else { return nil }
    // A leap year has every day that any year has.
    guard let first = firstDay(in: [4]), let last = lastDay(in: [4]) else { return nil }
    return AnnualDays(first: first.annualNumber, last: last.annualNumber)
  }

  /// The years that fit, one by one in order of time or against it: of ten thousand the first few
  /// tell a bound. Minus zero is no year.
  private func years(fromEarliest isForward: Bool) -> some Sequence<Int> {
    let (year, isNegative) = (year, isNegative)
    let magnitudes =
      isForward != isNegative
      ? stride(from: year.lowest, through: year.highest, by: 1)
      : stride(from: year.highest, through: year.lowest, by: -1)
    return magnitudes.lazy.filter { year.matches($0) && !(isNegative && $0 == 0) }
      .map { isNegative ? -$0 : $0 }
  }

  private func firstDay(in years: some Sequence<Int>) -> CalendarDay? {
    for year in years {
      for month in 1...12 where self.month?.matches(month) ?? true {
        for day in 1...CalendarDay.daysIn(month: month, ofYear: year)
        where self.day?.matches(day) ?? true {
          return CalendarDay(year: year, month: month, day: day)
        }
      }
    }
    return nil
  }

  private func lastDay(in years: some Sequence<Int>) -> CalendarDay? {
    for year in years {
      for month in (1...12).reversed() where self.month?.matches(month) ?? true {
        for day in (1...CalendarDay.daysIn(month: month, ofYear: year)).reversed()
        where self.day?.matches(day) ?? true {
          return CalendarDay(year: year, month: month, day: day)
        }
      }
    }
    return nil
  }
}
