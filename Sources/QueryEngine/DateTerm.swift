import Chronology
import EventStore
import QueryLanguage

/// A term about dates as integer comparisons on the columns of `event` as `e`.
///
/// Widths are asked for one by one, so that the index on width and bounds serves: an interval of
/// at most 31 days that reaches into what is sought begins at most 31 days before it.
struct DateTerm {
  private let bounds: DateBounds
  private let from: Int
  private let to: Int

  init(_ bounds: DateBounds) {
    self.bounds = bounds
    from = bounds.earliest?.number ?? DateColumns.openStart
    to = bounds.latest?.number ?? DateColumns.openEnd
  }

  func condition(_ field: Field, _ op: FieldTest.Operator) -> SQLFragment {
    switch (field, op) {
    case (.within, _): within
    case (.before, _), (_, .less): SQLFragment("e.latest < ?", from)
    case (.after, _), (_, .greater): earliest("> ?", to)
    case (_, .lessOrEqual): SQLFragment("e.latest <= ?", to)
    case (_, .greaterOrEqual): earliest(">= ?", from)
    case (_, .equals), (_, .differs): same
    case (_, .contains), (_, .matches): overlap
    }
  }

  private static let anyWidth = "e.width IN (0, 1, 2, 3, 4)"

  private func earliest(_ comparison: String, _ day: Int) -> SQLFragment {
    SQLFragment("\(DateTerm.anyWidth) AND e.earliest \(comparison)", day)
  }

  private var same: SQLFragment {
    guard let annual = bounds.annual else {
      return SQLFragment("e.year_unknown = 0 AND e.earliest = ? AND e.latest = ?", from, to)
    }
    return SQLFragment(
      "e.year_unknown = 1 AND e.annual_first = ? AND e.annual_last = ?", annual.first, annual.last
    )
  }

  private var within: SQLFragment {
    guard let annual = bounds.annual else {
      return SQLFragment(
        "\(DateTerm.anyWidth) AND e.earliest >= ? AND e.earliest <= ? AND e.latest <= ?", from, to,
        to)
    }
    if annual.first <= annual.last {
      return SQLFragment(
        "e.annual_first <= e.annual_last AND e.annual_first >= ? AND e.annual_last <= ?",
        annual.first, annual.last)
    }
    return SQLFragment(
      """
      CASE WHEN e.annual_first <= e.annual_last
        THEN e.annual_first >= ? OR e.annual_last <= ?
        ELSE e.annual_first >= ? AND e.annual_last <= ? END
      """, annual.first, annual.last, annual.first, annual.last)
  }

  private var overlap: SQLFragment {
    if let annual = bounds.annual {
      return .all([
        SQLFragment("e.earliest IS NOT NULL", []),
        .any([SQLFragment("e.annual_first IS NULL", []), DateTerm.annual(annual)]),
      ])
    }
    var classes: [SQLFragment] = []
    for (width, days) in DateColumns.widths.enumerated() {
      classes.append(
        SQLFragment(
          "e.width = \(width) AND e.earliest >= ? AND e.earliest <= ? AND e.latest >= ?",
          from - days, to, from))
    }
    for width in [DateColumns.widthWider, DateColumns.widthYearUnknown] {
      let overlapping = SQLFragment(
        "e.width = \(width) AND e.earliest <= ? AND e.latest >= ?", to, from)
      classes.append(
        width == DateColumns.widthWider ? overlapping : .all([overlapping] + daysOfYearAllowed))
    }
    return .any(classes)
  }

  /// What the days of an event without a year must be, to be between the bounds in some year.
  private var daysOfYearAllowed: [SQLFragment] {
    var conditions: [SQLFragment] = []
    if let daysOfYear { conditions.append(DateTerm.annual(daysOfYear)) }
    if !holdsLeapDay {
      conditions.append(SQLFragment("NOT (e.annual_first = 229 AND e.annual_last = 229)", []))
    }
    return conditions
  }

  /// Whether a 29 February lies between the bounds.
  private var holdsLeapDay: Bool {
    guard let first = bounds.earliest, let last = bounds.latest, last.year - first.year < 9 else {
      return true
    }
    return (first.year...max(first.year, last.year)).contains { year in
      guard let day = CalendarDay(year: year, month: 2, day: 29) else { return false }
      return first <= day && day <= last
    }
  }

  /// The days of the year that lie between the bounds; nil if all do.
  private var daysOfYear: AnnualDays? {
    guard let first = bounds.earliest, let last = bounds.latest, last - first < 365 else {
      return nil
    }
    let (start, end) = (first.parts, last.parts)
    return AnnualDays(first: start.month * 100 + start.day, last: end.month * 100 + end.day)
  }

  /// Whether the event's days of the year and these have one in common. Both may go round the
  /// end of the year.
  private static func annual(_ days: AnnualDays) -> SQLFragment {
    let pieces =
      days.first <= days.last
      ? [(days.first, days.last)] : [(days.first, 1231), (101, days.last)]
    return .any(
      pieces.map { first, last in
        SQLFragment(
          """
          CASE WHEN e.annual_first <= e.annual_last
            THEN e.annual_first <= ? AND e.annual_last >= ?
            ELSE e.annual_first <= ? OR e.annual_last >= ? END
          """, last, first, last, first)
      })
  }
}
