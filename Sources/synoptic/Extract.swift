import ArgumentParser
import Diagnostics
import Session

/// `synoptic extract`: what was read in each source, with spans.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is read in articles: times, actors, quotes and events, with their spans.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @Option(help: "The form of the output.")
  var format: Format = .jsonl

  @Argument(help: "Articles, corpus folders or documents in JSONL.", completion: .file())
  var paths: [String]

  func run() throws {
    try Batch.run { () throws(Diagnostic) in
      let problems = try Batch.extract(paths) { Console.print($0) }
      Console.complain(problems)
    }
  }
}

/// `synoptic export`: the events, with actors and episodes over all sources.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the events of articles, one row each.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv
  }

  @Option(help: "The form of the output.")
  var format: Format = .jsonl

  @Argument(help: "A store, articles, corpus folders or documents in JSONL.", completion: .file())
  var paths: [String]

  func run() throws {
    try Batch.run { () throws(Diagnostic) in
      let interpreter = Interpreter(settings: .batch)
      Console.complain(try interpreter.open(paths, readOnly: true).problems)
      try interpreter.export(as: format == .csv ? .csv : .jsonl) { Console.print($0) }
    }
  }
}

/// `synoptic import`: articles into a store on disk.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles into a store, made if there is none.")

  @Option(name: .long, help: "The store.", completion: .file())
  var into: String

  @Argument(help: "Articles, corpus folders or documents in JSONL.", completion: .file())
  var paths: [String]

  func run() throws {
    try Batch.run { () throws(Diagnostic) in
      let interpreter = Interpreter(settings: .batch)
      try interpreter.openStore(into, creating: true)
      let report = try interpreter.importSources(from: paths)
      Console.complain(report.problems)
      Console.print(report.summary + "\n")
    }
  }
}

extension Batch {
  /// Runs the work of a command and gives its mistake as a message and exit code 2.
  static func run(_ work: () throws(Diagnostic) -> Void) throws {
    do {
      try work()
    } catch {
      Console.complain([error])
      throw Exit.usage
    }
  }
}
