/// Times of the clock in words.
extension TimeSpanFinder {
  /// "five in the morning", "eleven at night", "half past six in the evening", "a quarter to five",
  /// "twenty minutes past two", each perhaps "of 19 April 1775".
  func clockInWords(_ at: Int) -> TimeFinding? {
    guard let told = minutesBeside(at) ?? hourAlone(at) else { return nil }
    var (hour, minute, end) = told
    var isSure = end > at + 1
    if let part = partOfDay(end), let resolved = hour24(hour, part.code) {
      (hour, end) = (resolved, part.end)
      isSure = true
    }
    guard isSure, minute >= 0 || hour > 0 else { return nil }
    if minute < 0 { (hour, minute) = (hour - 1, minute + 60) }
    let clock = "T\(two(hour)):\(two(minute))"
    if folded(end) == "of" || folded(end) == "on", let day = inner(end + 1), day.meaning.isOneDay {
      return TimeFinding(
        tokens: at..<day.tokens.upperBound, meaning: .clock(clock, on: day.meaning),
        rule: "clock-day")
    }
    return TimeFinding(tokens: at..<end, meaning: .clock(clock, on: nil), rule: "clock")
  }

  /// "half past six", "a quarter to five": the hour, the minutes past it or less, the token after.
  private func minutesBeside(_ at: Int) -> (hour: Int, minute: Int, end: Int)? {
    var here = folded(at) == "a" ? at + 1 : at
    let minutes: Int
    switch folded(here) {
    case "half": minutes = 30
    case "quarter": minutes = 15
    default:
      guard let numeral = numeral(here), case .exact(let number, hundredths: 0) = numeral.amount,
        (1...59).contains(number), word(numeral.end).unit == .minute
      else { return nil }
      (minutes, here) = (number, numeral.end)
    }
    let isPast = folded(here + 1) == "past"
    guard isPast || folded(here + 1) == "to" && minutes != 30, let hour = hourWord(here + 2) else {
      return nil
    }
    return (hour, isPast ? minutes : -minutes, here + 3)
  }

  /// An hour that only a part of the day behind it makes one: "five in the morning".
  private func hourAlone(_ at: Int) -> (hour: Int, minute: Int, end: Int)? {
    guard !isNumber(at), let hour = hourWord(at), partOfDay(at + 1) != nil,
      [
        "at", "about", "around", "by", "until", "before", "after", "since", "nearly", "till",
        "from",
      ]
      .contains(folded(at - 1))
    else { return nil }
    return (hour, 0, at + 1)
  }

  private func hourWord(_ at: Int) -> Int? {
    let hour = isNumber(at) ? digits(at, upTo: 2) ?? 0 : word(at).cardinal
    return (1...12).contains(hour) ? hour : nil
  }

  /// "in the morning", "at night" and the token after it.
  private func partOfDay(_ at: Int) -> (code: String, end: Int)? {
    if folded(at) == "at", folded(at + 1) == "night" { return ("NI", at + 2) }
    guard folded(at) == "in", folded(at + 1) == "the", let code = dayPart(at + 2) else {
      return nil
    }
    return (code, at + 3)
  }

  /// The hour of the day: at night those from six on are before midnight.
  private func hour24(_ hour: Int, _ part: String) -> Int? {
    switch part {
    case "MO": hour % 12
    case "AF", "EV": hour % 12 + 12
    case "NI": hour == 12 ? 24 : hour >= 6 ? hour + 12 : hour
    default: nil
    }
  }
}
