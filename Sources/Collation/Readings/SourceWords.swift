import Lexicons

/// The bytes of a source's text, and the sentences and words in them.
package struct SourceWords: Sendable {
  package struct Word: Hashable, Sendable {
    /// Half-open UTF-8 offsets.
    package var span: Range<Int>
    package var text: String
    /// In small letters, without accents and without a possessive ending.
    package var folded: String

    package var isCapital: Bool { text.first?.isUppercase ?? false }
  }

  private let bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.utf8) }

  package func text(_ span: Range<Int>) -> String {
    String(decoding: bytes[span.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The sentence around a span: from the last stop or line end before it to the next one after.
  package func sentence(around span: Range<Int>) -> Range<Int> {
    var start = min(span.lowerBound, bytes.count)
    while start > 0, !isBoundary(before: start) { start -= 1 }
    while start < span.lowerBound, isBlank(bytes[start]) { start += 1 }
    var end = max(min(span.upperBound, bytes.count), start)
    while end < bytes.count, bytes[end] != newline, !isBoundary(before: end) || end == start {
      end += 1
    }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private let newline = UInt8(ascii: "\n")

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// Whether a sentence can begin at an offset: after a line end, or after a stop and a blank,
  /// before a capital or a quotation mark, if no short word such as "Mr" or an initial ended there.
  private func isBoundary(before offset: Int) -> Bool {
    let last = bytes[offset - 1]
    if last == newline { return true }
    guard offset < bytes.count, isBlank(last), !isBlank(bytes[offset]) else { return false }
    var stop = offset - 1
    while stop > 0, isBlank(bytes[stop]) { stop -= 1 }
    // Closing quotation marks: plain, or the three bytes of a typographic one.
    if bytes[stop] == UInt8(ascii: "\"") || bytes[stop] == UInt8(ascii: ")") {
      stop -= 1
    } else if stop >= 3, bytes[stop] == 0x9D, bytes[stop - 1] == 0x80 {
      stop -= 3
    }
    guard stop > 0, ".!?".utf8.contains(bytes[stop]) else { return false }
    var start = stop
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    let isShort = (1...3).contains(stop - start) && bytes[start] < 0x5B
    let next = bytes[offset]
    let opens = (0x41...0x5A).contains(next) || next >= 0x80 || next == UInt8(ascii: "\"")
    return opens && !(isShort && bytes[stop] == UInt8(ascii: "."))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  /// The words in a span; a hyphen or an apostrophe within a word is part of it.
  package func words(in span: Range<Int>) -> [Word] {
    let span = span.clamped(to: 0..<bytes.count)
    var words: [Word] = []
    var start: Int?
    var index = span.lowerBound
    func close(at end: Int) {
      guard let first = start else { return }
      start = nil
      let text = text(first..<end)
      words.append(
        Word(
          span: first..<end, text: text,
          folded: LetterFolding.fold(text, blank: "-")))
    }
    while index < span.upperBound {
      let byte = bytes[index]
      // General punctuation in three bytes; of it only the apostrophe U+2019 can be in a word.
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        let isApostrophe =
          bytes[index + 2] == 0x99 && start != nil && index + 3 < span.upperBound
          && isLetter(bytes[index + 3]) && bytes[index + 3] < 0x80
        if !isApostrophe { close(at: index) }
        index += 3
        continue
      }
      let isInner =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")) && start != nil
        && index + 1 < span.upperBound && isLetter(bytes[index + 1])
      if isLetter(byte) || (0x30...0x39).contains(byte) || isInner {
        if start == nil { start = index }
      } else {
        close(at: index)
      }
      index += 1
    }
    close(at: span.upperBound)
    return words
  }

  package var all: [Word] { words(in: 0..<bytes.count) }
}
