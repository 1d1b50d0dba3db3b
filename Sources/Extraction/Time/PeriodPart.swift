import Chronology

/// The part of a period that "early", "mid", "late" and the like pick.
enum PeriodPart: String, Hashable, Sendable {
  case start, middle, end
  /// "earlier this month", "later this year": what lies before or after the day of writing;
  /// "later that week": after the day the story is at.
  case before, after
}

extension CalendarPeriod {
  /// A part as an EDTF interval; nil where the period is too short to have one.
  ///
  /// Early and late are halves and mid the half between: nobody draws the line more finely, and a
  /// bound too narrow would make a contradiction of two ways to say the same.
  func edtf(_ part: PeriodPart, beside day: CalendarDay?) -> String? {
    switch part {
    case .before, .after:
      guard let day, self.day == nil, let first = firstDay, let last = endDay,
        first < day, day < last
      else { return nil }
      return part == .before ? "\(first)/\(day)" : "\(day)/\(last)"
    case .start, .middle, .end:
      guard let (first, last) = ends(part) else { return nil }
      return "\(first.edtfString)/\(last.edtfString)"
    }
  }

  private func ends(_ part: PeriodPart) -> (CalendarPeriod, CalendarPeriod)? {
    func pick<T>(_ start: T, _ middle: T, _ end: T) -> T {
      part == .start ? start : part == .middle ? middle : end
    }
    switch self {
    case .month:
      guard let first = firstDay, let last = endDay else { return nil }
      let days = pick((first, first + 14), (first + 7, first + 22), (first + 15, last))
      return (.day(days.0), .day(days.1))
    case .year(let year):
      let months = pick((1, 6), (4, 9), (7, 12))
      return (.month(year: year, month: months.0), .month(year: year, month: months.1))
    case .decade(let decade):
      let years = pick((0, 4), (3, 6), (5, 9))
      return (.year(decade * 10 + years.0), .year(decade * 10 + years.1))
    case .century(let century):
      let years = pick((0, 49), (25, 74), (50, 99))
      return (.year(century * 100 + years.0), .year(century * 100 + years.1))
    default: return nil
    }
  }
}
