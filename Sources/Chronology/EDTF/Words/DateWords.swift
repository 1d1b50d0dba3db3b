/// A date in words: "14 October 2025", "some day in June 2004".
enum DateWords {
  /// The date with how sure it is, behind a comma: "November 2025, perhaps".
  static func qualified(_ date: WrittenDate) -> String {
    let qualification = QualificationWords.words(date)
    return plain(date) + (qualification.isEmpty ? "" : ", " + qualification)
  }

  /// The date inside a phrase, with how sure it is in brackets: "1984 (approximately)".
  static func bracketed(_ date: WrittenDate) -> String {
    let qualification = QualificationWords.words(date)
    return plain(date) + (qualification.isEmpty ? "" : " (\(qualification))")
  }

  static func plain(_ date: WrittenDate) -> String {
    let year = YearWords.words(date.year)
    guard let month = date.month else { return year }
    if !month.hasUnspecified, SubYear.codes.contains(month.lowest) {
      return subYear(month.lowest, year: year)
    }
    let isYearKnown =
      if case .digits(let digits, _) = date.year { !digits.hasUnspecified } else { true }
    let ofYear = (isYearKnown ? " " : " of ") + year
    let months = (1...12).filter(month.matches)
    let names = months.map { CalendarDay.monthNames[$0 - 1] }
    let isSomeMonth = month.isWhollyUnspecified
    let monthAndYear = isSomeMonth ? "some month of \(year)" : choice(names) + ofYear
    guard let day = date.day else { return monthAndYear }
    if day.isWhollyUnspecified {
      return isSomeMonth ? "some day of \(year)" : "some day in \(monthAndYear)"
    }
    let days = (1...longest(months, of: date.year)).filter(day.matches)
    if days.count == 1, months.count == 1 {
      let time = date.time.map { " " + TimeWords.words($0) } ?? ""
      return "\(days[0]) \(monthAndYear)\(time)"
    }
    return "the \(choice(days.map(ordinal))) of \(monthAndYear)"
  }

  /// Parts of one choice: up to four are named, more are the first and the last if nothing
  /// between them is left out.
  private static func choice(_ names: [String]) -> String {
    guard names.count > 4, let first = names.first, let last = names.last else {
      return EnglishList.joined(names, by: "or")
    }
    // Only `0X`, `1X` and `2X` fit more than four, and those have no gaps.
    return "\(first) to \(last)"
  }

  private static func longest(_ months: [Int], of year: WrittenYear) -> Int {
    var number = 4
    if case .digits(let digits, let isNegative) = year, !digits.hasUnspecified {
      number = isNegative ? -digits.lowest : digits.lowest
    }
    return months.map { CalendarDay.daysIn(month: $0, ofYear: number) }.max() ?? 31
  }

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number / 10, number % 10) {
      case (1, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// The groups of months of `SubYear`, by code from 21.
  private static func subYear(_ code: Int, year: String) -> String {
    let seasons = ["spring", "summer", "autumn", "winter"]
    let ordinals = ["first", "second", "third", "fourth"]
    return switch code {
    case 21...24: "\(seasons[code - 21]) \(year)"
    case 25...28: "\(seasons[code - 25]) \(year) in the northern hemisphere"
    case 29...32: "\(seasons[code - 29]) \(year) in the southern hemisphere"
    case 33...36: "the \(ordinals[code - 33]) quarter of \(year)"
    case 37...39: "the \(ordinals[code - 37]) four months of \(year)"
    default: "the \(ordinals[code - 40]) half of \(year)"
    }
  }
}

/// Things in a row: "a", "a and b", "a, b and c".
enum EnglishList {
  static func joined(_ items: [String], by conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
