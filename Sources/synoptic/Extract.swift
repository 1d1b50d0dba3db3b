import ArgumentParser
import Foundation
import Rendering
import Session

/// `synoptic extract`: what was read in each source, with spans.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is read in articles: times, actors, quotes and events, with their spans.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, text
  }

  @Option(help: "The form of the output: rows, or the text with its readings marked.")
  var format: Format = .jsonl

  @Argument(help: "Articles, corpus folders or documents in JSONL.", completion: .file())
  var paths: [String]

  func run() throws {
    try Batch.run { () throws(Failure) in
      Console.complain(try Annotations.write(of: paths, as: form) { Console.print($0) })
    }
  }

  private var form: Annotations.Form {
    switch format {
    case .jsonl: .jsonl
    case .text:
      .text(
        Renderer(width: Console.width ?? 80, isColoured: Console.wantsColour(on: STDOUT_FILENO)))
    }
  }
}

/// `synoptic export`: the events, with actors and episodes over all sources.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the events of articles, one row each.")

  @Option(help: "The form of the output: \(ExportFormat.allNames).")
  var format: ExportFormat = .jsonl

  @Argument(help: "A store, articles, corpus folders or documents in JSONL.", completion: .file())
  var paths: [String]

  func run() throws {
    try Batch.run { () throws(Failure) in
      let interpreter = try Batch.opening(paths)
      try interpreter.export(as: format) { Console.print($0) }
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
    try Batch.run { () throws(Failure) in
      let interpreter = try Interpreter(settings: .batch)
      let report = try ProgressLine.beside(interpreter) { () throws(Failure) in
        try interpreter.importSources(from: paths, into: into)
      }
      Console.complain(report.problems)
      Console.print(report.summary + "\n")
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
