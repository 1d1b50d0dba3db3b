/// A string in quotes, its escapes read.
struct QuotedBytes {
  var text: String
  /// After the closing quote, or the end of the bytes.
  var end: Int
  var isClosed: Bool

  /// Reads from an opening quote. `\"` and `\\` stand for themselves, `\n` and `\t` for a line
  /// end and a tab; before anything else a backslash is a backslash.
  static func read(_ bytes: [UInt8], at start: Int) -> QuotedBytes {
    var text: [UInt8] = []
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        return QuotedBytes(
          text: String(decoding: text, as: UTF8.self), end: end + 1, isClosed: true)
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
