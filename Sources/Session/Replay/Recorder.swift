import Chronology
import Diagnostics
import EventStore
import Foundation

/// Writes a session file while a person explores.
///
/// Each statement is added to the file as it ends, so that a crash loses nothing.
final class Recorder {
  let path: String
  private(set) var count = 0
  /// Where the store is kept as it was at the start, once something in it was about to change.
  private(set) var keptStore: String?

  /// Begins a file with the state of the conversation, so that a replay starts from the same.
  /// - Throws: if there is such a file already, or it cannot be written.
  init(path: String, interpreter: Interpreter) throws(Failure) {
    self.path = path
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        Diagnostic(
          "'\(PlainText.safe(path))' is there already",
          help: ["a recording never overwrites a file: give another name"]))
    }
    let header = try RecordingHeader(interpreter, path: path).lines
    let preamble = try interpreter.preamble(besideFile: path)
    try TextFile.working { () throws(Diagnostic) in
      try TextFile.write((header + [""]).joined(separator: "\n") + "\n", to: path)
    }
    for (statement, output) in preamble { add(statement, output, failed: false) }
    count = 0
  }

  /// Adds a statement with its output; a comment becomes prose, `## ` a heading.
  func record(_ statement: Recordable) {
    guard !statement.text.trimmedEnd.isEmpty else { return }
    // A pasted text of several lines is more than its first comment.
    guard statement.text.hasPrefix("#"), !statement.text.contains("\n") else {
      let placed = statement.placed(besideFile: path)
      add(placed.text, placed.output, failed: placed.failed)
      return
    }
    let prose = statement.text.dropFirst().drop { $0 == " " }
    // What would begin a fence is no prose.
    write((FenceMark(String(prose)) == nil ? "" : "\\") + prose + "\n\n")
  }

  /// Keeps a store beside the recording before its sources change, and lets the replay begin with
  /// that.
  /// - Throws: if it cannot be kept; nothing must change then.
  func keep(_ store: Store) throws(Failure) {
    guard keptStore == nil else { return }
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    var kept = "\(stem).store"
    var number = 1
    while FileManager.default.fileExists(atPath: kept) {
      number += 1
      kept = "\(stem)-\(number).store"
    }
    try Failure.of { () throws(StoreError) in try store.copy(to: kept) }
    let corpus = "corpus: \(YAMLScalar.quoted(CorpusPath.relative(kept, toFile: path)))"
    try TextFile.working { () throws(Diagnostic) in
      var lines = try TextFile.read(path).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      if let line = lines.firstIndex(where: { $0.hasPrefix("corpus: ") }) { lines[line] = corpus }
      try TextFile.write(lines.joined(separator: "\n"), to: path)
    }
    keptStore = kept
  }

  private func add(_ statement: String, _ output: String, failed: Bool) {
    count += 1
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
    let typed = lines.enumerated().map { index, line in
      (index == 0 ? SessionPrompt.first : SessionPrompt.next) + line
    }
    let written = OutputPattern.written(output, failed: failed)
    write((["```synoptic"] + typed + written + ["```", "", ""]).joined(separator: "\n"))
  }

  /// A recording that cannot be written is no reason to stop the conversation.
  private func write(_ text: some StringProtocol) {
    try? TextFile.append(String(text), to: path)
  }
}

/// The front matter of a recording.
private struct RecordingHeader {
  let lines: [String]

  init(_ interpreter: Interpreter, path: String) throws(Failure) {
    var lines = ["---", "synoptic: 1"]
    let corpus = interpreter.openedPaths.map {
      YAMLScalar.quoted(CorpusPath.relative($0, toFile: path))
    }
    if corpus.count == 1 { lines.append("corpus: \(corpus[0])") }
    if corpus.count > 1 { lines.append("corpus: [\(corpus.joined(separator: ", "))]") }
    if !corpus.isEmpty { lines += SessionDocument.sourceLines(try interpreter.openedSources()) }
    if interpreter.isStoreOpen { lines.append("judgements: none") }
    lines.append("width: \(interpreter.settings.width)")
    if let today = interpreter.today { lines.append("today: \(YAMLScalar.quoted(today.string))") }
    if !interpreter.parameters.isEmpty {
      lines.append("params:")
      for (name, value) in interpreter.parameters.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(YAMLScalar.quoted(name)): \(YAMLScalar.quoted(value))")
      }
    }
    self.lines = lines + ["---"]
  }
}

/// Plain values in YAML.
enum YAMLScalar {
  /// The value as it is where YAML reads it back as the same text, else in quotes.
  static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty
      && value.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-")
      } && (value.utf8.contains { $0 > 0x40 } || isDay(value)) && value.utf8.first != 0x2D
    if isPlain { return value }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }

  /// Days stand plain: a session reads every value as text.
  private static func isDay(_ value: String) -> Bool {
    value.utf8.count == 10 && value.utf8.count { $0 == UInt8(ascii: "-") } == 2
  }
}
