extension JSONReader {
  mutating func string() throws(Mistake) -> String {
    at += 1
    var start = at
    var unescaped: [UInt8]?
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] < 0x20 { throw mistake("a control character in a string must be escaped") }
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      var copied = unescaped ?? []
      copied += bytes[start..<at]
      copied += try escape().utf8
      unescaped = copied
      start = at
    }
    guard at < bytes.count else { throw mistake("") }
    defer { at += 1 }
    guard let unescaped else { return String(decoding: bytes[start..<at], as: UTF8.self) }
    return String(decoding: unescaped + bytes[start..<at], as: UTF8.self)
  }

  private mutating func escape() throws(Mistake) -> String {
    at += 1
    guard at < bytes.count else { throw mistake("") }
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      at += 1
      return String(UnicodeScalar(byte))
    case UInt8(ascii: "u"): return String(try scalar())
    default:
      guard let control = Self.controls[byte] else { throw mistake("there is no such escape") }
      at += 1
      return control
    }
  }

  private static let controls: [UInt8: String] = [
    UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// `\uXXXX`, or two of them that are a surrogate pair.
  private mutating func scalar() throws(Mistake) -> Unicode.Scalar {
    let place = at
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isHigh = first < 0xDC00
    if isHigh, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    {
      at += 1
      let second = try unit()
      if (0xDC00..<0xE000).contains(second) {
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00
        if let scalar = Unicode.Scalar(value) { return scalar }
      }
    }
    at = place
    throw mistake("one half of a surrogate pair stands alone")
  }

  private mutating func unit() throws(Mistake) -> UInt16 {
    at += 1
    guard at + 4 <= bytes.count else {
      at = bytes.count
      throw mistake("")
    }
    let digits = bytes[at..<at + 4]
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw mistake("four hexadecimal digits must follow '\\u'") }
    at += 4
    return unit
  }
}
