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
        help: '.today 2025-12-01' sets it; no clock is asked, so that answers stay the same
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

@Test(arguments: [
  ("14/10/2025", "did you mean 2025-10-14?"), ("10.14.2025", "did you mean 2025-10-14?"),
  ("3/4/2025", "did you mean 2025-04-03 or 2025-03-04?"), ("2025-1", "did you mean 2025-01?"),
  ("1/2025", "did you mean 2025-01?"), ("Oct", "'month:october' finds that month of any year"),
  ("45/45/2025", "dates are written 2025, 2025-10, 2025-10-14, 2025-10-13..2025-10-17"),
  ("soon", "dates are written 2025, 2025-10, 2025-10-14, 2025-10-13..2025-10-17"),
])
func `a date in another form is offered in the right one`(typed: String, help: String) {
  #expect(reading("date:\(typed)").hasSuffix("\n  help: \(help)"))
}

/// EDTF is Chronology's to read; the language must hand over all of it.
@Test(arguments: [
  "2025-10", "152X", "2025-10-24~/2025-10-26~", "-0044-03-15", "2001-21", "XXXX-10-14",
  "[1667,1668,1670..1672]", "{1960,1961-12}", "../2025", "2025/..", "/2025", "2025?", "2025%",
  "2025-10-14T10:35:00Z", "2004-06-~01/2004-06-~20", "?2004-06-11", "Y-170000002", "1950S2",
  "[..1984]", "2025-10..2025-11", "-0044..-0031", "2025..", "..2025",
])
func `a date is one value to its last letter`(typed: String) {
  for text in ["date:\(typed)", "(date:\(typed)) a", "date:\(typed)|count", "date:\(typed),2025"] {
    guard case .complete(let statements) = StatementParser.parse(text),
      case .query(let tree) = statements[0]
    else {
      Issue.record("\(reading(text))")
      continue
    }
    var term = tree.filter
    if case .and(let parts) = term { term = parts[0] }
    guard case .term(let found) = term else {
      Issue.record("no term in \(text)")
      continue
    }
    #expect(found.values.first?.text == typed)
    #expect(found.values.count == (text.hasSuffix(",2025") ? 2 : 1))
  }
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
