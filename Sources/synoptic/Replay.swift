import ArgumentParser
import Diagnostics
import Session

/// `synoptic replay`: sessions from files.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run session files: print their transcripts, check them, bring them up to date, or "
      + "hand them out.",
    discussion: """
      Without an option it prints the transcript and stops at the first statement that fails. \
      With several files and --check or --exercise it ends with a summary: 12 passed, 1 failed.
      """)

  @Flag(help: "Compare the outputs with the file, print a unified diff, exit 1 on a difference.")
  var check = false

  @Flag(help: "Rewrite the outputs that changed; the rest of the file stays as it is.")
  var update = false

  @Flag(help: "With --update: write into the front matter which sources there are now.")
  var fingerprint = false

  @Flag(help: "Run a pupil's copy and say which of its answers are right.")
  var exercise = false

  @Option(help: "With --exercise: the lesson, if the copy does not name it.", completion: .file())
  var lesson: String?

  @Flag(help: "Print a pupil's copy: answers blank, notes for the teacher left out.")
  var pupil = false

  @Flag(help: "Print the bare statements.")
  var script = false

  @Flag(help: "Print the lesson as a hand-out: outputs blank, room to write.")
  var worksheet = false

  @Flag(help: "Print the same with the answers.")
  var key = false

  @Option(help: "The form of a worksheet or its key: \(WorksheetForm.allNames).")
  var format: WorksheetForm?

  @Option(
    help: "What to open for a file that names no corpus, as a README does (repeatable).",
    completion: .file())
  var corpus: [String] = []

  @Flag(name: .long, help: "Go on after a statement that fails.")
  var keepGoing = false

  @Flag(help: "Refuse every command that writes or reads files beyond the opened ones.")
  var safe = false

  @Option(name: .long, help: "Give a parameter another value: --set who=Eck (repeatable).")
  var set: [String] = []

  @Argument(help: "Session files.", completion: .file())
  var files: [String]

  /// What is done with each file.
  private enum Work: String, CaseIterable {
    case check, update, exercise, pupil, script, worksheet, key
  }

  private var asked: [Work] {
    zip(Work.allCases, [check, update, exercise, pupil, script, worksheet, key])
      .filter(\.1).map(\.0)
  }

  func validate() throws {
    if asked.count > 1 {
      throw ValidationError("--\(asked[0].rawValue) and --\(asked[1].rawValue) exclude each other")
    }
    if fingerprint, !update { throw ValidationError("--fingerprint goes with --update") }
    if lesson != nil, !exercise { throw ValidationError("--lesson goes with --exercise") }
    if files.count > 1, format == .html {
      throw ValidationError("a page of HTML is made of one file at a time")
    }
    if format != nil, !worksheet, !key {
      throw ValidationError("--format goes with --worksheet or --key")
    }
    for entry in set where !entry.contains("=") || entry.hasPrefix("=") {
      throw ValidationError("--set wants NAME=VALUE, not '\(entry)'")
    }
  }

  private var parameters: [String: String] {
    Dictionary(
      set.map { entry in
        let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
      }, uniquingKeysWith: { _, last in last })
  }

  func run() throws {
    var worst = ExitCode.success
    var passed = 0
    for file in files {
      do throws(Failure) {
        let good = try replay(file)
        passed += good ? 1 : 0
        if !good, worst == .success { worst = Exit.failed }
      } catch {
        Console.complain(error.diagnostics)
        worst = Exit.usage
      }
    }
    if check || exercise && files.count > 1 {
      Console.print("\(passed) passed, \(files.count - passed) failed\n")
    }
    if worst != .success { throw worst }
  }

  /// - Returns: whether all went as the file says.
  private func replay(_ file: String) throws(Failure) -> Bool {
    switch asked.first {
    case .script:
      Console.print(try SessionFile.document(at: file).script)
      return true
    case .pupil:
      Console.print(try SessionFile.document(at: file).pupilCopy(ofLesson: file))
      return true
    case .check:
      let report = try session(file).check()
      Console.print(report.text)
      return report.passed
    case .update:
      let session = try session(file)
      if let warning = session.warning, !fingerprint { Console.complain([warning]) }
      let changed = try session.update(recordsSources: fingerprint)
      Console.print("\(file): \(Plural.of(changed, "output")) rewritten\n")
      return true
    case .exercise:
      let report = try session(file).exercise(lesson: lesson, parameters: parameters)
      if files.count > 1 { Console.print("\(file)\n") }
      Console.print(report.text)
      return report.passed
    case .worksheet, .key:
      let sheet = try session(file).worksheet(isKey: key)
      Console.print(sheet.text(in: format ?? .markdown))
      return true
    case nil:
      let session = try session(file)
      if let warning = session.warning { Console.complain([warning]) }
      let report = session.print(stopsAtFailure: !keepGoing) { Console.print($0) }
      if let stop = report.stop { Console.complain([stop]) }
      return report.passed
    }
  }

  private func session(_ file: String) throws(Failure) -> SessionFile {
    let session = try SessionFile(
      path: file, parameters: parameters, corpus: corpus, lesson: lesson, isSafe: safe)
    Console.complain(session.unusedParameters(parameters))
    return session
  }
}

extension WorksheetForm: ExpressibleByArgument {
  static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
