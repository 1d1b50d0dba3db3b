import Chronology
import Narrative

/// Gives findings their values: the second layer.
///
/// Holds the story so far: the date last spoken of, to which "the next day" and "that year" point.
struct TimeNormalizer {
  let text: TokenizedText
  let writing: WritingDate
  let isHistory: Bool
  /// The period last spoken of, and its text.
  private(set) var spoken: (period: CalendarPeriod, text: String)?
  /// Whether that period was counted from the day of writing, as "last year" is: then the day the
  /// story is at stays what it was.
  private var isSpokenFromWriting = false
  /// The days the story has spoken of.
  private(set) var days = NarrativeDays()
  /// Where the finding being read stands.
  private(set) var place = TimePlace()
  /// The tense around the finding being read.
  var tense: TenseReader.Tense { place.tense }
  /// The day on which the speech being read was spoken, if its paragraph tells.
  private(set) var talk: NarrativeDays.Spoken?
  /// The year that the telling has set itself in, its text and its paragraph.
  var setting: (year: Int, text: String, paragraph: Int)?
  /// The date last stated with its year and month, its text and its paragraph.
  private(set) var stated: (year: Int, text: String, paragraph: Int)?
  /// The days spoken of without a year, in a leap year that stands for any.
  var openDays = NarrativeDays()
  /// Where the expression before ends, and its day.
  private var previous: (end: Int, day: CalendarDay?)?
  private var events: EventWordsReader?
  /// What the sentence being read tells, once it was asked for.
  private var told: EventWords?
  /// The anchor used by the finding being read.
  var anchor: String?

  /// Whether nothing in the text hangs on the day of writing.
  let isRemote: Bool

  init(text: TokenizedText, writing: WritingDate, isHistory: Bool, isRemote: Bool) {
    self.isRemote = isRemote
    self.text = text
    self.writing = writing
    self.isHistory = isHistory
  }

  typealias Placed = (finding: TimeFinding, place: TimePlace)

  /// What a meaning comes to.
  struct Value {
    var kind: Timex.Kind
    var value: String
    var edtf: String?
    var period: CalendarPeriod?

    init(_ period: CalendarPeriod) {
      kind = .date
      value = period.timexValue
      edtf = period.edtfString
      self.period = period
    }

    init(_ kind: Timex.Kind, _ value: String, edtf: String? = nil, period: CalendarPeriod? = nil) {
      self.kind = kind
      self.value = value
      self.edtf = edtf
      self.period = period
    }
  }

  /// Begins a sentence: it may set out from an event told before.
  mutating func enter(sentence: Int, _ events: EventWordsReader) {
    self.events = events
    told = nil
    if let reference = events.reference(openingSentence: sentence) {
      days.recall(reference, paragraph: text.sentences[sentence].paragraph)
      openDays.recall(reference, paragraph: text.sentences[sentence].paragraph)
    }
  }

  mutating func timex(at index: Int, of placed: [Placed]) -> Timex {
    let finding = placed[index].finding
    let next = index + 1 < placed.count ? placed[index + 1].finding : nil
    place = placed[index].place
    talk = place.speech < 0 ? nil : talkDay(of: index, placed)
    anchor = nil
    let meaning =
      weekdayRangeEnd(finding) ?? weekdayExplained(finding, next)
      ?? clockDay(finding, next, index + 2 < placed.count ? placed[index + 2].finding : nil)
    var value = value(meaning)
    if value.period == nil, let yearless = yearless(meaning, text.span(finding.tokens)) {
      value = yearless
    }
    let span = text.span(finding.tokens)
    remember(value, finding, span)
    previous = (finding.tokens.upperBound, value.period?.day)
    let part = part(of: value, finding)
    if let part { value.edtf = part.edtf }
    return Timex(
      span: span, kind: value.kind, value: value.value,
      edtf: value.edtf.flatMap { try? EDTF($0) }, anchor: anchor, rule: finding.rule,
      isApproximate: part?.isApproximate == true || isApproximate(finding),
      possibleYears: value.period == nil ? possibleYears(meaning) : [])
  }

  /// The part of its period that an expression narrows to: "early October".
  private func part(of value: Value, _ finding: TimeFinding) -> (edtf: String, isApproximate: Bool)?
  {
    guard value.kind == .date, let period = value.period else { return nil }
    let first = finding.tokens.lowerBound
    let at = text.tokens[first].folded == "the" ? first + 1 : first
    guard let word = TimeLexicon.indices[text.tokens[at].folded],
      let part = TimeLexicon.words[word].edge,
      let edtf = period.edtf(part, beside: anchor == "published" ? writing.day : storyDay)
    else { return nil }
    return (edtf, part != .before && part != .after)
  }

  /// The day at which the story is.
  private var storyDay: CalendarDay? { days.last(at: place)?.day }

  private mutating func remember(_ value: Value, _ finding: TimeFinding, _ span: Range<Int>) {
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
    if case .period = finding.meaning, period.month != nil {
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

  private mutating func sentenceWords() -> EventWords {
    if let told { return told }
    let words = events?.words(ofSentence: place.sentence) ?? EventWords()
    told = words
    return words
  }

  /// "The first since 1995": a year that bounds the telling is not where it is.
  private func isBound(_ finding: TimeFinding, _ period: CalendarPeriod) -> Bool {
    guard case .year = period, finding.tokens.lowerBound > 0 else { return false }
    return ["since", "than"].contains(text.tokens[finding.tokens.lowerBound - 1].folded)
  }

  /// A clock time right before "on Friday" is of that Friday; both are in "from 9 a.m. to 5 p.m.
  /// on Friday".
  private func clockDay(
    _ finding: TimeFinding, _ next: TimeFinding?, _ afterNext: TimeFinding?
  ) -> TimeMeaning {
    guard case .clock(let clock, on: nil) = finding.meaning, let next else {
      return finding.meaning
    }
    if case .clock(_, let day) = next.meaning,
      finding.tokens.upperBound + 1 == next.tokens.lowerBound,
      ["to", "until", "till", "-", "–", "and", "through"].contains(
        text.tokens[finding.tokens.upperBound].folded)
    {
      if let day { return .clock(clock, on: day) }
      guard case .clock(_, let day?) = clockDay(next, afterNext, nil) else {
        return finding.meaning
      }
      return .clock(clock, on: day)
    }
    let gap = finding.tokens.upperBound..<next.tokens.lowerBound
    // "5:34 a.m. Baghdad time on March 20".
    let mayStand = ["on", ",", "of", "time", "local"]
    guard gap.count <= 4,
      gap.allSatisfy({
        mayStand.contains(text.tokens[$0].folded)
          || $0 + 1 < gap.upperBound && text.tokens[$0 + 1].folded == "time"
      })
    else { return finding.meaning }
    return next.meaning.isOneDay ? .clock(clock, on: next.meaning) : finding.meaning
  }

  /// "from Monday to Friday": the second is the first such day after the first.
  private func weekdayRangeEnd(_ finding: TimeFinding) -> TimeMeaning? {
    guard case .named(.weekday(let weekday), .bare) = finding.meaning, let previous,
      let day = previous.day, previous.end + 1 == finding.tokens.lowerBound,
      ["to", "through", "-", "–", "until"].contains(text.tokens[previous.end].folded)
    else { return nil }
    let ahead = (weekday - day.weekday).floorModulo(7)
    return .period(.day(day + (ahead == 0 ? 7 : ahead)))
  }

  /// "Friday (Oct. 17)": the date behind tells which Friday.
  private mutating func weekdayExplained(_ finding: TimeFinding, _ next: TimeFinding?)
    -> TimeMeaning?
  {
    guard case .named(.weekday(let weekday), .bare) = finding.meaning, let next,
      finding.tokens.upperBound + 1 == next.tokens.lowerBound,
      ["(", "["].contains(text.tokens[finding.tokens.upperBound].folded)
    else { return nil }
    switch next.meaning {
    case .monthDay(let month, let day):
      return .weekdayMonthDay(weekday: weekday, month: month, day: day)
    case .period(.day(let day)) where day.weekday == weekday: return next.meaning
    default: return nil
    }
  }

  private func isApproximate(_ finding: TimeFinding) -> Bool {
    if finding.isApproximate { return true }
    switch finding.meaning {
    case .fiscalYear: return true
    case .named(.holiday(let rule), _) where Holiday.isReckoned(rule): return true
    // "About five" is near five o'clock, and its day is as sure as before; one talks "about the
    // future" and "about Monday's vote".
    case .clock, .reference, .set, .named(.weekday, _), .step(_, _, .published): return false
    default: break
    }
    var before = finding.tokens.lowerBound - 1
    if before > 0, text.tokens[before].folded == "." { before -= 1 }
    // The second day of "around October 24-26" is as approximate as the first.
    if finding.rule == "day-range-end" {
      while before > 0, finding.tokens.lowerBound - before < 6,
        text.tokens[before].kind != .word
          || TimeLexicon.indices[text.tokens[before].folded].map({
            TimeLexicon.words[$0].roles.contains(.month)
          }) == true
      {
        before -= 1
      }
    }
    guard before >= 0 else { return false }
    return ["around", "about", "circa", "ca", "ca.", "approximately", "roughly", "c", "c."]
      .contains(
        text.tokens[before].folded)
  }

  private mutating func value(_ meaning: TimeMeaning) -> Value {
    switch meaning {
    case .duration(let value): return Value(.duration, value)
    case .set(let value): return Value(.set, value)
    case .reference(let value): return Value(.date, value)
    case .clock(let clock, let day): return clockValue(clock, day)
    case .dayPart(let code, let day): return partValue(code, day)
    case .shift(let amount, let unit, let sign, let base):
      return shiftValue(amount, unit, sign, base)
    case .shiftFromEvent(let amount, let unit, _, _, isLength: true):
      // The words say a length; where it ends is the date.
      let end = period(meaning)
      return Value(.duration, unit.duration(amount), edtf: end?.edtfString, period: end)
    case .within(let inner, let whole):
      if let share = share(inner, whole) { return share }
      return period(meaning).map { Value($0) } ?? unresolved(meaning)
    default:
      if let period = period(meaning) { return Value(period) }
      return unresolved(meaning)
    }
  }

  // MARK: Time of day

  private mutating func clockValue(_ clock: String, _ on: TimeMeaning?) -> Value {
    guard let day = dayOf(on) else { return Value(.time, "XXXX-XX-XX\(clock)") }
    return timeValue(day, clock)
  }

  private mutating func partValue(_ code: String, _ on: TimeMeaning?) -> Value {
    guard let day = dayOf(on) else {
      let date = on.map { unresolved($0) }
      return Value(.time, "\(date?.value ?? "XXXX-XX-XX")T\(code)", edtf: date?.edtf)
    }
    return timeValue(day, "T\(code)")
  }

  /// A time on a day. The day of writing that only stands in for an untold day dates nothing.
  private func timeValue(_ day: (day: CalendarDay, isTold: Bool), _ clock: String) -> Value {
    Value(
      .time, "\(CalendarPeriod.day(day.day).timexValue)\(clock)",
      edtf: day.isTold ? day.day.description : nil,
      period: day.isTold ? .day(day.day) : nil)
  }

  /// The day given, else the day last spoken of, else the day of writing.
  private mutating func dayOf(_ on: TimeMeaning?) -> (day: CalendarDay, isTold: Bool)? {
    if let on { return period(on)?.day.map { ($0, true) } }
    if let last = days.lastHappening(at: place) {
      anchor = last.text
      return (last.day, true)
    }
    if let day = writing.day, !isHistory {
      anchor = "published"
      return (day, false)
    }
    return nil
  }

  // MARK: Distances

  private mutating func shiftValue(
    _ amount: TimeAmount, _ unit: TimeUnit, _ sign: Int, _ base: TimeBase
  ) -> Value {
    guard case .exact = amount else { return Value(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF") }
    if unit.isClock {
      let last = base == .published ? nil : days.last(at: place)
      guard let day = last?.day ?? writing.day else { return Value(.time, "XXXX-XX-XXTXX") }
      anchor = last?.text ?? "published"
      return Value(.time, "\(day)TXX:XX")
    }
    guard let origin = origin(unit, base) else {
      anchor = nil
      return Value(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF")
    }
    guard let period = moved(origin, amount, unit, sign) else {
      return Value(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF")
    }
    return Value(period)
  }

  /// A period moved by an amount of a unit; fractions move by the next smaller unit.
  func moved(_ origin: CalendarPeriod, _ amount: TimeAmount, _ unit: TimeUnit, _ sign: Int)
    -> CalendarPeriod?
  {
    guard case .exact(let whole, hundredths: let part) = amount else { return nil }
    if unit == .fortnight { return origin.shifted(by: sign * whole * 2) }
    if unit == .millennium {
      guard whole < 100 else { return nil }
      return origin.shifted(by: sign * whole * 1000)
    }
    if part > 0, unit == .year, let first = origin.firstDay {
      return CalendarPeriod(.month, holding: first)?.shifted(
        by: sign * (whole * 12 + part * 12 / 100))
    }
    return origin.shifted(by: sign * whole)
  }

  // MARK: Anchors

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
