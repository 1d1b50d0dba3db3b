import Diagnostics
import Foundation

/// The two streams that a program writes.
enum Console {
  static func print(_ text: String) {
    guard !text.isEmpty else { return }
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func complain(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  static func complain(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { complain(DiagnosticText(diagnostic).plain + "\n") }
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether output may be coloured: on a terminal that can, unless the environment says otherwise.
  static var wantsColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
    if environment["CLICOLOR_FORCE"].map({ !$0.isEmpty && $0 != "0" }) ?? false { return true }
    return isTerminal(STDOUT_FILENO) && environment["TERM"].map { $0 != "dumb" } ?? false
  }

  /// The columns of the terminal, or nil where output is not one.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
