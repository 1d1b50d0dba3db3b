/// A stretch of days of which the first and the last are not known to the day.
///
/// A date stands for one happening on unknown days within it: both ends lie between its bounds. An
/// interval stands for the whole time between its ends, each of which lies within its own date; an
/// end that is open or unknown lies anywhere.
struct UncertainStretch {
  let first: DateBounds
  let last: DateBounds
  /// Whether it is a date, so that both ends lie in the same year of those it can be in.
  private let isOneDate: Bool

  init(_ date: EDTF) {
    let isSet = date.string.hasPrefix("[") || date.string.hasPrefix("{")
    if !isSet, let slash = date.string.firstIndex(of: "/") {
      first = Self.bounds(ofEnd: date.string[..<slash])
      last = Self.bounds(ofEnd: date.string[date.string.index(after: slash)...])
      isOneDate = false
    } else {
      first = date.bounds
      last = date.bounds
      isOneDate = true
    }
  }

  private static func bounds(ofEnd string: Substring) -> DateBounds {
    (try? EDTF(String(string)).bounds) ?? DateBounds(earliest: nil, latest: nil)
  }

  /// The years near which its place can matter to another: those of its bounds.
  var years: [Int] {
    [first, last].filter { $0.annual == nil }.flatMap { [$0.earliest, $0.latest] }
      .compactMap { $0?.year }
  }

  /// Where its ends can be: one box, or where it has no year, one for each of some years.
  func boxes(in years: [Int]) -> [Box] {
    guard first.annual != nil || last.annual != nil else {
      return [Box(first: Box.Side(first), last: Box.Side(last))]
    }
    return years.compactMap { year in
      guard let start = Self.side(first, in: year), let end = Self.side(last, in: year) else {
        return nil
      }
      // "XXXX-12-30/XXXX-01-02" ends in the year after the one it begins in.
      if !isOneDate, first.annual != nil, last.annual != nil, end.highest < start.lowest {
        return Self.side(last, in: year + 1).map { Box(first: start, last: $0) }
      }
      return Box(first: start, last: end)
    }
  }

  /// The days of a year that an end without a year can be on; of an end with one, all its days.
  private static func side(_ bounds: DateBounds, in year: Int) -> Box.Side? {
    guard let annual = bounds.annual else { return Box.Side(bounds) }
    guard let first = bounds.earliest, let last = bounds.latest, first.year <= year,
      year <= last.year, let stretch = annual.stretch(beginningIn: year)
    else { return nil }
    return Box.Side(
      lowest: max(stretch.lowerBound, first).number, highest: min(stretch.upperBound, last).number)
  }

  /// The day numbers between which the ends of a stretch lie.
  struct Box {
    struct Side {
      /// Farther off than any day that the calendar can have.
      static let endless = 1 << 61

      var lowest: Int
      var highest: Int

      init(lowest: Int, highest: Int) {
        self.lowest = lowest
        self.highest = highest
      }

      init(_ bounds: DateBounds) {
        lowest = bounds.earliest?.number ?? -Side.endless
        highest = bounds.latest?.number ?? Side.endless
      }
    }

    var first: Side
    var last: Side
  }
}

extension AnnualDays {
  /// The days from the first in a year to the last, which may be in the next; nil if the year has
  /// none of them.
  fileprivate func stretch(beginningIn year: Int) -> ClosedRange<CalendarDay>? {
    let endYear = first <= last ? year : year + 1
    // 29 February of a common year: a stretch begins on 1 March, ends on 28 February.
    let start = first == 229 && !CalendarDay.isLeap(year) ? 301 : first
    let end = last == 229 && !CalendarDay.isLeap(endYear) ? 228 : last
    guard let a = CalendarDay(year: year, month: start / 100, day: start % 100),
      let b = CalendarDay(year: endYear, month: end / 100, day: end % 100), a <= b
    else { return nil }
    return a...b
  }
}
