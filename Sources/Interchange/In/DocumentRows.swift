import Foundation

/// The rows of a documents JSONL file, read a piece at a time: the file may be larger than memory.
struct DocumentRows {
  struct Row {
    var path: String
    /// The number of the line in the file, from 1.
    var line: Int
    var bytes: [UInt8]
  }

  private static let pieceSize = 1 << 20

  private let path: String
  private let file: FileHandle
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  private var line = 0
  private var isAtEnd = false

  init(_ path: String) throws(InputMistake) {
    self.path = path
    do {
      file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path)
    }
  }

  /// The next line that is not blank; nil at the end.
  mutating func next() throws(InputMistake) -> Row? {
    while let bytes = try nextLine() {
      if bytes.contains(where: { $0 > 0x20 }) {
        return Row(path: path, line: line, bytes: bytes)
      }
    }
    return nil
  }

  private mutating func nextLine() throws(InputMistake) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        line += 1
        return Array(buffer[start..<end])
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        line += 1
        return Array(buffer[start...])
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try readPiece()
    }
  }

  private mutating func readPiece() throws(InputMistake) {
    do {
      let piece = try file.read(upToCount: Self.pieceSize) ?? Data()
      isAtEnd = piece.isEmpty
      buffer += piece
    } catch {
      throw .unreadable(path: path)
    }
  }
}

extension DocumentRows {
  /// The known keys of one row; unknown ones are passed over.
  static func description(
    of row: Row, mistakes: inout [InputMistake]
  ) throws(InputMistake) -> SourceDescription {
    let file = try TextFile.decode(row.bytes, path: row.path)
    if let doubt = file.doubt { mistakes.append(doubt.mistake(path: row.path)) }
    let object = try object(file.text, of: row)
    var description = SourceDescription()
    for key in SourceKey.allCases where key != .file {
      guard let value = object[key.rawValue], !(value is NSNull) else { continue }
      guard let string = value as? String else {
        throw .wrongSort(
          subject: "'\(key.rawValue)'", expected: "a string", place(of: key, in: file.text, row))
      }
      description.values[key] = .init(string: string) { place(of: key, in: file.text, row) }
    }
    guard description.string(.text) != nil else {
      throw .missingKey(
        "text",
        FilePlace(
          path: row.path, text: file.text, utf8Span: 0..<0, firstLine: row.line))
    }
    return description
  }

  private static func object(_ text: String, of row: Row) throws(InputMistake) -> [String: Any] {
    func place(_ offset: Int) -> FilePlace {
      FilePlace(path: row.path, text: text, utf8Span: offset..<offset, firstLine: row.line)
    }
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: [.fragmentsAllowed])
    } catch {
      let mistake = JSONSyntax.firstMistake(in: text)
      throw .syntax(
        language: "JSON", problem: mistake?.problem ?? "a value cannot be read",
        place(mistake?.utf8Offset ?? 0))
    }
    guard let object = parsed as? [String: Any] else {
      throw .wrongSort(subject: "a row", expected: "an object with 'text'", place(0))
    }
    return object
  }

  /// The place of a key's value in the row, as far as it can be found: a quotation mark within a
  /// string is escaped, so that the quoted key with a colon behind it is a key.
  private static func place(of key: SourceKey, in text: String, _ row: Row) -> FilePlace {
    let bytes = Array(text.utf8.prefix(1 << 16))
    let name = Array("\"\(key.rawValue)\"".utf8)
    var span = 0..<0
    var at = 0
    while at + name.count < bytes.count {
      if bytes[at] == name[0], bytes[at...].starts(with: name) {
        var value = at + name.count
        while value < bytes.count, [0x20, 0x09, 0x3A].contains(bytes[value]) { value += 1 }
        if bytes[at + name.count..<value].contains(0x3A) {
          span = valueSpan(at: value, in: bytes)
          break
        }
      }
      at += 1
    }
    return FilePlace(path: row.path, text: text, utf8Span: span, firstLine: row.line)
  }

  /// The inside of the string that begins at an offset, or the offset alone.
  private static func valueSpan(at start: Int, in bytes: [UInt8]) -> Range<Int> {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return start..<start }
    let inside = start + 1
    let end = bytes[inside...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
    return inside..<end
  }
}
