import ArgumentParser
import Session

/// `synoptic replay`: sessions from files.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run session files: print their transcripts, check them, or bring them up to date.")

  @Flag(help: "Compare the outputs with the file, print a unified diff, exit 1 on a difference.")
  var check = false

  @Flag(help: "Rewrite the outputs that changed; the rest of the file stays as it is.")
  var update = false

  @Flag(name: .long, help: "Go on after a statement that fails.")
  var keepGoing = false

  @Option(name: .long, help: "Give a parameter another value: --set who=Eck (repeatable).")
  var set: [String] = []

  @Argument(help: "Session files.", completion: .file())
  var files: [String]

  func validate() throws {
    if check && update { throw ValidationError("--check and --update exclude each other") }
    for entry in set where !entry.contains("=") {
      throw ValidationError("--set wants NAME=VALUE, not '\(entry)'")
    }
  }

  func run() throws {
    let parameters = Dictionary(
      set.map { entry in
        let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
      }, uniquingKeysWith: { _, last in last })

    var worst = ExitCode.success
    var passed = 0
    for file in files {
      do throws(Failure) {
        let good = try replay(file, parameters: parameters)
        passed += good ? 1 : 0
        if !good, worst == .success { worst = Exit.failed }
      } catch {
        Console.complain(error.diagnostics)
        worst = Exit.usage
      }
    }
    if check { Console.print("\(passed) passed, \(files.count - passed) failed\n") }
    if worst != .success { throw worst }
  }

  /// - Returns: whether all went as the file says.
  private func replay(
    _ file: String, parameters: [String: String]
  ) throws(Failure) -> Bool {
    let session = try SessionFile(path: file, parameters: parameters)
    if check {
      let report = session.check()
      Console.print(report.text)
      return report.passed
    }
    if update {
      let changed = try session.update()
      Console.print("\(file): \(changed == 1 ? "1 output" : "\(changed) outputs") rewritten\n")
      return true
    }
    return session.print(stopsAtFailure: !keepGoing) { Console.print($0) }
  }
}
