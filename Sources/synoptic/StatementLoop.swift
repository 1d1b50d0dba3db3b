import ArgumentParser
import Diagnostics
import Foundation
import LineEditor
import Session

/// Runs statements without a person: results to standard output, messages to standard error.
struct StatementLoop {
  let interpreter: Interpreter
  /// Whether to go on after a statement that fails.
  let keepsGoing: Bool

  /// - Throws: exit code 1 if a statement failed.
  func run(_ statements: [Script.Statement]) throws {
    var failed = false
    for statement in statements {
      let outcome = interpreter.run(statement.text)
      Console.print(outcome, of: interpreter)
      failed = failed || outcome.failed
      if outcome.wantsToQuit || outcome.failed && !keepsGoing { break }
    }
    if failed { throw Exit.failed }
  }

  /// Reads statements from a pipe as they come.
  func runStandardInput() throws {
    let reader = PlainStatementReader(
      configuration: PromptConfiguration(prompt: "", continuationPrompt: ""),
      isIncomplete: Completeness.isIncomplete)
    var failed = false
    while case .statement(let text) = reader.next() {
      let outcome = interpreter.run(text)
      Console.print(outcome, of: interpreter)
      failed = failed || outcome.failed
      if outcome.wantsToQuit || outcome.failed && !keepsGoing { break }
    }
    if failed { throw Exit.failed }
  }
}

extension Console {
  /// Results to standard output, messages to standard error.
  /// - Parameter pager: what shows a text that is longer than the terminal.
  static func print(_ outcome: Outcome, of interpreter: Interpreter, pager: Pager? = nil) {
    for output in outcome.outputs {
      let text = interpreter.text(of: output)
      if !(pager?.show(text) ?? false) { print(text) }
      complain(interpreter.notes(beside: output))
    }
    complain(outcome.diagnostics)
  }
}
