import Chronology
import Diagnostics
package import EventStore
import QueryEngine
import QueryLanguage

/// Understands statements, one text at a time, over one store. Knows no terminal.
///
/// Not Sendable: it holds the state of a conversation.
package final class Interpreter {
  package var settings: OutputSettings
  /// Values of `$NAME` in queries.
  package var parameters: [String: String] = [:]
  /// Whether commands that touch files are refused.
  package let isSafe: Bool
  /// Whether `.timer` is on: whoever prints may tell how long a statement took.
  package internal(set) var isTimed = false
  /// Is told how far long work has come: what is done, how much of it, of how much.
  package var onProgress: ((_ title: String, _ done: Int, _ total: Int) -> Void)?
  /// The paths that were opened, as given.
  package internal(set) var openedPaths: [String] = []
  package internal(set) var store: Store

  /// What `let` named.
  var lets: [String: NamedQuery] = [:]
  var today: EDTF?
  var lastResult: QueryResult?
  /// What gave it.
  var resultQuery: ResolvedQuery?
  /// What a person must be told of the statement that is run.
  private var doubts: [Diagnostic] = []
  /// What `$_` means.
  var lastQuery: ResolvedQuery?
  var history: [String] = []
  var recorder: Recorder?
  /// In a replay: what it may not touch.
  var bounds: ReplayBounds?
  /// Whether what is open is a store, which keeps what is changed.
  var isStoreOpen = false
  /// Statements that changed what is known of sources since they were opened.
  var sourceChanges: [String] = []
  /// The statement that gave the last result.
  var lastStatement: String?
  var redirection: Redirection?
  /// How deep `.read` has gone into files that read files.
  var readingDepth = 0

  package init(settings: OutputSettings, isSafe: Bool = false) throws(Failure) {
    self.settings = settings
    self.isSafe = isSafe
    store = try Failure.of { () throws(StoreError) in try Store(path: nil) }
  }

  /// Runs every statement of a text, up to the first that fails. Never throws: here errors become
  /// messages.
  package func run(_ text: String) -> Outcome {
    var outcome = Outcome()
    // A recording that this text begins starts with the next.
    let recorder = self.recorder
    var isRecorded = true
    var paths: [Command.Argument] = []
    switch StatementParser.parse(text) {
    case .incomplete(let diagnostic):
      outcome.isIncomplete = true
      outcome.diagnostics = [diagnostic]
      return outcome
    case .failed(let diagnostics):
      outcome.diagnostics = diagnostics
    case .complete(let statements):
      history.append(text)
      isRecorded = !statements.contains(where: \.isOfTheConversation)
      paths = statements.flatMap(\.pathArguments)
      run(statements, of: text, into: &outcome)
    }
    // A replay is not interrupted where this was.
    let interruption = StoreError.interrupted.description
    if isRecorded, let recorder,
      !outcome.diagnostics.contains(where: { $0.message == interruption })
    {
      recorder.record(
        Recordable(
          text: text, output: transcript(of: outcome), failed: outcome.failed, paths: paths))
    }
    return outcome
  }

  private func run(_ statements: [Statement], of text: String, into outcome: inout Outcome) {
    for statement in statements {
      do throws(Failure) {
        doubts = []
        let outputs = try outputs(of: statement, in: text)
        if statement.isQuestion {
          lastStatement = String(
            decoding: Array(text.utf8)[statement.utf8Span], as: UTF8.self)
        }
        outcome.outputs += try redirected(outputs)
        outcome.diagnostics += doubts
      } catch {
        outcome.diagnostics += error.diagnostics
        return
      }
      if case .command(let command) = statement, command.name == CommandName.quit.rawValue {
        outcome.wantsToQuit = true
        return
      }
    }
  }

  private func outputs(
    of statement: Statement, in text: String
  ) throws(Failure) -> [Outcome.Output] {
    switch statement {
    case .empty:
      return []
    case .command(let command):
      return try run(command, in: text)
    case .binding(let binding):
      // A mistake in a named query is told where it is made, not where it is used.
      _ = try resolve(binding.query, in: text, named: binding.name.text)
      lets[binding.name.text] = NamedQuery(
        query: binding.query, text: text, lastQuery: lastQuery)
      return []
    case .query(let query):
      return [.result(try answer(try resolve(query, in: text), of: query, in: text))]
    case .comparison(let comparison):
      let resolved = try resolve(comparison, in: text)
      var result = try run(resolved)
      let empty = doubts(about: resolved, of: comparison, in: text)
      doubts = empty.map(\.doubt)
      if case .comparison(var page) = result {
        let told = empty.map { ResolvedComparison.emptiness(of: $0.label) }
        page.notes.removeAll(where: told.contains)
        result = .comparison(page)
      }
      return [.result(result)]
    }
  }

  private func answer(
    _ query: ResolvedQuery, of tree: QueryTree, in text: String
  ) throws(Failure) -> QueryResult {
    let result = try run(query, shown: shownRows, expecting: tree.excerptOfExpectation(in: text))
    doubts = doubts(about: result, of: query, typed: TypedQuery(tree: tree, text: text))
    return result
  }
}

extension QueryTree {
  /// Where it says how many rows there must be.
  fileprivate func excerptOfExpectation(in text: String) -> Excerpt? {
    stages.last { $0.name == .expect }.map { Excerpt(text: text, utf8Span: $0.utf8Span) }
  }
}

extension Statement {
  /// Whether it gives a result.
  fileprivate var isQuestion: Bool {
    switch self {
    case .query, .comparison: true
    case .command, .binding, .empty: false
    }
  }

  /// Whether it is about the conversation itself, and means nothing in a replay.
  fileprivate var isOfTheConversation: Bool {
    guard case .command(let command) = self, let name = CommandName(rawValue: command.name) else {
      return false
    }
    return [.record, .history, .timer, .quit].contains(name)
  }
}
