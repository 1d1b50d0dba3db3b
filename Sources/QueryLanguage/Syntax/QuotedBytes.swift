/// A string in quotes, its escapes read.
struct QuotedBytes {
  var text: String
  /// After the closing quote, or the end of the bytes.
  var end: Int
  var isClosed: Bool

  /// A quote and what closes it, in UTF-8.
  private struct Marks {
    var opening: [UInt8]
    var closings: [[UInt8]]

    init(_ opening: String, _ closings: String...) {
      self.opening = Array(opening.utf8)
      self.closings = closings.map { Array($0.utf8) }
    }
  }

  /// The straight quotes, the curly ones that word processors make of them, and those of other
  /// scripts.
  private static let marks = [
    Marks("\"", "\""), Marks("“", "“", "”"), Marks("„", "“", "”"), Marks("«", "»"),
    Marks("「", "」"), Marks("『", "』"),
  ]

  private static func marks(_ bytes: [UInt8], at offset: Int) -> Marks? {
    let first = bytes[offset]
    guard first == UInt8(ascii: "\"") || first == 0xC2 || first == 0xE2 || first == 0xE3 else {
      return nil
    }
    return marks.first { bytes[offset...].starts(with: $0.opening) }
  }

  /// The length of the opening quote at a place, 0 if there is none.
  static func openingLength(_ bytes: [UInt8], at offset: Int) -> Int {
    marks(bytes, at: offset)?.opening.count ?? 0
  }

  /// Reads from an opening quote. `\"` and `\\` stand for themselves, `\n` and `\t` for a line
  /// end and a tab; before anything else a backslash is a backslash.
  static func read(_ bytes: [UInt8], at start: Int) -> QuotedBytes {
    var text: [UInt8] = []
    let marks = marks(bytes, at: start) ?? marks[0]
    var end = start + marks.opening.count
    while end < bytes.count {
      let byte = bytes[end]
      if let closing = marks.closings.first(where: { bytes[end...].starts(with: $0) }) {
        return QuotedBytes(
          text: String(decoding: text, as: UTF8.self), end: end + closing.count, isClosed: true)
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
