import Diagnostics

/// How many columns of a terminal text takes, and text that is safe to put there.
enum Columns {
  /// The columns of a string that is safe to print.
  static func width(of text: String) -> Int {
    NarrowText.width(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns of one grapheme cluster: 0, 1 or 2.
  static func width(of character: Character) -> Int { DisplayWidth.columns(of: character) }

  /// The text on one line: blanks and line ends become single blanks, controls become their
  /// pictures (ESC is `␛`), marks that turn the direction of writing go.
  static func safe(_ text: String) -> String {
    if NarrowText.isSafe(text) { return text }
    var scalars = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBlankDue = !scalars.isEmpty
        continue
      }
      if isBlankDue { scalars.append(" ") }
      isBlankDue = false
      picture(of: scalar).map { scalars.append($0) }
    }
    return String(scalars)
  }

  /// What stands for a scalar; nil if nothing does.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x202A...0x202E, 0x2066...0x2069: nil
    default: scalar
    }
  }
}
