/// One line of an excerpt as it is shown, with the carets that go below it.
struct ExcerptLine {
  var text: String
  /// Nil if the span does not touch this line.
  var carets: String?

  private static let mostLines = 3
  private static let tabStop = 4

  /// The lines that the span touches, cut to so many columns; of many, the first few and dots.
  static func lines(of excerpt: Excerpt, columns: Int) -> [ExcerptLine] {
    let bytes = Array(excerpt.text.utf8)
    let lower = min(max(excerpt.utf8Span.lowerBound, 0), bytes.count)
    let upper = min(max(excerpt.utf8Span.upperBound, lower), bytes.count)
    var start = bytes[..<lower].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var lines: [ExcerptLine] = []
    repeat {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      if lines.count == mostLines {
        lines.append(ExcerptLine(text: "...", carets: nil))
        break
      }
      let span = max(lower, start)..<max(min(upper, end), max(lower, start))
      lines.append(
        drawn(bytes[start..<end], span: span, columns: columns))
      start = end + 1
    } while start < upper
    return lines
  }

  private static let newline = UInt8(ascii: "\n")

  /// One character of the line as it is shown.
  private struct Cell {
    var text: String
    var columns: Int
    var isMarked: Bool
  }

  private static func drawn(
    _ bytes: ArraySlice<UInt8>, span: Range<Int>, columns: Int
  ) -> ExcerptLine {
    var cells: [Cell] = []
    var offset = bytes.startIndex
    var column = 0
    var caretCell: Int?
    for character in String(decoding: bytes, as: UTF8.self) {
      let next = offset + character.utf8.count
      let text =
        character == "\t"
        ? String(repeating: " ", count: tabStop - column % tabStop)
        : PlainText.safe(String(character))
      let width = DisplayWidth.columns(of: text)
      let isMarked =
        span.isEmpty
        ? (offset..<next).contains(span.lowerBound)
        : offset < span.upperBound && span.lowerBound < next
      if isMarked, caretCell == nil { caretCell = cells.count }
      cells.append(Cell(text: text, columns: width, isMarked: isMarked))
      (offset, column) = (next, column + width)
    }
    // A place at the end of the line has its caret after the last character.
    if caretCell == nil {
      caretCell = cells.count
      cells.append(Cell(text: " ", columns: 1, isMarked: true))
    }
    return cut(cells, around: caretCell ?? 0, columns: columns)
  }

  /// Shows so many columns of the cells that the first marked one is among them.
  private static func cut(_ cells: [Cell], around marked: Int, columns: Int) -> ExcerptLine {
    var first = 0
    var last = cells.count
    if cells.reduce(0, { $0 + $1.columns }) > columns {
      let room = columns - 2
      var used = cells[marked].columns
      (first, last) = (marked, marked + 1)
      // A third of the room before the caret, the rest after it, what is left over before it.
      while first > 0, used + cells[first - 1].columns <= room / 3 {
        first -= 1
        used += cells[first].columns
      }
      while last < cells.count, used + cells[last].columns <= room {
        used += cells[last].columns
        last += 1
      }
      while first > 0, used + cells[first - 1].columns <= room {
        first -= 1
        used += cells[first].columns
      }
    }
    var text = first > 0 ? "…" : ""
    var carets = first > 0 ? " " : ""
    for cell in cells[first..<last] {
      text += cell.text
      // A marked character that takes no column still needs its caret, if it is alone.
      carets += String(repeating: cell.isMarked ? "^" : " ", count: cell.columns)
    }
    if last < cells.count { text += "…" }
    return ExcerptLine(text: text.trimmingEnd(), carets: caretsOrOne(carets.trimmingEnd()))
  }

  private static func caretsOrOne(_ carets: String) -> String {
    carets.contains("^") ? carets : carets + "^"
  }
}

extension String {
  /// The text without the blanks at its end.
  fileprivate func trimmingEnd() -> String {
    var end = self[...]
    while end.last == " " { end.removeLast() }
    return String(end)
  }
}
