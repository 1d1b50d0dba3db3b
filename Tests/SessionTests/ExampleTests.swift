import Foundation
import QueryLanguage
import Session
import Testing

/// Every example of help is run on two accounts of some telephone calls.
@Suite struct ExampleTests {
  @Test(arguments: Field.allCases)
  func `the example of a field runs`(field: Field) throws {
    try Calls().check(FieldTable[field].example)
  }

  @Test(arguments: FieldTest.Operator.allCases)
  func `the example of an operator runs`(op: FieldTest.Operator) throws {
    try Calls().check(op.example)
  }

  @Test(arguments: StageName.allCases)
  func `the example of a stage runs`(stage: StageName) throws {
    try Calls().check(StageTable[stage].example)
  }

  @Test(arguments: CommandName.allCases)
  func `the example of a command runs`(command: CommandName) throws {
    let calls = try Calls()
    let entry = CommandTable.entry(command)
    let before: [CommandName: [String]] = [
      .undo: [".tag envoy.1 call"], .redo: [".tag envoy.1 call", ".undo"],
      .cite: ["actor:witkoff"], .last: ["actor:witkoff"],
    ]
    for statement in before[command] ?? [] { try calls.check(statement) }
    var words = entry.example.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated().dropFirst() {
      let argument = entry.arguments[min(index - 1, entry.arguments.count - 1)]
      if argument == .path { words[index] = calls.path(word) }
    }
    if command == .record { try calls.remove("session.md") }
    try calls.check(words.joined(separator: " "))
  }
}

/// A folder with two accounts, and beside them what the examples name.
private final class Calls {
  private let folder: URL
  private let interpreter: Interpreter

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "calls-\(UUID().uuidString)")
    for name in ["accounts", "backchannel"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    var calls = (1...13).map { "On November \($0), 2025, Yuri Ushakov telephoned Steve Witkoff." }
    calls += ["On October 14, 2025, Steve Witkoff met Yuri Ushakov in Miami."]
    calls += (3...4).map { "On October 14, 2025, Anna Berg visited Oslo for \($0) hours." }
    let files = [
      "accounts/envoy.txt": calls.joined(separator: " "),
      "accounts/citizen.txt": "On November 2, 2025, Yuri Ushakov telephoned Karim Amer.",
      "accounts/dark.txt":
        "On November 12, 2025, Yuri Ushakov telephoned Steve Witkoff. Tom Witkoff visited Oslo.",
      "article.txt": "On May 6, 2024, Anna Berg met Carl Fisk in Oslo.",
      "backchannel/one.txt": "On May 6, 2024, Anna Berg met Carl Fisk in Oslo.",
      "session.md": "```synoptic\nsynoptic> | count by source\n```\n",
    ]
    for (name, text) in files {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    interpreter = try Interpreter(settings: .batch)
    _ = try interpreter.open([folder.appendingPathComponent("accounts").path])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A file or folder of this name in the folder.
  func path(_ name: String) -> String {
    folder.appendingPathComponent(URL(fileURLWithPath: name).lastPathComponent).path
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func check(_ statement: String) throws {
    let outcome = interpreter.run(statement)
    #expect(!outcome.failed && !outcome.isIncomplete, "\(interpreter.transcript(of: outcome))")
  }
}
