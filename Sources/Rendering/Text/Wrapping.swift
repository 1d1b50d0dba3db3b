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
    for word in words {
      let wordWidth = word.text.width
      if !line.isEmpty, lineWidth + (word.hasBlank ? 1 : 0) + wordWidth > width {
        lines.append(line)
        line = StyledText()
        lineWidth = 0
      }
      if !line.isEmpty && word.hasBlank {
        line.appendFixed(" ", word.text.runs.first?.role ?? .plain)
        lineWidth += 1
      }
      for run in word.text.runs {
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
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private struct Word {
    var text: StyledText
    /// Whether a blank stands before it.
    var hasBlank: Bool
  }

  /// The words, across runs. Wide characters (which are written without blanks) stand alone.
  private var words: [Word] {
    var words: [Word] = []
    var word = StyledText()
    var hasBlank = false
    func close() {
      if !word.isEmpty { words.append(Word(text: word, hasBlank: hasBlank)) }
      if !word.isEmpty { hasBlank = false }
      word = StyledText()
    }
    for run in runs {
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
