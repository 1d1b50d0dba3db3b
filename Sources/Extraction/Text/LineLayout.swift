/// Which line breaks of a text end something, and which are only there because the text was
/// wrapped at a width.
struct LineLayout {
  /// For each token, whether a line ends after it for good.
  private var breaksAfter: [Bool]

  func breaks(after index: Int) -> Bool { breaksAfter[index] }

  init(tokens: [Token], bytes: [UInt8]) {
    breaksAfter = [Bool](repeating: false, count: tokens.count)
    guard !tokens.isEmpty else { return }
    breaksAfter[tokens.count - 1] = true
    var lines: [Line] = []
    var start = 0
    for i in tokens.indices.dropLast() where tokens[i + 1].hasBlankBefore {
      let gap = bytes[tokens[i].span.upperBound..<tokens[i + 1].span.lowerBound]
      let count = gap.count { $0 == 0x0A || $0 == 0x0D }
      guard count > 0 || gap.contains(0x0C) else { continue }
      // A carriage return and a line feed are one break.
      let breaks = max(gap.count { $0 == 0x0A }, gap.contains(0x0A) ? 0 : count)
      lines.append(Line(tokens: start..<i + 1, isLastOfBlock: breaks > 1, tokens))
      start = i + 1
    }
    lines.append(Line(tokens: start..<tokens.count, isLastOfBlock: true, tokens))
    let width = LineLayout.wrapWidth(lines)
    for (i, line) in lines.enumerated() {
      let goesOn = width.map { width in
        !line.isLastOfBlock && line.length + 1 + lines[i + 1].firstWordLength > width - 3
          && !lines[i + 1].isItem(tokens)
      }
      breaksAfter[line.tokens.upperBound - 1] = goesOn != true
    }
  }

  private struct Line {
    var tokens: Range<Int>
    var isLastOfBlock: Bool
    /// In bytes.
    var length: Int
    var firstWordLength: Int

    init(tokens range: Range<Int>, isLastOfBlock: Bool, _ tokens: [Token]) {
      self.tokens = range
      self.isLastOfBlock = isLastOfBlock
      let first = tokens[range.lowerBound]
      length = tokens[range.upperBound - 1].span.upperBound - first.span.lowerBound
      var end = range.lowerBound + 1
      while end < range.upperBound, !tokens[end].hasBlankBefore { end += 1 }
      firstWordLength = tokens[end - 1].span.upperBound - first.span.lowerBound
    }

    /// Whether it opens with a bullet or a number and a point.
    func isItem(_ all: [Token]) -> Bool {
      let first = all[tokens.lowerBound]
      if first.kind == .mark { return ["*", "•", "-", "–", "·", "▪", "◦"].contains(first.folded) }
      guard first.kind == .number, tokens.count > 1 else { return false }
      let mark = all[tokens.lowerBound + 1]
      return !mark.hasBlankBefore && (mark.folded == "." || mark.folded == ")")
    }
  }

  /// The width that the text was wrapped at, or nil if its lines are paragraphs.
  ///
  /// Wrapped lines are alike: within a block, a line is so long that the next word had no room.
  private static func wrapWidth(_ lines: [Line]) -> Int? {
    guard let width = lines.map(\.length).max(), (40...132).contains(width) else { return nil }
    var inner = 0
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isLastOfBlock {
      inner += 1
      if line.length + 1 + next.firstWordLength > width - 3 { full += 1 }
    }
    return inner >= 2 && full * 3 >= inner * 2 ? width : nil
  }
}
