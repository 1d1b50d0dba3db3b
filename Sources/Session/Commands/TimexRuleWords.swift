/// What the rules that read expressions of time do, in a person's words.
enum TimexRuleWords {
  /// A noun phrase for a rule's name; of a name that is put together of others, from theirs.
  static func words(_ rule: String) -> String {
    if let words = table[rule] { return words }
    for (ending, words) in endings where rule.hasSuffix(ending) {
      return "\(TimexRuleWords.words(String(rule.dropLast(ending.utf8.count)))) \(words)"
    }
    for (beginning, words) in beginnings where rule.hasPrefix(beginning) {
      return "\(words) \(TimexRuleWords.words(String(rule.dropFirst(beginning.utf8.count))))"
    }
    if let hyphen = rule.firstIndex(of: "-") {
      let unit = rule[rule.index(after: hyphen)...].replacing("-", with: " ")
      return "the \(unit) that “\(rule[..<hyphen])” points to"
    }
    return "the expression “\(rule)”"
  }

  /// Endings of names, the longer first.
  private static let endings = [
    ("-of-year", "in a year told beside it"),
    ("-part-of-day", "and a part of its day"),
    ("-part", "with a part of the day"),
  ]

  private static let beginnings = [
    ("modified-", "narrowed by “early”, “late” or the like:"),
    ("weekday-", "a weekday with"),
  ]

  private static let table = [
    "after-date": "an amount of time after another date",
    "academic-year": "a year of schools, or a season, over the turn of the year",
    "after-event": "an amount of time after something told",
    "ago-today": "an amount of time before the very day of writing",
    "before-event": "an amount of time before something told",
    "dashed": "a date in figures",
    "millennium": "a millennium",
    "roman-day": "a day of the Roman calendar",
    "ago": "an amount of time before the day of writing",
    "at-the-time": "the time spoken of",
    "before-date": "an amount of time before another date",
    "century": "a century",
    "clock": "a time of the clock",
    "clock-day": "a time of the clock with its day",
    "day-list-first": "a day of a list that shares its month",
    "day-list-last": "a day of a list that shares its month",
    "day-month": "a day and month",
    "day-month-year": "a date written whole",
    "day-of-month": "a day of the month spoken of",
    "day-part": "a part of a day",
    "day-range-end": "the last day of a range",
    "day-range-start": "the first day of a range",
    "decade": "a decade",
    "dotted": "a date in figures, the day first",
    "earlier": "an amount of time before the date last spoken of",
    "edge-of": "the beginning or end of a period",
    "fiscal-year": "a year of budgets, whose months bodies set for themselves",
    "from-now": "an amount of time after the day of writing",
    "half-of": "a half of a year",
    "holiday": "a holiday",
    "holiday-year": "a holiday with its year",
    "iso-day": "a date in figures",
    "iso-month": "a month in figures",
    "iso-time": "a date and time in figures",
    "iso-week": "a week in figures",
    "landmark": "a day that one year owns",
    "later": "an amount of time after the date last spoken of",
    "modified-in": "a period narrowed by “early”, “late” or the like",
    "month": "a month",
    "month-day": "a month and day",
    "month-day-year": "a date written whole",
    "month-of": "a month",
    "month-year": "a month and year",
    "nth-day": "a day counted from what the story tells of, which is the first",
    "nth-weekday": "a weekday counted within a period",
    "part-of": "a part of a period, counted",
    "part-of-day": "a part of a day",
    "quarter": "a quarter of a year",
    "quarter-of": "a quarter of a year",
    "same-time": "what was last spoken of, in another year",
    "season": "a season",
    "season-year": "a season and year",
    "slashed": "a date in figures",
    "weekday": "a weekday",
    "weekday-day-of-month": "a weekday with its day of the month",
    "week-of": "the week that holds a day",
    "year": "a year",
    "year-era": "a year of an era",
    "year-range": "a range of years",
    "year-range-end": "the last year of a range",
  ]
}
