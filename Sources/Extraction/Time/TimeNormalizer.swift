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
  var spoken: (period: CalendarPeriod, text: String)?
  /// Whether that period was counted from the day of writing, as "last year" is: then the day the
  /// story is at stays what it was.
  var isSpokenFromWriting = false
  /// The days the story has spoken of.
  var days = NarrativeDays()
  /// The day from which "on the third day" counts, and the last day so counted.
  var count: (start: NarrativeDays.Spoken, last: CalendarDay)?
  /// Where the finding being read stands.
  private(set) var place = TimePlace()
  /// The tense around the finding being read.
  var tense: TenseReader.Tense { place.tense }
  /// The day on which the speech being read was spoken, if its paragraph tells.
  private(set) var talk: NarrativeDays.Spoken?
  /// The year that the telling has set itself in, its text and its paragraph.
  var setting: (year: Int, text: String, paragraph: Int)?
  /// The date last stated with its year and month, its text and its paragraph.
  var stated: (year: Int, text: String, paragraph: Int)?
  /// The days spoken of without a year, in a leap year that stands for any.
  var openDays = NarrativeDays()
  /// Where the expression before ends, and its day.
  var previous: (end: Int, day: CalendarDay?)?
  var events: EventWordsReader?
  /// What the sentence being read tells, once it was asked for.
  var told: EventWords?
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
}
