/// The groups of months that stand in a month's place (ISO 8601-2:2019, 4.8; codes 21 to 41).
///
/// Seasons have no agreed days. Here they are the meteorological ones, and a season that crosses
/// the new year begins in the year it is written with. Codes 21 to 24 name no hemisphere; they are
/// read as the northern seasons, which is what the news in English mostly means.
enum SubYear {
  static let codes = 21...41

  /// The first month of a group and its number of months; nil if the code is none of 21 to 41.
  static func months(code: Int) -> (first: Int, count: Int)? {
    switch code {
    case 21, 25, 31: (3, 3)
    case 22, 26, 32: (6, 3)
    case 23, 27, 29: (9, 3)
    case 24, 28, 30: (12, 3)
    case 33...36: ((code - 33) * 3 + 1, 3)
    case 37...39: ((code - 37) * 4 + 1, 4)
    case 40, 41: ((code - 40) * 6 + 1, 6)
    default: nil
    }
  }

  /// The bounds of a group in a year; nil if the code is none of 21 to 41.
  static func bounds(year: Int, code: Int) -> DateBounds? {
    guard let (first, count) = months(code: code),
      let start = CalendarDay(year: year, month: first, day: 1)
    else { return nil }
    return DateBounds(earliest: start, latest: start.adding(months: count) + -1)
  }

  static func level(code: Int) -> Int { code <= 24 ? 1 : 2 }
}
