/// A cell of comma-separated values (RFC 4180).
package enum CSVCell: Hashable, Sendable {
  case text(String)
  case number(Double)

  /// Several strings in one cell.
  package static func list(_ strings: [String]) -> CSVCell {
    .text(strings.joined(separator: "; "))
  }

  /// Appends one record with its line ending.
  package static func write(_ cells: [CSVCell], to out: inout [UInt8]) {
    // A lone empty cell would be a blank line, which readers pass over.
    if cells == [.text("")] { out += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      cell.write(to: &out)
    }
    out += [0x0D, 0x0A]
  }

  private func write(to out: inout [UInt8]) {
    switch self {
    case .number(let value): out += JSONValue.digits(value).utf8
    case .text(let string):
      let text = CSVCell.disarmed(string)
      let isPlain = !text.utf8.contains { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }
      if isPlain && text.first != " " && text.last != " " {
        out += text.utf8
        return
      }
      out.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { out.append(byte) }
        out.append(byte)
      }
      out.append(UInt8(ascii: "\""))
    }
  }

  /// The string as a spreadsheet and a terminal may safely have it: one that begins like a
  /// formula gets an apostrophe, control characters but tabs and line ends become U+FFFD.
  private static func disarmed(_ string: String) -> String {
    if isHarmless(string) { return string }
    var scalars = String.UnicodeScalarView()
    if let first = string.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
      scalars.append("'")
    }
    for scalar in string.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      let isKept = scalar == "\n" || scalar == "\r" || scalar == "\t"
      scalars.append(isControl && !isKept ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// Whether a string surely begins like no formula and has no control character: the answer for
  /// nearly all, from the bytes alone.
  private static func isHarmless(_ string: String) -> Bool {
    if let first = string.utf8.first, "=+-@".utf8.contains(first) { return false }
    var before: UInt8 = 0
    for byte in string.utf8 {
      if byte < 0x20 || byte == 0x7F || (before == 0xC2 && byte < 0xA0) { return false }
      before = byte
    }
    return true
  }
}
