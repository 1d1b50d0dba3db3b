package import Diagnostics
import EventStore
import Foundation

/// A session file with its sources open, ready to run once.
package struct SessionFile {
  let path: String
  let document: SessionDocument
  let interpreter: Interpreter
  let replayer: Replayer
  /// What to say of the sources if they are not the recorded ones.
  package let warning: Diagnostic?

  /// Reads the file and opens its sources in memory.
  /// - Parameters:
  ///   - parameters: values that replace those of the front matter.
  ///   - corpus: paths to open if the front matter names none.
  ///   - lesson: of a pupil's copy that was carried elsewhere: the lesson whose corpus it means.
  ///   - isSafe: whether commands that touch files are refused.
  /// - Throws: what is wrong with the file or its sources, before anything is run.
  package init(
    path: String, parameters: [String: String] = [:], corpus: [String] = [],
    lesson: String? = nil, isSafe: Bool = false
  ) throws(Failure) {
    self.path = path
    let document = try Self.document(at: path)
    self.document = document
    let header = document.header
    interpreter = try Interpreter(settings: .replay(width: header.width), isSafe: isSafe)
    if let today = header.today {
      try TextFile.working { [interpreter] () throws(Diagnostic) in
        try interpreter.setToday(today)
      }
    }
    interpreter.parameters = header.parameters.merging(parameters) { _, given in given }
    let named = header.corpus.map { written in
      let besideCopy = CorpusPath.resolve(written, besideFile: path)
      guard let lesson, !FileManager.default.fileExists(atPath: besideCopy) else {
        return besideCopy
      }
      return CorpusPath.resolve(written, besideFile: lesson)
    }
    let corpus = named.isEmpty ? corpus : named
    interpreter.bounds = ReplayBounds(sessionPath: path, corpus: corpus)
    if !corpus.isEmpty { _ = try interpreter.open(corpus) }
    if !header.keepsJudgements { try interpreter.forgetJudgements() }
    replayer = Replayer(document: document, interpreter: interpreter)
    warning = try Self.warning(header, interpreter, path)
  }

  /// Reads a session without running it.
  package static func document(at path: String) throws(Failure) -> SessionDocument {
    try TextFile.working { () throws(Diagnostic) in
      try SessionDocument(text: TextFile.read(path), path: path)
    }
  }

  private static func warning(
    _ header: SessionHeader, _ interpreter: Interpreter, _ path: String
  ) throws(Failure) -> Diagnostic? {
    let fingerprint = try interpreter.fingerprint()
    guard let recorded = header.fingerprint, recorded != fingerprint else { return nil }
    let sources = try Failure.of { () throws(StoreError) in try interpreter.store.sources() }
    let changes = SourceChanges(recorded: header.sources, now: sources).sentences
    return Diagnostic(
      .warning, "\(PlainText.safe(path)): the sources are not those of the recording",
      help: changes.isEmpty ? ["recorded: \(recorded)", "now: \(fingerprint)"] : changes)
  }

  /// What to say of given parameters that the session neither names nor uses.
  package func unusedParameters(_ given: [String: String]) -> [Diagnostic] {
    let known = document.header.parameters.keys.sorted()
    return given.keys.sorted().filter { name in
      !known.contains(name)
        && !document.exchanges.contains { $0.statement.contains("$\(name)") }
    }.map { name in
      Diagnostic(
        .warning, "\(PlainText.safe(path)) has no parameter '\(PlainText.safe(name))'",
        help: [Suggestion.question(for: name, among: known)].compactMap(\.self))
    }
  }

  /// Runs the session and holds it against the file.
  /// - Returns: whether the sources and every output agree, and what to print.
  package func check() -> (passed: Bool, text: String) {
    let steps = replayer.run(stopsAtFailure: false)
    let diff = document.difference(
      to: replayer.updated(with: steps), name: path, otherName: "\(path) (replayed)")
    let missing = document.exchanges.count - steps.count
    let unrun =
      missing == 0
      ? ""
      : interpreter.message(
        Diagnostic("\(path): \(Plural.of(missing, "statement")) after .quit was not run"))
    return (
      steps.allSatisfy(\.agrees) && warning == nil && missing == 0,
      (warning.map(interpreter.message) ?? "") + diff + unrun
    )
  }

  /// Runs the session and rewrites the outputs that changed.
  /// - Parameter recordsSources: whether the front matter is to name the sources as they are now.
  /// - Returns: how many outputs changed.
  /// - Throws: if the file cannot be written; it is then as it was.
  package func update(recordsSources: Bool) throws(Failure) -> Int {
    let steps = replayer.run(stopsAtFailure: false)
    var updated = replayer.updated(with: steps)
    if recordsSources { updated = try recordingSources(in: updated) }
    if updated != document {
      try TextFile.working { () throws(Diagnostic) in
        try TextFile.write(updated.text, to: path)
      }
    }
    return steps.count { !$0.agrees }
  }

  private func recordingSources(
    in document: SessionDocument
  ) throws(Failure) -> SessionDocument {
    // The sources as they are in the files, not as the session left them.
    let fresh = try SessionFile(path: path).interpreter
    let sources = try Failure.of { () throws(StoreError) in try fresh.store.sources() }
    var document = document
    document.record(sources)
    return document
  }

  /// Runs the session and hands on its transcript, piece by piece.
  /// - Returns: whether every statement went as the file says: well, or not where it must fail;
  ///   and what to say of statements that were not run.
  package func print(
    stopsAtFailure: Bool, to write: (String) -> Void
  ) -> (passed: Bool, stop: Diagnostic?) {
    let steps = replayer.run(stopsAtFailure: stopsAtFailure) { step, _ in
      let statement = step.exchange.statementLines.map(\.withoutReturn)
      write(statement.joined(separator: "\n") + "\n" + step.output)
    }
    let missing = document.exchanges.count - steps.count
    let passed = steps.allSatisfy(\.wentAsSaid)
    guard missing > 0, !passed, let line = steps.last?.exchange.line else { return (passed, nil) }
    return (
      passed,
      Diagnostic(
        .note,
        "\(PlainText.safe(path)):\(line): stopped here; \(Plural.of(missing, "statement")) more",
        help: ["--keep-going goes on after a failure"])
    )
  }
}
