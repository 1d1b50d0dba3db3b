/// Text that a terminal, a page or a log can show without being driven by it.
///
/// Articles come from anywhere: control characters and the escapes that begin with them are made
/// visible, so that they are neither obeyed nor lost.
package enum PlainText {
  /// Returns the text with control characters made visible and bidirectional overrides removed.
  ///
  /// A line break becomes a blank unless kept; `\r\n` counts as one. Everything else that a
  /// terminal could obey becomes its control picture (`ESC` is `␛`), or `U+FFFD` if it has none.
  package static func safe(
    _ text: String, keepsNewlines: Bool = false, keepsTabs: Bool = false
  ) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n":
        // Of "\r\n" the first half has been written as a picture: take it back.
        if previous == "\r" { safe.removeLast() }
        safe.append(keepsNewlines ? scalar : " ")
      case "\t": safe.append(keepsTabs ? scalar : " ")
      case "\u{2028}", "\u{2029}": safe.append(keepsNewlines ? "\n" : " ")
      default: picture(of: scalar).map { safe.append($0) }
      }
    }
    return String(safe)
  }

  /// What stands for a scalar other than a line break or a tab; nil if nothing does.
  package static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x202A...0x202E, 0x2066...0x2069: nil
    default: scalar
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
