/// How many columns of a terminal text takes, and text that is safe to put there.
enum Columns {
  /// The columns of a string that is safe to print.
  static func width(of text: String) -> Int {
    NarrowText.width(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns of one grapheme cluster: 0, 1 or 2.
  static func width(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // U+FE0F asks for the emoji form, which is wide.
      if scalar == "\u{FE0F}" && character.unicodeScalars.count > 1 { return 2 }
      width = max(width, self.width(of: scalar))
    }
    return width
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The blocks of East Asian Wide and Fullwidth characters (UAX #11) and of emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
    0x2648...0x2653, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x2705...0x2705,
    0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x2753...0x2755, 0x2757...0x2757,
    0x2795...0x2797, 0x2B1B...0x2B1C, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
    0x1AFF0...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
    0x1F191...0x1F19A, 0x1F1E6...0x1F1FF, 0x1F200...0x1F265, 0x1F300...0x1F64F,
    0x1F680...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]

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
