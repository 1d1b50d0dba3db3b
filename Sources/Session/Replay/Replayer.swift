/// Runs the statements of a session and holds their outputs against the expected ones.
package struct Replayer {
  package let document: SessionDocument
  private let interpreter: Interpreter

  /// - Parameter interpreter: with the session's sources open, and its settings made.
  package init(document: SessionDocument, interpreter: Interpreter) {
    self.document = document
    self.interpreter = interpreter
  }

  /// What one statement gave, as text.
  package struct Step: Sendable {
    package var exchange: SessionDocument.Exchange
    package var output: String
    package var failed: Bool
    /// Whether the output is the expected one.
    package var agrees: Bool
  }

  /// Runs the statements in order.
  /// - Parameter stopsAtFailure: whether a statement that fails, and is not marked to fail, is the
  ///   last one run.
  package func run(stopsAtFailure: Bool, each: (Step) -> Void = { _ in }) -> [Step] {
    var steps: [Step] = []
    for exchange in document.exchanges {
      let outcome = interpreter.run(exchange.statement)
      let output = interpreter.transcript(of: outcome)
      let pattern = OutputPattern(written: exchange.outputLines)
      let failed = outcome.failed || outcome.isIncomplete
      let step = Step(
        exchange: exchange, output: output, failed: failed,
        agrees: pattern.matches(output, failed: failed))
      steps.append(step)
      each(step)
      if outcome.wantsToQuit || stopsAtFailure && failed && !pattern.mustFail { break }
    }
    return steps
  }

  /// The document with the outputs that differ rewritten, and all else to the byte.
  package func updated(with steps: [Step]) -> SessionDocument {
    var document = document
    var remaining = steps[...]
    for index in document.parts.indices {
      guard case .fence(var fence) = document.parts[index] else { continue }
      for place in fence.exchanges.indices {
        guard let step = remaining.popFirst() else { break }
        guard !step.agrees else { continue }
        fence.exchanges[place].outputLines = OutputPattern.written(
          step.output, failed: step.failed)
      }
      document.parts[index] = .fence(fence)
    }
    return document
  }
}
