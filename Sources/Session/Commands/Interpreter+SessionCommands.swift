import Chronology
package import Diagnostics
import QueryEngine
import QueryLanguage
import Rendering

extension Interpreter {
  /// `.read FILE`: a session file or a plain list of statements, up to the first that fails.
  func read(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let path = try call.argument(0)
    try call.atMost(1)
    guard readingDepth < Self.deepestReading else {
      throw call.failure("files read files too deeply here", at: path.utf8Span)
    }
    let statements = try Script.statements(of: self.path(path))
    readingDepth += 1
    defer { readingDepth -= 1 }
    // What is read is one statement of a recording, not each of its own.
    let recorder = self.recorder
    self.recorder = nil
    defer { self.recorder = recorder }
    var outputs: [Outcome.Output] = []
    for statement in statements {
      let outcome = run(statement.text)
      outputs += outcome.outputs
      let told = outcome.diagnostics.map { $0.placed(in: path.text, line: statement.line) }
      guard !outcome.failed, !outcome.isIncomplete else { throw Failure(told) }
      outputs += told.map { .text(message($0)) }
      if outcome.wantsToQuit { break }
    }
    return outputs
  }

  private static let deepestReading = 8

  /// `.set` lists; `.set NAME` shows; `.set NAME VALUE` gives `$NAME` a value.
  func set(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard var name = call.arguments.first else {
      return [
        .text(
          parameters.isEmpty
            ? "no parameters are set"
            : parameters.sorted { $0.key < $1.key }.map { "$\($0.key) = \($0.value)" }
              .joined(separator: "\n"))
      ]
    }
    // `$who` is how a parameter is used, and a natural way to name it.
    if name.text.hasPrefix("$") { name.text.removeFirst() }
    guard !name.text.isEmpty, name.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    else {
      throw call.failure(
        "'\(PlainText.safe(name.text))' cannot be a name", at: name.utf8Span,
        help: ["a name is letters, digits and _"])
    }
    guard call.arguments.count > 1 else {
      guard let value = parameters[name.text] else {
        let known = parameters.keys.sorted()
        throw call.failure(
          "there is no parameter '\(name.text)'", at: name.utf8Span,
          help: [
            Suggestion.question(for: name.text, among: known)
              ?? "'.set \(name.text) VALUE' gives it a value"
          ])
      }
      return [.text("$\(name.text) = \(value)")]
    }
    // `.set who = witkoff`, as in a programme.
    var values = call.arguments.dropFirst()
    if values.count > 1, values.first?.text == "=", values.first?.isQuoted == false {
      values = values.dropFirst()
    }
    parameters[name.text] = values.map(\.text).joined(separator: " ")
    return []
  }

  /// `.today` shows; `.today DATE` sets; `.today off` forgets.
  func today(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard let argument = call.arguments.first else {
      return [.text(today?.string ?? "no day is set: 'today' has no meaning yet")]
    }
    try call.atMost(1)
    if argument.text == "off" {
      today = nil
      return []
    }
    do throws(Diagnostic) {
      try setToday(argument.text)
    } catch {
      throw call.failure(error.message, at: argument.utf8Span, help: error.help)
    }
    return []
  }

  /// Says which day `today` means.
  /// - Throws: if it is not a single day.
  package func setToday(_ text: String) throws(Diagnostic) {
    guard let date = try? EDTF(text), let day = date.bounds.earliest, day == date.bounds.latest
    else {
      throw Diagnostic(
        "'\(PlainText.safe(text))' is not a day", help: ["write a day as 2025-12-01"])
    }
    today = date
  }

  func listLets() -> [Outcome.Output] {
    guard !lets.isEmpty else { return [.text("no queries are named")] }
    return [.text(letStatements.map(HangingText.whole).joined(separator: "\n"))]
  }

  /// The statements that make the named queries again, by name.
  var letStatements: [String] {
    lets.sorted { $0.key < $1.key }.map { name, named in
      "let \(name) = "
        + String(decoding: Array(named.text.utf8)[named.query.utf8Span], as: UTF8.self)
    }
  }

  func history(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    try call.atMost(1)
    var shown = history[...]
    if let argument = call.arguments.first {
      guard let count = Int(argument.text), count > 0 else {
        throw call.failure(
          "'.history' wants a number", at: argument.utf8Span, help: ["for example: .history 10"])
      }
      shown = history.suffix(count)
    }
    let width = String(history.count).count
    return [
      .text(
        zip(shown.indices, shown).map { index, text in
          let number = String(index + 1)
          return String(repeating: " ", count: width - number.count) + number + "  "
            + HangingText.whole(text)
        }.joined(separator: "\n"))
    ]
  }

  /// `.record FILE` begins, `.record off` ends, `.record` tells.
  func record(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard let argument = call.arguments.first else {
      return [.text(recorder.map { "recording to \($0.path)" } ?? "nothing is recorded")]
    }
    try call.atMost(1)
    if argument.text == "off" {
      guard let recorder else { throw call.failure("nothing is recorded", at: argument.utf8Span) }
      self.recorder = nil
      let kept = recorder.keptStore.map { "; the store as it was is in \($0)" } ?? ""
      return [
        .text(
          PlainText.safe(
            "recorded \(Plural.of(recorder.count, "statement")) in \(recorder.path)\(kept)"))
      ]
    }
    recorder = try Recorder(path: try target(argument, in: call), interpreter: self)
    return [.text("recording to \(PlainText.safe(argument.text))")]
  }
}

extension Diagnostic {
  /// The message with the file and line it comes from.
  func placed(in path: String, line: Int) -> Diagnostic {
    var placed = self
    if placed.excerpt == nil {
      placed.excerpt = Excerpt(origin: "\(path):\(line)", text: "", utf8Span: 0..<0)
    } else if placed.excerpt?.origin == nil {
      placed.excerpt?.origin = "\(path):\(line)"
    }
    return placed
  }
}
