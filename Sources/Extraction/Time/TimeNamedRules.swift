import Chronology

/// Expressions that hang on the calendar by name: weekdays, seasons, quarters, holidays, and
/// words that point from the day of writing or from the date last spoken of.
extension TimeSpanFinder {
  func dated(_ at: Int) -> TimeFinding? {
    if let found = nthWeekday(at) { return found }
    if let found = weekday(at) { return found }
    if let found = deictic(at) { return found }
    if let found = lastPartOf(at) { return found }
    if let found = relative(at) { return found }
    if let found = season(at) { return found }
    if let found = holiday(at) { return found }
    if let found = ordinalPart(at) { return found }
    if let found = dayPartOf(at) ?? turnOfDay(at) { return found }
    if let found = weekOf(at) { return found }
    if let found = theUnit(at) { return found }
    if let found = decade(at) ?? decadeInWords(at) { return found }
    if let found = century(at) { return found }
    return isNumber(at) ? nil : numericDate(at)
  }

  func make(_ tokens: Range<Int>, _ meaning: TimeMeaning, _ rule: String) -> TimeFinding {
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
    if start > next, isNumber(start), let number = day(start), number.isOrdinal,
      folded(number.end) != "of", month(number.end) == nil
    {
      return make(
        at..<number.end, .weekdayDayOfMonth(weekday: word.weekday, day: number.number),
        "weekday-day-of-month")
    }
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

  /// "the first Monday in October", "the last Friday of every month".
  private func nthWeekday(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    var ordinal = folded(here) == "last" ? -1 : word(here).ordinal
    if isNumber(here), let number = day(here), number.isOrdinal {
      (ordinal, here) = (number.number, number.end - 1)
    }
    let name = word(here + 1)
    guard (-1...5).contains(ordinal), ordinal != 0, name.roles.contains(.weekday),
      casing(here + 1) != .lower, name.roles.isDisjoint(with: [.plural, .short]),
      folded(here + 2) == "of" || folded(here + 2) == "in"
    else { return nil }
    if ["every", "each", "the"].contains(folded(here + 3)), word(here + 4).unit == .month {
      guard folded(here + 3) != "the" else { return nil }
      return make(at..<here + 5, .set(TimeUnit.month.duration(.one)), "every")
    }
    guard let whole = inner(here + 3) else { return nil }
    switch whole.meaning {
    case .period, .named(.month, _), .step(.month, _, _), .step(.year, _, _), .within:
      return make(
        at..<whole.tokens.upperBound,
        .nthWeekday(ordinal: ordinal, weekday: name.weekday, of: whole.meaning), "nth-weekday")
    default: return nil
    }
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
      if folded(here) == "past" || folded(here) == "coming" { relative = word(here) }
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
      let isOfStory =
        relative.isNarrative || hasArticle && steps > 0 || unit == .day && steps > 0
        || hasArticle && steps < 0 && unit == .day
      // "the previous year" may be that before the year of writing.
      let base: TimeBase =
        !isOfStory ? .published : steps < 0 && unit != .day ? .either : .narrative
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
      // "the winter of 1941-42" is one.
      let second = isDash(year.end) || folded(year.end) == "/" ? digits(year.end + 1) : nil
      if season == .winter, let second, second % 100 == (year.year + 1) % 100 {
        return make(
          at..<year.end + 2, .period(.season(year: year.year, season: season)), "season-year")
      }
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
    if let year = yearAfter(holiday.end),
      let day = Holiday.day(holiday.rule, year: year.year)
    {
      var finding = make(at..<year.end, .period(.day(day)), "holiday-year")
      finding.isApproximate = Holiday.isReckoned(holiday.rule)
      return finding
    }
    return make(at..<holiday.end, .named(.holiday(holiday.rule), .bare), "holiday")
  }
}
