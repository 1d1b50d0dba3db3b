import Foundation
import QueryLanguage
import Testing

/// What people bring along from other languages.
@Test(arguments: [
  Example(
    "date:>2025-10-14 a",
    """
    error: the value '>2025-10-14' begins with an operator
      date:>2025-10-14 a
           ^^^^^^^^^^^
      help: did you mean 'date>2025-10-14'?
      help: to look for it, quote it: ">2025-10-14"
    """),
  Example(
    "actor::witkoff",
    """
    error: the value ':witkoff' begins with an operator
      actor::witkoff
            ^^^^^^^^
      help: did you mean 'actor:witkoff'?
      help: to look for it, quote it: ":witkoff"
    """),
  Example(
    "number==28",
    """
    error: the value '=28' begins with an operator
      number==28
             ^^^
      help: did you mean 'number=28'?
      help: to look for it, quote it: "=28"
    """),
  Example(
    "| compare envoy citizen",
    """
    error: 'citizen' does not belong to 'compare'
      | compare envoy citizen
                      ^^^^^^^
      help: put commas between sources: 'compare A, B'
      help: usage: compare [by FIELD] [VALUE, ...]
    """),
  Example(
    "| quotes 3",
    """
    error: '3' does not belong to 'quotes'
      | quotes 3
               ^
      help: did you mean '| quotes | first 3'?
    """),
  Example(
    "| discrepancies by source",
    """
    error: 'by' does not belong to 'discrepancies'
      | discrepancies by source
                      ^^
      help: it stands alone; what it looks at is filtered before: 'source:A,B | discrepancies'
      help: the rows after it can be cut: '| discrepancies | first 10'
    """),
  Example(
    "date:tomorrow x",
    """
    error: a year is expected here, not 't'
      date:tomorrow x
           ^
      help: the words for days are today and yesterday; write any other: 2025-10-14
    """),
  Example(
    "a || b c",
    """
    error: '||' is written 'or'
      a || b c
        ^^
      help: write 'a or b'; to search for it, quote it: "||"
    """),
  Example(
    "a && b",
    """
    error: '&&' is written 'and'
      a && b
        ^^
      help: write 'a and b'; to search for it, quote it: "&&"
    """),
  Example(
    "actor:'Steve Witkoff' b",
    """
    error: single quotes do not quote
      actor:'Steve Witkoff' b
            ^^^^^^^^^^^^^^^
      help: use double ones: "Steve Witkoff"
    """),
  Example(
    "'a'",
    """
    error: single quotes do not quote
      'a'
      ^^^
      help: use double ones: "a"
    """),
])
func `a habit of another language is met with this one's form`(example: Example) {
  #expect(reading(example.statement) == example.reading)
}

/// Ranges, dates and words as other tools and languages write them, with the way out that is shown.
private struct Habit: Sendable, CustomTestStringConvertible {
  var statement: String
  var help: String
  var testDescription: String { statement }

  init(_ statement: String, _ help: String) {
    self.statement = statement
    self.help = help
  }
}

@Test(arguments: [
  Habit("date:14 October 2025", "did you mean 2025-10-14?"),
  Habit("date:October 14, 2025", "did you mean 'date:2025-10-14'?"),
  Habit("date:14 October, 2025 a", "did you mean 'date:2025-10-14'?"),
  Habit(
    "within:Oct 14, 2025..Oct 15, 2025", "did you mean 'within:2025-10-14..2025-10-15'?"),
  Habit("actor in (a, \"b c\")", "did you mean 'actor:a,\"b c\"'?"),
  Habit("actor not in a, b", "did you mean '-actor:a,b'?"),
  Habit("source in ('a', 'b c') d", "did you mean 'source:\"a\",\"b c\"'?"),
  Habit("kind in [a, b]", "did you mean 'kind:a,b'?"),
  Habit("actor:a|b|c | count", "did you mean 'actor:a,b,c'?"),
  Habit("actor:(a or b) c", "for any of several values write 'actor:a,b'"),
  Habit("date:\"October 14th, 2025\"", "did you mean 2025-10-14?"),
  Habit("date:Oct-14-2025", "did you mean 2025-10-14?"),
  Habit("date:14oct2025", "did you mean 2025-10-14?"),
  Habit("date:October 2025 a", "did you mean 2025-10?"),
  Habit("date:October 14", "did you mean XXXX-10-14?"),
  Habit("date:October a", "'month:october' finds that month of any year"),
  Habit("date:20251014", "did you mean 2025-10-14?"),
  Habit("date:1520s", "did you mean 152X?"),
  Habit("date:\"the 1990's\"", "did you mean 199X?"),
  Habit("date:16th", "'century:16' finds that century"),
  Habit("date:\"44 BC\"", "did you mean -0043?"),
  Habit("date:1BC", "did you mean 0000?"),
  Habit("date:-44", "did you mean -0044?"),
  Habit("date:476", "did you mean 0476?"),
  Habit("date:2025-Q4", "did you mean 2025-36?"),
  Habit("date:xxxx-10-14", "did you mean XXXX-10-14?"),
  Habit("date:\"2025-10-14 10:00\"", "did you mean 2025-10-14T10:00:00?"),
  Habit("date:2025-10-13-2025-10-17", "did you mean 2025-10-13..2025-10-17?"),
  Habit("date:2025-10-13–2025-10-17", "did you mean 2025-10-13..2025-10-17?"),
  Habit("date:2025...2026", "a range has two dots; did you mean ..2026?"),
  Habit("date:2025-10-13 to 2025-10-17 a", "did you mean 'date:2025-10-13..2025-10-17'?"),
  Habit("date:2025-10-13 - 2025-10-17", "did you mean 'date:2025-10-13..2025-10-17'?"),
  Habit("date:2025-10-13.. 2025-10-17", "did you mean 'date:2025-10-13..2025-10-17'?"),
  Habit("within: 2025 until 2026", "did you mean 'within:2025..2026'?"),
  Habit("number:28-30", "did you mean 'number>=28 number<=30'?"),
  Habit("number:28..30", "use 'number>=28 number<=30'"),
  Habit("year:2020-2025", "did you mean 'year:2020..2025'?"),
  Habit("year:152X", "did you mean 'date:152X'?"),
  Habit("decade:2025", "did you mean 'decade:2020s'?"),
  Habit("a & b", "write 'a and b'; to search for it, quote it: \"&\""),
  Habit("–source:envoy", "did you mean '-source:envoy'?"),
  Habit("date = '2025-10-14' a", "a blank means 'and'; did you mean 'date=\"2025-10-14\"'?"),
  Habit("actor: 'Steve W' a", "a blank means 'and'; did you mean 'actor:\"Steve W\"'?"),
  Habit("| count actor:a", "what to find comes before: 'FILTER | count'"),
  Habit("| sort date, desc", "the direction follows its key: 'sort date desc'"),
  Habit("| sort by date", "leave out 'by'; usage: sort FIELD [asc|desc], ..."),
  Habit("| sort -date", "did you mean 'sort date desc'?"),
  Habit("| sort date source", "put a comma between keys: '..., source'"),
  Habit("compare envoy vs citizen", "did you mean 'compare envoy with citizen'?"),
  Habit("compare envoy, citizen", "did you mean 'compare envoy with citizen'?"),
  Habit("compare a with b on;", "for instance 'compare envoy with citizen on actor, date'"),
  Habit("has:", "for instance has:place"),
  Habit("source:", "for instance source:envoy,citizen"),
  Habit("| count by source limit 3", "a stage follows a pipe: 'count ... | limit'"),
  Habit("| count by source order by count", "a stage follows a pipe: 'count ... | sort'"),
  Habit(
    "| count by source | where count>5",
    "counts are not filtered; '| sort count desc | first 10' shows the greatest"),
  Habit("let calls := a", "for instance 'let calls = kind:contact.phone'"),
  Habit("calls = a", "'let name = ...' names a query; a term is one word: actor=witkoff"),
  Habit("a | show *", "leave the stage out to see the usual columns"),
])
private func `what is written as elsewhere is offered as it is written here`(habit: Habit) {
  let reading = reading(habit.statement)
  #expect(reading.contains("  help: \(habit.help)"), "\(reading)")
  // One message for one clause.
  #expect(reading.components(separatedBy: "error:").count == 2)
}

@Test func `a date beside a word, or without one, is no range`() {
  for text in ["date:2025 -2026", "date:2025 2026", "date:2025 to dmitriev", "date:2025..; 2026"] {
    #expect(!reading(text).contains("error:"))
  }
}

@Test func `SQL is called what it is, once`() {
  #expect(
    reading("select actor, date from events where source = 'envoy'").hasPrefix(
      """
      error: this is SQL, and no query here
        select actor, date from events where source = 'envoy'
        ^^^^^^
        help: what to find comes first
      """))
  #expect(!reading("select actor, date from events where source = 'envoy'").contains("quotes"))
  #expect(reading("select committee") == reading("\"select\" committee"))
}

@Test func `the columns that a stage can have are listed, not what only filters`() {
  let reading = reading("| sort nothing")
  #expect(reading.contains("help: fields: id, date, year,"))
  #expect(!reading.contains("within"))
}

@Test(arguments: ["“a b”", "„a b“", "«a b»", "「a b」", "『a b』"])
func `quotes of print and of other scripts quote`(quoted: String) {
  #expect(reading(quoted) == reading("\"a b\""))
  #expect(reading("actor:\(quoted) c") == reading("actor:\"a b\" c"))
}

@Test func `a name cannot be given to a query that uses it`() {
  let text = "let w = $w a"
  guard case .complete(let statements) = StatementParser.parse(text),
    case .binding(let binding)? = statements.first
  else { return #expect(Bool(false)) }
  var known = environment
  known.queries["w"] = NamedQuery(query: binding.query, text: text, lastQuery: nil)
  #expect(throws: QueryErrors.self) {
    try Resolver(environment: known).resolve(binding.query, in: text, named: "w")
  }
}
