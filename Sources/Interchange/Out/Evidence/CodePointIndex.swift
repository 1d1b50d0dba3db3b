/// Turns UTF-8 offsets in one text into offsets in Unicode code points.
///
/// Built in one pass over the text; a look-up walks at most `stride` bytes, so that a million
/// spans cost no more than the text and themselves.
package struct CodePointIndex: Sendable {
  private static let stride = 64

  private let bytes: [UInt8]
  /// How many code points begin before each multiple of `stride`. Empty: the text is ASCII.
  private let marks: [Int]
  /// The number of code points in the text.
  package let count: Int

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.bytes = []
      marks = []
      count = bytes.count
      return
    }
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.bytes = bytes
    self.marks = marks
    self.count = count
  }

  /// The number of code points that begin before a UTF-8 offset; past the end, all of them.
  package func codePoints(before utf8Offset: Int) -> Int {
    guard !marks.isEmpty else { return min(max(utf8Offset, 0), count) }
    guard utf8Offset < bytes.count else { return count }
    guard utf8Offset > 0 else { return 0 }
    let mark = utf8Offset / Self.stride
    var result = marks[mark]
    for offset in mark * Self.stride..<utf8Offset where bytes[offset] & 0xC0 != 0x80 {
      result += 1
    }
    return result
  }

  /// A half-open UTF-8 span as one of code points.
  package func span(_ utf8Span: Range<Int>) -> Range<Int> {
    codePoints(before: utf8Span.lowerBound)..<codePoints(before: utf8Span.upperBound)
  }
}
