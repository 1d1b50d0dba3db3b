import ArgumentParser
import Diagnostics
import EventStore
import Foundation
import LineEditor
import Session
import Stopping

/// The conversation at a terminal.
struct Prompt {
  let interpreter: Interpreter
  let keepsHistory: Bool

  /// Reads and answers until the person leaves.
  func run() throws {
    let next = reader()
    let interruption = Interruption()
    let pager = interpreter.isSafe ? nil : Pager.ofProcess
    var columns = Console.width
    while true {
      let input = next()
      // A terminal that was resized is followed, unless the person asked for a width.
      if let now = Console.width, now != columns {
        if interpreter.settings.width == columns { interpreter.settings.width = now }
        columns = now
      }
      switch input {
      case .interrupted: continue
      case .endOfInput: return
      case .statement(let text):
        let start = ContinuousClock.now
        let progress = ProgressLine()
        interpreter.onProgress = { progress.show($0, done: $1, total: $2) }
        let outcome = interruption.during(interpreter.store) {
          let outcome = interpreter.run(text)
          progress.clear()
          Console.print(outcome, of: interpreter, pager: pager)
          // What is printed in part is said to be.
          if StopSign.isRaised, !outcome.failed {
            Console.complain([Diagnostic(StoreError.interrupted.description)])
          }
          return outcome
        }
        if interpreter.isTimed { Console.print("\(start.duration(to: .now).formatted)\n") }
        if outcome.wantsToQuit { return }
      }
    }
  }

  /// The editor where the terminal can edit, else plain lines.
  private func reader() -> () -> Input {
    let environment = ProcessInfo.processInfo.environment
    let configuration = PromptConfiguration(
      prompt: SessionPrompt.first, continuationPrompt: SessionPrompt.next,
      historyPath: keepsHistory ? History.path(environment) : nil)
    let completer = Completer(interpreter: interpreter)
    let hint = LiveHint(interpreter: interpreter)
    if isFirst(configuration), let words = interpreter.firstHint { Console.print(words + "\n") }
    if let terminal = PromptTerminal.ofProcess(terminalType: environment["TERM"]),
      let reader = StatementReader(
        configuration: configuration, terminal: terminal,
        isIncomplete: Completeness.isIncomplete,
        complete: { text, cursor in
          BoundedWork(input: terminal.input, patience: .milliseconds(600))
            .run(on: interpreter.store) { completer.answer(text, cursor) }
        },
        rightPrompt: { text in
          BoundedWork(input: terminal.input, patience: .milliseconds(300))
            .run(on: interpreter.store) { hint.words(for: text) }
        })
    {
      if let problem = reader.historyProblem {
        Console.complain([Diagnostic(.warning, problem.message)])
      }
      return { reader.next() }
    }
    let reader = PlainStatementReader(
      configuration: configuration, isIncomplete: Completeness.isIncomplete)
    return { reader.next() }
  }
}

extension Prompt {
  /// Whether nobody has typed here before.
  private func isFirst(_ configuration: PromptConfiguration) -> Bool {
    configuration.historyPath.map { !FileManager.default.fileExists(atPath: $0) } ?? false
  }
}

/// Where statements are kept between runs.
enum History {
  /// `$SYNOPTIC_HISTORY`, else a file in the state folder of the XDG base directories.
  /// - Returns: nil where the environment names no home, or the variable is empty.
  static func path(_ environment: [String: String]) -> String? {
    if let given = environment["SYNOPTIC_HISTORY"] { return given.isEmpty ? nil : given }
    if let state = environment["XDG_STATE_HOME"], !state.isEmpty {
      return state + "/synoptic/history"
    }
    return environment["HOME"].map { $0 + "/.local/state/synoptic/history" }
  }
}

extension Completer {
  fileprivate func answer(_ text: String, _ cursor: Int) -> CompletionAnswer {
    let candidates = self.candidates(in: text, at: cursor)
    return CompletionAnswer(
      range: candidates.utf8Range,
      completions: candidates.list.map {
        Completion(
          replacement: $0.replacement, label: $0.label, detail: $0.detail, isFinal: $0.isFinal)
      })
  }
}

extension Duration {
  /// "0.012 s".
  fileprivate var formatted: String {
    let milliseconds =
      components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1000)
    return
      "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction) s"
  }
}
