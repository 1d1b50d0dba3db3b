import QueryLanguage
import Testing

@Test(arguments: [
  Example(
    "date:2025-10-14 actr:witkoff",
    #"""
    error: there is no field 'actr'
      date:2025-10-14 actr:witkoff
                      ^^^^
      help: did you mean 'actor'?
    """#),
  Example(
    "foo:bar",
    #"""
    error: there is no field 'foo'
      foo:bar
      ^^^
      help: fields: id, date, within, before, after, year, month, decade, century, weekday, actor,
            agent, patient, role, source, outlet, place, kind, text, speaker, origin, certainty, number,
            episode, tag, note, has
      help: to search for it, quote it: "foo:bar"
    """#),
  Example(
    "http://x.y/z",
    #"""
    error: there is no field 'http'
      http://x.y/z
      ^^^^
      help: fields: id, date, within, before, after, year, month, decade, century, weekday, actor,
            agent, patient, role, source, outlet, place, kind, text, speaker, origin, certainty, number,
            episode, tag, note, has
      help: to search for it, quote it: "http://x.y/z"
    """#),
  Example(
    "日本語 actr:東京 é",
    #"""
    error: there is no field 'actr'
      日本語 actr:東京 é
             ^^^^
      help: did you mean 'actor'?
    """#),
  Example(
    "actor<5",
    #"""
    error: 'actor' cannot take '<'
      actor<5
           ^
      help: it has no order; operators of 'actor': :, =, !=, ~
    """#),
  Example(
    "number~5",
    #"""
    error: 'number' cannot take '~'
      number~5
            ^
      help: it has no words; operators of 'number': :, =, !=, <, <=, >, >=
    """#),
  Example(
    "before>2025-10-14",
    #"""
    error: 'before' cannot take '>'
      before>2025-10-14
            ^
      help: operators of 'before': :
    """#),
  Example(
    "has!=place",
    #"""
    error: 'has' cannot take '!='
      has!=place
         ^^
      help: it has no order; operators of 'has': :
    """#),
  Example(
    "date:2025-10-17..2025-10-13",
    #"""
    error: the range ends before it begins: 2025-10-13 is before 2025-10-17
      date:2025-10-17..2025-10-13
           ^^^^^^^^^^^^^^^^^^^^^^
      help: did you mean 2025-10-13..2025-10-17?
    """#),
  Example(
    "date:..",
    #"""
    error: the range has no ends
      date:..
           ^^
      help: give it one end at least: 2025.. or ..2025
    """#),
  Example(
    "year:1918..1914",
    #"""
    error: the range ends before it begins: 1914 is before 1918
      year:1918..1914
           ^^^^^^^^^^
      help: did you mean 1914..1918?
    """#),
  Example(
    "year:..",
    #"""
    error: the range has no ends
      year:..
           ^^
      help: give it one end at least: 2025.. or ..2025
    """#),
  Example(
    "number:5..10",
    #"""
    error: 'number' cannot take a range here
      number:5..10
             ^^^^^
      help: use 'number>=5 number<=10'
    """#),
  Example(
    "number:abc",
    #"""
    error: 'abc' is no number
      number:abc
             ^^^
      help: for instance number:28, number>=100 or number:"28 point"
    """#),
  Example(
    "month:13",
    #"""
    error: '13' is no month
      month:13
            ^^
      help: a number from 1 to 12, or a name; a month of one year is date:2025-10
    """#),
  Example(
    "decade:1914",
    #"""
    error: '1914' is no decade
      decade:1914
             ^^^^
      help: did you mean 'decade:1910s'?
    """#),
  Example(
    "weekday:mon,tu",
    #"""
    error: 'tu' is no weekday
      weekday:mon,tu
                  ^^
      help: a number from 1 (Monday) to 7, or a name
    """#),
  Example(
    "certainty:aleged",
    #"""
    error: there is no certainty 'aleged'
      certainty:aleged
                ^^^^^^
      help: did you mean 'alleged'?
    """#),
  Example(
    "kind:contact.meeting",
    #"""
    error: there is no kind 'contact.meeting'
      kind:contact.meeting
           ^^^^^^^^^^^^^^^
      help: did you mean 'contact.meet'?
    """#),
  Example(
    "kind:meeting",
    #"""
    error: there is no kind 'meeting'
      kind:meeting
           ^^^^^^^
      help: did you mean 'meet'?
    """#),
  Example(
    "has:plce",
    #"""
    error: 'has' does not know 'plce'
      has:plce
          ^^^^
      help: did you mean 'place'?
    """#),
  Example(
    "role:subject",
    #"""
    error: there is no role 'subject'
      role:subject
           ^^^^^^^
      help: one of: agent, patient, participant
    """#),
  Example(
    #"actor:"""#,
    #"""
    error: the value of 'actor' is empty
      actor:""
            ^^
      help: 'actor:?' finds events without one
    """#),
  Example(
    "actor:/a(/",
    #"""
    error: the regular expression cannot be read: expected ')'
      actor:/a(/
            ^^^^
      help: to search for the letters themselves, quote them: "a("
    """#),
  Example(
    "actor://",
    #"""
    error: the regular expression cannot be read: it is empty
      actor://
            ^^
      help: a pattern stands between the slashes: /a|b/
    """#),
  Example(
    "actor=/a/",
    #"""
    error: a regular expression has no meaning after 'actor='
      actor=/a/
            ^^^
      help: use 'actor~/.../'
    """#),
  Example(
    "number:/a/",
    #"""
    error: a regular expression has no meaning after 'number:'
      number:/a/
             ^^^
      help: usage: number:N or number:"N UNIT"
    """#),
  Example(
    "text:?",
    #"""
    error: '?' has no meaning after 'text:'
      text:?
           ^
      help: to search for it, quote it: "?"
      help: '.help' tells what can be typed
    """#),
  Example(
    "within:*",
    #"""
    error: '*' has no meaning after 'within:'
      within:*
             ^
      help: use 'date:*'
    """#),
  Example(
    "number>?",
    #"""
    error: '?' has no meaning after 'number>'
      number>?
             ^
      help: use 'number:?'
    """#),
  Example(
    "$nobody",
    #"""
    error: there is no variable '$nobody'
      $nobody
      ^^^^^^^
      help: variables: $from, $who
    """#),
  Example(
    "$whoo",
    #"""
    error: there is no variable '$whoo'
      $whoo
      ^^^^^
      help: did you mean '$who'?
    """#),
  Example(
    "| show before",
    #"""
    error: 'before' cannot be used in 'show': it only filters
      | show before
             ^^^^^^
      help: use 'date'
    """#),
  Example(
    "| count by has",
    #"""
    error: 'has' cannot be used in 'count': it only filters
      | count by has
                 ^^^
      help: for instance has:place
    """#),
  Example(
    "| timeline by text",
    #"""
    error: 'timeline' cannot divide events by 'text'
      | timeline by text
                    ^^^^
      help: fields: year, month, decade, century, weekday, actor, agent, patient, role, source, outlet,
            place, kind, speaker, origin, certainty, tag
    """#),
  Example(
    "| sort count",
    #"""
    error: nothing has been counted to sort by
      | sort count
             ^^^^^
      help: put 'count by FIELD' before it
    """#),
  Example(
    "| count by source | sort date",
    #"""
    error: there is no column 'date' to sort by
      | count by source | sort date
                               ^^^^
      help: columns: source, count
    """#),
  Example(
    "| count by source | where a",
    #"""
    error: 'where' cannot follow 'count'
      | count by source | where a
                          ^^^^^
      help: put it before 'count'
      help: counts are not filtered; '| sort count desc | first 10' shows the greatest
    """#),
  Example(
    "| compare envoy | sort date",
    #"""
    error: 'sort' cannot follow 'compare'
      | compare envoy | sort date
                        ^^^^
      help: after 'compare' can come: first, last, limit, expect
    """#),
  Example(
    "| count | sort count",
    #"""
    error: 'sort' cannot follow 'count'
      | count | sort count
                ^^^^
      help: a total is one number; 'count by FIELD' gives rows
    """#),
  Example(
    "| discrepancies | substitutions",
    #"""
    error: 'substitutions' cannot follow 'discrepancies'
      | discrepancies | substitutions
                        ^^^^^^^^^^^^^
      help: after 'discrepancies' can come: first, last, limit, expect
    """#),
  Example(
    "| compare envoi",
    #"""
    error: no source has the handle 'envoi'
      | compare envoi
                ^^^^^
      help: did you mean 'envoy'?
    """#),
  Example(
    "| compare other",
    #"""
    error: no source has the handle 'other'
      | compare other
                ^^^^^
      help: sources: envoy, citizen
    """#),
  Example(
    "compare envoi with citizen",
    #"""
    error: no source has the handle 'envoi'
      compare envoi with citizen
              ^^^^^
      help: did you mean 'envoy'?
      help: to search for the word, quote it: "envoi"
    """#),
  Example(
    "compare a with b on year",
    #"""
    error: 'year' cannot be compared
      compare a with b on year
                          ^^^^
      help: fields: date, actor, agent, patient, role, place, kind, speaker, origin, certainty, number
    """#),
  Example(
    "actr:x plce:y | sirt date | first",
    #"""
    error: there is no field 'actr'
      actr:x plce:y | sirt date | first
      ^^^^
      help: did you mean 'actor'?
    error: there is no field 'plce'
      actr:x plce:y | sirt date | first
             ^^^^
      help: did you mean 'place'?
    error: there is no stage 'sirt'
      actr:x plce:y | sirt date | first
                      ^^^^
      help: did you mean 'sort'?
    error: 'first' needs a number
      actr:x plce:y | sirt date | first
                                  ^^^^^
      help: for instance 'first 10'
    """#),
])
func `a mistaken name or value is shown where it stands, with a way out`(example: Example) {
  #expect(reading(example.statement) == example.reading)
}
