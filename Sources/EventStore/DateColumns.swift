package import Chronology
package import Narrative

/// A date as the columns of the event table hold it, so that date terms become integer comparisons.
package struct DateColumns: Hashable, Sendable {
  /// Day numbers; an open end is `openStart` or `openEnd`.
  package var earliest: Int
  package var latest: Int
  /// How wide the interval is: 0 a day, 1 up to 31 days, 2 up to 366, 3 wider, 4 without a year.
  /// A search in a narrow class need look only a little to the left of what it seeks.
  package var width: Int
  /// Month times 100 plus day of both ends, going round the year if the first is greater; nil if
  /// the date can be any day of the year.
  package var annualFirst: Int?
  package var annualLast: Int?
  package var isYearUnknown: Bool
  /// What both ends agree on.
  package var year: Int?
  package var decade: Int?
  package var century: Int?
  /// Year times 100 plus month; of an unknown year, the month alone.
  package var month: Int?
  package var monthOfYear: Int?
  package var weekday: Int?
  /// Its place in the order by date: the earliest day; dates without a year after all others.
  package var sortDay: Int

  /// Beyond every day that `CalendarDay` can hold from a date of up to fifteen digits of year.
  package static let openStart = -(1 << 60)
  package static let openEnd = 1 << 60
  /// Where dates without a year begin in the order, and where events without a date stand.
  package static let sortYearUnknown = 1 << 61
  package static let sortUndated = 1 << 62

  /// The greatest number of days between the ends for each class of width but the last two.
  package static let widths = [0, 31, 366]
  package static let widthWider = 3
  package static let widthYearUnknown = 4

  package init(_ bounds: DateBounds) {
    earliest = bounds.earliest?.number ?? DateColumns.openStart
    latest = bounds.latest?.number ?? DateColumns.openEnd
    isYearUnknown = bounds.annual != nil
    sortDay = earliest
    width = DateColumns.widthWider
    if let annual = bounds.annual {
      width = DateColumns.widthYearUnknown
      annualFirst = annual.first
      annualLast = annual.last
      sortDay = DateColumns.sortYearUnknown + annual.first
      if annual.first / 100 == annual.last / 100, annual.first <= annual.last {
        month = annual.first / 100
        monthOfYear = month
      }
      return
    }
    guard let first = bounds.earliest, let last = bounds.latest else { return }
    let days = last - first
    width = DateColumns.widths.firstIndex { days <= $0 } ?? DateColumns.widthWider
    let (from, to) = (first.parts, last.parts)
    if days < 365 {
      annualFirst = from.month * 100 + from.day
      annualLast = to.month * 100 + to.day
    }
    if from.year == to.year { year = from.year }
    let decades = (from.year.floorDivided(by: 10), to.year.floorDivided(by: 10))
    if decades.0 == decades.1 { decade = decades.0 * 10 }
    if from.year.floorDivided(by: 100) == to.year.floorDivided(by: 100) {
      century = from.year.floorDivided(by: 100) + 1
    }
    if year != nil, from.month == to.month {
      month = from.year * 100 + from.month
      monthOfYear = from.month
    }
    if days == 0 { weekday = first.weekday }
  }

  package init?(_ date: EventDate?) {
    guard let date else { return nil }
    self.init(date.value.bounds)
  }
}
