import Diagnostics
import EventStore
import QueryLanguage

extension Interpreter {
  /// Runs a command: finds it in the table, refuses what may not be, and hands it to its group.
  func run(_ command: Command, in text: String) throws(Failure) -> [Outcome.Output] {
    let call = CommandCall(command: command, text: text)
    do throws(Failure) {
      return try run(call)
    } catch {
      throw call.placed(error)
    }
  }

  private func run(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let command = call.command
    guard let name = CommandName(rawValue: command.name) else {
      let question =
        CommandHabits.command(meantBy: command.name).map { "did you mean '.\($0.rawValue)'?" }
        ?? Suggestion.question(
          for: command.name, among: CommandName.allCases.map(\.rawValue), quoting: { "'.\($0)'" })
      throw call.failure(
        "there is no command '.\(PlainText.safe(command.name))'", at: command.nameSpan,
        help: [question ?? "type .help for the list"])
    }
    let entry = CommandTable.entry(name)
    if isSafe, entry.touchesFiles {
      throw call.failure("'\(entry.name)' is refused by --safe", at: command.nameSpan)
    }
    if entry.arguments.isEmpty { try call.atMost(0) }
    switch name {
    case .open: return try open(call)
    case .import: return try importSources(call)
    case .export: return try export(call)
    case .sources: return try sources()
    case .source: return try source(call)
    case .actors: return try actors()
    case .actor: return try actor(call)
    case .alias: return try alias(call)
    case .merge: return try merge(call)
    case .split: return try split(call)
    case .redate: return try redate(call)
    case .drop: return try drop(call)
    case .note: return try note(call)
    case .tag: return try tag(call)
    case .undo: return try undo(call)
    case .redo: return try redo(call)
    case .judgements: return try judgements(call)
    case .report: return try report(call)
    case .why: return try why(call)
    case .explain: return try explain(call)
    case .cite: return try cite(call)
    case .record: return try record(call)
    case .read: return try read(call)
    case .set: return try set(call)
    case .today: return try today(call)
    case .lets: return listLets()
    case .history: return try history(call)
    case .mode: return try mode(call)
    case .width: return try width(call)
    case .output: return try output(call, isOnce: false)
    case .once: return try output(call, isOnce: true)
    case .last: return try last(call)
    case .timer: return try timer(call)
    case .help: return try help(call)
    case .quit: return []
    }
  }
}

/// A command as it was typed, with the text for messages.
struct CommandCall {
  let command: Command
  let text: String

  var arguments: [Command.Argument] { command.arguments }

  /// - Returns: the argument at this place.
  /// - Throws: a message with the command's usage.
  func argument(_ index: Int) throws(Failure) -> Command.Argument {
    guard index < arguments.count else {
      throw failure(
        "'.\(command.name)' wants \(index == 0 ? "an argument" : "another argument")",
        at: command.utf8Span.upperBound..<command.utf8Span.upperBound, help: usage)
    }
    return arguments[index]
  }

  /// The argument at this place as it was typed, quotes and all.
  func typed(_ index: Int) -> String {
    String(decoding: Array(text.utf8)[arguments[index].utf8Span], as: UTF8.self)
  }

  /// - Throws: a message if there are more arguments than this.
  func atMost(_ count: Int) throws(Failure) {
    guard arguments.count > count else { return }
    throw failure(
      "'.\(command.name)' wants \(count == 0 ? "no arguments" : "fewer arguments")",
      at: arguments[count].utf8Span, help: usage)
  }

  func failure(_ message: String, at span: Range<Int>, help: [String] = []) -> Failure {
    Failure(Diagnostic(message, excerpt: Excerpt(text: text, utf8Span: span), help: help))
  }

  /// Gives a place to what was said without one: the argument that it names, else all of them.
  func placed(_ failure: Failure) -> Failure {
    Failure(
      failure.diagnostics.map { diagnostic in
        guard diagnostic.excerpt == nil, !arguments.isEmpty,
          diagnostic.message != StoreError.interrupted.description
        else { return diagnostic }
        let named = arguments.filter {
          !$0.text.isEmpty && diagnostic.message.contains(PlainText.safe($0.text))
        }
        let longest = named.max { $0.text.utf8.count < $1.text.utf8.count }
        var placed = diagnostic
        placed.excerpt = Excerpt(text: text, utf8Span: longest?.utf8Span ?? command.restSpan)
        if let longest, diagnostic.message.hasPrefix("there is no file"), diagnostic.help.isEmpty {
          placed.help = PathCandidates.near(longest.text).map { [$0] } ?? []
        }
        return placed
      })
  }

  private var usage: [String] {
    guard let name = CommandName(rawValue: command.name) else { return [] }
    let entry = CommandTable.entry(name)
    guard !entry.usage.isEmpty else { return ["'\(entry.name)' stands alone"] }
    return ["usage: \(entry.name) \(entry.usage)", "for example: \(entry.example)"]
  }
}
