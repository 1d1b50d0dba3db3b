import Diagnostics
import QueryLanguage
import Session
import Testing

/// What is printed, in terminals from very narrow to very wide.
@Suite struct NarrowTerminalTests {
  /// Accounts of names in several scripts, and of a lengthy title.
  private static func interpreter(width: Int) throws -> Interpreter {
    let town = try Town()
    try town.write(
      "asahi.txt",
      """
      ---
      handle: asahi
      title: 東京都知事と市長が五月六日に会談した件についての長い見出し
      outlet: السلام عليكم ورحمة الله
      author: Zoe\u{301} Łukasz 👩‍🚀
      url: https://example.org/a/very/long/path/that/cannot/be/broken/at/all?id=12345
      published: 2024-05-10
      ---
      On May 6, 2024, Mayor Anna Lindqvist met Peter Oakes in Tokyo. "東京都の計画は 👩‍🚀 e\u{301}clatant," \
      Lindqvist said.

      The council arrested Mohammed al-Rashid (محمد الراشد) on May 7, 2024, and fined him 300 dollars.
      """)
    let interpreter = try town.interpreter()
    interpreter.settings.width = width
    return interpreter
  }

  private static let statements =
    HelpText.topics.map { ".help \($0)" } + [".help"]
    + StageTable.entries.filter { $0.stage != .expect }.map { entry in
      "| " + (entry.example.split(separator: "|").last.map(String.init) ?? "")
    }
    + [
      "let long = actor:lindqvist kind:contact.meet source:herald,courier,asahi date:2024-05",
      ".lets", ".set who lindqvist", ".set", ".today", ".history", ".sources", ".actors",
      ".actor lindqvist", ".source asahi", ".why asahi.1", ".why herald.1",
      ".redate herald.1 2024-05-07", ".judgements", ".undo", ".redo",
      ".explain actor:lindqvist date:2024-05 | count by actor", "| first 9", ".cite",
      "| compare", ".cite", "actor:lindqvist", ".width", ".mode", ".record",
      "compare herald with courier", ".output",
      ".note herald.1 東京都の計画 and a note that goes on for a while", ".tag herald.1 تاريخ",
    ]

  @Test(arguments: [40, 60, 80, 200])
  func `no line is wider than the terminal`(width: Int) throws {
    let interpreter = try Self.interpreter(width: width)
    for statement in Self.statements {
      let outcome = interpreter.run(statement)
      for line in interpreter.transcript(of: outcome).split(separator: "\n") {
        let columns = DisplayWidth.columns(of: String(line))
        #expect(columns <= width, "\(statement) in \(width): \(line)")
      }
    }
  }

  @Test func `an address is in one piece, and a statement where it fits a line`() throws {
    let narrow = try Self.interpreter(width: 48)
    let alias = ".alias \"Tom Witkoff\" = \"Steve Witkoff\""
    #expect(narrow.answer(".help alias").contains("\(alias)\n"))
    let statement = "let met = actor:lindqvist kind:contact.meet"
    _ = narrow.run(statement)
    #expect(narrow.answer(".lets") == "\(statement)\n")
    let wide = try Self.interpreter(width: 80)
    _ = wide.run("source:asahi")
    #expect(wide.answer(".cite").contains("broken/at/all?id=12345\n"))
  }
}
