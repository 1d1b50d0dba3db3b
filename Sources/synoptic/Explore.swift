import ArgumentParser
import Diagnostics
import Foundation
import LineEditor
import Rendering
import Session

/// What runs when no other command is named: a prompt, `-c` statements, or statements from a pipe.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Open sources and ask: at a prompt, with -c, or from standard input (the default).")

  @Option(
    name: .customShort("c"), parsing: .singleValue,
    help: ArgumentHelp("Run a statement and leave (repeatable).", valueName: "statement"))
  var statements: [String] = []

  @Option(
    name: .customShort("f"), parsing: .singleValue,
    help: ArgumentHelp("Run the statements of a file and leave (repeatable).", valueName: "file"))
  var scripts: [String] = []

  @Option(help: "The form of results: \(Mode.allNames).")
  var mode: Mode = .table

  @Option(help: "Columns of the output; else those of the terminal, or 100.")
  var width: Int?

  @Flag(help: "Go on after a statement that fails.")
  var keepGoing = false

  @Flag(help: "Refuse every command that writes or reads files beyond the opened ones.")
  var safe = false

  @Flag(help: "Leave no history behind.")
  var noHistory = false

  @Argument(
    help: "A store, corpus folders, articles or documents in JSONL.", completion: .file())
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
    settings.isColoured = Console.wantsColour
    settings.isInteractive = isInteractive && Console.isTerminal(STDOUT_FILENO)
    let interpreter = Interpreter(settings: settings, isSafe: safe)

    if !paths.isEmpty {
      try Batch.run { () throws(Diagnostic) in
        let report = try interpreter.open(paths)
        Console.complain(report.problems)
        if isInteractive { Console.print(report.summary + "\n") }
      }
    }

    let loop = StatementLoop(interpreter: interpreter, keepsGoing: keepGoing)
    if isBatch {
      var texts = statements
      try Batch.run { () throws(Diagnostic) in
        for script in scripts { texts.append(try Script.read(script)) }
      }
      try loop.run(texts)
    } else if isInteractive {
      try Prompt(interpreter: interpreter, keepsHistory: !noHistory).run()
    } else {
      try loop.runStandardInput()
    }
  }
}
