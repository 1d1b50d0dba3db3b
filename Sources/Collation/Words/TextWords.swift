import Lexicons

/// One word of a text, folded, and whether it began with a capital.
struct TextWord: Hashable {
  var folded: String
  var isCapitalized: Bool
}

/// The words of a text in one pass: ASCII as bytes, all else by `LetterFolding`.
enum TextWords {
  static func words(of text: String) -> [TextWord] {
    var words: [TextWord] = []
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        guard isWord(bytes[start]) else {
          start += 1
          continue
        }
        var end = start + 1
        while end < bytes.count, isWord(bytes[end]) || isInside(bytes, end) { end += 1 }
        append(bytes[start..<end], to: &words)
        start = end
      }
    }
    return words
  }

  /// An apostrophe or a point between two letters: "China's", "U.S".
  private static func isInside(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    (bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "."))
      && index + 1 < bytes.count && isLetter(bytes[index + 1]) && isLetter(bytes[index - 1])
  }

  private static func append(_ run: Slice<UnsafeBufferPointer<UInt8>>, to words: inout [TextWord]) {
    guard run.allSatisfy({ $0 < 0x80 }) else {
      let string = String(decoding: run, as: UTF8.self)
      let isCapitalized = string.unicodeScalars.first?.properties.isUppercase ?? false
      for word in LetterFolding.words(string) {
        words.append(TextWord(folded: word, isCapitalized: isCapitalized))
      }
      return
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(run.count)
    for byte in run where byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".") {
      folded.append(isCapital(byte) ? byte | 0x20 : byte)
    }
    if run.count > 2, run[run.endIndex - 2] == UInt8(ascii: "'"), folded.last == UInt8(ascii: "s") {
      folded.removeLast()
    }
    words.append(
      TextWord(
        folded: String(decoding: folded, as: UTF8.self),
        isCapitalized: isCapital(run[run.startIndex])
      ))
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isLetter(_ byte: UInt8) -> Bool {
    isCapital(byte) || byte >= 0x61 && byte <= 0x7A || byte >= 0x80
  }
  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x39
  }
}
