#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Statements of a pipe, or of a terminal without cursor movement: lines, joined while incomplete.
package final class PlainStatementReader {
  private let input: Int32
  private let output: Int32?
  private let configuration: PromptConfiguration
  private let isIncomplete: (String) -> Bool
  private var bytes: [UInt8] = []
  private var scanned = 0
  private var isAtEnd = false
  private var linesRead = 0

  /// The line on which the last statement began, from 1.
  package private(set) var line = 0

  /// - Parameter output: where prompts go when the input is a terminal; elsewhere none are written.
  package init(
    configuration: PromptConfiguration, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
    isIncomplete: @escaping (String) -> Bool
  ) {
    self.configuration = configuration
    self.input = input
    self.output = isatty(input) == 1 ? output : nil
    self.isIncomplete = isIncomplete
  }

  /// Reads a statement; one that the input leaves incomplete is given as it is.
  package func next() -> Input {
    var statement: String?
    while true {
      prompt(statement == nil ? configuration.prompt : configuration.continuationPrompt)
      switch nextLine() {
      case .interrupted: return .interrupted
      case .endOfInput: return statement.map(Input.statement) ?? .endOfInput
      case .statement(let text):
        if statement == nil { line = linesRead }
        let joined = statement.map { $0 + "\n" + text } ?? text
        guard isIncomplete(joined) else { return .statement(joined) }
        statement = joined
      }
    }
  }

  private func prompt(_ text: String) {
    guard let output else { return }
    let visible = Array(PromptText(text).visible.utf8)
    _ = write(output, visible, visible.count)
  }

  private func nextLine() -> Input {
    while true {
      if let end = bytes[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        return .statement(takeLine(upTo: end, dropping: end + 1))
      }
      scanned = bytes.count
      if isAtEnd {
        return bytes.isEmpty
          ? .endOfInput : .statement(takeLine(upTo: bytes.count, dropping: bytes.count))
      }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = read(input, &chunk, chunk.count)
      if count < 0 && errno == EINTR { return .interrupted }
      isAtEnd = count <= 0
      if count > 0 { bytes.append(contentsOf: chunk[..<count]) }
    }
  }

  private func takeLine(upTo end: Int, dropping count: Int) -> String {
    linesRead += 1
    var line = String(decoding: bytes[..<end], as: UTF8.self)
    if line.last == "\r" { line.removeLast() }
    if linesRead == 1, line.unicodeScalars.first == "\u{FEFF}" { line.unicodeScalars.removeFirst() }
    bytes.removeFirst(count)
    scanned = 0
    return line
  }
}
