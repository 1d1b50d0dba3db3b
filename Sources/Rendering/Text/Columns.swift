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
      PlainText.picture(of: scalar).map { scalars.append($0) }
    }
    return String(scalars)
  }
}
