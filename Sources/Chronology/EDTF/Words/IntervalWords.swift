/// Intervals in words: "between 24 and 26 October 2025, approximately".
enum IntervalWords {
  /// An end as it is written: empty is unknown, `..` is open.
  enum End {
    case unknown, open
    case date(WrittenDate)

    init(_ string: Substring) {
      switch string {
      case "": self = .unknown
      case "..": self = .open
      default: self = .date(WrittenDate(string))
      }
    }
  }

  static func words(_ start: End, _ stop: End) -> String {
    switch (start, stop) {
    case (.date(let first), .date(let last)): between(first, last)
    case (.date(let first), .open): "from \(DateWords.bracketed(first)) on"
    case (.date(let first), .unknown): "from \(DateWords.bracketed(first)) until some unknown date"
    case (.open, .date(let last)): "up to \(DateWords.bracketed(last))"
    case (.unknown, .date(let last)): "from some unknown date until \(DateWords.bracketed(last))"
    case (.open, .open): "at any time"
    case (.open, .unknown): "up to some unknown date"
    case (.unknown, .open): "from some unknown date on"
    case (.unknown, .unknown): "between two unknown dates"
    }
  }

  private static func between(_ first: WrittenDate, _ last: WrittenDate) -> String {
    guard let a = first.wholeQualification, let b = last.wholeQualification, a == b else {
      return "between \(DateWords.bracketed(first)) and \(DateWords.bracketed(last))"
    }
    let qualification = QualificationWords.adverb(a)
    return "between \(pair(first, last))" + (qualification.isEmpty ? "" : ", " + qualification)
  }

  /// Two dates, with the month and the year once where they share them.
  private static func pair(_ first: WrittenDate, _ last: WrittenDate) -> String {
    let stop = DateWords.plain(last)
    if first.isPlain, last.isPlain {
      if first.month == nil, last.month == nil, let a = first.plainYear, let b = last.plainYear {
        return YearWords.pair(a, b)
      }
      if first.year == last.year, let month = first.month, last.month != nil {
        let name = CalendarDay.monthNames[month.lowest - 1]
        switch (first.day, last.day) {
        case (let day?, .some) where month == last.month: return "\(day.lowest) and \(stop)"
        case (let day?, .some): return "\(day.lowest) \(name) and \(stop)"
        case (nil, nil) where month != last.month: return "\(name) and \(stop)"
        default: break
        }
      }
    }
    return "\(DateWords.plain(first)) and \(stop)"
  }
}

extension WrittenDate {
  /// The number of a year of four digits that are all known.
  fileprivate var plainYear: Int? {
    guard case .digits(let digits, let isNegative) = year, !digits.hasUnspecified else {
      return nil
    }
    return isNegative ? -digits.lowest : digits.lowest
  }
}
