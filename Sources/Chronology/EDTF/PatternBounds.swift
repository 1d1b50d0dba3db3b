/// A calendar date of which any digit may be unspecified.
struct DatePattern: Hashable {
  var isNegative = false
  var year: DigitPattern
  var month: DigitPattern?
  var day: DigitPattern?

  /// The first and the last day that fit; nil if no day fits.
  var bounds: DateBounds? {
    guard let earliest = firstDay(in: years), let latest = lastDay(in: years.reversed()) else {
      return nil
    }
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

  /// The years that fit, in order of time. Minus zero is no year.
  private var years: some BidirectionalCollection<Int> {
    let (year, isNegative) = (year, isNegative)
    let range = isNegative ? -year.highest ... -year.lowest : year.lowest...year.highest
    return range.lazy.filter { year.matches(abs($0)) && !(isNegative && $0 == 0) }
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
