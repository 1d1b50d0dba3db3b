import Chronology

/// Finding the year, or the week, of what recurs: by tense and nearness to the day of writing, or
/// by the story in a history.
extension TimeNormalizer {
  /// - Parameter weekday: when given, years in which the day falls on it go first.
  mutating func monthDay(_ month: Int, _ day: Int, weekday: Int? = nil) -> CalendarPeriod? {
    if let weekday, let year = writing.nearby?.year ?? writing.year, !isHistory {
      let fitting = (year - 1...year + 1).compactMap {
        CalendarDay(year: $0, month: month, day: day)
      }.filter { $0.weekday == weekday }
      if fitting.count == 1, let day = fitting.first {
        anchor = "published"
        return .day(day)
      }
    }
    let year = nearestYear { CalendarDay(year: $0, month: month, day: day) }
    return year.flatMap { CalendarDay(year: $0, month: month, day: day) }.map { .day($0) }
  }

  mutating func named(_ name: TimeName, _ pick: TimePick) -> CalendarPeriod? {
    switch name {
    case .weekday(let weekday): return weekdayPeriod(weekday, pick)
    case .weekend: return weekend()
    case .month(let month):
      return picked(pick, isFree: isPlanned) { .month(year: $0, month: month) }
    case .season(let season):
      return picked(pick) { .season(year: $0, season: season) }
    case .quarter(let quarter):
      return picked(pick) { .quarter(year: $0, quarter: quarter) }
    case .half(let half): return picked(pick) { .half(year: $0, half: half) }
    case .holiday(let rule):
      return picked(pick) { Holiday.day(rule, year: $0).map { .day($0) } }
    }
  }

  /// "Set for April", after nothing but years: a history that also speaks of its own day may look
  /// ahead from it.
  private var isPlanned: Bool {
    tense == .future && !isRemote && writing.day != nil && spoken?.period.month == nil
  }

  /// The weekend of this week, or the one behind when the talk is of the past.
  private mutating func weekend() -> CalendarPeriod? {
    guard let week = isHistory ? story(.week, orWriting: false) : published(.week),
      let first = week.firstDay
    else {
      return nil
    }
    let this = CalendarPeriod.weekend(first)
    guard anchor == "published", let day = writing.day, tense != .future, day.weekday < 6 else {
      return this
    }
    return this.shifted(by: -1)
  }

  private mutating func weekdayPeriod(_ weekday: Int, _ pick: TimePick) -> CalendarPeriod? {
    let origin: CalendarDay
    let isOfStory = pick == .narrative || pick == .bare && isHistory
    if isOfStory || writing.day == nil {
      guard isOfStory, writing.year != nil || pick == .narrative else {
        return nil
      }
      guard case .day(let day)? = story(.day, orWriting: pick == .bare) else { return nil }
      origin = day
      // In a story the next such day on or after the one spoken of.
      return .day(origin + (weekday - origin.weekday).floorModulo(7))
    }
    guard let day = speaking ?? writing.day else { return nil }
    if speaking == nil { anchor = "published" }
    let behind = (day.weekday - weekday).floorModulo(7)
    let ahead = (weekday - day.weekday).floorModulo(7)
    switch pick {
    case .last: return .day(day + -(behind == 0 ? 7 : behind))
    case .next: return .day(day + (ahead == 0 ? 7 : ahead))
    case .this: return .day(day + (tense == .past ? -behind : ahead))
    case .bare, .narrative: return .day(day + (tense == .future ? ahead : -behind))
    }
  }

  /// The recurrence that is meant of a period named without its year.
  private mutating func picked(
    _ pick: TimePick, isFree: Bool = false, _ make: (Int) -> CalendarPeriod?
  ) -> CalendarPeriod? {
    switch pick {
    case .bare:
      return nearestYear(isFree: isFree) { make($0)?.firstDay }.flatMap { make($0) }
    case .narrative: return story(.year, orWriting: false).flatMap { make($0.year) }
    case .this: return published(.year).flatMap { make($0.year) }
    case .last, .next:
      let speaking = speaking
      guard let year = speaking?.year ?? writing.year else { return nil }
      if speaking == nil { anchor = "published" }
      guard let day = speaking ?? writing.nearby, let here = make(year), let first = here.firstDay
      else {
        return pick == .last ? make(year - 1) : make(year + 1)
      }
      let end = here.day ?? here.endDay ?? first
      if pick == .last { return end < day ? here : make(year - 1) }
      return first > day ? here : make(year + 1)
    }
  }

  /// The year that the telling itself has named for what follows, before any other anchor.
  private var toldYear: (year: Int, text: String)? {
    guard tense != .future, !isHistory else { return nil }
    if let setting, setting.year != writing.year,
      setting.paragraph == place.paragraph || isRemote && place.isTold
    {
      return (setting.year, setting.text)
    }
    guard let stated, stated.year != writing.year, stated.paragraph == place.paragraph else {
      return nil
    }
    return (stated.year, stated.text)
  }

  /// Notes the year in which a sentence sets its story: "In 1986 a reactor ...". A year in passing
  /// ("a minister in 1986") sets nothing where the text is of its own time.
  mutating func settle(_ finding: TimeFinding, _ period: CalendarPeriod, _ words: String) {
    guard place.isTold, tense != .future else { return }
    if anchor == "published" { setting = nil }
    guard anchor == nil, case .period = finding.meaning, finding.tokens.lowerBound > 0 else {
      return
    }
    let before = text.tokens[finding.tokens.lowerBound - 1].folded
    let year = period.year
    let start = text.sentences[place.sentence].tokens.lowerBound
    let isOpening = finding.tokens.lowerBound - start <= 2 && (before == "in" || before == "on")
    if period.month != nil, !isOpening { setting = nil }
    guard isOpening, writing.year.map({ year <= $0 }) ?? true else { return }
    setting = (year, words, place.paragraph)
  }

  /// "The agency said on Tuesday", "told the radio on Tuesday": the day of the report.
  func isOfSaying(_ finding: TimeFinding) -> Bool {
    let sentence = text.sentences[place.sentence].tokens
    var i = finding.tokens.lowerBound - 1
    while i >= sentence.lowerBound, finding.tokens.lowerBound - i <= 5 {
      let word = text.tokens[i]
      guard word.kind == .word, !["that", "and", "but", "when"].contains(word.folded) else {
        return false
      }
      if let verb = ReportingVerbs.shared.form(word.folded), verb.tense == .past {
        let between = text.tokens[i + 1..<finding.tokens.lowerBound]
        return verb.complement == .tell
          || between.allSatisfy {
            ["on", "in", "at", "late", "early", "the", "later"].contains($0.folded)
          }
      }
      i -= 1
    }
    return false
  }

  /// The month nearest to the day of writing in which a day fits the tense; of the past when the
  /// tense is unknown.
  mutating func nearestMonth(_ make: (_ year: Int, _ month: Int) -> CalendarDay?)
    -> CalendarPeriod?
  {
    guard !isHistory, let day = speaking ?? writing.day else { return nil }
    if anchor == nil { anchor = "published" }
    for steps in 0...12 {
      let months = day.year * 12 + day.month - 1 + (tense == .future ? steps : -steps)
      if let found = make(months.floorDivided(by: 12), months.floorModulo(12) + 1),
        tense == .future ? found >= day : found <= day
      {
        return .day(found)
      }
    }
    anchor = nil
    return nil
  }

  /// The year whose candidate fits tense and nearness best; nil when no anchor settles it.
  ///
  /// - Parameter isFree: whether the years of a history leave it alone.
  private mutating func nearestYear(isFree: Bool = false, _ first: (Int) -> CalendarDay?) -> Int? {
    if let told = toldYear {
      anchor = told.text
      return told.year
    }
    if writing.year == nil || isHistory && spoken != nil && !isFree {
      guard let spoken, isHistory else { return nil }
      anchor = spoken.text
      let year = spoken.period.year
      // A story goes forward: after December comes January of the next year.
      if let origin = spoken.period.firstDay, spoken.period.month != nil,
        let candidate = first(year), origin - candidate > 200
      {
        return year + 1
      }
      return year
    }
    guard let day = writing.nearby else {
      anchor = writing.year == nil ? nil : "published"
      return writing.year
    }
    anchor = "published"
    var best: (cost: Int, year: Int)?
    for year in (day.year - 1)...(day.year + 1) {
      guard let candidate = first(year) else { continue }
      let distance = candidate - day
      // Against the tense a date is less likely, however near: it weighs several times as far.
      let weight: Int
      switch tense {
      case .past: weight = distance > 6 ? 6 : 1
      case .future: weight = distance < -31 ? 6 : 1
      case .unknown: weight = distance > 6 ? 2 : 1
      }
      let cost = abs(distance) * weight
      if best.map({ cost < $0.cost }) ?? true { best = (cost, year) }
    }
    return best?.year
  }
}

extension CalendarPeriod {
  /// The last day, if the calendar has it.
  var endDay: CalendarDay? {
    switch self {
    case .day(let day): day
    case .season(let year, let season):
      CalendarDay(
        year: season == .winter ? year + 1 : year, month: (season.firstMonth + 2) % 12 + 1, day: 1
      ).map { $0 + -1 }
    default: shifted(by: 1)?.firstDay.map { $0 + -1 }
    }
  }
}
