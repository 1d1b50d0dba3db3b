package import Diagnostics

/// A place in a file that was read: the text around it, and which line that begins on.
package struct FilePlace: Hashable, Sendable {
  package var path: String
  /// The lines the place lies in, or more.
  package var text: String
  /// Half-open UTF-8 offsets in `text`.
  package var utf8Span: Range<Int>
  /// The number of the file's line that `text` begins with, from 1.
  package var firstLine: Int

  package init(path: String, text: String, utf8Span: Range<Int>, firstLine: Int = 1) {
    self.path = path
    self.text = text
    self.utf8Span = utf8Span.clamped(to: 0..<text.utf8.count)
    self.firstLine = firstLine
  }

  /// Line and column of the place, both from 1; the column counts code points.
  package var lineAndColumn: (line: Int, column: Int) {
    var line = firstLine
    var column = 1
    for byte in text.utf8.prefix(utf8Span.lowerBound) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  /// The place for a message: its line, cut to a window where the line is an article long.
  package var excerpt: Excerpt {
    let (line, column) = lineAndColumn
    let bytes = Array(text.utf8)
    let newline = UInt8(ascii: "\n")
    var start = bytes[..<utf8Span.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[utf8Span.lowerBound...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    start = max(start, utf8Span.lowerBound - 40)
    end = min(end, utf8Span.lowerBound + 80)
    while start < utf8Span.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    end = max(end, start)
    let window = start..<end
    let span = utf8Span.clamped(to: window)
    return Excerpt(
      origin: "\(path):\(line):\(column)", text: String(decoding: bytes[window], as: UTF8.self),
      utf8Span: span.lowerBound - start..<span.upperBound - start)
  }
}
