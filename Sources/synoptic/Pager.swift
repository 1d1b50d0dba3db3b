import Foundation

/// The program that shows what is longer than the terminal, named by `PAGER`.
struct Pager {
  private let command: String

  /// Nil where output is no terminal or the environment names no pager.
  static var ofProcess: Pager? {
    guard Console.isTerminal(STDOUT_FILENO),
      let command = ProcessInfo.processInfo.environment["PAGER"],
      command.contains(where: { !$0.isWhitespace }), command != "cat"
    else { return nil }
    // Colours pass, short texts do not stay in it; whoever set it otherwise is followed.
    setenv("LESS", "FRX", 0)
    return Pager(command: command)
  }

  /// Shows a text that has more lines than the terminal.
  /// - Returns: false if it is short enough or the pager cannot be run.
  func show(_ text: String) -> Bool {
    guard let rows = Console.size(of: STDOUT_FILENO)?.rows,
      text.utf8.lazy.filter({ $0 == UInt8(ascii: "\n") }).count >= rows
    else { return false }
    // Whoever leaves the pager early closes the pipe.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    guard let pipe = popen(command, "w") else { return false }
    let bytes = Array(text.utf8)
    _ = fwrite(bytes, 1, bytes.count, pipe)
    return pclose(pipe) == 0
  }
}
