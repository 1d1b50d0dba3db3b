/// Parts of periods, and periods by their number: quarters, weeks, decades, centuries.
extension TimeSpanFinder {
  /// "the third quarter of 2009", "the second half of last year", "third-quarter",
  /// "the last week of March", "the fourth quarter".
  func ordinalPart(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    var ordinal = word(here).ordinal
    if isNumber(here), let number = day(here), number.isOrdinal {
      ordinal = number.number
      here = number.end - 1
    }
    if folded(here) == "last" || folded(here) == "latter" { ordinal = -1 }
    if folded(here) == "q", let number = digits(here + 1, upTo: 1) {
      return quarterCode(at, number)
    }
    guard ordinal != 0 else { return nil }
    here = afterHyphen(here + 1)
    let isHalf = folded(here) == "half"
    guard isHalf || word(here).unit != nil, !has(here, .plural) else { return nil }
    let unit = word(here).unit ?? .year
    here += 1
    if folded(here) == "of" || folded(here) == "in" && unit == .quarter,
      let whole = inner(here + 1)
    {
      if case .duration = whole.meaning { return nil }
      if let name = subYear(ordinal, unit, isHalf) {
        return make(
          at..<whole.tokens.upperBound, .within(.named(name, .bare), of: whole.meaning),
          isHalf ? "half-of" : "quarter-of")
      }
      guard !isHalf else { return nil }
      return make(
        at..<whole.tokens.upperBound, .part(ordinal: ordinal, unit, of: whole.meaning), "part-of")
    }
    guard let name = subYear(ordinal, unit, isHalf), unit == .quarter, ordinal > 0 else {
      return nil
    }
    if let year = plainYear(folded(here) == "," ? here + 1 : here) {
      return make(
        at..<year.end, .within(.named(name, .bare), of: .period(.year(year.year))), "quarter-of")
    }
    return make(at..<here, .named(name, .bare), "quarter")
  }

  /// "the last week of March": before "the last week" is read by itself.
  func lastPartOf(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the", folded(at + 1) == "last", word(at + 2).unit != nil,
      folded(at + 3) == "of"
    else { return nil }
    if let part = ordinalPart(at) { return part }
    // "the last month of the war": a length that no date of writing places.
    guard let unit = word(at + 2).unit, unit != .quarter, unit != .year, !has(at + 2, .plural)
    else { return nil }
    return make(at..<at + 3, .duration(unit.duration(.one)), "last-of")
  }

  private func subYear(_ ordinal: Int, _ unit: TimeUnit, _ isHalf: Bool) -> TimeName? {
    if isHalf {
      return ordinal == -1 || ordinal == 2 ? .half(2) : ordinal == 1 ? .half(1) : nil
    }
    guard unit == .quarter else { return nil }
    return ordinal == -1 ? .quarter(4) : (1...4).contains(ordinal) ? .quarter(ordinal) : nil
  }

  /// "Q3 2009".
  private func quarterCode(_ at: Int, _ number: Int) -> TimeFinding? {
    guard (1...4).contains(number), casing(at) != .lower, !isBlankBefore(at + 1) else { return nil }
    let here = folded(at + 2) == "of" ? at + 3 : at + 2
    if let year = plainYear(here) {
      return make(
        at..<year.end, .period(.quarter(year: year.year, quarter: number)), "quarter-of")
    }
    return make(at..<at + 2, .named(.quarter(number), .bare), "quarter")
  }

  /// "the morning of 31 January 1965", "the night of October 14", "the early morning hours of".
  func dayPartOf(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    if has(here, .modifier), here > at { here += 1 }
    // "the early hours of Tuesday".
    if ["small", "wee"].contains(folded(here)), folded(here + 1) == "hours" { here += 1 }
    let isEarlyHours =
      folded(here) == "hours" && ["early", "small", "wee"].contains(folded(here - 1))
    guard let code = isEarlyHours ? "MO" : dayPart(here), here > at,
      !isEarlyHours || folded(here + 1) == "of"
    else { return nil }
    here += 1
    if folded(here) == "hours" { here += 1 }
    if folded(here) == "of", let day = inner(here + 1) {
      if case .dayOfMonth = day.meaning {
        return make(at..<day.tokens.upperBound, .dayPart(code, on: day.meaning), "part-of-day")
      }
      guard day.meaning.isOneDay else { return nil }
      return make(at..<day.tokens.upperBound, .dayPart(code, on: day.meaning), "part-of-day")
    }
    guard ["in", "during", "by", "for", "through", "into", "on"].contains(folded(at - 1)),
      folded(here) != "of", folded(here) != "-"
    else { return nil }
    return make(at..<here, .dayPart(code, on: nil), "part-of-day")
  }

  /// "at dawn", "by dusk on Tuesday": the turns of the day need no article.
  func turnOfDay(_ at: Int) -> TimeFinding? {
    guard ["dawn", "dusk", "sunrise", "sunset", "daybreak", "nightfall"].contains(folded(at)),
      let code = dayPart(at),
      ["at", "by", "before", "until", "after", "around", "since", "from"].contains(folded(at - 1))
    else { return nil }
    if folded(at + 1) == "on" || folded(at + 1) == "of", let day = inner(at + 2),
      day.meaning.isOneDay
    {
      return make(at..<day.tokens.upperBound, .dayPart(code, on: day.meaning), "part-of-day")
    }
    return make(at..<at + 1, .dayPart(code, on: nil), "part-of-day")
  }

  /// "the nineties", "the late eighties", "the roaring twenties".
  func decadeInWords(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the" else { return nil }
    var here = at + 1
    let isNarrowed = has(here, .modifier)
    if isNarrowed { here = afterHyphen(here + 1) }
    let isRoaring = folded(here) == "roaring"
    if isRoaring { here += 1 }
    guard let decade = TimeSpanFinder.decades[folded(here)],
      // Temperatures and ages are in the nineties too.
      isNarrowed || isRoaring
        || ["in", "of", "since", "during", "from", "to"].contains(
          folded(at - 1)),
      !["fahrenheit", "degrees", "f"].contains(folded(here + 1))
    else { return nil }
    return make(at..<here + 1, .period(.decade(decade)), "decade")
  }

  private static let decades = [
    "twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196,
    "seventies": 197, "eighties": 198, "nineties": 199,
  ]

  /// "the week of March 6", "the weekend of".
  func weekOf(_ at: Int) -> TimeFinding? {
    let here = folded(at) == "the" ? at + 1 : at
    guard let unit = word(here).unit, unit == .week || unit == .weekend || unit == .month,
      !has(here, .plural), folded(here + 1) == "of", let day = inner(here + 2)
    else { return nil }
    switch day.meaning {
    case .period(.day), .monthDay:
      return make(
        at..<day.tokens.upperBound, .part(ordinal: 0, unit, of: day.meaning), "week-of")
    case .named(.month, _), .period(.month):
      return unit == .month ? make(at..<day.tokens.upperBound, day.meaning, "month-of") : nil
    default: return nil
    }
  }

  /// "the day", "the year", "the weekend": a unit that the story is in.
  func theUnit(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the", let unit = word(at + 1).unit, !has(at + 1, .plural) else {
      return nil
    }
    switch unit {
    case .weekend:
      return folded(at + 2) == "of"
        ? nil : make(at..<at + 2, .named(.weekend, .bare), "the-weekend")
    case .day where isDaysWork(at): return make(at..<at + 2, .step(.day, 0, .either), "the-day")
    case .day, .week, .month, .year, .quarter, .century, .decade:
      // Only inside a larger expression: "the end of the year", "late in the day".
      guard folded(at - 1) == "of" || folded(at - 1) == "in", at - 1 >= taken,
        !word(at - 2).roles.isDisjoint(with: [.boundary, .modifier]),
        unit == .day || folded(at + 2) != "of"
      else { return nil }
      return make(at..<at + 2, .step(unit, 0, .either), "the-\(unit.rawValue)")
    default: return nil
    }
  }

  /// "closed the day at 8,017", "up 3 points for the day".
  private func isDaysWork(_ at: Int) -> Bool {
    [
      "on", "for", "end", "ended", "ends", "ending", "finish", "finished", "finishing", "closed",
      "close", "began", "started",
    ].contains(folded(at - 1))
      && (!isInside(at + 2) || text.tokens[at + 2].kind == .mark && folded(at + 2) != "-"
        || ["at", "up", "down", "with"].contains(folded(at + 2)))
  }

  /// "the 1990s", "the late '80s", "70s".
  func decade(_ at: Int) -> TimeFinding? {
    let begin = at
    var here = folded(at) == "the" ? at + 1 : at
    if has(here, .modifier), here > at {
      here = afterHyphen(here + 1)
    }
    var isShort = false
    if folded(here) == "'" {
      guard length(here + 1) == 2 else { return nil }
      here += 1
      isShort = true
    }
    guard isNumber(here), length(here) == 4 || length(here) == 2, let number = digits(here),
      number % 10 == 0, !isBlankBefore(here + 1),
      folded(here + 1) == "s" || folded(here + 1) == "'s"
    else { return nil }
    if length(here) == 2 {
      // "the 70s and 80s": the second of a pair needs no article.
      let follows = taken == at - 1 && taken > sentence.lowerBound
      guard isShort || here > at || follows, number >= 20 || number == 0 else { return nil }
    } else if number < 1000 || number > 2100 {
      return nil
    }
    let year = length(here) == 4 ? number : 1900 + number
    return make(begin..<here + 2, .period(.decade(year / 10)), "decade")
  }

  /// "the 3rd millennium BCE"; without an era it may be one of many.
  private func millennium(_ at: Int, _ ordinal: Int, _ end: Int) -> TimeFinding? {
    guard has(end, .era), ordinal < 10 else { return nil }
    let first = word(end).era < 0 ? 1 - ordinal * 1000 : ordinal * 1000 - 999
    return make(at..<end + 1, .years(first, first + 999), "millennium")
  }

  /// "the nineteenth century", "the early 21st century", "the 9th century BC".
  func century(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    if has(here, .modifier), here > at { here = afterHyphen(here + 1) }
    var ordinal = word(here).ordinal
    if folded(here) == "twenty", folded(here + 1) == "-" {
      ordinal = 20 + word(here + 2).ordinal
      here += 2
    }
    if isNumber(here), let number = day(here), number.isOrdinal {
      ordinal = number.number
      here = number.end - 1
    }
    guard ordinal > 0 else { return nil }
    here = afterHyphen(here + 1)
    if folded(here) == "millennium" { return millennium(at, ordinal, here + 1) }
    guard folded(here) == "century" else { return nil }
    here += 1
    if has(here, .era) {
      let isBefore = word(here).era < 0
      return make(
        at..<here + 1, .period(.century(isBefore ? -ordinal : ordinal - 1)), "century")
    }
    return make(at..<here, .period(.century(ordinal - 1)), "century")
  }
}
