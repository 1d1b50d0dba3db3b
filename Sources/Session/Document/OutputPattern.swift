/// The expected output of a statement: lines with elisions, and whether it must fail.
///
/// `...` alone on a line stands for any lines, `[..]` for any text within one; trailing blanks and
/// final blank lines do not count; a line that begins with a backslash before a prompt, a fence or
/// the mark of failure is meant without it.
package struct OutputPattern: Sendable {
  package let mustFail: Bool
  /// Without escapes and without the mark of failure.
  let lines: [String]

  package init(written: [String]) {
    var lines = written.map(\.trimmedEnd)
    mustFail = lines.first.map(Self.isMarked) ?? false
    if mustFail { lines[0] = String(lines[0].dropFirst(Self.failureMark.count)) }
    while lines.last == "" { lines.removeLast() }
    self.lines = lines.map(Self.unescaped)
  }

  /// Whether nothing is expected.
  var isEmpty: Bool { lines.isEmpty && !mustFail }

  /// The output as it is written in a fence.
  package static func written(_ output: String, failed: Bool) -> [String] {
    written(outputLines(output), failed: failed)
  }

  package func matches(_ output: String, failed: Bool) -> Bool {
    guard failed == mustFail else { return false }
    let actual = Self.outputLines(output)
    // Wildcards over lines: on a mismatch go back to the last elision and let it take one more.
    var (line, row) = (0, 0)
    var retry: (line: Int, row: Int)?
    while row < actual.count {
      if line < lines.count, lines[line] == Self.anyLines {
        retry = (line, row)
        line += 1
      } else if line < lines.count, Self.matches(lines[line], actual[row]) {
        line += 1
        row += 1
      } else if let back = retry {
        retry = (back.line, back.row + 1)
        line = back.line + 1
        row = back.row + 1
      } else {
        return false
      }
    }
    return lines[line...].allSatisfy { $0 == Self.anyLines }
  }

  /// The output as it is written in a fence whose elisions stay where they still fit.
  package func updated(_ output: String, failed: Bool) -> [String] {
    let actual = Self.outputLines(output)
    let hasElisions = lines.contains { $0 == Self.anyLines || $0.contains(Self.anyText) }
    guard hasElisions, failed == mustFail else { return Self.written(actual, failed: failed) }
    return Self.written(ElisionKeeper.lines(lines, actual), failed: failed)
  }

  static let failureMark = "? "
  static let anyLines = "..."
  static let anyText = "[..]"

  /// The lines that count. CSV ends its lines with a carriage return too, which does not.
  static func outputLines(_ output: String) -> [String] {
    var lines = output.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).trimmedEnd }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func written(_ lines: [String], failed: Bool) -> [String] {
    var lines = lines.map(escaped)
    guard failed else { return lines }
    if lines.isEmpty { lines = [""] }
    lines[0] = (failureMark + lines[0]).trimmedEnd
    return lines
  }

  static func matches(_ pattern: String, _ line: String) -> Bool {
    guard pattern.contains(anyText) else { return pattern == line }
    let pieces = pattern.split(separator: anyText, omittingEmptySubsequences: false)
    var rest = Substring(line)
    guard let first = pieces.first, rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 { return piece.isEmpty || rest.hasSuffix(piece) }
      guard !piece.isEmpty else { continue }
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  private static func needsEscape(_ line: some StringProtocol) -> Bool {
    let bare = String(line.drop { $0 == "\\" })
    return SessionPrompt.all.contains { bare.hasPrefix($0) || bare + " " == $0 }
      || FenceMark(bare) != nil || isMarked(bare)
  }

  /// Whether a line says that the statement must fail; the blank is cut where nothing follows.
  private static func isMarked(_ line: String) -> Bool {
    line.hasPrefix(failureMark) || line + " " == failureMark
  }

  private static func escaped(_ line: String) -> String {
    needsEscape(line) ? "\\" + line : line
  }

  private static func unescaped(_ line: String) -> String {
    line.hasPrefix("\\") && needsEscape(line) ? String(line.dropFirst()) : line
  }
}
