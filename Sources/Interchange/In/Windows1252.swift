import Foundation

/// Recognises the one-byte encoding in which older tools save English: ASCII with curly quotes,
/// dashes and a few letters with marks (WHATWG Encoding Standard, windows-1252).
enum Windows1252 {
  static let name = "Windows-1252"

  /// The text, or nil if the bytes do not look like it.
  ///
  /// Each byte beyond ASCII must be punctuation or a letter that touches a letter, and at most one
  /// byte in ten may be beyond ASCII.
  /// - Parameter bytes: what is not UTF-8.
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    var beyond = 0
    var position = bytes.startIndex
    while position < bytes.endIndex {
      defer { position += 1 }
      let byte = bytes[position]
      if byte < 0x80 { continue }
      beyond += 1
      let before = position > bytes.startIndex ? bytes[position - 1] : 0
      let after = position + 1 < bytes.endIndex ? bytes[position + 1] : 0
      guard isPunctuation(byte) || isLetter(byte) && (isASCIILetter(before) || isASCIILetter(after))
      else { return nil }
      // Two in a row that would be one UTF-8 character are a page of both.
      if byte >= 0xC2, (0x80..<0xC0).contains(after) { return nil }
    }
    guard beyond * 10 <= bytes.count else { return nil }
    return String(data: Data(bytes), encoding: .windowsCP1252)
  }

  /// Quotes, dashes, the ellipsis, the bullet, currencies, the no-break space, degrees, fractions.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x80 || byte == 0x82 || (0x84...0x87).contains(byte) || byte == 0x8B
      || (0x91...0x97).contains(byte) || byte == 0x99 || byte == 0x9B
      || (0xA0...0xBF).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    [0x83, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F].contains(byte)
      || byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 && byte != 0xFF
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
