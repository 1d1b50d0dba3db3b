import Algorithms

/// Plain text in lines no wider than a terminal.
///
/// What does not fit goes on below the words of its line: in text of two columns, with two blanks or
/// more between them, below those of the second. Where the second has no room beside the first it
/// stands below it, and so it does in the lines around, if their columns begin at the same places.
package struct HangingText {
  private let width: Int
  /// How far a line without columns goes on to the right of where it began.
  private let hang: Int

  package static func wrapped(_ text: String, to width: Int, hang: Int = 2) -> String {
    let layout = HangingText(width: max(width, 1), hang: hang)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Line(String($0)) }
    return lines.chunked { $0.place == $1.place }.flatMap(layout.lines).joined(separator: "\n")
  }

  /// Words that are copied together, a statement for one: broken only where they fill a line.
  package static func whole(_ words: String) -> String {
    words.replacing(" ", with: String(joint))
  }

  /// Stands for a blank at which no line ends: of private use, and used for nothing else.
  private static let joint: Character = "\u{F5A7E}"

  /// Columns that a second column must have beside the first.
  private static let leastRoom = 24

  private struct Line {
    let text: String
    let indent: Int
    /// The text up to the second column, blanks included, and that column.
    let columns: (first: String, second: String)?
    /// Where the second column begins.
    let place: Int?

    init(_ text: String) {
      self.text = text
      indent = text.prefix { $0 == " " }.count
      guard let gap = text.dropFirst(indent).firstRange(of: "  "),
        let second = text[gap.upperBound...].firstIndex(where: { $0 != " " })
      else {
        columns = nil
        place = nil
        return
      }
      columns = (String(text[..<second]), String(text[second...]))
      place = Columns.width(of: HangingText.open(String(text[..<second])))
    }
  }

  /// Lines whose second columns begin at one place.
  private func lines(_ lines: ArraySlice<Line>) -> [String] {
    let isStacked = lines.contains { line in
      guard let columns = line.columns, let place = line.place, !fits(line) else { return false }
      return width - place < Self.leastRoom || !isWhole(columns.second, in: width - place)
    }
    return lines.flatMap { line -> [String] in
      guard let columns = line.columns, let place = line.place else {
        return fits(line)
          ? [HangingText.open(line.text)]
          : hung(line.text, first: line.indent, rest: line.indent + hang)
      }
      if isStacked {
        let room = max(width - Columns.width(of: HangingText.open(columns.second)), 0)
        let second = min(line.indent + 4, room > 0 ? room : line.indent + 4)
        return hung(columns.first, first: line.indent, rest: line.indent + 2)
          + hung(columns.second, first: second, rest: second)
      }
      if fits(line) { return [HangingText.open(line.text)] }
      var lines = hung(columns.second, first: place, rest: place)
      lines[0] = HangingText.open(columns.first) + lines[0].dropFirst(place)
      return lines
    }
  }

  private func fits(_ line: Line) -> Bool {
    Columns.width(of: HangingText.open(line.text)) <= width
  }

  /// Whether what is to stay together does so in so many columns.
  private func isWhole(_ words: String, in room: Int) -> Bool {
    words.split(separator: " ").allSatisfy {
      !$0.contains(Self.joint) || Columns.width(of: HangingText.open(String($0))) <= room
    }
  }

  private func hung(_ words: String, first: Int, rest: Int) -> [String] {
    let (first, rest) = (min(first, width / 2), min(rest, width / 2))
    let whole = HangingText.open(words).drop { $0 == " " }
    if first + Columns.width(of: String(whole)) <= width {
      return [String(repeating: " ", count: first) + whole]
    }
    let room = width - max(first, rest)
    let words = words.split(separator: " ").map { word in
      isWhole(String(word), in: room) ? String(word) : HangingText.open(String(word))
    }
    return StyledText(words.joined(separator: " ")).wrapped(to: room).enumerated()
      .map { index, line in
        String(repeating: " ", count: index == 0 ? first : rest) + HangingText.open(line.plain)
      }
  }

  /// The text with its blanks.
  private static func open(_ text: String) -> String {
    text.replacing(String(joint), with: " ")
  }
}
