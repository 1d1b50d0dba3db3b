import Chronology
import Narrative

/// The story so far: what an expression leaves for those after it to hang on, and finding it again.
extension TimeNormalizer {
  /// The day at which the story is.
  var storyDay: CalendarDay? { days.last(at: place)?.day }

  mutating func remember(_ value: Value, _ finding: TimeFinding, _ span: Range<Int>) {
    guard let period = value.period, value.kind == .date || value.kind == .time else { return }
    let words = text.string(span)
    if let day = period.day, finding.rule != "holiday" {
      days.remember(day, words, at: place, isOfSaying: isOfSaying(finding))
      if place.speech < 0, !finding.meaning.isFromWriting {
        days.keep(day, words, of: sentenceWords())
      }
    }
    // A look back ("than the previous year") leaves the story where it was.
    if finding.meaning.isLookBack || isBound(finding, period) { return }
    settle(finding, period, words)
    switch period {
    case .decade, .century: return
    case .year(let year):
      // Neither an aside to a distant year ("as in 1812") nor a planned one moves the story.
      guard let spoken else { break }
      let isAside = (spoken.period.year - year).magnitude > 30 && spoken.period.month != nil
      if isAside || tense == .future { return }
    default: if finding.rule == "holiday" || finding.rule == "season" { return }
    }
    if case .period = finding.meaning, period.month != nil, !isAttribute(finding) {
      stated = (period.year, words, place.paragraph)
    }
    spoken = (period, words)
    isSpokenFromWriting = anchor == "published" && period.day == nil
  }

  /// Remembers a day without a year, and what its sentence tells.
  mutating func rememberOpen(_ day: CalendarDay, _ words: String) {
    openDays.remember(day, words, at: place)
    if place.speech < 0 { openDays.keep(day, words, of: sentenceWords()) }
  }

  /// The day on which the one event happened that some words tell of: "the murder".
  mutating func eventDay(_ tokens: Range<Int>) -> NarrativeDays.Spoken? {
    events.flatMap { days.day(of: $0.words(in: tokens)) }
  }

  mutating func sentenceWords() -> EventWords {
    if let told { return told }
    let words = events?.words(ofSentence: place.sentence) ?? EventWords()
    told = words
    return words
  }

  /// "The December 21, 1988 bombing": a date that only names a thing sets nothing for what follows.
  private func isAttribute(_ finding: TimeFinding) -> Bool {
    let first = finding.tokens.lowerBound
    return first > 0 && ["the", "a", "an", "that", "this"].contains(text.tokens[first - 1].folded)
  }

  /// "The first since 1995": a year that bounds the telling is not where it is.
  func isBound(_ finding: TimeFinding, _ period: CalendarPeriod) -> Bool {
    guard case .year = period, finding.tokens.lowerBound > 0 else { return false }
    return ["since", "than"].contains(text.tokens[finding.tokens.lowerBound - 1].folded)
  }

  /// The period of a unit that holds the day of writing.
  mutating func published(_ unit: TimeUnit) -> CalendarPeriod? {
    let unit: TimeUnit = unit == .millennium ? .year : unit
    if let day = speaking { return CalendarPeriod(unit, holding: day) }
    let period = writing.period(unit)
    anchor = period == nil ? nil : "published"
    return period
  }

  /// The period of a unit that holds what an expression hangs on.
  mutating func origin(_ unit: TimeUnit, _ base: TimeBase) -> CalendarPeriod? {
    switch base {
    case .published: published(unit)
    case .narrative: story(unit, orWriting: false)
    case .either: story(unit, orWriting: true)
    }
  }

  /// The period of a unit that holds what was last spoken of, else that of the day of writing if
  /// it may stand in.
  mutating func story(_ unit: TimeUnit, orWriting mayBeWriting: Bool) -> CalendarPeriod? {
    let mayBeWriting = mayBeWriting && !isHistory
    let unit: TimeUnit = unit == .millennium ? .year : unit
    guard let spoken else { return mayBeWriting ? published(unit) : nil }
    anchor = spoken.text
    switch unit {
    case .year: return .year(spoken.period.year)
    case .decade: return .decade(spoken.period.year.floorDivided(by: 10))
    case .century: return .century(spoken.period.year.floorDivided(by: 100))
    case .month, .quarter:
      if let month = spoken.period.month,
        let first = CalendarDay(
          year: spoken.period.year, month: month, day: 1)
      {
        return CalendarPeriod(unit, holding: first)
      }
    case .week:
      if case .week = spoken.period { return spoken.period }
    case .day, .weekend, .fortnight, .second, .minute, .hour, .millennium: break
    }
    // The last day spoken of still counts while the talk is of its own month or year.
    if let last = days.last(at: place), isSpokenFromWriting || holds(spoken.period, last.day) {
      anchor = last.text
      return CalendarPeriod(unit, holding: last.day)
    }
    anchor = nil
    return mayBeWriting ? published(unit) : nil
  }

  private func holds(_ period: CalendarPeriod, _ day: CalendarDay) -> Bool {
    guard period.day == nil else { return true }
    return day.year == period.year && (period.month == nil || period.month == day.month)
  }
}
