/// A string in quotes, its escapes read.
struct QuotedBytes {
  var text: String
  /// After the closing quote, or the end of the bytes.
  var end: Int
  var isClosed: Bool

  /// The length of the opening quote at a place, 0 if there is none. The curly quotes that word
  /// processors make of straight ones (“ ” „) are quotes too.
  static func openingLength(_ bytes: [UInt8], at offset: Int) -> Int {
    if bytes[offset] == UInt8(ascii: "\"") { return 1 }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else {
      return 0
    }
    return bytes[offset + 2] == 0x9C || bytes[offset + 2] == 0x9E ? 3 : 0
  }

  /// The length of the quote at a place that closes one opened by so many bytes, 0 if there is none.
  private static func closingLength(_ bytes: [UInt8], at offset: Int, opening: Int) -> Int {
    if opening == 1 { return bytes[offset] == UInt8(ascii: "\"") ? 1 : 0 }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else {
      return 0
    }
    return bytes[offset + 2] == 0x9C || bytes[offset + 2] == 0x9D ? 3 : 0
  }

  /// Reads from an opening quote. `\"` and `\\` stand for themselves, `\n` and `\t` for a line
  /// end and a tab; before anything else a backslash is a backslash.
  static func read(_ bytes: [UInt8], at start: Int) -> QuotedBytes {
    var text: [UInt8] = []
    let opening = max(1, openingLength(bytes, at: start))
    var end = start + opening
    while end < bytes.count {
      let byte = bytes[end]
      let closing = closingLength(bytes, at: end, opening: opening)
      if closing > 0 {
        return QuotedBytes(
          text: String(decoding: text, as: UTF8.self), end: end + closing, isClosed: true)
      }
      if byte == UInt8(ascii: "\\"), end + 1 < bytes.count, let escaped = escape(bytes[end + 1]) {
        text.append(escaped)
        end += 2
      } else {
        text.append(byte)
        end += 1
      }
    }
    return QuotedBytes(text: String(decoding: text, as: UTF8.self), end: end, isClosed: false)
  }

  /// The text in quotes, such that `read` gives it back.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    default: nil
    }
  }
}
