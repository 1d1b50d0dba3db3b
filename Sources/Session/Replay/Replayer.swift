/// Runs the statements of a session and holds their outputs against the expected ones.
package struct Replayer {
  package let document: SessionDocument
  private let interpreter: Interpreter
  /// Where relative paths count from, which no output shows: a replay gives the same anywhere.
  private let folder: String?

  /// - Parameter interpreter: with the session's sources open, and its settings made.
  package init(document: SessionDocument, interpreter: Interpreter) {
    self.document = document
    self.interpreter = interpreter
    folder = interpreter.bounds?.folder
  }

  /// What one statement gave, as text.
  package struct Step: Sendable {
    package var exchange: SessionDocument.Exchange
    package var output: String
    package var failed: Bool
    /// Whether the output is the expected one.
    package var agrees: Bool

    /// Whether it failed as it must, or went well as it must.
    var wentAsSaid: Bool { failed == OutputPattern(written: exchange.outputLines).mustFail }
  }

  /// Runs the statements in order.
  /// - Parameter stopsAtFailure: whether a statement that fails, and is not marked to fail, is the
  ///   last one run.
  /// - Returns: a step for each statement that was run.
  package func run(
    stopsAtFailure: Bool, each: (Step, Outcome) -> Void = { _, _ in }
  ) -> [Step] {
    var steps: [Step] = []
    for exchange in document.exchanges {
      let (step, outcome) = run(exchange)
      steps.append(step)
      each(step, outcome)
      if outcome.wantsToQuit || stopsAtFailure && !step.wentAsSaid { break }
    }
    return steps
  }

  /// Runs one statement.
  func run(_ exchange: SessionDocument.Exchange) -> (Step, Outcome) {
    let outcome = interpreter.run(exchange.statement)
    var output = interpreter.transcript(of: outcome)
    if let folder { output = output.replacing(folder + "/", with: "") }
    let failed = outcome.failed || outcome.isIncomplete
    let step = Step(
      exchange: exchange, output: output, failed: failed,
      agrees: OutputPattern(written: exchange.outputLines).matches(output, failed: failed))
    return (step, outcome)
  }

  /// The document with the outputs that differ rewritten, and all else to the byte.
  package func updated(with steps: [Step]) -> SessionDocument {
    var document = document
    var remaining = steps[...]
    for index in document.parts.indices {
      guard case .fence(var fence) = document.parts[index] else { continue }
      // Lines end as those of the fence do.
      let ending = fence.opening.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
      for place in fence.exchanges.indices {
        guard let step = remaining.popFirst() else { break }
        guard !step.agrees else { continue }
        let pattern = OutputPattern(written: fence.exchanges[place].outputLines)
        fence.exchanges[place].outputLines = pattern.updated(step.output, failed: step.failed)
          .map { $0 + ending }
      }
      document.parts[index] = .fence(fence)
    }
    return document
  }
}
