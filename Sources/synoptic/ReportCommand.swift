import ArgumentParser
import Session

/// `synoptic report`: the comparison as a page to read in a browser.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the accounts beside each other, and where they differ, as a page of HTML.")

  @Option(name: .shortAndLong, help: "The page.", completion: .file(extensions: ["html"]))
  var output: String

  @Argument(
    help: "A store, articles, corpus folders, or articles or events in JSONL.", completion: .file())
  var paths: [String]

  func run() throws {
    try Batch.run { () throws(Failure) in
      let interpreter = try Batch.opening(paths)
      Console.print("\(try interpreter.writeReport(to: output)) written to \(output)\n")
    }
  }
}
