/// Three-valued relations. Each bounds stand for one happening on unknown days between them; an
/// absent bound is no bound. So an open interval is before nothing for certain.
extension DateBounds {
  /// Whether this lies wholly before the other.
  package func isBefore(_ other: DateBounds) -> Possibility {
    if let latest, let earliest = other.earliest, latest < earliest { return .certainly }
    // Even its first possible day is not before the other's last.
    if let earliest, let latest = other.latest, earliest >= latest { return .impossible }
    return .possibly
  }

  /// Whether this lies wholly after the other.
  package func isAfter(_ other: DateBounds) -> Possibility { other.isBefore(self) }

  /// Whether this lies within the span from the other's earliest to its latest day.
  ///
  /// Certain within days that recur each year is nothing, since the year might be another; a date
  /// without a year is certainly within a span only if that holds all years it can be in.
  package func isDuring(_ span: DateBounds) -> Possibility {
    if !sharesDay(with: span) { return .impossible }
    guard span.annual == nil else { return .possibly }
    if let first = span.earliest {
      guard let earliest, earliest >= first else { return .possibly }
    }
    if let last = span.latest {
      guard let latest, latest <= last else { return .possibly }
    }
    return .certainly
  }

  /// Whether the two share a day: for certain if one lies within the span of the other.
  package func overlaps(_ other: DateBounds) -> Possibility {
    let inner = isDuring(other)
    if inner != .possibly { return inner }
    return other.isDuring(self)
  }

  /// Whether the two are one day: for certain only if each is a single day, and the same.
  package func isEqual(to other: DateBounds) -> Possibility {
    if !sharesDay(with: other) { return .impossible }
    guard let day = singleDay, day == other.singleDay else { return .possibly }
    return .certainly
  }

  /// The day, if it can be only one.
  package var singleDay: CalendarDay? {
    guard let earliest, earliest == latest else { return nil }
    return earliest
  }

  /// The days that are within both, if any can be.
  package func intersection(_ other: DateBounds) -> DateBounds? {
    guard sharesDay(with: other) else { return nil }
    return DateBounds(
      earliest: later(earliest, other.earliest), latest: earlier(latest, other.latest),
      annual: annual ?? other.annual)
  }

  /// Whether there is a day that both can be on.
  private func sharesDay(with other: DateBounds) -> Bool {
    let first = later(earliest, other.earliest)
    let last = earlier(latest, other.latest)
    if let first, let last, last < first { return false }
    guard let days = annual ?? other.annual else { return true }
    let common = days.segments.flatMap { a in
      (other.annual ?? days).segments.compactMap { a.clamped(to: $0) }
    }
    if common.isEmpty { return false }
    guard let first, let last else { return true }
    let (start, end) = (first.year, last.year)
    // Any nine years hold every day that a year can have, 29 February too.
    if end - start > 9 { return true }
    return (start...end).contains { year in
      common.contains { $0.hasDay(in: year, from: first, to: last) }
    }
  }

  private func later(_ a: CalendarDay?, _ b: CalendarDay?) -> CalendarDay? {
    guard let a, let b else { return a ?? b }
    return max(a, b)
  }

  private func earlier(_ a: CalendarDay?, _ b: CalendarDay?) -> CalendarDay? {
    guard let a, let b else { return a ?? b }
    return min(a, b)
  }
}

extension AnnualDays {
  /// The same days with none that cross the new year: one or two stretches, first not after last.
  var segments: [AnnualDays] {
    first <= last
      ? [self]
      : [AnnualDays(first: first, last: 1231), AnnualDays(first: 101, last: last)]
  }

  /// What two stretches share, or nil. Neither crosses the new year.
  func clamped(to other: AnnualDays) -> AnnualDays? {
    let shared = AnnualDays(first: max(first, other.first), last: min(last, other.last))
    return shared.first <= shared.last ? shared : nil
  }

  /// Whether a day of this stretch, in this year, lies between two days.
  func hasDay(in year: Int, from earliest: CalendarDay, to latest: CalendarDay) -> Bool {
    // 29 February of a common year: a stretch begins on 1 March, ends on 28 February.
    let isLeap = CalendarDay.isLeap(year)
    let start = !isLeap && first == 229 ? 301 : first
    let end = !isLeap && last == 229 ? 228 : last
    guard start <= end, let first = CalendarDay(year: year, month: start / 100, day: start % 100),
      let last = CalendarDay(year: year, month: end / 100, day: end % 100)
    else { return false }
    return first <= latest && last >= earliest
  }
}
