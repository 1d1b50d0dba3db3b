import Chronology

/// What is known of the day of writing: the day, or only its month or year.
struct WritingDate: Sendable {
  /// The day, if known.
  let day: CalendarDay?
  /// The year, if known.
  let year: Int?
  /// The month, if known with its year.
  let month: Int?
  /// The years it may lie in, if they are few.
  let years: ClosedRange<Int>?

  init(_ published: EDTF?) {
    guard let earliest = published?.bounds.earliest, let latest = published?.bounds.latest else {
      (day, year, month, years) = (nil, nil, nil, nil)
      return
    }
    let first = earliest.parts
    let last = latest.parts
    let sameYear = first.year == last.year
    years = (0..<100).contains(last.year - first.year) ? first.year...last.year : nil
    day = earliest == latest ? earliest : nil
    year = sameYear ? first.year : nil
    month = sameYear && first.month == last.month ? first.month : nil
  }

  /// The period of this unit that holds the day of writing, as far as it is known.
  func period(_ unit: TimeUnit) -> CalendarPeriod? {
    if let day { return CalendarPeriod(unit, holding: day) }
    guard let year else { return nil }
    switch unit {
    case .year: return .year(year)
    case .decade: return .decade(year.floorDivided(by: 10))
    case .century: return .century(year.floorDivided(by: 100))
    case .month: return month.map { .month(year: year, month: $0) }
    case .quarter: return month.map { .quarter(year: year, quarter: ($0 + 2) / 3) }
    default: return nil
    }
  }

  /// A day to measure nearness from: the middle of the month when only that is known.
  var nearby: CalendarDay? {
    if let day { return day }
    guard let year, let month else { return nil }
    return CalendarDay(year: year, month: month, day: 15)
  }
}
