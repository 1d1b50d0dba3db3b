import Foundation
import LineEditor
import Testing

/// The prompt on a pseudo-terminal; serial because signals and the locale belong to the process.
@Suite(.serialized)
struct StatementReaderTests {
  private static func open(historyPath: String? = nil) throws -> TestTerminal {
    let terminal = try #require(
      TestTerminal { terminal in
        StatementReader(
          configuration: .test(historyPath: historyPath), terminal: terminal,
          isIncomplete: { $0.hasSuffix("|") }, complete: completions)
      })
    try #require(terminal.type("", atPrompt: 1))
    return terminal
  }

  @Sendable private static func completions(_ text: String, _ cursor: Int) -> CompletionAnswer {
    let known = [
      Completion(replacement: "actor:", detail: "who took part", isFinal: false),
      Completion(replacement: "account", detail: "one source's telling"),
      Completion(replacement: "日付", detail: "a date"),
    ]
    return CompletionAnswer(
      range: 0..<cursor, completions: known.filter { $0.replacement.hasPrefix(text) })
  }

  private struct TypedCase: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    let statement: String
    var testDescription: String { name }
  }

  private static let typed = [
    TypedCase(name: "ASCII", keys: "date:2025\r", statement: "date:2025"),
    TypedCase(name: "Latin", keys: "café\r", statement: "café"),
    TypedCase(name: "Japanese", keys: "王毅 北京\r", statement: "王毅 北京"),
    TypedCase(name: "Arabic", keys: "محمد\r", statement: "محمد"),
    TypedCase(name: "emoji", keys: "a👨‍👩‍👧b\r", statement: "a👨‍👩‍👧b"),
    TypedCase(name: "a combining mark", keys: "cafe\u{301}!\r", statement: "caf\u{E9}!"),
    TypedCase(name: "backspace over a family", keys: "a👨‍👩‍👧\u{7F}b\r", statement: "ab"),
    TypedCase(name: "backspace over a mark", keys: "xn\u{331}\u{7F}y\r", statement: "xy"),
    TypedCase(name: "left over a flag", keys: "🇫🇮\u{1B}[Dx\r", statement: "x🇫🇮"),
    TypedCase(name: "right over a family", keys: "👨‍👩‍👧b\u{1}\u{1B}[Cx\r", statement: "👨‍👩‍👧xb"),
    TypedCase(name: "Home and Delete", keys: "xab\u{1B}[H\u{1B}[3~\u{1B}[Fc\r", statement: "abc"),
    TypedCase(name: "Ctrl-D deletes forward", keys: "ab\u{1}\u{4}\r", statement: "b"),
    TypedCase(
      name: "Ctrl-D where a statement waits for more", keys: "ab|\r\u{4}", statement: "ab|\n"),
    TypedCase(name: "Ctrl-Left", keys: "one two\u{1B}[1;5Dx\r", statement: "one xtwo"),
    TypedCase(name: "a key that means nothing", keys: "a\u{1B}[15~\u{1B}[1;2Sb\r", statement: "ab"),
    TypedCase(name: "Alt-Enter", keys: "a\u{1B}\rb\r", statement: "a\nb"),
    TypedCase(
      name: "Up into the line above", keys: "ab|\rcd\u{1B}[AX\u{1B}[BY\r", statement: "abX|\ncdY"),
    TypedCase(
      name: "backspace into the line above", keys: "ab|\r\u{7F}\u{7F}c\r", statement: "abc"),
    TypedCase(
      name: "cuts that follow each other", keys: "one two three\u{17}\u{17}\u{19}!\r",
      statement: "one two three!"),
    TypedCase(
      name: "a cut after another key", keys: "one two\u{17}ab\u{17}\u{19}\r", statement: "one ab"),
    TypedCase(
      name: "cuts after the cursor", keys: "one two\u{1}\u{1B}d\u{1B}d\u{19}!\r",
      statement: "one two!"),
    TypedCase(
      name: "a word and the rest of its line", keys: "a b c\u{1B}b\u{17}\u{B}\u{19}\r",
      statement: "a b c"),
    TypedCase(name: "a yank of nothing", keys: "a\u{19}b\r", statement: "ab"),
    TypedCase(name: "a yank of several lines", keys: "a|\rb\u{15}c\u{19}\r", statement: "a|\ncb"),
  ]

  @Test(arguments: typed)
  private func `what is typed is given`(_ sample: TypedCase) throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type(sample.keys)
    #expect(
      terminal.inputs(count: 1).first.map { Self.scalars($0) }
        == Self.scalars(.statement(sample.statement)))
    terminal.type("\u{4}", atPrompt: 2)
    #expect(terminal.inputs(count: 2).last == .endOfInput)
  }

  /// Compares code points: equal strings may differ in them.
  private static func scalars(_ input: Input) -> [Unicode.Scalar]? {
    if case .statement(let text) = input { Array(text.unicodeScalars) } else { nil }
  }

  @Test func `Ctrl-C drops the line and runs nothing`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("half a thought")
    #expect(terminal.waits(for: "thought"))
    terminal.type("\u{3}")
    #expect(terminal.waits(for: "^C\r"))
    terminal.type("whole\r", atPrompt: 2)
    terminal.type("\u{4}", atPrompt: 3)
    #expect(terminal.inputs(count: 3) == [.interrupted, .statement("whole"), .endOfInput])
  }

  @Test func `the terminal is as before after the end`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    #expect(terminal.waits(for: "\u{1B}[?2004h"))
    #expect(!terminal.isEchoing)
    terminal.type("\u{4}")
    #expect(terminal.inputs(count: 1) == [.endOfInput])
    #expect(terminal.waits(for: "\u{1B}[?2004l"))
    #expect(terminal.isEchoing)
  }

  @Test func `a paste of several lines is one statement`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("\u{1B}[200~first\tline\r\nac\t\r\u{1B}third\u{1B}[201~")
    #expect(terminal.waits(for: "third"))
    terminal.type("\r")
    terminal.type("\u{4}", atPrompt: 2)
    #expect(
      terminal.inputs(count: 2) == [.statement("first\tline\nac\t\nthird"), .endOfInput])
  }

  @Test func `a paste of forty lines is recalled whole`() throws {
    let lines = (1...40).map { "line \($0)" }.joined(separator: "\n")
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("\u{1B}[200~\(lines)\u{1B}[201~")
    #expect(terminal.waits(for: "line 40"))
    terminal.type("\r")
    #expect(terminal.inputs(count: 1) == [.statement(lines)])
    terminal.type("\u{10}!\r", atPrompt: 2)
    #expect(terminal.inputs(count: 2).last == .statement(lines + "!"))
  }

  @Test func `an incomplete statement goes on under the continuation prompt`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("date:2025 |\r")
    #expect(terminal.waits(for: "   ..> "))
    terminal.type("count\r")
    terminal.type("\u{10}\r", atPrompt: 2)
    terminal.type("\u{4}", atPrompt: 3)
    let whole = Input.statement("date:2025 |\ncount")
    #expect(terminal.inputs(count: 3) == [whole, whole, .endOfInput])
  }

  @Test func `a tab inserts what the candidates share and then lists them`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("a\t\t")
    #expect(terminal.waits(for: "actor:   who took part  "))
    #expect(terminal.waits(for: "account  one source's telling\r"))
    terminal.type("c\tx\r")
    #expect(terminal.inputs(count: 1) == [.statement("account x")])
    terminal.type("日\ty\r", atPrompt: 2)
    #expect(terminal.inputs(count: 2).last == .statement("日付 y"))
  }

  @Test func `a field's completion waits for its value`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("act\tx\r")
    #expect(terminal.inputs(count: 1).first == .statement("actor:x"))
  }

  @Test func `Ctrl-R finds an earlier statement by words`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("actor:Witkoff date:2025\r")
    terminal.type("source:envoy\r", atPrompt: 2)
    terminal.type("draft\u{12}2025 witkoff\r", atPrompt: 3)
    #expect(terminal.inputs(count: 3).last == .statement("actor:Witkoff date:2025"))
  }

  @Test func `a statement is there for the next prompt`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/deep/history"
    let first = try Self.open(historyPath: path)
    defer { first.end() }
    let second = try Self.open(historyPath: path)
    defer { second.end() }
    first.type("日本 |\rcount\r")
    #expect(first.inputs(count: 1).count == 1)
    second.type("from the second\r")
    #expect(second.inputs(count: 1).count == 1)
    first.type("from the first\r", atPrompt: 2)
    #expect(first.inputs(count: 2).count == 2)
    let third = try Self.open(historyPath: path)
    defer { third.end() }
    third.type("\u{10}\u{10}\u{10}\u{10}\r")
    #expect(third.inputs(count: 1).first == .statement("日本 |\ncount"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `a signal to the process is an interrupt too`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    kill(getpid(), SIGINT)
    #expect(terminal.inputs(count: 1) == [.interrupted])
  }

  @Test func `a statement outlives a change of the window`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("a statement that takes more than a row of the narrow window")
    #expect(terminal.waits(for: "narrow window"))
    terminal.resize(columns: 20)
    kill(getpid(), SIGWINCH)
    // Prompt and text take 66 columns, so the cursor stands on the fourth row of twenty columns.
    #expect(terminal.waits(for: "\u{1B}[3A\r \u{1B}[J"))
    terminal.type("!\r")
    #expect(
      terminal.inputs(count: 1)
        == [.statement("a statement that takes more than a row of the narrow window!")])
  }

  @Test func `the right prompt follows what is typed`() throws {
    let terminal = try #require(
      TestTerminal { terminal in
        StatementReader(
          configuration: .test(), terminal: terminal, isIncomplete: { _ in false },
          rightPrompt: { $0.isEmpty ? nil : "\u{1B}[2m<\($0.count) characters>\u{1B}[0m" })
      })
    defer { terminal.end() }
    terminal.type("abc", atPrompt: 1)
    #expect(terminal.waits(for: "<3 characters>"))
    terminal.type("\u{7F}\u{7F}")
    #expect(terminal.waits(for: "<1 characters>"))
    terminal.type("z\r")
    #expect(terminal.inputs(count: 1) == [.statement("az")])
  }

  @Test func `Ctrl-C in a search returns to what was typed`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("old statement\r")
    terminal.type("draft\u{12}old\u{3} kept\r", atPrompt: 2)
    #expect(terminal.inputs(count: 2).last == .statement("draft kept"))
  }

  @Test func `a search that ends with a movement gives its statement to edit`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("old |\rstatement\r")
    terminal.type("draft\u{12}old\u{1}the \r", atPrompt: 2)
    #expect(terminal.inputs(count: 2).last == .statement("old |\nthe statement"))
  }

  @Test func `a terminal that goes away ends the input`() throws {
    let terminal = try Self.open()
    defer { terminal.end() }
    terminal.type("lost")
    terminal.hangUp()
    #expect(terminal.inputs(count: 1) == [.endOfInput])
  }

  @Test func `a foreign history is told and left alone`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "not ours\n".write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = try Self.open(historyPath: path)
    defer { terminal.end() }
    terminal.type("secret\r")
    #expect(terminal.inputs(count: 1) == [.statement("secret")])
    terminal.type("\u{10}\r", atPrompt: 2)
    #expect(terminal.inputs(count: 2).last == .statement("secret"))
    #expect(terminal.historyProblem == .foreign(path: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "not ours\n")
  }
}
