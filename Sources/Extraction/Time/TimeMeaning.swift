/// What an expression of time says by itself, before it hangs on any other date.
indirect enum TimeMeaning: Hashable, Sendable {
  /// A stretch of the calendar given whole.
  case period(CalendarPeriod)
  /// Two years that share a span of months: "the 2023-24 school year".
  case years(Int, Int)
  /// A year of budgets: "fiscal 2025".
  case fiscalYear(Int)
  /// A month and day without a year.
  case monthDay(month: Int, day: Int)
  /// The same with its weekday, which fits only some years.
  case weekdayMonthDay(weekday: Int, month: Int, day: Int)
  /// "the 28th": a day of the month last spoken of, or of the month given.
  case dayOfMonth(Int)
  /// "Tuesday the 14th", which fits only some months.
  case weekdayDayOfMonth(weekday: Int, day: Int)
  /// "October", "Monday", "the summer", "last Friday", "next spring".
  case named(TimeName, TimePick)
  /// "last week", "the following day", "that year": steps of a unit.
  case step(TimeUnit, Int, TimeBase)
  /// "two days ago", "a month later"; the sign is that of the steps.
  case shift(TimeAmount, TimeUnit, sign: Int, TimeBase)
  /// "a year ago today", "four years ago this week": so many units before the very day of writing,
  /// and what holds that day.
  case anniversary(Int, TimeUnit, of: TimeUnit)
  /// "the day after Friday": steps of a unit from another expression.
  case shiftFrom(TimeMeaning, TimeAmount, TimeUnit, sign: Int)
  /// "two days after the murder": steps of a unit from what the tokens tell.
  /// Without its day, "two days" is a length and "the day after" an unknown day.
  case shiftFromEvent(TimeAmount, TimeUnit, sign: Int, event: Range<Int>, isLength: Bool)
  /// "the first Monday in October", "the last Friday of November"; -1 is the last.
  case nthWeekday(ordinal: Int, weekday: Int, of: TimeMeaning)
  /// "the third quarter of 2009", "the last week of March"; -1 is the last.
  case part(ordinal: Int, TimeUnit, of: TimeMeaning)
  /// "July 25 of that year", "January of last year".
  case within(TimeMeaning, of: TimeMeaning)
  /// A time of the clock, `T10:35`, on a day or on the day spoken of.
  case clock(String, on: TimeMeaning?)
  /// A part of a day, `MO`, `NI`.
  case dayPart(String, on: TimeMeaning?)
  /// "on the sixth day": so many days into what the story counts from, which is the first.
  case nthDay(Int)
  /// "the same period last year": what was last spoken of, in another year.
  case sameTime(TimeUnit?, of: TimeMeaning)
  /// A TIMEX3 duration.
  case duration(String)
  /// A TIMEX3 set.
  case set(String)
  /// `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
  case reference(String)
}

extension TimeMeaning {
  /// Whether it says a day of the calendar.
  var isOneDay: Bool {
    switch self {
    case .period(.day), .monthDay, .weekdayMonthDay, .weekdayDayOfMonth, .nthWeekday, .nthDay,
      .named(.weekday, _), .step(.day, _, _):
      true
    default: false
    }
  }

  /// Whether it says a day by its weekday or by today.
  var isDayNearby: Bool {
    switch self {
    case .named(.weekday, _), .step(.day, _, .published): true
    default: false
    }
  }
}

/// What recurs in the calendar and bears a name.
enum TimeName: Hashable, Sendable {
  case weekday(Int)
  case month(Int)
  case season(CalendarSeason)
  case quarter(Int)
  case half(Int)
  case weekend
  /// A holiday by its rule in the lexicon.
  case holiday(String)
}

/// Which of the recurrences is meant.
enum TimePick: Hashable, Sendable {
  case bare, last, this, next
  /// "that summer", "the same month", in what was last spoken of.
  case narrative
}

/// What an expression hangs on.
enum TimeBase: Hashable, Sendable {
  /// The day of writing.
  case published
  /// The date last spoken of: "the next day" follows nothing else.
  case narrative
  /// The date last spoken of, else the day of writing: "a year earlier".
  case either
}

/// A span of tokens read as an expression of time.
struct TimeFinding: Sendable {
  var tokens: Range<Int>
  var meaning: TimeMeaning
  /// The name of the rule that read it.
  var rule: String
  /// Whether the words leave the amount open: "two or three days".
  var isApproximate = false
}
