import Chronology

/// Dates of the calendar in words and digits.
extension TimeSpanFinder {
  /// "March 4, 1861", "12 October 1969", "Oct. 16", "2025-10-14", "7/8/07", "14.10.2025",
  /// "October 2025", "2025-W42".
  func numericDate(_ at: Int) -> TimeFinding? {
    isNumber(at)
      ? isoDate(at) ?? landmarkDigits(at) ?? slashedDate(at) ?? dottedDate(at) ?? dayMonth(at)
      : folded(at) == "the" && (isNumber(at + 1) || isWordedDay(at + 1))
        ? dayMonth(at + 1, from: at) : monthFirst(at)
  }

  private func finding(_ tokens: Range<Int>, _ meaning: TimeMeaning, _ rule: String) -> TimeFinding
  {
    TimeFinding(tokens: tokens, meaning: meaning, rule: rule)
  }

  /// The number of a month at this place and the token after it (and after its full stop).
  func month(_ at: Int) -> (number: Int, end: Int)? {
    let word = word(at)
    guard word.roles.contains(.month), casing(at) != .lower else { return nil }
    if word.roles.contains(.short), folded(at + 1) == ".", !isBlankBefore(at + 1) {
      return (word.month, at + 2)
    }
    return (word.month, at + 1)
  }

  /// A day of the month, "14" or "14th", and the token after it.
  func day(_ at: Int) -> (number: Int, end: Int, isOrdinal: Bool)? {
    if let number = digits(at, upTo: 2) {
      guard (1...31).contains(number) else { return nil }
      if !isBlankBefore(at + 1), isOrdinalEnding(at + 1, of: number) {
        return (number, at + 2, true)
      }
      // "October 14.5", "24:00", "14%", "$5" are no days.
      if folded(at + 1) == "%" || folded(at + 1) == ":" && isNumber(at + 2) { return nil }
      return (number, at + 1, false)
    }
    if has(at, .tens), folded(at + 1) == "-" {
      let (tens, ones) = (word(at).cardinal, word(at + 2).ordinal)
      return (1...9).contains(ones) && tens + ones <= 31 ? (tens + ones, at + 3, true) : nil
    }
    let ordinal = word(at).ordinal
    return ordinal > 0 && ordinal <= 31 ? (ordinal, at + 1, true) : nil
  }

  /// "14th", and "22d" as older hands write.
  private func isOrdinalEnding(_ at: Int, of number: Int) -> Bool {
    ["st", "nd", "rd", "th"].contains(folded(at))
      || folded(at) == "d" && (2...3).contains(number % 10) && number / 10 != 1
  }

  /// "first of May", "twenty-first day of May" after "the".
  private func isWordedDay(_ at: Int) -> Bool {
    guard let day = day(at) else { return false }
    let end = folded(day.end) == "day" ? day.end + 1 : day.end
    return folded(end) == "of" && month(end + 1) != nil
  }

  /// A year of four digits after a date, perhaps behind a comma, and the token after it.
  func yearAfter(_ at: Int) -> (year: Int, end: Int)? {
    var here = at
    if folded(here) == "," { here += 1 }
    if folded(here) == "in", folded(here + 1) == "the", folded(here + 2) == "year" { here += 3 }
    if here == at, folded(here) == "of", isNumber(here + 1), length(here + 1) == 4 { here += 1 }
    if length(here) == 4, let year = digits(here), year >= 1000 {
      guard folded(here + 1) != ":" || !isNumber(here + 2) else { return nil }
      return (year, here + 1)
    }
    if let era = eraYear(here) { return era }
    return here == at ? shortYearAfter(here) : nil
  }

  /// "18 July 64", "3 May 410": a year of few digits, where nothing can follow that it counts. Of
  /// two digits it is one of the first century only where the text speaks of such times.
  private func shortYearAfter(_ at: Int) -> (year: Int, end: Int)? {
    guard length(at) == 2 || length(at) == 3, let number = digits(at, upTo: 3), number > 31,
      isBlankBefore(at), !["%", "-", ":", "/", "–"].contains(folded(at + 1))
    else { return nil }
    let isLiteral = number > 99 || isAncient
    let isLast = !isInside(at + 1) || text.tokens[at + 1].kind == .mark
    guard isLast || isLiteral && TimeSpanFinder.goingOn.contains(folded(at + 1)) else { return nil }
    return (isLiteral ? number : TimeSpanFinder.fullYear(number), at + 1)
  }

  /// "146 BC", "A.D. 79" and the token after it, in astronomical years.
  func eraYear(_ at: Int) -> (year: Int, end: Int)? {
    if has(at, .era), word(at).era > 0, let year = digits(at + 1), year > 0 {
      return (year, at + 2)
    }
    guard let number = digits(at), number > 0, has(at + 1, .era), casing(at + 1) != .lower else {
      return nil
    }
    return (word(at + 1).era > 0 ? number : 1 - number, at + 2)
  }

  /// Words after which a number counts nothing.
  private static let goingOn: Set<String> = [
    "in", "at", "on", "and", "when", "while", "the", "he", "she", "they", "it", "by", "near",
    "with",
    "to", "from", "a", "an", "his", "her", "their", "was", "were", "had",
  ]

  /// "the Ides of March, 44 BC", "the Kalends of May": days that the Romans counted from.
  func romanDay(_ at: Int) -> TimeFinding? {
    let here = folded(at) == "the" ? at + 1 : at
    guard ["ides", "nones", "kalends", "calends"].contains(folded(here)), casing(here) != .lower,
      folded(here + 1) == "of", let month = month(here + 2)
    else { return nil }
    let isLate = [3, 5, 7, 10].contains(month.number)
    let day =
      folded(here) == "ides" ? (isLate ? 15 : 13) : folded(here) == "nones" ? (isLate ? 7 : 5) : 1
    if let year = yearAfter(month.end),
      let date = CalendarDay(year: year.year, month: month.number, day: day)
    {
      return finding(at..<year.end, .period(.day(date)), "roman-day")
    }
    return finding(at..<month.end, .monthDay(month: month.number, day: day), "roman-day")
  }

  /// "March 4, 1861", "March 4", "March 1861", "March".
  private func monthFirst(_ at: Int) -> TimeFinding? {
    guard let month = month(at) else { return nil }
    var here = month.end
    if folded(here) == "the", day(here + 1)?.isOrdinal == true { here += 1 }
    if let joined = joinedDayYear(here),
      let day = CalendarDay(
        year: joined.year, month: month.number, day: joined.day)
    {
      return finding(at..<here + 1, .period(.day(day)), "month-day-year")
    }
    if let day = day(here), CalendarDay(year: 2000, month: month.number, day: day.number) != nil,
      !(isNumber(here) && has(day.end, .unit) && !day.isOrdinal && folded(day.end) != "sun")
    {
      if let year = yearAfter(day.end),
        let date = CalendarDay(year: year.year, month: month.number, day: day.number)
      {
        return finding(at..<year.end, .period(.day(date)), "month-day-year")
      }
      if let year = landmarkYear(month.number, day.number, day.end),
        let date = CalendarDay(year: year, month: month.number, day: day.number)
      {
        return finding(at..<day.end, .period(.day(date)), "landmark")
      }
      if let year = sharedYear(day.end, month.number),
        let date = CalendarDay(year: year, month: month.number, day: day.number)
      {
        return finding(at..<day.end, .period(.day(date)), "month-day-year")
      }
      return finding(at..<day.end, .monthDay(month: month.number, day: day.number), "month-day")
    }
    if let year = yearAfter(month.end) {
      return finding(
        at..<year.end, .period(.month(year: year.year, month: month.number)), "month-year")
    }
    if folded(month.end) == "'" || folded(month.end) == "’", length(month.end + 1) == 2,
      let short = digits(month.end + 1, upTo: 2)
    {
      return finding(
        at..<month.end + 2,
        .period(.month(year: TimeSpanFinder.fullYear(short), month: month.number)), "month-year")
    }
    if let year = sharedYear(month.end, month.number) {
      return finding(at..<month.end, .period(.month(year: year, month: month.number)), "month-year")
    }
    return bareMonth(at, month)
  }

  /// The year of "April" in "April and June 1955", of "March 3" in "March 3 to April 5, 2003".
  private func sharedYear(_ at: Int, _ month: Int) -> Int? {
    guard isDash(at) || ["and", "to", "or", "through", "until"].contains(folded(at)) else {
      return nil
    }
    guard let later = self.month(at + 1), later.number > month else { return nil }
    if let year = yearAfter(later.end) { return year.year }
    guard isNumber(later.end), let day = day(later.end) else { return nil }
    return yearAfter(day.end)?.year
  }

  /// The year of "September 11" in "the September 11 attacks".
  private func landmarkYear(_ month: Int, _ day: Int, _ end: Int) -> Int? {
    guard let landmark = TimeLexicon.landmarks[month * 100 + day],
      landmark.words.contains(folded(end))
    else { return nil }
    return landmark.year
  }

  /// "9/11", a day known by its digits.
  private func landmarkDigits(_ at: Int) -> TimeFinding? {
    guard folded(at + 1) == "/", !isBlankBefore(at + 1), !isBlankBefore(at + 2),
      folded(at + 3) != "/", folded(at - 1) != "/", let month = digits(at, upTo: 2),
      let day = digits(at + 2, upTo: 2), let landmark = TimeLexicon.landmarks[month * 100 + day],
      landmark.words.contains("-"),
      let date = CalendarDay(year: landmark.year, month: month, day: day)
    else { return nil }
    return finding(at..<at + 3, .period(.day(date)), "landmark")
  }

  /// "4,1861": a day and year that lack their blank.
  private func joinedDayYear(_ at: Int) -> (day: Int, year: Int)? {
    guard isNumber(at), (6...7).contains(length(at)) else { return nil }
    let parts = text.tokens[at].folded.split(separator: ",")
    guard parts.count == 2, parts[1].utf8.count == 4, let day = Int(parts[0]),
      let year = Int(parts[1])
    else { return nil }
    return (day, year)
  }

  /// A month alone, unless the word is more likely a verb, a name or a modal.
  private func bareMonth(_ at: Int, _ month: (number: Int, end: Int)) -> TimeFinding? {
    let word = word(at)
    if word.roles.contains(.common) || word.roles.contains(.short) || folded(at) == "april"
      || folded(at) == "june"
    {
      let isGoverned =
        !self.word(at - 1).roles.isDisjoint(with: [
          .strongReason, .weakReason, .relative, .modifier, .boundary, .approximator,
        ]) && folded(at - 1) != "to" && !(folded(at - 1) == "for" && word.roles.contains(.common))
        || ["on", "'s", "and", ",", "("].contains(folded(at - 1))
          && !word.roles.contains(.common) && !word.roles.contains(.short)
      if word.roles.contains(.short), month.end == at + 1 || casing(month.end) == .capitalized {
        return nil
      }
      let isSubject = at == sentence.lowerBound && !word.roles.contains(.common)
      guard isGoverned || isSubject || folded(at + 1) == "'s" && folded(at) != "may" else {
        return nil
      }
    }
    if casing(month.end) == .capitalized,
      folded(at) == "april" || folded(at) == "june"
        || folded(at) == "august", at != sentence.lowerBound, text.tokens[at + 1].kind == .word,
      !["in", "since", "until", "by", "late", "early"].contains(folded(at - 1))
    {
      return nil
    }
    return finding(at..<month.end, .named(.month(month.number), .bare), "month")
  }

  /// "12 October 1969", "the 12th of October", "October" comes second.
  func dayMonth(_ at: Int, from start: Int? = nil) -> TimeFinding? {
    guard let day = day(at), isNumber(at) || day.isOrdinal else { return nil }
    let begin = start ?? at
    var here = day.end
    if folded(here) == "of", day.isOrdinal { here += 1 }
    if folded(here) == "day", folded(here + 1) == "of" { here += 2 }
    if isDash(here), !isBlankBefore(here) { here += 1 }
    guard let month = month(here),
      CalendarDay(year: 2000, month: month.number, day: day.number) != nil
    else { return ofThisMonth(at, begin) ?? (start == nil ? nil : dayAlone(at, begin)) }
    var end = month.end
    if isDash(end), length(end + 1) == 4 { end += 1 }
    if let year = yearAfter(end),
      let date = CalendarDay(year: year.year, month: month.number, day: day.number)
    {
      return finding(begin..<year.end, .period(.day(date)), "day-month-year")
    }
    return finding(
      begin..<month.end, .monthDay(month: month.number, day: day.number), "day-month")
  }

  /// "the 26th inst.", "the 30th ult.": a day of the month of writing, or of the one before.
  private func ofThisMonth(_ at: Int, _ begin: Int) -> TimeFinding? {
    guard let day = day(at), day.isOrdinal else { return nil }
    let months: Int
    switch folded(day.end) {
    case "inst", "inst.", "instant": months = 0
    case "ult", "ult.", "ultimo": months = -1
    case "prox", "prox.", "proximo": months = 1
    default: return nil
    }
    let end =
      folded(day.end + 1) == "." && !isBlankBefore(day.end + 1) && isInside(day.end + 2)
      ? day.end + 2 : day.end + 1
    return finding(
      begin..<end, .within(.dayOfMonth(day.number), of: .step(.month, months, .either)),
      "day-of-month")
  }

  /// "the 28th", "the 28th of that month": a day of a month spoken of.
  private func dayAlone(_ at: Int, _ begin: Int) -> TimeFinding? {
    guard let day = day(at), day.isOrdinal, isNumber(at) else { return nil }
    if folded(day.end) == "of", let month = inner(day.end + 1),
      case .step(.month, _, _) = month.meaning
    {
      return finding(
        begin..<month.tokens.upperBound, .within(.dayOfMonth(day.number), of: month.meaning),
        "day-of-month")
    }
    guard ["on", "by", "until", "before", "after", "since", "of"].contains(folded(begin - 1)),
      !isInside(day.end) || text.tokens[day.end].kind == .mark
        || TimeSpanFinder.goingOn.contains(folded(day.end))
    else { return nil }
    return finding(begin..<day.end, .dayOfMonth(day.number), "day-of-month")
  }

  /// "2025-10-14", "2025-10", "20251014T...", "2025-W42".
  private func isoDate(_ at: Int) -> TimeFinding? {
    guard length(at) == 4, let year = digits(at), folded(at + 1) == "-", !isBlankBefore(at + 1),
      !isBlankBefore(at + 2)
    else { return nil }
    if folded(at + 2) == "w", length(at + 3) == 2, let week = digits(at + 3),
      (1...53).contains(week), let fourth = CalendarDay(year: year, month: 1, day: 4)
    {
      let monday = fourth + (1 - fourth.weekday) + (week - 1) * 7
      return finding(at..<at + 4, .period(.week(monday)), "iso-week")
    }
    guard length(at + 2) == 2, let month = digits(at + 2), (1...12).contains(month) else {
      return nil
    }
    if folded(at + 3) == "-", !isBlankBefore(at + 3), length(at + 4) == 2, !isBlankBefore(at + 4),
      let day = digits(at + 4), let date = CalendarDay(year: year, month: month, day: day)
    {
      if folded(at + 5) == "t", !isBlankBefore(at + 5), !isBlankBefore(at + 6),
        let time = clock(at + 6), case .clock(let value, on: nil) = time.meaning
      {
        return finding(
          at..<time.tokens.upperBound, .clock(value, on: .period(.day(date))), "iso-time")
      }
      return finding(at..<at + 5, .period(.day(date)), "iso-day")
    }
    // "2004-05" is as often two years as a month; a month when it cannot be the next years.
    guard year >= 1000, month != (year + 1) % 100, !(month > year % 100) else { return nil }
    guard folded(at + 3) != "-" else { return nil }
    return finding(at..<at + 3, .period(.month(year: year, month: month)), "iso-month")
  }

  /// "7/8/07", "10/14/2025", "2025/10/14": month first unless it cannot be.
  private func slashedDate(_ at: Int) -> TimeFinding? {
    if let dashed = dashedDate(at) { return dashed }
    guard folded(at + 1) == "/", folded(at + 3) == "/", folded(at - 1) != "/",
      folded(at + 5) != "/", !isBlankBefore(at + 2), !isBlankBefore(at + 4),
      let a = digits(at), let b = digits(at + 2, upTo: 2), let c = digits(at + 4)
    else { return nil }
    return ordered(a, b, c, at..<at + 5, "slashed")
  }

  /// "14-10-2025": in this order, so that ISO's is none.
  private func dashedDate(_ at: Int) -> TimeFinding? {
    guard folded(at + 1) == "-", folded(at + 3) == "-", folded(at - 1) != "-",
      folded(at + 5) != "-", !isBlankBefore(at + 1), !isBlankBefore(at + 2),
      !isBlankBefore(at + 3), !isBlankBefore(at + 4), length(at + 4) == 4,
      let day = digits(at, upTo: 2), let month = digits(at + 2, upTo: 2), let year = digits(at + 4),
      year >= 1000
    else { return nil }
    let date =
      CalendarDay(year: year, month: month, day: day)
      ?? CalendarDay(year: year, month: day, day: month)
    return date.map { finding(at..<at + 5, .period(.day($0)), "dashed") }
  }

  /// "14.10.2025": day first, as is usual where dates are dotted.
  private func dottedDate(_ at: Int) -> TimeFinding? {
    guard isNumber(at), (6...10).contains(length(at)) else { return nil }
    let parts = text.tokens[at].folded.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2]),
      parts[2].utf8.count == 4 || parts[2].utf8.count == 2, parts[1].utf8.count <= 2
    else { return nil }
    let year = parts[2].utf8.count == 4 ? c : TimeSpanFinder.fullYear(c)
    guard parts[0].utf8.count <= 2, let date = CalendarDay(year: year, month: b, day: a) else {
      return nil
    }
    return finding(at..<at + 1, .period(.day(date)), "dotted")
  }

  private func ordered(_ a: Int, _ b: Int, _ c: Int, _ tokens: Range<Int>, _ rule: String)
    -> TimeFinding?
  {
    let yearFirst = length(tokens.lowerBound) == 4
    let lastLength = length(tokens.upperBound - 1)
    guard yearFirst ? lastLength <= 2 : lastLength == 4 || lastLength == 2 else { return nil }
    let year = yearFirst ? a : lastLength == 4 ? c : TimeSpanFinder.fullYear(c)
    let date =
      yearFirst
      ? CalendarDay(year: year, month: b, day: c)
      : CalendarDay(year: year, month: a, day: b) ?? CalendarDay(year: year, month: b, day: a)
    return date.map { finding(tokens, .period(.day($0)), rule) }
  }

  /// A year of two digits: up to 49 in this century, later ones in the last.
  static func fullYear(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }
}
