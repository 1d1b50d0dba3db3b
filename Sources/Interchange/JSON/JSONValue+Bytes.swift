extension JSONValue {
  /// Compact UTF-8: no blanks, characters beyond ASCII as they are.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out)
    return out
  }

  /// The same as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends the value as compact UTF-8.
  package func write(to out: inout [UInt8]) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .integer(let value): out += String(value).utf8
    case .number(let value): out += JSONValue.digits(value).utf8
    case .string(let value): JSONValue.quote(value, to: &out)
    case .array(let values):
      out.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        value.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        JSONValue.quote(member.key, to: &out)
        out.append(UInt8(ascii: ":"))
        member.value.write(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  /// A number as JSON: whole numbers without a fraction, `null` for what JSON cannot say.
  package static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    // Beyond 2^53 a Double no longer names one whole number, so its own shortest form stands.
    if value.magnitude < 9_007_199_254_740_992, value == value.rounded(.towardZero) {
      return String(Int(value))
    }
    return String(value)
  }

  /// Appends a string in quotation marks.
  ///
  /// Controls of all kinds are escaped, DEL and U+0080 to U+009F too, which JSON would let pass:
  /// a terminal that obeys them must never see them.
  private static func quote(_ string: String, to out: inout [UInt8]) {
    var string = string
    out.append(UInt8(ascii: "\""))
    string.withUTF8 { bytes in
      // Most of a text needs no escape: it is copied in runs.
      var copied = 0
      for (at, byte) in bytes.enumerated() {
        var start = at
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: break
        case 0x80..<0xA0 where at > 0 && bytes[at - 1] == 0xC2: start = at - 1
        default: continue
        }
        out += bytes[copied..<start]
        escape(byte, to: &out)
        copied = at + 1
      }
      out += bytes[copied...]
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
    case 0x0A: out += "\\n".utf8
    case 0x0D: out += "\\r".utf8
    case 0x09: out += "\\t".utf8
    default:
      let hex = Array("0123456789abcdef".utf8)
      out += "\\u00".utf8
      out += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
}
