import Chronology

/// Days counted from one spoken of, and the same time of another year.
extension TimeNormalizer {
  /// "On the sixth day": the day of which the story tells is the first, and stays it while the
  /// story goes on counting.
  mutating func nthDay(_ number: Int) -> CalendarPeriod? {
    guard let here = days.happening(before: place) else { return nil }
    let start = count.flatMap { $0.last == here.day ? $0.start : nil } ?? here
    let day = start.day + (number - 1)
    guard day > here.day else { return nil }
    count = (start, day)
    anchor = start.text
    return .day(day)
  }

  /// "The same month last year": the month last spoken of, in that year; the year alone where none
  /// was spoken of.
  mutating func sameTime(_ unit: TimeUnit?, _ whole: TimeMeaning) -> CalendarPeriod? {
    guard let year = period(whole)?.year else { return nil }
    guard let spoken else { return .year(year) }
    switch (spoken.period, unit) {
    case (.day(let day), .month): return .month(year: year, month: day.month)
    case (.month(_, let month), .month), (.month(_, let month), nil):
      return .month(year: year, month: month)
    case (.quarter(_, let quarter), .quarter), (.quarter(_, let quarter), nil):
      return .quarter(year: year, quarter: quarter)
    case (.half(_, let half), nil): return .half(year: year, half: half)
    case (.season(_, let season), nil): return .season(year: year, season: season)
    default: return .year(year)
    }
  }
}
