/// Shortcuts for the text that most text is: Latin letters, digits, typographic punctuation.
///
/// Each answers from the bytes alone or not at all, since taking text apart into characters is
/// by far the dearest part of printing it.
enum NarrowText {
  /// The columns of a text of which every scalar takes one: below U+0300, or a dash, a quotation
  /// mark or the like (U+2010 to U+2027). Nil for any other text.
  static func width(of text: String) -> Int? {
    var width = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x20..<0x7F, 0xC3...0xCB, 0xC2, 0xE2: width += 1
      case 0x80..<0xC0:
        // U+0080 to U+009F are controls, U+00AD is no more than a hint.
        if before.1 == 0xC2, byte < 0xA0 || byte == 0xAD { return nil }
        if before.1 == 0xE2, byte != 0x80 { return nil }
        if before.0 == 0xE2, before.1 == 0x80, !(0x90...0xA7).contains(byte) { return nil }
      default: return nil
      }
      before = (before.1, byte)
    }
    return width
  }

  /// Whether a text surely has no control, no mark that turns the direction of writing, and no
  /// blanks but single ones between words.
  static func isSafe(_ text: String) -> Bool {
    var before: (UInt8, UInt8) = (0, UInt8(ascii: " "))
    for byte in text.utf8 {
      switch byte {
      case 0x20: if before.1 == 0x20 { return false }
      case 0x21..<0x7F: break
      case 0..<0x20, 0x7F: return false
      default:
        // NBSP and the controls before it; the blanks and marks of General Punctuation (the first
        // sixteen are blanks and joiners, from the twenty-eighth come line ends and directions);
        // the blanks of Ogham and of Japanese.
        if before.1 == 0xC2, byte <= 0xA0 { return false }
        if before.0 == 0xE2, before.1 == 0x80, !(0x90...0xA7).contains(byte) { return false }
        if before.0 == 0xE2, before.1 == 0x81 { return false }
        if before.0 == 0xE1, before.1 == 0x9A { return false }
        if before.0 == 0xE3, before.1 == 0x80 { return false }
      }
      before = (before.1, byte)
    }
    return text.isEmpty || before.1 != 0x20
  }
}
