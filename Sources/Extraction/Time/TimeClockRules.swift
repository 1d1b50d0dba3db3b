/// Times of the clock and parts of the day.
extension TimeSpanFinder {
  /// "10:35 a.m.", "4 a.m. EDT Thursday", "0800 UTC", "19:15", "noon", "9 o'clock".
  func clock(_ at: Int) -> TimeFinding? {
    if ["noon", "midnight", "midday"].contains(folded(at)) { return noon(at) }
    guard isNumber(at) || has(at, .cardinal), let read = clockReading(at) else { return nil }
    var end = read.end
    var suffix = ""
    if let zone = zone(end) {
      (suffix, end) = zone
    } else if folded(end) == "(", let zone = zone(end + 1), folded(zone.end) == ")" {
      (suffix, end) = (zone.suffix, zone.end + 1)
    }
    let value = "T\(two(read.hour)):\(two(read.minute))\(suffix)"
    let day = followingDay(end)
    return TimeFinding(
      tokens: at..<(day?.tokens.upperBound ?? end), meaning: .clock(value, on: day?.meaning),
      rule: day == nil ? "clock" : "clock-day")
  }

  /// "UTC", "EDT", "GMT+8", "UTC +05:30" and the token after it.
  private func zone(_ at: Int) -> (suffix: String, end: Int)? {
    guard has(at, .zone) else { return nil }
    let plain = (word(at).zone, at + 1)
    let sign = folded(at + 1)
    guard word(at).zone == "Z", sign == "+" || isDash(at + 1), !isBlankBefore(at + 2),
      let number = digits(at + 2)
    else { return plain }
    var (hours, minutes, end) = (number, 0, at + 3)
    if length(at + 2) == 4 { (hours, minutes) = (number / 100, number % 100) }
    if length(at + 2) < 3, folded(end) == ":", length(end + 1) == 2, let part = digits(end + 1) {
      (minutes, end) = (part, end + 2)
    }
    guard length(at + 2) != 3, hours <= 14, minutes % 15 == 0, minutes < 60 else { return plain }
    return ("\(sign == "+" ? "+" : "-")\(two(hours)):\(two(minutes))", end)
  }

  private func noon(_ at: Int) -> TimeFinding {
    let day = followingDay(at + 1)
    let value = folded(at) == "midnight" ? "T24:00" : "T12:00"
    return TimeFinding(
      tokens: at..<(day?.tokens.upperBound ?? at + 1), meaning: .clock(value, on: day?.meaning),
      rule: "noon")
  }

  /// A day right behind a clock time: "Tuesday", "today", ", March 19".
  private func followingDay(_ at: Int) -> TimeFinding? {
    let here = folded(at) == "," ? at + 1 : at
    guard here == at || has(here, .month) || has(here, .weekday) else { return nil }
    guard !isArticle(here), let day = inner(here) else { return nil }
    switch day.meaning {
    case .period(.day), .monthDay, .weekdayMonthDay: return day
    case .named(.weekday, let pick): return pick == .bare || pick == .last ? day : nil
    case .step(.day, _, _): return day
    default: return nil
    }
  }

  /// Hour, minute and the token after them.
  private func clockReading(_ at: Int) -> (hour: Int, minute: Int, end: Int)? {
    var hour = 0
    var minute = 0
    var end = at + 1
    if folded(at + 1) == ":", !isBlankBefore(at + 1), !isBlankBefore(at + 2), length(at) <= 2,
      length(at + 2) == 2, let h = digits(at, upTo: 2), let m = digits(at + 2, upTo: 2)
    {
      (hour, minute, end) = (h, m, at + 3)
      if folded(end) == ":", length(end + 1) == 2, digits(end + 1, upTo: 2) != nil { end += 2 }
      if folded(end) == ":" || folded(end) == "/" { return nil }
    } else if length(at) == 4 || length(at) == 5, let dotted = dottedHour(at),
      halfDay(at + 1) != nil
    {
      (hour, minute) = dotted
    } else if let h = digits(at, upTo: 2) ?? hourInWords(at) {
      hour = h
      let isClockWord = folded(end) == "o" && folded(end + 1) == "'" || folded(end) == "o'clock"
      if isClockWord {
        end = folded(end) == "o'clock" ? end + 1 : end + 3
        if let part = partOfDay(end) { return (part == "MO" ? hour : hour % 12 + 12, 0, end + 3) }
        return hour <= 24 ? (hour, 0, end) : nil
      }
      if folded(end) == "in", folded(end + 1) == "the", let part = partOfDay(end), hour <= 12 {
        return (part == "MO" ? hour : hour % 12 + 12, 0, end + 3)
      }
      guard halfDay(end) != nil else { return nil }
    } else if length(at) == 4, let both = digits(at),
      has(at + 1, .zone) || folded(at + 1) == "hours" || folded(at + 1) == "hrs",
      isBlankBefore(at + 1)
    {
      (hour, minute) = (both / 100, both % 100)
      if !has(at + 1, .zone) { end += 1 }
    } else {
      return nil
    }
    guard hour <= 24, minute < 60 else { return nil }
    if let half = halfDay(end) {
      guard (1...12).contains(hour) else { return (hour, minute, half.end) }
      return (half.isAfternoon ? hour % 12 + 12 : hour % 12, minute, half.end)
    }
    if folded(end) == "hr" || folded(end) == "hrs" || folded(end) == "hours" { end += 1 }
    // Scores and ratios: "won 21:15", "4:3".
    if end == at + 3, length(at) == 1, hour == 0 { return nil }
    return (hour, minute, end)
  }

  /// "ten" before "o'clock".
  private func hourInWords(_ at: Int) -> Int? {
    let hour = word(at).cardinal
    return (1...12).contains(hour) && folded(at + 1) == "o" ? hour : nil
  }

  private func partOfDay(_ at: Int) -> String? {
    guard folded(at) == "in", folded(at + 1) == "the", has(at + 2, .dayPart) else { return nil }
    return word(at + 2).dayPart
  }

  /// "a.m.", "PM", "p.m" and the token after it.
  private func halfDay(_ at: Int) -> (isAfternoon: Bool, end: Int)? {
    switch folded(at) {
    case "a.m.", "a.m": (false, at + 1)
    case "p.m.", "p.m": (true, at + 1)
    case "am": (false, at + 1)
    case "pm": (true, at + 1)
    default: nil
    }
  }

  /// "10.35" as an hour and minute.
  private func dottedHour(_ at: Int) -> (Int, Int)? {
    let parts = text.tokens[at].folded.split(separator: ".")
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour <= 24, minute < 60
    else { return nil }
    return (hour, minute)
  }

  func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

  /// "morning", "nights" and the like at this place, as a code.
  func dayPart(_ at: Int) -> String? {
    has(at, .dayPart) ? word(at).dayPart : nil
  }
}
