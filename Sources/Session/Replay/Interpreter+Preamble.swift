import EventStore
import Narrative
import Rendering

extension Interpreter {
  /// What a recording must do first so that its replay starts from the present state: the
  /// statements, and what each of them prints.
  /// - Parameter path: of the recording, from which paths are seen.
  func preamble(besideFile path: String) throws(Failure) -> [(statement: String, output: String)] {
    var made = try changesPreamble()
    made += letStatements.map { ($0, "") }
    if let lastStatement {
      // The result that .last, .cite and .export speak of; asked again, as the replay will.
      let mode = settings.mode
      settings.mode = .table
      let outcome = run(lastStatement)
      history.removeLast()
      if !outcome.failed { made.append((lastStatement, transcript(of: outcome))) }
      settings.mode = mode
    }
    if settings.mode != .table { made.append((".mode \(settings.mode.rawValue)", "")) }
    if let redirection {
      let target = CorpusPath.relative(redirection.path, toFile: path)
      let command: CommandName = redirection.isOnce ? .once : .output
      made.append((".\(command.rawValue) \(Completer.quoted(target, always: false))", ""))
    }
    return made
  }

  /// The sources as the files have them, before anything was said of them here.
  func openedSources() throws(Failure) -> [Source] {
    let interpreter = sourceChanges.isEmpty ? self : try twin()
    return try Failure.of { () throws(StoreError) in try interpreter.store.sources() }
  }

  /// Changes to sources, the judgements that hold and those taken back: made again on a twin, to
  /// see what each prints.
  private func changesPreamble() throws(Failure) -> [(String, String)] {
    let held = try Failure.of { () throws(StoreError) in try store.judgements() }
    let undone = try Failure.of { () throws(StoreError) in try store.undoneJudgements() }
    let judgements = held + undone.map { AppliedJudgement(judgement: $0, events: nil) }
    let statements =
      sourceChanges + judgements.map { JudgementStatement($0).text } + undone.map { _ in ".undo" }
    guard !statements.isEmpty else { return [] }
    let twin = try twin()
    var made: [(String, String)] = []
    for statement in statements {
      let outcome = twin.run(statement)
      if !outcome.failed { made.append((statement, twin.transcript(of: outcome))) }
    }
    return made
  }

  /// The same sources open as at the start of a replay.
  private func twin() throws(Failure) -> Interpreter {
    let twin = try Interpreter(settings: .replay(width: settings.width))
    if isStoreOpen {
      twin.store = try Failure.of { () throws(StoreError) in try store.copyInMemory() }
      try twin.forgetJudgements()
    } else if !openedPaths.isEmpty {
      _ = try twin.open(openedPaths)
    }
    return twin
  }

  /// Takes every judgement back for good.
  func forgetJudgements() throws(Failure) {
    guard try Failure.of({ () throws(StoreError) in try store.hasJudgements() }) else { return }
    try Failure.of { () throws(StoreError) in try store.removeJudgements() }
    try SourceCollator(store: store).judge()
  }
}
