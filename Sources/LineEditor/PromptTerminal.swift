#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A terminal that a line can be edited on.
package struct PromptTerminal: Sendable {
  package let input: Int32
  package let output: Int32
  /// The terminfo name; nil for that of TERM.
  package let type: String?

  package init(input: Int32, output: Int32, type: String? = nil) {
    self.input = input
    self.output = output
    self.type = type
  }

  /// Gives the terminal of this process; nil when standard input is none or TERM names no able one.
  ///
  /// Where standard output goes elsewhere the prompt is drawn on the controlling terminal.
  package static func ofProcess(terminalType: String?) -> PromptTerminal? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    guard let terminalType, !terminalType.isEmpty, terminalType != "dumb" else { return nil }
    if isatty(STDOUT_FILENO) == 1 {
      return PromptTerminal(input: STDIN_FILENO, output: STDOUT_FILENO)
    }
    let controlling = open("/dev/tty", O_RDWR | O_CLOEXEC)
    return controlling < 0 ? nil : PromptTerminal(input: STDIN_FILENO, output: controlling)
  }
}
