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
