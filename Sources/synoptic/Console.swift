import Diagnostics
import Foundation
import Rendering
import Stopping

/// The two streams that a program writes.
enum Console {
  static func print(_ text: String) {
    // A piece at a time, so that a long text can be stopped.
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, !StopSign.isRaised {
      FileHandle.standardOutput.write(Data(rest.prefix(1 << 16)))
      rest = rest.dropFirst(1 << 16)
    }
  }

  static func complain(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  static func complain(_ diagnostics: [Diagnostic]) {
    let isColoured = wantsColour(on: STDERR_FILENO)
    let width = isTerminal(STDERR_FILENO) ? size(of: STDERR_FILENO)?.columns ?? 100 : 100
    for diagnostic in diagnostics {
      let text =
        isColoured
        ? DiagnosticInk.paint(diagnostic, width: width)
        : DiagnosticText(diagnostic, width: width).plain
      complain(text + "\n")
    }
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether output may be coloured: on a terminal that can, unless the environment says otherwise.
  static func wantsColour(on descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
    if environment["CLICOLOR_FORCE"].map({ !$0.isEmpty && $0 != "0" }) ?? false { return true }
    return isTerminal(descriptor) && environment["TERM"].map { $0 != "dumb" } ?? false
  }

  /// The columns of the terminal, or nil where output is not one.
  static var width: Int? { size(of: STDOUT_FILENO)?.columns }

  /// The size of a terminal, or nil where a stream is not one.
  static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
