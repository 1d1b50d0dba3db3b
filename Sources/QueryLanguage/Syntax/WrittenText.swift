/// How a text is written in a statement so that it reads back as itself: bare if it can be, in
/// quotes if not. For what completion inserts and for statements that are exported.
package enum WrittenText {
  /// As a value of a term: `actor:witkoff`, `actor:"Steve Witkoff"`.
  package static func value(_ text: String) -> String {
    isBare(text, besides: "(),|*?/$") ? text : QuotedBytes.quoted(text)
  }

  /// As an argument of a command.
  package static func argument(_ text: String) -> String {
    isBare(text, besides: "") ? text : QuotedBytes.quoted(text)
  }

  private static func isBare(_ text: String, besides others: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "#"),
      QuotedBytes.openingLength(bytes, at: 0) == 0
    else { return false }
    let refused = Array("\";\\\n\(others)".utf8)
    return bytes.indices.allSatisfy {
      bytes[$0] >= 0x20 && !refused.contains(bytes[$0])
        && ByteClasses.blankLength(bytes, at: $0) == 0
    }
  }
}
