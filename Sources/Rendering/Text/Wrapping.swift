import Stopping

extension StyledText {
  /// The text in lines no wider than `width`, broken at blanks, and within a word only where it
  /// is wider than a line by itself.
  ///
  /// A character wider than the whole line becomes `…`: a line never exceeds its width.
  package func wrapped(to width: Int) -> [StyledText] {
    let width = max(width, 1)
    var lines: [StyledText] = []
    var line = StyledText()
    var lineWidth = 0
    for (index, word) in words.enumerated() {
      // Thousands of accounts can differ in one line.
      if index % 64 == 0, StopSign.isRaised { break }
      if !line.isEmpty, lineWidth + (word.hasBlank ? 1 : 0) + word.width > width {
        lines.append(line)
        line = StyledText()
        lineWidth = 0
      }
      if !line.isEmpty && word.hasBlank {
        line.appendFixed(" ", word.text.runs.first?.role ?? .plain)
        lineWidth += 1
      }
      if lineWidth + word.width <= width {
        line.append(word.text)
        lineWidth += word.width
      } else {
        word.text.spell(to: width, &line, &lineWidth, &lines)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Breaks a word that is wider than a line between its characters.
  private func spell(
    to width: Int, _ line: inout StyledText, _ lineWidth: inout Int, _ lines: inout [StyledText]
  ) {
    for run in runs {
      for character in run.text {
        let columns = Columns.width(of: character)
        if lineWidth + columns > width, !line.isEmpty {
          lines.append(line)
          line = StyledText()
          lineWidth = 0
        }
        if columns > width {
          line.appendFixed("…", run.role)
          lineWidth += 1
        } else {
          line.appendFixed(String(character), run.role)
          lineWidth += columns
        }
      }
    }
  }

  private struct Word {
    var text: StyledText
    /// Whether a blank stands before it.
    var hasBlank: Bool
    /// Its columns.
    var width: Int
  }

  /// The words, across runs. Wide characters (which are written without blanks) stand alone.
  private var words: [Word] {
    var words: [Word] = []
    var word = StyledText()
    var hasBlank = false
    func close() {
      guard !word.isEmpty else { return }
      words.append(Word(text: word, hasBlank: hasBlank, width: word.width))
      hasBlank = false
      word = StyledText()
    }
    for run in runs where !StopSign.isRaised {
      if NarrowText.width(of: run.text) != nil {
        let parts = run.text.utf8.split(
          separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 {
            close()
            hasBlank = true
          }
          word.appendFixed(String(Substring(part)), run.role)
        }
        continue
      }
      for character in run.text {
        if character == " " {
          close()
          hasBlank = true
        } else if Columns.width(of: character) == 2 {
          close()
          word.appendFixed(String(character), run.role)
          close()
        } else {
          word.appendFixed(String(character), run.role)
        }
      }
    }
    close()
    return words
  }
}
