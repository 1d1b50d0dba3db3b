import Diagnostics
import Foundation

/// A session file with its sources open, ready to run once.
package struct SessionFile {
  private let path: String
  private let original: String
  private let interpreter: Interpreter
  private let replayer: Replayer
  /// What to say of the sources if they are not the recorded ones.
  private let warning: Diagnostic?

  /// Reads the file and opens its sources in memory.
  /// - Parameter parameters: values that replace those of the front matter.
  /// - Throws: what is wrong with the file or its sources, before anything is run.
  package init(path: String, parameters: [String: String] = [:]) throws(Failure) {
    self.path = path
    let original = try TextFile.working { () throws(Diagnostic) in try TextFile.read(path) }
    let document = try TextFile.working { () throws(Diagnostic) in
      try SessionDocument(text: original, path: path)
    }
    self.original = original
    let header = document.header
    interpreter = try Interpreter(settings: .replay(width: header.width))
    if let today = header.today {
      do throws(Diagnostic) {
        try interpreter.setToday(today)
      } catch {
        throw Failure(error.placed(in: path, line: 1))
      }
    }
    interpreter.parameters = header.parameters.merging(parameters) { _, given in given }
    let corpus = header.corpus.map { CorpusPath.resolve($0, besideFile: path) }
    if !corpus.isEmpty { _ = try interpreter.open(corpus, isCopy: true) }
    replayer = Replayer(document: document, interpreter: interpreter)

    let fingerprint = try interpreter.fingerprint()
    if let recorded = header.fingerprint, recorded != fingerprint {
      warning = Diagnostic(
        .warning, "\(path): the sources are not those of the recording",
        help: ["recorded: \(recorded)", "now: \(fingerprint)"])
    } else {
      warning = nil
    }
  }

  /// Runs the session and holds it against the file.
  /// - Returns: whether every output agrees, and what to print.
  package func check() -> (passed: Bool, text: String) {
    let steps = replayer.run(stopsAtFailure: false)
    let updated = replayer.updated(with: steps).text
    let diff = UnifiedDiff.text(
      old: original, new: updated, oldName: path, newName: "\(path) (replayed)")
    return (steps.allSatisfy(\.agrees), (warning.map(interpreter.message) ?? "") + diff)
  }

  /// Runs the session and rewrites the outputs that changed.
  /// - Returns: how many.
  /// - Throws: if the file cannot be written; it is then as it was.
  package func update() throws(Failure) -> Int {
    let steps = replayer.run(stopsAtFailure: false)
    let changed = steps.count { !$0.agrees }
    if changed > 0 {
      try TextFile.working { () throws(Diagnostic) in
        try TextFile.write(replayer.updated(with: steps).text, to: path)
      }
    }
    return changed
  }

  /// Runs the session and hands on its transcript, piece by piece.
  /// - Returns: whether every statement went as the file says: well, or not where it must fail.
  package func print(stopsAtFailure: Bool, to write: (String) -> Void) -> Bool {
    if let warning { write(interpreter.message(warning)) }
    let steps = replayer.run(stopsAtFailure: stopsAtFailure) { step in
      write(step.exchange.statementLines.joined(separator: "\n") + "\n" + step.output)
    }
    return steps.allSatisfy {
      $0.failed == OutputPattern(written: $0.exchange.outputLines).mustFail
    }
  }
}
