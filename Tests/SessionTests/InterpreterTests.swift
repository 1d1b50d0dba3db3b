import Diagnostics
import Foundation
import QueryEngine
import QueryLanguage
import Rendering
import Session
import Testing

@Test func `opening a folder tells how much is in it`() throws {
  let town = try Town()
  let interpreter = try Interpreter(settings: .batch)
  #expect(try interpreter.open([town.folder.path]).isEmpty)
  #expect(try interpreter.summary().hasPrefix("2 sources, "))
}

@Test func `what cannot be opened leaves what was open`() throws {
  let interpreter = try Town().interpreter()
  let before = interpreter.answer("| count by source")
  let outcome = interpreter.run(".open no-such-place")
  #expect(outcome.failed)
  #expect(interpreter.answer("| count by source") == before)
}

@Test func `an incomplete text runs nothing`() throws {
  let interpreter = try Town().interpreter()
  let outcome = interpreter.run("actor:lindqvist |")
  #expect(outcome.isIncomplete)
  #expect(outcome.outputs.isEmpty)
}

@Test func `statements of one line run up to the first that fails`() throws {
  let interpreter = try Town().interpreter()
  let outcome = interpreter.run("| count; | expect 0; | count")
  #expect(outcome.outputs.count == 1)
  #expect(outcome.failed)
}

@Test func `the accounts of one meeting stand in one row of the parallel page`() throws {
  let interpreter = try Town().interpreter()
  guard
    case .result(.comparison(let page))? = interpreter.run(
      "date:2024-05-06 kind:contact.meet | compare herald, courier"
    ).outputs.first
  else {
    Issue.record("no page")
    return
  }
  #expect(page.sources == ["herald", "courier"])
  #expect(page.rows.contains { row in row.cells.allSatisfy { $0 != nil } })
}

@Test func `a named query is evaluated where it is used`() throws {
  let interpreter = try Town().interpreter()
  #expect(interpreter.answer("let meetings = kind:contact.meet").isEmpty)
  #expect(
    interpreter.answer("$meetings | count") == interpreter.answer("kind:contact.meet | count"))
  #expect(interpreter.answer(".lets") == "let meetings = kind:contact.meet\n")
}

@Test func `a parameter stands for its value`() throws {
  let interpreter = try Town().interpreter()
  #expect(interpreter.answer(".set who oakes").isEmpty)
  #expect(interpreter.answer("actor:$who") == interpreter.answer("actor:oakes"))
}

@Test func `a new publication date reads the source anew`() throws {
  let interpreter = try Town().interpreter()
  #expect(interpreter.answer("source:herald date:2024-05-06").contains("met Peter Oakes"))
  _ = interpreter.run(".source herald published 2019-05-08")
  #expect(!interpreter.answer("source:herald date:2024-05-06").contains("met Peter Oakes"))
  #expect(interpreter.answer("source:herald date:2019-05-06").contains("met Peter Oakes"))
}

@Test func `a source without a publication date keeps its days without a year`() throws {
  let town = try Town()
  try town.write("undated.txt", "On May 6, Anna Lindqvist met Peter Oakes in Ashford.")
  let interpreter = try Interpreter(settings: .batch)
  _ = try interpreter.open([town.path("undated.txt")])
  #expect(interpreter.answer("date:2031-05-06").contains("XXXX-05-06"))
  #expect(!interpreter.answer("within:2031-05-06").contains("XXXX-05-06"))
  #expect(!interpreter.answer("date:2031-05-07").contains("XXXX-05-06"))
}

@Test func `why an event is one is told with its rules and its anchor`() throws {
  let interpreter = try Town().interpreter()
  let text = interpreter.answer(".why herald.1")
  #expect(text.contains("met Peter Oakes in Ashford"))
  let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(words.contains("reckoned from the publication date 2024-05-08"))
  #expect(text.contains("Anna Lindqvist, agent"))
}

@Test func `why says which years a weekday fits, where none is told`() throws {
  let town = try Town()
  try town.write("undated.txt", "On Friday, May 6, Anna Lindqvist met Peter Oakes in Ashford.")
  let interpreter = try Interpreter(settings: .batch)
  _ = try interpreter.open([town.path("undated.txt")])
  let text = interpreter.answer(".why undated.1")
  #expect(text.contains("XXXX-05-06: 6 May of an unknown year (stated)"))
  #expect(text.contains("a weekday with a month and day, rule weekday-month-day"))
  #expect(text.contains("1994, 2005, 2011, 2016, 2022"))
}

@Test func `an actor's profile has a row for each source`() throws {
  let text = try Town().interpreter().answer(".actor lindqvist")
  #expect(text.contains("herald"))
  #expect(text.contains("courier"))
  #expect(text.contains("Mayor"))
}

@Test func `a result can go to a file`() throws {
  let town = try Town()
  let interpreter = try town.interpreter()
  let file = town.path("out.csv")
  _ = interpreter.run(".mode csv")
  let printed = interpreter.answer("| show id, date")
  _ = interpreter.run(".once \(file)")
  #expect(interpreter.answer("| show id, date").isEmpty)
  #expect(try String(contentsOfFile: file, encoding: .utf8) == printed)
  #expect(interpreter.answer("| show id, date") == printed)
}

@Test func `a file that is read runs as if it were typed`() throws {
  let town = try Town()
  try town.write("all.syn", "# a comment\nlet m = kind:contact.meet\n$m |\n  count\n")
  let interpreter = try town.interpreter()
  #expect(
    interpreter.answer(".read \(town.path("all.syn"))")
      == interpreter.answer("kind:contact.meet | count"))
}

@Test func `a session that is read brings its parameters`() throws {
  let town = try Town()
  try town.write(
    "s.md",
    "---\nparams: { who: \"anna lindqvist\" }\n---\n```synoptic\nsynoptic> actor:$who\n```\n")
  let interpreter = try town.interpreter()
  #expect(
    interpreter.answer(".read \(town.path("s.md"))")
      == interpreter.answer("actor:\"anna lindqvist\""))
}

@Test func `a mistake in a file that is read is told with its line`() throws {
  let town = try Town()
  try town.write("all.syn", "| count\n\nactr:x\n| count\n")
  let outcome = try town.interpreter().run(".read \(town.path("all.syn"))")
  #expect(outcome.diagnostics.first?.excerpt?.origin == "\(town.path("all.syn")):3")
}

@Test func `a file that reads itself comes to an end`() throws {
  let town = try Town()
  let path = town.path("loop.syn")
  try town.write("loop.syn", ".read \(path)\n")
  #expect(try town.interpreter().run(".read \(path)").failed)
}

@Test func `a recording never overwrites a file`() throws {
  let town = try Town()
  try town.write("mine.md", "my notes\n")
  #expect(try town.interpreter().run(".record \(town.path("mine.md"))").failed)
  #expect(try String(contentsOfFile: town.path("mine.md"), encoding: .utf8) == "my notes\n")
}

private struct Wrong: Sendable, CustomTestStringConvertible {
  var statement: String
  var message: String
  var help: String
  var testDescription: String { statement }
}

@Test(arguments: [
  Wrong(
    statement: ".sorces", message: "there is no command '.sorces'", help: "did you mean '.sources'?"
  ),
  Wrong(
    statement: ".mode tabel", message: "there is no mode 'tabel'", help: "did you mean 'table'?"),
  Wrong(
    statement: ".source heral", message: "there is no source 'heral'",
    help: "did you mean 'herald'?"),
  Wrong(
    statement: ".source herald pubished 2024", message: "a source has no 'pubished'",
    help: "did you mean 'published'?"),
  Wrong(
    statement: ".why herald.99", message: "there is no event 'herald.99'",
    help: "the events of herald are 1 to"),
  Wrong(
    statement: ".help sorting", message: "there is no help on 'sorting'", help: "did you mean"),
  Wrong(
    statement: ".width 3", message: "a width is a number from 20 to 1000", help: ""),
  Wrong(
    statement: ".quit now", message: "'.quit' wants no arguments", help: "'.quit' stands alone"),
  Wrong(statement: ".exit", message: "there is no command '.exit'", help: "did you mean '.quit'?"),
  Wrong(
    statement: ".tables", message: "there is no command '.tables'", help: "did you mean '.sources'?"
  ),
  Wrong(
    statement: ".open /nowhere/at-all", message: "there is no file or folder '/nowhere/at-all'",
    help: ""),
  Wrong(statement: ".read /nowhere", message: "there is no file '/nowhere'", help: ""),
  Wrong(
    statement: ".export csv /nowhere/x.csv", message: "'/nowhere/x.csv' cannot be written", help: ""
  ),
  Wrong(
    statement: ".redate herald.1 6.5.2024", message: "a year has four digits",
    help: "did you mean 2024-05-06 or 2024-06-05?"),
  Wrong(
    statement: ".alias Oakes \"Anna Lindqvist\"",
    message: "'.alias' wants two names with '=' between blanks",
    help: "did you mean '.alias Oakes = \"Anna Lindqvist\"'?"),
  Wrong(
    statement: ".help sprockets", message: "there is no help on 'sprockets'",
    help: "topics: fields,"
  ),
  Wrong(
    statement: "| expect 100", message: "expected 100 rows, found 5",
    help: "without 'expect' the query shows what came"),
])
private func `a wrong command is told with a way out`(wrong: Wrong) throws {
  let outcome = try Town().interpreter().run(wrong.statement)
  let diagnostic = try #require(outcome.diagnostics.first)
  #expect(diagnostic.message == wrong.message)
  #expect(wrong.help.isEmpty || diagnostic.help.contains { $0.hasPrefix(wrong.help) })
  #expect(diagnostic.excerpt != nil)
}

@Test(arguments: CommandName.allCases)
func `every command has its help, and its example parses`(command: CommandName) throws {
  let entry = CommandTable.entry(command)
  let interpreter = try Town().interpreter()
  interpreter.settings.width = 200
  let words = interpreter.answer(".help \(entry.name)").split(whereSeparator: \.isWhitespace)
  #expect(words.joined(separator: " ").contains(entry.summary))
  #expect(!Completeness.isIncomplete(entry.example))
  #expect(entry.example.hasPrefix(entry.name))
}

@Test(arguments: [
  ("regex", "a regular expression"), ("let", "names a query"), ("or", "'or' binds less"),
  ("mistakes", "a way out"), ("keys", "Ctrl-R"), ("csv", "RFC 4180"), ("exit", ".quit: leave"),
  ("head", "first: the first rows"), ("who", "actor: whoever takes part"), ("| sort", "sort: puts"),
  ("count by", "count: how many"), ("modes", "GitHub"), ("sessions", ".record FILE"),
  ("?", "none recorded"), ("undated", "date:?"),
])
func `help answers to the words that people ask it with`(topic: String, words: String) throws {
  #expect(try Town().interpreter().answer(".help \(topic)").contains(words))
}

@Test func `the help fits a screen of 24 lines and 80 columns`() throws {
  let lines = try Town().interpreter().answer(".help").split(
    separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.count <= 24)
  #expect(lines.allSatisfy { $0.count <= 80 })
  for name in FieldTable.names + CommandTable.entries.map(\.name) {
    #expect(lines.contains { $0.contains(name) })
  }
}

@Test func `a parameter is set with or without a sign`() throws {
  let interpreter = try Town().interpreter()
  _ = interpreter.run(".set who = lindqvist")
  #expect(interpreter.answer(".set who") == "$who = lindqvist\n")
  _ = interpreter.run(".set $who oakes")
  #expect(interpreter.answer(".set who") == "$who = oakes\n")
  _ = interpreter.run(".set sign \"=\"")
  #expect(interpreter.answer(".set sign") == "$sign = =\n")
}
