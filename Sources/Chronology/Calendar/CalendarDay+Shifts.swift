extension CalendarDay {
  /// The same day so many months later, or the last day of that month if it has no such day.
  /// Beyond the years that a day can have, the day itself.
  package func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let (shifted, overflow) = months.addingReportingOverflow(month - 1)
    guard !overflow else { return self }
    let (newYear, tooFar) = year.addingReportingOverflow(shifted.floorDivided(by: 12))
    let newMonth = shifted.floorModulo(12) + 1
    guard !tooFar else { return self }
    let last = CalendarDay.daysIn(month: newMonth, ofYear: newYear)
    return CalendarDay(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  /// The same day so many years later; 29 February becomes 28 February where there is none.
  package func adding(years: Int) -> CalendarDay {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? self : adding(months: months)
  }

  package var firstOfMonth: CalendarDay { self + (1 - day) }
  package var lastOfMonth: CalendarDay {
    let (year, month, day) = parts
    return self + (CalendarDay.daysIn(month: month, ofYear: year) - day)
  }

  /// Month times 100 plus day, as `AnnualDays` counts them: 14 October is 1014.
  package var annualNumber: Int {
    let (_, month, day) = parts
    return month * 100 + day
  }
}
