import Diagnostics
import Foundation
import QueryEngine
import QueryLanguage
import Session
import Testing

@Suite struct ConversationTests {
  private func answers(_ statements: String...) throws -> [String] {
    let interpreter = try Town().interpreter()
    return statements.map { interpreter.answer($0) }
  }

  @Test func `the events of the query before go on as $_`() throws {
    let answers = try answers(
      "source:herald | count by actor", "$_ | count", "$_ kind:contact.meet | count by source",
      "let first = $_", "source:courier", "$first | count by source")
    #expect(answers[1] != "0\n")
    #expect(answers[2].contains("herald") && !answers[2].contains("courier"))
    #expect(answers[5] == answers[2])
  }

  @Test func `before any query there is no such name`() throws {
    #expect(try answers("$_")[0].contains("there is none yet"))
  }

  @Test func `a name that nobody bears is told with its neighbours, and nothing has failed`() throws
  {
    let interpreter = try Town().interpreter()
    let outcome = interpreter.run("actor:lindkvist")
    #expect(!outcome.failed)
    #expect(
      interpreter.transcript(of: outcome).hasPrefix(
        """
        0 events
        warning: no actor contains 'lindkvist'
          actor:lindkvist
          ^^^^^^^^^^^^^^^
          help: near: Anna Lindqvist (
        """))
  }

  @Test func `of several values the one that nobody bears is told though others are`() throws {
    #expect(
      try answers("actor:oakes,lindkvist | count")[0].contains("no actor contains 'lindkvist'"))
    #expect(try !answers("actor:oakes,lindq | count")[0].contains("warning"))
  }

  @Test func `the term that left nothing is named, with what is there instead`() throws {
    let answer = try answers("actor:lindqvist source:herald date:2024-07-01")[0]
    #expect(answer.contains("note: the term date:2024-07-01 removed the last"))
    #expect(answer.contains("help: the nearest: 2024-05-06 ("))
  }

  @Test(arguments: [
    ("count by source", "a stage follows a pipe: '| count by source'"),
    ("actor:lindqvist sort date", "a stage follows a pipe: 'actor:lindqvist | sort date'"),
    ("actor zzz", "did you mean 'actor:zzz'?"),
    ("actor!lindqvist", "did you mean 'actor!=lindqvist'?"),
    ("help me", "commands begin with a dot: '.help'"),
    ("exit", "commands begin with a dot: '.quit'"),
    ("\\dt", "commands begin with a dot: '.sources'"),
    ("\\frob", "commands begin with a dot; '.help' lists them"),
    ("2031-10-14", "did you mean 'date:2031-10-14'?"),
    ("actor~[x-z]+", "a regular expression stands between slashes: actor~/[x-z]+/"),
    ("date between 2024-01 and 2024-02", "did you mean 'date:2024-01..2024-02'?"),
    ("place is null", "did you mean 'place:?'?"), ("actor like lind", "did you mean 'actor:lind'?"),
    ("place:unknown", "'place:?' finds events without one"),
    ("actor:%lind%", "did you mean 'actor:lind'?"),
    ("who quarrelled with whom", "words are looked for as they stand"),
    ("insert nothing", "this is no SQL: filter, then stages: 'source:envoy | show date, actor'"),
    ("herald", "'source:herald' finds what it tells"),
    ("actor：lindqvist", "its signs have double width; did you mean 'actor:lindqvist'?"),
    ("actor:!lindqvist", "did you mean '-actor:lindqvist'?"),
    (
      "actor:lind\u{2060}qvist",
      "there is a character in it that cannot be seen (U+2060): type it anew"
    ),
    ("id:herald.99", "the events of herald are 1 to"), ("episode:999", "the episodes are 1 to"),
  ])
  func `what finds nothing is told with what was probably meant`(text: String, help: String) throws
  {
    let outcome = try Town().interpreter().run(text)
    #expect(!outcome.failed)
    #expect(outcome.diagnostics.flatMap(\.help).contains { $0.hasPrefix(help) })
  }

  @Test func `a side of a comparison that is nobody's is told`() throws {
    let answer = try answers("compare herald with zzz")[0]
    #expect(answer.contains("warning: no source has the handle 'zzz', and no event the word"))
    #expect(answer.contains("help: sources: courier"))
    #expect(!answer.contains("no event answers to 'zzz'"), "it is told twice")
    #expect(try answers("compare herald with actor:zzz")[0].contains("no event answers to"))
    #expect(try !answers("compare herald with courier")[0].contains("warning"))
  }

  @Test func `expect 0 is no mistake`() throws {
    #expect(try !answers("actor:lindqvist date:1999 | expect 0")[0].contains("note:"))
  }

  @Test func `explain tells what each term leaves`() throws {
    let answer = try answers(".explain actor:lindqvist source:herald")[0]
    #expect(answer.contains("what each term leaves"))
    #expect(answer.contains("all events\n"))
    #expect(answer.contains("source:\"herald\"\n"))
  }

  @Test func `the help on a field tells its operators, its values and its stages`() throws {
    let answer = try answers(".help certainty")[0]
    #expect(answer.contains("certainty~"))
    #expect(answer.contains("asserted reported alleged"))
    #expect(answer.contains("timeline by"))
    #expect(try answers(".help colours")[0].contains("where sources differ"))
  }
}

@Suite struct LiveHintTests {
  private func hint(_ text: String) throws -> String? {
    LiveHint(interpreter: try Town().interpreter()).words(for: text)
  }

  @Test func `while a query is typed its events are counted`() throws {
    #expect(try hint("source:courier kind:contact.meet")?.hasSuffix("event") == true)
    #expect(try hint("actor:lindqvist | count by source")?.hasSuffix("events") == true)
  }

  @Test func `a mistake is told once the cursor has left it`() throws {
    #expect(try hint("actr:lind") == "there is no field 'actr'")
    #expect(try hint("date:2024-1") == nil)
    #expect(try hint("(actor:lind") == nil)
    #expect(try hint("  ") == nil)
  }

  @Test func `a command tells what it wants`() throws {
    #expect(try hint(".export") == "FORMAT FILE")
    #expect(try hint(".sour") == nil)
  }
}

@Suite struct DateCompletionTests {
  private func labels(_ text: String) throws -> [String] {
    let completer = Completer(interpreter: try Town().interpreter())
    return completer.candidates(in: text, at: text.utf8.count).list.map(\.label)
  }

  @Test func `dates complete to the months and days that events have`() throws {
    #expect(try labels("date:").first == "2024-05")
    #expect(try labels("date:2024-05-").contains("2024-05-06"))
    #expect(try labels("date:2024-04").isEmpty)
    #expect(try labels("within:2024-05-01..2024-05-").contains("2024-05-06"))
  }

  @Test func `what a query explains completes as a query`() throws {
    #expect(try labels(".explain act").contains("actor"))
    #expect(try labels("has:pl") == ["place"])
    #expect(try labels("month:oc") == ["october"])
  }
}

@Suite struct LanguageCardTests {
  private static let card: String = {
    let readme = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("README.md")
    let text = (try? String(contentsOf: readme, encoding: .utf8)) ?? ""
    let head = text.range(of: "## The language on one screen")?.upperBound ?? text.startIndex
    let rest = text[head...]
    return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }()

  /// The words of a section of the card.
  private func words(_ section: String, until next: String) -> [String] {
    guard let start = Self.card.range(of: "\n\(section)  "),
      let end = Self.card.range(of: next, range: start.upperBound..<Self.card.endIndex)
    else { return [] }
    return Self.card[start.upperBound..<end.lowerBound].split { $0 == " " || $0 == "\n" }
      .map(String.init)
  }

  @Test func `the README's card has every field`() {
    #expect(words("fields", until: "\nstages") == FieldTable.names)
  }

  @Test func `the README's card has every stage and command`() {
    let stages = words("stages", until: "\ncommands").joined(separator: " ")
    for entry in StageTable.entries {
      #expect(stages.contains("| \(entry.name)"), "\(entry.name)")
    }
    let commands = words("commands", until: "```")
    for entry in CommandTable.entries {
      #expect(commands.contains(entry.name), "\(entry.name)")
    }
  }
}
