/// A row of a JSON Lines file as an object: its members by key, and where they stand.
struct RowObject {
  let path: String
  let line: Int
  private let text: String
  let members: [JSONValue.Member]

  /// - Parameter expected: What the row must be, in words.
  init(
    _ row: RowFile.Row, expected: String, mistakes: inout InputMistakes
  ) throws(InputMistake) {
    path = row.path
    line = row.line
    let file = try TextFile.decode(row.bytes, path: row.path)
    if let doubt = file.doubt { mistakes.add(doubt.mistake(path: row.path)) }
    text = file.text
    let value: JSONValue
    do {
      value = try JSONReader.value(of: text)
    } catch {
      throw .syntax(
        language: "JSON", problem: error.problem,
        Self.place(error.utf8Offset..<error.utf8Offset, of: row, in: text))
    }
    guard case .object(let members) = value else {
      throw .wrongSort(subject: "a row", expected: expected, Self.place(0..<0, of: row, in: text))
    }
    self.members = members
    var keys: Set<String> = []
    for member in members where !keys.insert(member.key).inserted {
      throw .syntax(
        language: "JSON", problem: "the key '\(member.key)' stands twice", place(of: member.key))
    }
  }

  /// The value of a key.
  subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// Where the row begins.
  var beginning: FilePlace { place(0..<0) }

  /// The place of a key's value in the row, as far as it can be found: a quotation mark within a
  /// string is escaped, so that the quoted key with a colon behind it is a key.
  func place(of key: String) -> FilePlace {
    let bytes = Array(text.utf8.prefix(1 << 16))
    let name = Array("\"\(key)\"".utf8)
    var at = 0
    while at + name.count < bytes.count {
      if bytes[at] == name[0], bytes[at...].starts(with: name) {
        var value = at + name.count
        while value < bytes.count, [0x20, 0x09, 0x3A].contains(bytes[value]) { value += 1 }
        if bytes[at + name.count..<value].contains(0x3A) {
          return place(Self.valueSpan(at: value, in: bytes))
        }
      }
      at += 1
    }
    return beginning
  }

  private func place(_ span: Range<Int>) -> FilePlace {
    FilePlace(path: path, text: text, utf8Span: span, firstLine: line)
  }

  private static func place(
    _ span: Range<Int>, of row: RowFile.Row, in text: String
  ) -> FilePlace {
    FilePlace(path: row.path, text: text, utf8Span: span, firstLine: row.line)
  }

  /// The inside of the string that begins at an offset, or the offset alone.
  private static func valueSpan(at start: Int, in bytes: [UInt8]) -> Range<Int> {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return start..<start }
    let inside = start + 1
    let end = bytes[inside...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
    return inside..<end
  }
}
