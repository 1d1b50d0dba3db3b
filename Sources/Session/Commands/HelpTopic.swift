import QueryLanguage
import Rendering

/// A page of `.help` on what is no single field, stage or command.
enum HelpTopic: String, CaseIterable {
  case fields, stages, operators, commands, dates, words, patterns, variables, modes, keys
  case files, mistakes, sessions, colours

  /// The topic of a name, by any of the names that people give it.
  static func named(_ name: String) -> HelpTopic? {
    HelpTopic(rawValue: name) ?? others[name]
  }

  private static let others: [String: HelpTopic] = [
    "field": .fields, "stage": .stages, "pipe": .stages, "pipes": .stages, "|": .stages,
    "operator": .operators, "command": .commands, "~": .operators, ":": .operators,
    "=": .operators, "!=": .operators, "<": .operators, ">": .operators, "<=": .operators,
    ">=": .operators, "edtf": .dates, "range": .dates, "ranges": .dates, "..": .dates,
    "undated": .dates, "uncertain": .dates, "yesterday": .dates, "and": .words, "or": .words,
    "not": .words, "-": .words, "filter": .words, "filters": .words, "search": .words,
    "query": .words, "quotation": .words, "\"": .words, ",": .words, "?": .words, "*": .words,
    "regex": .patterns, "regexp": .patterns, "wildcard": .patterns, "wildcards": .patterns,
    "pattern": .patterns, "accents": .patterns, "/": .patterns, "let": .variables,
    "$": .variables, "$_": .variables, "variable": .variables, "parameters": .variables,
    "parameter": .variables, "format": .modes, "formats": .modes, "key": .keys,
    "keyboard": .keys, "editing": .keys, "completion": .keys, "tab": .keys, "errors": .mistakes,
    "error": .mistakes, "warnings": .mistakes, "replay": .sessions, "recording": .sessions,
    "script": .sessions, "scripts": .sessions, "colors": .colours, "color": .colours,
    "colour": .colours, "file": .files, "jsonl": .files, "import": .files, "paths": .files,
  ]

  /// A line on it, without a final stop.
  var summary: String {
    switch self {
    case .fields: "what can be asked of an event"
    case .stages: "what can be done with the events found"
    case .operators: "what can stand between a field and its value"
    case .commands: "what begins with a dot"
    case .dates: "how dates are written, and when one matches"
    case .words: "words, and, or, not, any of, several lines"
    case .patterns: "wildcards and regular expressions"
    case .variables: "named queries, parameters, the query before"
    case .modes: "the forms of results"
    case .keys: "the keys of the prompt"
    case .files: "what can be read, and what can be written"
    case .mistakes: "what messages say, and how to correct what was misread"
    case .sessions: "how to keep a session and run it again"
    case .colours: "what the colours mean"
    }
  }

  /// What the topic says; nil where it is made of a table.
  var text: String? {
    switch self {
    case .fields, .stages, .operators, .commands, .modes, .colours: nil
    case .dates:
      """
      A date is a day, a month, a year, or anything else of the Extended Date/Time \
      Format:
        2025-10-14, 2025-10, 2025  a day, a month, a year
        152X, -0043, 2001-21       the 1520s, 44 BCE, spring 2001
        2025-10-24~, 2025-10-24?   about that day, perhaps that day
        2025-10-13..2025-10-17     a range; either end may be left open

      date:X     could have happened in X; rows that match only possibly carry a ~
      within:X   certainly in X
      before:X   certainly before it
      after:X    certainly after it
      date:?     events without a date; they match no other date term
      date:today, date:yesterday   once '.today 2025-12-01' has said which day that is
      """
    case .words:
      """
      Words find events whose text holds them all; a blank means 'and':
        witkoff "peace plan"              quoted words stand beside each other
        actor:witkoff or actor:ushakov    'or' binds less than a blank; ( ) group
        source:envoy -kind:contact.phone  '-' and 'not' leave out
        source:envoy,citizen              a comma: any of these
        place:?, place:*                  none recorded, any recorded; has:place too
        source:envoy | count              after '|' a stage; .help stages
      A statement goes on in the next line after an open quote or parenthesis and \
      after | , and or not; Alt-Enter begins a new line anywhere. ';' divides two \
      statements, '#' begins a comment.
      """
    case .patterns:
      """
      ':' finds names and words that contain what is given, whatever the case and the \
      accents:
        actor:muller                 Müller too
      '~' takes a pattern for the whole:
        actor~"zelensk*"             * any letters, ? one letter
        actor~/^Steve|Jared/         a regular expression
        /peace (plan|deal)/          in the text
      '=' wants exactly this:  actor="Steve Witkoff"
      """
    case .variables:
      """
      let calls = kind:contact.phone     names a query; it is asked anew each time
      $calls date:2025-10                narrows it further;  .lets lists them
      $_ | count by source               the events of the query before
      .set who witkoff                   names a value;  actor:$who  uses it
      .today 2025-12-01                  says what today and yesterday mean
      """
    case .keys:
      """
      Tab                    completes; values come with how many events have them
      Enter                  runs the statement; if it is not finished, goes on below
      Alt-Enter              begins a new line
      Up, Down               by line, then through earlier statements
      PageUp, PageDown       through those that begin like this one
      Ctrl-R                 searches them
      Home, End              start and end of the line, as Ctrl-A and Ctrl-E
      Ctrl-Left, Ctrl-Right  by words, as Alt-B and Alt-F
      Ctrl-W, Alt-D          cut the word before, after the cursor
      Ctrl-U, Ctrl-K         cut the line, its rest;  Ctrl-Y  puts back what was cut
      Ctrl-C                 drops the line, or stops what is running
      Ctrl-D                 leaves, on an empty line
      Ctrl-L, Ctrl-Z         clears the screen; goes to the shell until 'fg'
      'synoptic:bind -v' in ~/.editrc asks for vi's keys.
      """
    case .files:
      """
      .open and .import read, and 'synoptic PATH...' opens:
        a .txt or .md file   an article; what is known of it may stand before it, between
                             lines '---': handle, title, outlet, author, published, url
        a folder             its articles, or those that its corpus.yaml lists
        a .jsonl file        articles: {"handle":"envoy","published":"2025-11-26","text":...}
                             or events, as .export wrote them: they need no article
        a store              what 'synoptic import --into STORE PATH...' made; alone
      The first row of a .jsonl file says which sort all are. A row that cannot be read
      is told with its line, and the others are kept. What is there already is not read
      again; another text under a handle that is taken gets a number behind it.
        .export jsonl FILE   the events of the last result, to be read back
        .export csv FILE     the same for a spreadsheet; also timelinejs, timelinejs-csv,
                             timesketch, icalendar, annotations (W3C), graphml, tei
        .report FILE.html    all that is open as a page
      """
    case .mistakes:
      """
      A message says what is wrong, shows where, and a way out:
        error: there is no field 'actr'
          date:2025-10 actr:witkoff
                       ^^^^
          help: did you mean 'actor'?
      error     nothing was done
      warning   it was done, but a name in it is nobody's; near ones are named
      note      why there is nothing: which term removed the last events
      .explain QUERY tells how a query is understood, and what each term leaves.
      .why EVENT tells how an event was read; .redate, .drop, .alias, .merge, .split \
      correct it.
      """
    case .sessions:
      """
      .record FILE.md        writes what follows into a session, with the answers
      .record off            ends it
      .read FILE             runs the statements of a file
      synoptic replay FILE           runs a session and prints it, from a shell
      synoptic replay --check FILE   says what has changed
      '| expect 3' at the end of a query fails unless three rows came.
      """
    }
  }
}
