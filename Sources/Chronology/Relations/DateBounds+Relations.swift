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

  /// The days that are within both, if any can be: as narrow as one stretch of days can tell.
  package func intersection(_ other: DateBounds) -> DateBounds? {
    let first = later(earliest, other.earliest)
    let last = earlier(latest, other.latest)
    if let first, let last, last < first { return nil }
    guard let common = commonAnnualDays(with: other) else {
      return DateBounds(earliest: first, latest: last)
    }
    guard let days = AnnualDays(joining: common) else { return nil }
    // Any nine years hold every day that a year can have, 29 February too.
    guard let first, let last, last.year - first.year < 10 else {
      return DateBounds(earliest: first, latest: last, annual: days)
    }
    let stretches = (first.year...last.year).flatMap { year in
      common.compactMap { $0.days(of: year, from: first, to: last) }
    }
    guard let start = stretches.map(\.lowerBound).min(),
      let end = stretches.map(\.upperBound).max()
    else { return nil }
    return DateBounds(earliest: start, latest: end, annual: stretches.count == 1 ? nil : days)
  }

  /// Whether there is a day that both can be on.
  private func sharesDay(with other: DateBounds) -> Bool { intersection(other) != nil }

  /// The days of a year that both allow, nil if both allow all.
  private func commonAnnualDays(with other: DateBounds) -> [AnnualDays]? {
    guard let days = annual ?? other.annual else { return nil }
    return days.segments.flatMap { a in
      (other.annual ?? days).segments.compactMap { a.clamped(to: $0) }
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

  /// The days of a year that are in this stretch, and between two days; nil if there are none.
  func days(
    of year: Int, from earliest: CalendarDay, to latest: CalendarDay
  ) -> ClosedRange<CalendarDay>? {
    // 29 February of a common year: a stretch begins on 1 March, ends on 28 February.
    let isLeap = CalendarDay.isLeap(year)
    let start = !isLeap && first == 229 ? 301 : first
    let end = !isLeap && last == 229 ? 228 : last
    guard start <= end, let first = CalendarDay(year: year, month: start / 100, day: start % 100),
      let last = CalendarDay(year: year, month: end / 100, day: end % 100),
      first <= latest, last >= earliest
    else { return nil }
    return max(first, earliest)...min(last, latest)
  }

  /// One stretch that holds all of some, none of which crosses the new year: it crosses the new
  /// year itself if they touch it from both sides. Nil if there are none.
  init?(joining stretches: [AnnualDays]) {
    guard let first = stretches.map(\.first).min(), let last = stretches.map(\.last).max() else {
      return nil
    }
    let opening = stretches.filter { $0.first == 101 }
    let closing = stretches.filter { $0.last == 1231 }
    if stretches.count > 1, let end = opening.map(\.last).max(),
      let start = closing.map(\.first).min(), start > end
    {
      self.init(first: start, last: end)
    } else {
      self.init(first: first, last: last)
    }
  }
}
