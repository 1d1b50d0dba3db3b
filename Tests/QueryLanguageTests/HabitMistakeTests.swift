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
