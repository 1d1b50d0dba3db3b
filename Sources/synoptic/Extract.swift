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

  @Argument(help: "Articles, corpus folders, or articles or events in JSONL.", completion: .file())
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
    abstract: "Print the events of articles, one row each.",
    discussion: """
      The rows of jsonl stand by source. They quote what their events were read from, so that \
      'import', 'explore' and the other commands read them back without the articles. The other \
      forms are for other programs: csv for a spreadsheet, timelinejs and timelinejs-csv for \
      TimelineJS, timesketch for Timesketch, icalendar for a calendar, annotations for readers of \
      W3C Web Annotations, graphml for who meets whom, tei for an apparatus of the accounts. What a form cannot hold, such as an event \
      without a date on a calendar, is left out and counted.
      """)

  @Option(help: "The form of the output: \(ExportFormat.allNames).")
  var format: ExportFormat = .jsonl

  @Argument(
    help: "A store, articles, corpus folders, or articles or events in JSONL.", completion: .file())
  var paths: [String]

  func run() throws {
    try Batch.run { () throws(Failure) in
      let interpreter = try Batch.opening(paths)
      let gap = try interpreter.export(as: format) { Console.print($0) }
      if let gap { Console.complain([gap]) }
    }
  }
}

/// `synoptic import`: articles into a store on disk.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles, or exported events, into a store, made if there is none.",
    discussion: """
      What is wrong with a row is told with its line, and the other rows are kept; if anything else \
      fails, the store is as it was. A source that is there already is not read again.
      """)

  @Option(name: .long, help: "The store.", completion: .file())
  var into: String

  @Argument(help: "Articles, corpus folders, or articles or events in JSONL.", completion: .file())
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
