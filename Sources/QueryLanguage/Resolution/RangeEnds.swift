/// The two ends of `A..B`; either may be empty.
struct RangeEnds: Hashable {
  var lower: String
  var upper: String
  /// Where the upper end begins in the text, in UTF-8 bytes.
  var upperOffset: Int

  /// Nil if the text has no `..` outside of brackets and slashes, which are EDTF's own.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.contains(UInt8(ascii: "/")) else { return nil }
    var depth = 0
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ".")
      where depth == 0 && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "."):
        lower = String(decoding: bytes[..<offset], as: UTF8.self)
        upper = String(decoding: bytes[(offset + 2)...], as: UTF8.self)
        upperOffset = offset + 2
        return
      default: break
      }
    }
    return nil
  }
}
