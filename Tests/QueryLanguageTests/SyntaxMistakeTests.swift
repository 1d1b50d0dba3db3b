import QueryLanguage
import Testing

@Test(arguments: [
  Example(
    "date: 2025-10-14",
    #"""
    error: there is a blank after ':'
      date: 2025-10-14
           ^
      help: a blank means 'and'; did you mean 'date:2025-10-14'?
    """#),
  Example(
    "number > 5",
    #"""
    error: there is a blank before '>'
      number > 5
            ^
      help: a blank means 'and'; did you mean 'number>5'?
    """#),
  Example(
    "date:",
    #"""
    error: 'date:' needs a value
      date:
      ^^^^^
      help: 'date:?' finds events without one, 'date:*' those with any
    """#),
  Example(
    "actor:,b",
    #"""
    error: 'actor:' needs a value
      actor:,b
      ^^^^^^
      help: 'actor:?' finds events without one, 'actor:*' those with any
    """#),
  Example(
    "actor:a,",
    #"""
    incomplete
    error: 'actor' needs something after the comma
      actor:a,
             ^
      help: write another after it, or leave the comma out
    """#),
  Example(
    "actor:a,,b",
    #"""
    error: 'actor' needs something after the comma
      actor:a,,b
             ^
      help: write another after it, or leave the comma out
    """#),
  Example(
    "a or",
    #"""
    incomplete
    error: 'or' needs something after it
      a or
        ^^
      help: to search for the word, quote it: "or"
    """#),
  Example(
    "or b",
    #"""
    error: 'or' needs something after it
      or b
      ^^
      help: to search for the word, quote it: "or"
    """#),
  Example(
    "not",
    #"""
    incomplete
    error: 'not' needs something after it
      not
      ^^^
      help: to search for the word, quote it: "not"
    """#),
  Example(
    "a -",
    #"""
    incomplete
    error: '-' needs something after it
      a -
        ^
      help: to search for it, quote it: "-"
    """#),
  Example(
    "(a",
    #"""
    incomplete
    error: the parenthesis is not closed
      (a
      ^
      help: close it with ')'
    """#),
  Example(
    "(a; b",
    #"""
    error: the parenthesis is not closed
      (a; b
      ^
      help: close it with ')'
    """#),
  Example(
    "a)",
    #"""
    error: there is no parenthesis to close here
      a)
       ^
      help: to search for it, quote it: ")"
    """#),
  Example(
    "()",
    #"""
    error: the parentheses are empty
      ()
      ^^
      help: write a filter in them, or leave them out
    """#),
  Example(
    #""abc"#,
    #"""
    incomplete
    error: the quote is not closed
      "abc
      ^
      help: close it with '"'
    """#),
  Example(
    #"actor:"Steve | count"#,
    #"""
    incomplete
    error: the quote is not closed
      actor:"Steve | count
            ^
      help: close it with '"'
    """#),
  Example(
    #".import "a b"#,
    #"""
    incomplete
    error: the quote is not closed
      .import "a b
              ^
      help: close it with '"'
    """#),
  Example(
    "/abc",
    #"""
    error: the regular expression is not closed
      /abc
      ^^^^
      help: close it with '/'; to search for a slash, quote it
    """#),
  Example(
    "a | | count",
    #"""
    error: a stage is missing after '|'
      a | | count
        ^
      help: stages: where, show, sort, first, last, limit, count, group by, distinct, context, timeline,
            compare, discrepancies, substitutions, omissions, corroborate, sourcing, quotes, expect
    """#),
  Example(
    "| sirt date",
    #"""
    error: there is no stage 'sirt'
      | sirt date
        ^^^^
      help: did you mean 'sort'?
    """#),
  Example(
    "| actor:x",
    #"""
    error: there is no stage 'actor'
      | actor:x
        ^^^^^
      help: stages: where, show, sort, first, last, limit, count, group by, distinct, context, timeline,
            compare, discrepancies, substitutions, omissions, corroborate, sourcing, quotes, expect
      help: to filter further, write '| where ...'
    """#),
  Example(
    "| first",
    #"""
    error: 'first' needs a number
      | first
        ^^^^^
      help: for instance 'first 10'
    """#),
  Example(
    "| first -3",
    #"""
    error: 'first' cannot take '-3'
      | first -3
              ^^
      help: a whole number from 1
    """#),
  Example(
    "| first 3 4",
    #"""
    error: '4' does not belong to 'first'
      | first 3 4
                ^
      help: usage: first N
    """#),
  Example(
    "| sort",
    #"""
    error: 'sort' needs a field
      | sort
        ^^^^
      help: usage: sort FIELD [asc|desc], ...
    """#),
  Example(
    "| sort -date",
    #"""
    error: '-date' does not belong to 'sort'
      | sort -date
             ^^^^^
      help: did you mean 'sort date desc'?
    """#),
  Example(
    "| show date actor",
    #"""
    error: 'actor' does not belong to 'show'
      | show date actor
                  ^^^^^
      help: put a comma between fields: '..., actor'
    """#),
  Example(
    "| show date,",
    #"""
    incomplete
    error: 'show' needs something after the comma
      | show date,
                 ^
      help: write another after it, or leave the comma out
    """#),
  Example(
    "| count source",
    #"""
    error: 'source' does not belong to 'count'
      | count source
              ^^^^^^
      help: 'count by FIELD' wants 'by' and commas between fields
      help: usage: count [by FIELD, ...]
    """#),
  Example(
    "| group source",
    #"""
    error: 'group' needs 'by'
      | group source
        ^^^^^
      help: usage: group by FIELD, ...
    """#),
  Example(
    "| where",
    #"""
    error: 'where' needs a filter
      | where
        ^^^^^
      help: usage: where FILTER
    """#),
  Example(
    "| timeline source",
    #"""
    error: 'source' does not belong to 'timeline'
      | timeline source
                 ^^^^^^
      help: 'timeline by FIELD' wants 'by' and commas between fields
      help: usage: timeline [by FIELD]
    """#),
  Example(
    "compare a",
    #"""
    error: 'compare' needs 'with' and a second side
      compare a
      ^^^^^^^^^
      help: for instance 'compare source:envoy with source:citizen'
      help: the parallel page of a query is a stage: '... | compare envoy, citizen'
    """#),
  Example(
    "compare a with",
    #"""
    incomplete
    error: 'compare' needs 'with' and a second side
      compare a with
      ^^^^^^^^^^^^^^
      help: for instance 'compare source:envoy with source:citizen'
      help: the parallel page of a query is a stage: '... | compare envoy, citizen'
    """#),
  Example(
    "compare a with b | first 3",
    #"""
    error: no stage can follow 'compare ... with ...'
      compare a with b | first 3
                       ^
      help: put what narrows it into both sides
    """#),
  Example(
    "compare envoy, citizen",
    #"""
    error: 'compare' needs 'with' and a second side
      compare envoy, citizen
      ^^^^^^^^^^^^^
      help: did you mean 'compare envoy with citizen'?
      help: the parallel page of a query is a stage: '... | compare envoy, citizen'
    """#),
  Example(
    "compare a with b on",
    #"""
    error: 'on' needs a field
      compare a with b on
                       ^^
      help: for instance 'compare envoy with citizen on actor, date'
    """#),
  Example(
    "let",
    #"""
    error: 'let' needs a name and '='
      let
      ^^^
      help: for instance 'let calls = kind:contact.phone'
      help: to search for the word, quote it: "let"
    """#),
  Example(
    "let x =",
    #"""
    incomplete
    error: 'let x =' needs a query
      let x =
      ^^^^^^^
      help: for instance 'let x = kind:contact.phone'
    """#),
  Example(
    "let 3x = a",
    #"""
    error: '3x' cannot be the name of a query
      let 3x = a
          ^^
      help: a name has letters, digits, '_' and '-', and begins with a letter
    """#),
  Example(
    "a:(b or c) d",
    #"""
    error: the value of 'a' cannot be a parenthesis
      a:(b or c) d
        ^
      help: for any of several values write 'a:b,c'
    """#),
  Example(
    ":x",
    #"""
    error: ':' needs a field before it
      :x
      ^
      help: to search for it, quote it: ":"
    """#),
  Example(
    "a, b",
    #"""
    error: a comma divides the values of a field, and there is none here
      a, b
       ^
      help: a blank means 'and'; 'any of' needs a field: actor:a,b
    """#),
  Example(
    "(a | count) b",
    #"""
    error: a stage cannot stand in parentheses
      (a | count) b
         ^
      help: close them before '|': '(a or b) | count'
    """#),
  Example(
    ". a",
    #"""
    error: a command needs a name after the dot
      . a
      ^
      help: '.help' lists the commands
    """#),
  Example(
    "a $",
    #"""
    error: '$' needs a name
      a $
        ^
      help: 'let name = ...' names a query, '$name' uses it
    """#),
])
func `a mistake of form is shown where it stands, with a way out`(example: Example) {
  #expect(reading(example.statement) == example.reading)
}
