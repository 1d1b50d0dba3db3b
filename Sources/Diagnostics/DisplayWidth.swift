/// How many columns of a terminal text takes.
///
/// A grapheme cluster is one drawing: as wide as its widest scalar. Wide are the scalars that
/// UAX #11 calls Wide or Fullwidth, and those asked to look like emoji; nothing is taken by
/// combining marks, format characters and controls. Ambiguous scalars are narrow.
package enum DisplayWidth {
  package static func columns(of text: String) -> Int {
    if let count = asciiColumns(of: text) { return count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  package static func columns(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      // Emoji presentation is asked for after a character that can have it.
      if scalar == "\u{FE0F}", widest == 1, hasEmojiForm(character) { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  /// Cuts text to so many columns at most, the last of them an ellipsis if anything was cut.
  package static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard self.columns(of: text) > columns else { return text }
    let room = columns - self.columns(of: ellipsis)
    guard room >= 0 else { return "" }
    return prefix(of: text, columns: room) + ellipsis
  }

  /// The longest beginning that takes no more than so many columns.
  package static func prefix(of text: String, columns: Int) -> String {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let width = self.columns(of: text[end])
      guard used + width <= columns else { break }
      used += width
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  /// Fills text up with blanks to so many columns; longer text stays as it is.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(of: text)))
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
    }
    // The vowels and finals of Hangul syllables are drawn within the leading consonant.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator,
      .surrogate:
      return 0
    default:
      return WideScalars.contain(value) ? 2 : 1
    }
  }

  private static func hasEmojiForm(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.isEmoji ?? false
  }

  /// The count of printable ASCII, or nil if anything else is in it.
  private static func asciiColumns(of text: String) -> Int? {
    var count = 0
    for byte in text.utf8 {
      guard byte < 0x7F else { return nil }
      if byte >= 0x20 { count += 1 }
    }
    return count
  }
}
