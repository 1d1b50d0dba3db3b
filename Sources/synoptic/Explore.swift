import ArgumentParser
import Foundation
import LineEditor
import Rendering
import Session

extension OutputMode: ExpressibleByArgument {
  static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// What runs when no other command is named: a prompt, `-c` statements, or statements from a pipe.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Open sources and ask: at a prompt, with -c, or from standard input (the default).")

  @Option(
    // A statement may begin with a minus sign, which is "not".
    name: .customShort("c"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Run a statement and leave (repeatable).", valueName: "statement"))
  var statements: [String] = []

  @Option(
    name: .customShort("f"), parsing: .singleValue,
    help: ArgumentHelp("Run the statements of a file and leave (repeatable).", valueName: "file"))
  var scripts: [String] = []

  @Option(help: "The form of results: \(OutputMode.allNames).")
  var mode: OutputMode = .table

  @Option(help: "Columns of the output; else those of the terminal, or 100.")
  var width: Int?

  @Flag(help: "Go on after a statement that fails.")
  var keepGoing = false

  @Flag(help: "Refuse every command that writes or reads files beyond the opened ones.")
  var safe = false

  @Flag(help: "Leave no history behind.")
  var noHistory = false

  @Argument(
    help: "A store, corpus folders, articles, or articles or events in JSONL.", completion: .file())
  var paths: [String] = []

  func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width wants a number from 20 to 1000")
    }
  }

  func run() throws {
    let isBatch = !statements.isEmpty || !scripts.isEmpty
    let isInteractive = !isBatch && Console.isTerminal(STDIN_FILENO)
    var settings = OutputSettings.batch
    settings.mode = mode
    settings.width = width ?? Console.width ?? settings.width
    settings.isColoured = Console.wantsColour(on: STDOUT_FILENO)
    settings.isInteractive = isInteractive && Console.isTerminal(STDOUT_FILENO)
    let interpreter = try Batch.run { () throws(Failure) in
      let interpreter = try Interpreter(settings: settings, isSafe: safe)
      if !paths.isEmpty {
        let problems = try ProgressLine.beside(interpreter) { () throws(Failure) in
          try interpreter.open(paths)
        }
        Console.complain(problems)
        if isInteractive { Console.print(try interpreter.summary() + "\n") }
      }
      if isInteractive, paths.isEmpty { Console.print("nothing is open yet: .open PATH\n") }
      if isInteractive { Console.print(".help tells what can be typed; Tab completes it\n") }
      return interpreter
    }

    let loop = StatementLoop(interpreter: interpreter, keepsGoing: keepGoing)
    if isBatch {
      var all = statements.map { Script.Statement(text: $0, line: 1) }
      try Batch.run { () throws(Failure) in
        for script in scripts { all += try Script.statements(of: script) }
      }
      try loop.run(all)
    } else if isInteractive {
      try Prompt(interpreter: interpreter, keepsHistory: !noHistory).run()
    } else {
      try loop.runStandardInput()
    }
  }
}
