import ArgumentParser
import Foundation

/// The command line: options, wiring, exit code.
struct Synoptic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synoptic",
    abstract: "Several accounts of the same happenings, seen together.",
    discussion: """
      Reads accounts (news articles first of all), finds the dated events in each, and answers \
      questions about them: who tells what, who leaves it out, where they differ. Without \
      -c, and at a terminal, it opens a prompt; '.help' there says what can be typed.

      Exit codes: 0 good; 1 a statement failed or a check differed; 2 usage, or a file that \
      cannot be read; 130 interrupted.
      """,
    version: "synoptic 0.1.0",
    subcommands: [
      Explore.self, Replay.self, Extract.self, Export.self, Import.self, ReportCommand.self,
      EDTFCommand.self,
    ],
    defaultSubcommand: Explore.self)
}

@main
enum Main {
  static func main() {
    do {
      var command = try Synoptic.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      // Help and the version are "errors" that end well; all others are mistakes of usage.
      let isHelp = Synoptic.exitCode(for: error) == .success
      let text = Synoptic.fullMessage(for: error) + "\n"
      if isHelp {
        Console.print(text)
      } else {
        Console.complain(text)
      }
      exit(isHelp ? 0 : Exit.usage.rawValue)
    }
  }
}

/// The exit codes.
enum Exit {
  /// A statement failed, or a check differed.
  static let failed = ExitCode(1)
  /// Usage, or a file that cannot be read.
  static let usage = ExitCode(2)
  static let interrupted = ExitCode(130)
}
