import Chronology
import QueryEngine

/// When an event of a timeline may have happened, in days since 1970-01-01 with fractions; the end
/// is not part of it. Nil ends are open.
struct TimeInterval: Hashable {
  var start: Double?
  var end: Double?

  /// The days of a year to put dates in whose year is unknown.
  static let yearOfAnnuals = 2000

  init(start: Double?, end: Double?) {
    self.start = start
    self.end = end
  }

  /// - Parameter isAnnual: whether dates without a year are put on the axis, by day of the year.
  init?(_ date: EDTF, isAnnual: Bool) {
    if let annual = date.bounds.annual {
      guard isAnnual, annual.first <= annual.last,
        let first = TimeInterval.day(ofAnnual: annual.first),
        let last = TimeInterval.day(ofAnnual: annual.last)
      else { return nil }
      self.init(start: Double(first), end: Double(last + 1))
      return
    }
    if isAnnual { return nil }
    self.init(
      start: date.bounds.earliest.map { Double($0.number) },
      end: date.bounds.latest.map { Double($0.number + 1) })
    if let minute = TimeInterval.minute(of: date.string), let day = start {
      let minutes = 1440.0
      (start, end) = (day + minute / minutes, day + (minute + 1) / minutes)
    }
    if start == nil && end == nil { return nil }
  }

  private static func day(ofAnnual number: Int) -> Int? {
    CalendarDay(year: yearOfAnnuals, month: number / 100, day: number % 100)?.number
  }

  /// Minutes after midnight of a date with a time: `2025-10-14T16:05:00Z`.
  private static func minute(of text: String) -> Double? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let digits = parts[1].prefix(5).split(separator: ":").map { Double($0) }
    guard digits.count == 2, let hour = digits[0], let minute = digits[1] else { return nil }
    return hour * 60 + minute
  }
}
