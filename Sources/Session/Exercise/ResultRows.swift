/// A printed result as what counts in an exercise: its rows, in any order, whatever their width.
///
/// Of a row that begins with an event only the event counts, of a row of the parallel page the
/// events in it, of any other its cells. Bars, heads, rules and notes do not count; the tally
/// below a table does.
struct ResultRows {
  private(set) var rows: [String] = []
  /// "5 row" for 5 events or rows, if it is there.
  private(set) var tally: String?
  /// Whether an elision stands for more rows.
  private(set) var isPartial = false

  init(_ lines: [String]) {
    var isTable = false
    var block: [String] = []
    var isPage = false
    for line in lines {
      if line == OutputPattern.anyLines {
        isPartial = true
      } else if Self.isRule(line) {
        // What came before is the head.
        isTable = true
        rows = []
      } else if Self.isTally(line) {
        tally = line.hasSuffix("s") ? String(line.dropLast()) : line
        // Events are counted as rows where a table shows them.
        tally = tally?.replacing(" event", with: " row")
      } else if line.contains("· episode ") {
        isPage = true
        if !block.isEmpty { rows.append(block.sorted().joined(separator: " ")) }
        block = []
      } else if isPage {
        block += line.split { $0 == " " || $0 == "," || $0 == "│" }.map(String.init)
          .filter(Self.isEvent)
      } else if !Self.isNote(line), !line.isEmpty {
        rows.append(isTable ? Self.key(ofRow: line) : line)
      }
    }
    if !block.isEmpty { rows.append(block.sorted().joined(separator: " ")) }
    rows.sort()
  }

  /// Whether a result is the expected one.
  func matches(_ other: ResultRows) -> Bool {
    if let tally, let theirs = other.tally, tally != theirs { return false }
    var left = other.rows
    // Rows with elisions take what the plain ones leave.
    for row in rows.filter({ !$0.contains(OutputPattern.anyText) })
      + rows.filter({ $0.contains(OutputPattern.anyText) })
    {
      guard let found = left.firstIndex(where: { OutputPattern.matches(row, $0) }) else {
        return false
      }
      left.remove(at: found)
    }
    return isPartial || left.isEmpty
  }

  private static func key(ofRow line: String) -> String {
    let words = line.split(separator: " ")
    if let first = words.first, isEvent(String(first)) { return String(first) }
    return words.filter { !$0.unicodeScalars.allSatisfy(isBar) }.joined(separator: " ")
  }

  /// `envoy.12`
  private static func isEvent(_ word: String) -> Bool {
    guard let dot = word.lastIndex(of: "."), dot > word.startIndex else { return false }
    let number = word[word.index(after: dot)...]
    return !number.isEmpty && number.allSatisfy(\.isASCIIDigit)
  }

  private static func isRule(_ line: String) -> Bool {
    !line.isEmpty && line.allSatisfy { " ─┼│".contains($0) } && line.contains("─")
  }

  /// "5 events", "1 row", "6 episodes".
  private static func isTally(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 2 && words[0].allSatisfy(\.isASCIIDigit)
      && ["event", "row", "episode"].contains { words[1] == $0 || words[1] == $0 + "s" }
  }

  private static func isNote(_ line: String) -> Bool { line.hasSuffix(" left out") }

  /// Block elements, with which bars are drawn.
  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    (0x2580...0x259F).contains(scalar.value)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
