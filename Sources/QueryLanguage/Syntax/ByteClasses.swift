/// What bytes are to the lexer.
enum ByteClasses {
  /// The length of the blank at a place, 0 if there is none. Blanks that other programs put into
  /// copied text (no-break, ideographic, zero-width) are blanks too; line ends are not.
  static func blankLength(_ bytes: [UInt8], at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0D, 0x0B, 0x0C: return 1
    case 0xC2: return has(bytes, offset, [0xC2, 0xA0]) ? 2 : 0
    case 0xE2:
      guard offset + 2 < bytes.count else { return 0 }
      switch (bytes[offset + 1], bytes[offset + 2]) {
      case (0x80, 0x80...0x8B), (0x80, 0xAF), (0x81, 0x9F): return 3
      default: return 0
      }
    case 0xE3: return has(bytes, offset, [0xE3, 0x80, 0x80]) ? 3 : 0
    case 0xEF: return has(bytes, offset, [0xEF, 0xBB, 0xBF]) ? 3 : 0
    default: return 0
    }
  }

  private static func has(_ bytes: [UInt8], _ offset: Int, _ expected: [UInt8]) -> Bool {
    bytes[offset...].starts(with: expected)
  }

  /// Letters, digits, `_` and everything beyond ASCII; a hyphen only inside.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Whether a byte ends a word of a filter or of a value.
  static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: ";"),
      UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
