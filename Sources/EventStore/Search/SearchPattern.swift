/// Words to be found in a folded text: they begin where a word begins.
///
/// `*` stands for any run of letters and digits, `?` for one of them, if wildcards are meant.
package struct SearchPattern: Hashable, Sendable {
  /// Where a match may end.
  package enum End: Hashable, Sendable {
    /// Within a word: `call` finds "called".
    case anywhere
    /// Where a word ends.
    case wordEnd
  }

  private enum Part: Hashable {
    case literal(UInt8)
    case one
    case run
  }
  private let parts: [Part]
  private let end: End
  /// A pattern that begins with a sign instead of a letter may begin anywhere.
  private let beginsAnywhere: Bool

  package init(_ pattern: String, hasWildcards: Bool, end: End) {
    self.end = end
    let folded = SearchFold.fold(pattern)
    var parts: [Part] = []
    for byte in folded.utf8 {
      switch byte {
      case UInt8(ascii: "*") where hasWildcards: if parts.last != .run { parts.append(.run) }
      case UInt8(ascii: "?") where hasWildcards: parts.append(.one)
      default: parts.append(.literal(byte))
      }
    }
    self.parts = parts
    beginsAnywhere =
      if case .literal? = parts.first, let first = folded.unicodeScalars.first {
        !first.isWordScalar
      } else {
        false
      }
  }

  /// Whether it occurs in a text that is folded already.
  package func occurs(inFolded folded: String) -> Bool {
    occurs(inFolded: Array(folded.utf8))
  }

  /// The same of the text's UTF-8.
  package func occurs(inFolded folded: [UInt8]) -> Bool {
    folded.withUnsafeBufferPointer { bytes in
      let text = FoldedText(bytes)
      if case .literal(let first)? = parts.first {
        for start in bytes.indices
        where bytes[start] == first && isStart(start, in: text) && matches(text, from: start) {
          return true
        }
        return false
      }
      return (0...bytes.count).contains { start in
        text.isBoundary(start) && isStart(start, in: text) && matches(text, from: start)
      }
    }
  }

  private func isStart(_ start: Int, in text: FoldedText) -> Bool {
    beginsAnywhere || !text.isWord(before: start)
  }

  /// Tries the shortest run for each `*`. Where that fails only the last need be longer: runs stay
  /// within a word, and what the longer of an earlier one could reach the last can reach too.
  private func matches(_ text: FoldedText, from start: Int) -> Bool {
    var (part, at) = (0, start)
    var lastRun: (part: Int, at: Int)?
    while true {
      if part == parts.count, isEnd(at, in: text) { return true }
      if part < parts.count {
        switch parts[part] {
        case .literal(let byte) where at < text.bytes.count && text.bytes[at] == byte:
          (part, at) = (part + 1, at + 1)
          continue
        case .one where text.wordLength(at) > 0:
          (part, at) = (part + 1, at + text.wordLength(at))
          continue
        case .run:
          lastRun = (part + 1, at)
          part += 1
          continue
        case .literal, .one: break
        }
      }
      guard let run = lastRun, text.wordLength(run.at) > 0 else { return false }
      (part, at) = (run.part, run.at + text.wordLength(run.at))
      lastRun = (part, at)
    }
  }

  private func isEnd(_ at: Int, in text: FoldedText) -> Bool {
    end == .anywhere || !(text.isWord(before: at) && text.wordLength(at) > 0)
  }
}

/// The UTF-8 of a folded text, and where its words are.
private struct FoldedText {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether a character can begin here.
  func isBoundary(_ at: Int) -> Bool { at >= bytes.count || bytes[at] & 0xC0 != 0x80 }

  func isWord(before at: Int) -> Bool {
    guard at > 0 else { return false }
    var start = at - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return wordLength(start) > 0
  }

  /// The bytes of the letter or digit that begins here; 0 if there is none.
  func wordLength(_ at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    let byte = bytes[at]
    if byte < 0x80 {
      return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) ? 1 : 0
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard length > 1, at + length <= bytes.count else { return 0 }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for place in at + 1..<at + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    guard let scalar = Unicode.Scalar(value), scalar.isWordScalar else { return 0 }
    return length
  }
}

extension Unicode.Scalar {
  /// Whether the full-text index takes it as part of a word: letters, digits, private use.
  package var isWordScalar: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
