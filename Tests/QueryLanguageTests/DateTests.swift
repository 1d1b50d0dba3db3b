import Chronology
import Diagnostics
import QueryLanguage
import Testing

private func day(_ day: Int) -> CalendarDay? { CalendarDay(year: 2025, month: 10, day: day) }

private func bounds(_ value: String, in environment: QueryEnvironment = environment) -> DateBounds?
{
  let text = "date:\(value)"
  guard case .complete(let statements) = StatementParser.parse(text),
    case .query(let tree) = statements[0],
    let query = try? Resolver(environment: environment).resolve(tree, in: text),
    case .date(let bounds, let typed) = query.filter.tests.first?.values.first
  else { return nil }
  #expect(typed == value)
  return bounds
}

@Test func `a range goes from the first day of one end to the last of the other`() {
  #expect(bounds("2025-10-13..2025-10-17") == DateBounds(earliest: day(13), latest: day(17)))
  #expect(bounds("2025-10-13..") == DateBounds(earliest: day(13), latest: nil))
  #expect(bounds("..2025-10-17") == DateBounds(earliest: nil, latest: day(17)))
  #expect(bounds("2025-10-13..2025-10-13") == DateBounds(earliest: day(13), latest: day(13)))
}

@Test func `today is the session's day`() {
  let today = CalendarDay(year: 2025, month: 12, day: 1)
  let yesterday = CalendarDay(year: 2025, month: 11, day: 30)
  #expect(bounds("today") == DateBounds(earliest: today, latest: today))
  #expect(bounds("yesterday") == DateBounds(earliest: yesterday, latest: yesterday))
  #expect(bounds("2025-10-14..today") == DateBounds(earliest: day(14), latest: today))
  #expect(
    reading("date:today", in: QueryEnvironment())
      == """
      error: there is no 'today': the session has no date
        date:today
             ^^^^^
        help: '.today 2025-12-01' sets it
      """)
}

@Test func `an end of a range may be a parameter`() {
  #expect(bounds("$from..2025-10-17") == DateBounds(earliest: day(13), latest: day(17)))
  #expect(
    reading("date:..$form")
      == """
      error: there is no variable '$form'
        date:..$form
               ^^^^^
        help: did you mean '$from'?
      """)
}

@Test(arguments: ["date:«2025-13-01»", "a date:2025-10-14..«2025-02-30» b", "within:«nonsense»"])
func `an impossible date is shown where it stands`(marked: String) {
  let (text, span) = unmarked(marked)
  guard case .complete(let statements) = StatementParser.parse(text),
    case .query(let tree) = statements[0]
  else {
    Issue.record("no query")
    return
  }
  do {
    _ = try Resolver(environment: environment).resolve(tree, in: text)
    Issue.record("no error")
  } catch {
    #expect(error.diagnostics.count == 1)
    let shown = error.diagnostics.first?.excerpt?.utf8Span ?? 0..<0
    #expect(span.contains(shown.lowerBound) && shown.upperBound <= span.upperBound)
  }
}
