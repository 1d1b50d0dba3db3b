import Chronology

/// Expressions that hang on the calendar by name: weekdays, seasons, quarters, holidays, and
/// words that point from the day of writing or from the date last spoken of.
extension TimeSpanFinder {
  func dated(_ at: Int) -> TimeFinding? {
    if let found = weekday(at) { return found }
    if let found = deictic(at) { return found }
    if let found = lastPartOf(at) { return found }
    if let found = relative(at) { return found }
    if let found = season(at) { return found }
    if let found = holiday(at) { return found }
    if let found = ordinalPart(at) { return found }
    if let found = dayPartOf(at) { return found }
    if let found = weekOf(at) { return found }
    if let found = theUnit(at) { return found }
    if let found = decade(at) { return found }
    if let found = century(at) { return found }
    return isNumber(at) ? nil : numericDate(at)
  }

  private func make(_ tokens: Range<Int>, _ meaning: TimeMeaning, _ rule: String) -> TimeFinding {
    TimeFinding(tokens: tokens, meaning: meaning, rule: rule)
  }

  /// "Friday", "Friday, Oct. 23", "Monday night", "Mon 14 October 2025".
  private func weekday(_ at: Int) -> TimeFinding? {
    let word = word(at)
    guard word.roles.contains(.weekday), casing(at) != .lower else { return nil }
    // "Black Monday", "Bloody Sunday" are names of days long past.
    if casing(at - 1) == .capitalized, ["black", "bloody", "super"].contains(folded(at - 1)) {
      return nil
    }
    var end = at + 1
    let isShort = word.roles.contains(.short)
    if isShort, folded(end) == ".", !isBlankBefore(end) { end += 1 }
    if word.roles.contains(.plural) {
      return make(at..<end, .set("XXXX-WXX-\(word.weekday)"), "weekdays")
    }
    var part: String?
    if let code = dayPart(end) {
      part = code
      end += 1
    }
    let next = folded(end) == "," ? end + 1 : end
    let start = folded(next) == "the" ? next + 1 : next
    if let date = monthDayDate(start) {
      var day = date.meaning
      if case .monthDay(let month, let number) = day {
        day = .weekdayMonthDay(weekday: word.weekday, month: month, day: number)
      }
      return make(
        at..<date.tokens.upperBound, part.map { .dayPart($0, on: day) } ?? day,
        "weekday-" + date.rule)
    }
    if isShort { return nil }
    let day = TimeMeaning.named(.weekday(word.weekday), .bare)
    if let part { return make(at..<end, .dayPart(part, on: day), "weekday-part") }
    return make(at..<end, day, "weekday")
  }

  /// A full or yearless day right here.
  private func monthDayDate(_ at: Int) -> TimeFinding? {
    guard let date = numericDate(at) else { return nil }
    switch date.meaning {
    case .period(.day), .monthDay: return date
    default: return nil
    }
  }

  /// "today", "yesterday evening", "tomorrow", "the day before yesterday", "tonight".
  private func deictic(_ at: Int) -> TimeFinding? {
    guard has(at, .deictic) else { return nil }
    let word = word(at)
    let day = TimeMeaning.step(.day, word.steps, .published)
    if !word.deicticPart.isEmpty {
      return make(at..<at + 1, .dayPart(word.deicticPart, on: day), "tonight")
    }
    if let part = dayPart(at + 1) {
      return make(at..<at + 2, .dayPart(part, on: day), "day-part")
    }
    return make(at..<at + 1, day, folded(at))
  }

  /// "last week", "the following day", "that same year", "next Friday", "this morning",
  /// "last October", "the same day".
  private func relative(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    guard has(here, .relative) else { return nil }
    var relative = word(here)
    var rule = folded(here)
    if folded(here) == "very" || folded(here) == "same" || folded(here) == "current" {
      guard here > at else { return nil }
    }
    here += 1
    if folded(here) == "same" || folded(here) == "very" || folded(here) == "past"
      || folded(here) == "coming"
    {
      if folded(here - 1) == "this" { relative = word(here - 1) }
      if folded(here - 1) == "very", has(here, .relative) { relative = word(here) }
      here += 1
    }
    let hasArticle = here > at + 1 && folded(at) == "the"
    let steps = relative.steps
    let pick: TimePick =
      relative.isNarrative && steps == 0
      ? .narrative : steps < 0 ? .last : steps > 0 ? .next : .this
    if rule == "past" || rule == "coming" || rule == "upcoming" { rule = "relative" }
    let target = word(here)
    if let code = dayPart(here) {
      let day: TimeMeaning
      switch pick {
      case .narrative: day = .step(.day, 0, .narrative)
      case .this: day = .step(.day, 0, .published)
      case .last, .bare: day = .step(.day, -1, relative.isNarrative ? .narrative : .published)
      case .next: day = .step(.day, 1, .narrative)
      }
      return make(at..<here + 1, .dayPart(code, on: day), "\(rule)-part-of-day")
    }
    if let unit = target.unit, !target.roles.contains(.plural) {
      guard !unit.isClock || unit == .hour else { return nil }
      guard unit != .second, !(unit == .century && steps < 0) else { return nil }
      if folded(here + 1) == "-", !isBlankBefore(here + 1) { return nil }
      // "the past decade" is a length, read among the quantities.
      if hasArticle, folded(here - 1) == "past" || unit == .decade && steps > 0 { return nil }
      var end = here + 1
      // "the next day" goes on from the story, "next week" from the day of writing.
      let base: TimeBase =
        relative.isNarrative || hasArticle && steps > 0 || unit == .day && steps > 0
          || hasArticle && steps < 0 && unit == .day
        ? .narrative : .published
      let step = TimeMeaning.step(unit, steps, base)
      if unit == .day, let part = dayPart(end) {
        end += 1
        return make(at..<end, .dayPart(part, on: step), "\(rule)-part-of-day")
      }
      return make(at..<end, step, "\(rule)-\(unit.rawValue)")
    }
    if target.roles.contains(.weekday), casing(here) != .lower, !target.roles.contains(.short),
      !target.roles.contains(.plural)
    {
      let day = TimeMeaning.named(.weekday(target.weekday), pick)
      if let part = dayPart(here + 1) {
        return make(at..<here + 2, .dayPart(part, on: day), "\(rule)-weekday-part")
      }
      return make(at..<here + 1, day, "\(rule)-weekday")
    }
    if let month = month(here), !hasArticle || pick == .narrative {
      if let exact = numericDate(here), exact.tokens.upperBound > month.end { return nil }
      return make(at..<month.end, .named(.month(month.number), pick), "\(rule)-month-name")
    }
    if let season = target.season {
      return make(at..<here + 1, .named(.season(season), pick), "\(rule)-season")
    }
    if let holiday = holidayName(here) {
      return make(at..<holiday.end, .named(.holiday(holiday.rule), pick), "\(rule)-holiday")
    }
    return nil
  }

  /// "the summer of 2005", "summer 2007", "spring".
  private func season(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    let word = word(here)
    guard let season = word.season else { return nil }
    let hasArticle = here > at
    here += 1
    let yearAt = folded(here) == "of" || folded(here) == "," ? here + 1 : here
    if let year = plainYear(yearAt) {
      return make(at..<year.end, .period(.season(year: year.year, season: season)), "season-year")
    }
    if folded(here) == "of", let year = inner(here + 1), case .step(.year, _, _) = year.meaning {
      return make(
        at..<year.tokens.upperBound, .within(.named(.season(season), .bare), of: year.meaning),
        "season-of-year")
    }
    if word.roles.contains(.common), !hasArticle || folded(here) == "of" {
      guard folded(at - 1) == "in" || has(at - 1, .modifier) || folded(at - 1) == "by",
        folded(here) != "of", !(folded(here) == "in"), folded(at) != "fall" || folded(here) != "the"
      else { return nil }
    }
    if word.roles.contains(.common), hasArticle,
      !["in", "of", "by", "until", "during", "late", "early", "since", "for", "through"].contains(
        folded(at - 1))
    {
      return nil
    }
    return make(at..<here, .named(.season(season), .bare), "season")
  }

  /// A number of four digits that can be a year, and the token after it.
  func plainYear(_ at: Int) -> (year: Int, end: Int)? {
    guard length(at) == 4, let year = digits(at), (1000...2100).contains(year) else { return nil }
    return (year, at + 1)
  }

  private func holidayName(_ at: Int) -> (rule: String, end: Int)? {
    guard has(at, .holiday), casing(at) != .lower || folded(at) == "new" else { return nil }
    for name in TimeLexicon.holidays[folded(at)] ?? [] {
      let matches = name.words.indices.allSatisfy { folded(at + $0) == name.words[$0] }
      if matches,
        casing(at + name.words.count - 1) != .lower || name.words.count == 1
          || name.words.last == "'s"
      {
        return (name.rule, at + name.words.count)
      }
    }
    return nil
  }

  /// "Christmas 1963", "Thanksgiving", "Easter".
  private func holiday(_ at: Int) -> TimeFinding? {
    guard let holiday = holidayName(at), casing(at) != .lower else { return nil }
    if let year = plainYear(folded(holiday.end) == "," ? holiday.end + 1 : holiday.end),
      let day = Holiday.day(holiday.rule, year: year.year)
    {
      return make(at..<year.end, .period(.day(day)), "holiday-year")
    }
    return make(at..<holiday.end, .named(.holiday(holiday.rule), .bare), "holiday")
  }

  /// "the third quarter of 2009", "the second half of last year", "third-quarter",
  /// "the last week of March", "the fourth quarter".
  private func ordinalPart(_ at: Int) -> TimeFinding? {
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
  private func lastPartOf(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the", folded(at + 1) == "last", word(at + 2).unit != nil,
      folded(at + 3) == "of"
    else { return nil }
    return ordinalPart(at)
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
  private func dayPartOf(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    if has(here, .modifier), here > at { here += 1 }
    guard let code = dayPart(here), here > at else { return nil }
    here += 1
    if folded(here) == "hours" { here += 1 }
    if folded(here) == "of", let day = inner(here + 1) {
      switch day.meaning {
      case .period(.day), .monthDay, .weekdayMonthDay, .step(.day, _, _), .named(.weekday, _),
        .dayOfMonth:
        return make(at..<day.tokens.upperBound, .dayPart(code, on: day.meaning), "part-of-day")
      default: return nil
      }
    }
    guard ["in", "during", "by", "for", "through", "into", "on"].contains(folded(at - 1)),
      folded(here) != "of", folded(here) != "-"
    else { return nil }
    return make(at..<here, .dayPart(code, on: nil), "part-of-day")
  }

  /// "the week of March 6", "the weekend of".
  private func weekOf(_ at: Int) -> TimeFinding? {
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
  private func theUnit(_ at: Int) -> TimeFinding? {
    guard folded(at) == "the", let unit = word(at + 1).unit, !has(at + 1, .plural) else {
      return nil
    }
    switch unit {
    case .weekend:
      return folded(at + 2) == "of"
        ? nil : make(at..<at + 2, .named(.weekend, .bare), "the-weekend")
    case .day where isDaysWork(at): return make(at..<at + 2, .step(.day, 0, .narrative), "the-day")
    case .day, .week, .month, .year, .quarter, .century, .decade:
      // Only inside a larger expression: "the end of the year", "late in the day".
      guard folded(at - 1) == "of" || folded(at - 1) == "in", at - 1 >= taken,
        !word(at - 2).roles.isDisjoint(with: [.boundary, .modifier]),
        unit == .day || folded(at + 2) != "of"
      else { return nil }
      return make(at..<at + 2, .step(unit, 0, .narrative), "the-\(unit.rawValue)")
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
  private func decade(_ at: Int) -> TimeFinding? {
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

  /// "the nineteenth century", "the early 21st century", "the 9th century BC".
  private func century(_ at: Int) -> TimeFinding? {
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
