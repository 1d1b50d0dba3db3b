/// Parts bytes into tokens in one pass. Never fails: what is not UTF-8 becomes marks.
///
/// A word is letters; `'s`, `n't`, `'re` ... are words of their own, as in the Penn Treebank;
/// abbreviations of single letters ("U.S.", "a.m.") are one word. A number is digits with inner
/// points and commas; "28th" is a number and a word without a blank between.
struct Tokenizer {
  private let bytes: [UInt8]
  private var at = 0
  private var blank = true
  private var tokens: [Token] = []

  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(bytes: bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func run() {
    while at < bytes.count {
      let (scalar, length) = UTF8Scalar.decode(bytes, at)
      switch ScalarClass(scalar) {
      case .blank:
        blank = true
        at += length
      case .letter: word()
      case .digit: number()
      case .apostrophe:
        if doubled(length) {
          append(at..<at + 2 * length, .mark)
        } else if !clitic(length) {
          append(at..<at + length, .mark)
        }
      case .mark: append(at..<at + (isBackquotePair ? 2 : length), .mark)
      }
    }
  }

  /// Two apostrophes stand for a quotation mark.
  private func doubled(_ length: Int) -> Bool {
    let next = at + length
    guard next + length <= bytes.count else { return false }
    return bytes[at..<next] == bytes[next..<next + length]
  }

  /// Two backquotes stand for an opening quotation mark.
  private var isBackquotePair: Bool {
    bytes[at] == UInt8(ascii: "`") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "`")
  }

  private mutating func append(_ span: Range<Int>, _ kind: Token.Kind) {
    tokens.append(Token(bytes, span, kind, hasBlankBefore: blank))
    blank = false
    at = span.upperBound
  }

  private mutating func word() {
    if let end = singleLetterAbbreviation() {
      append(at..<end, .word)
      return
    }
    var end = at
    while end < bytes.count {
      let (scalar, length) = UTF8Scalar.decode(bytes, end)
      let kind = ScalarClass(scalar)
      if kind == .letter {
        end += length
      } else if kind == .apostrophe, end > at, isInnerApostrophe(end, length) {
        end += length
      } else {
        break
      }
    }
    // "don't" is "do" and "n't".
    if end < bytes.count, end - at > 1,
      bytes[end - 1] | 0x20 == UInt8(ascii: "n")
    {
      let (scalar, length) = UTF8Scalar.decode(bytes, end)
      if ScalarClass(scalar) == .apostrophe, end + length < bytes.count,
        bytes[end + length] | 0x20 == UInt8(ascii: "t"), !isLetter(end + length + 1)
      {
        append(at..<end - 1, .word)
        append(at..<end + length + 1, .word)
        return
      }
    }
    append(at..<end, .word)
  }

  /// "O'Brien", "d'Estaing": an apostrophe before a capital.
  private func isInnerApostrophe(_ index: Int, _ length: Int) -> Bool {
    guard index + length < bytes.count else { return false }
    let next = bytes[index + length]
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next) && index - at <= 2
      && isLetter(index + length + 1)
  }

  private func isLetter(_ index: Int) -> Bool {
    index < bytes.count && ScalarClass(UTF8Scalar.decode(bytes, index).scalar) == .letter
  }

  /// The end of "U.S.", "a.m.", "J.D" at this place, or nil.
  private func singleLetterAbbreviation() -> Int? {
    var end = at
    var letters = 0
    while end + 1 < bytes.count, bytes[end].isASCIILetter, bytes[end + 1] == UInt8(ascii: "."),
      !isLetter(end + 2) || (end + 3 >= bytes.count || !isLetter(end + 3))
    {
      end += 2
      letters += 1
    }
    if letters >= 1, end < bytes.count, bytes[end].isASCIILetter, !isLetter(end + 1) {
      return end + 1
    }
    return letters >= 2 ? end : nil
  }

  private mutating func number() {
    var end = at
    while end < bytes.count {
      if bytes[end].isASCIIDigit {
        end += 1
      } else if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
        end + 1 < bytes.count, bytes[end + 1].isASCIIDigit
      {
        end += 2
      } else {
        break
      }
    }
    append(at..<end, .number)
  }

  /// `'s`, `'re`, `'ll` ... after a word.
  private mutating func clitic(_ length: Int) -> Bool {
    // "Daniel 's": text put together from tokens has a blank before the clitic.
    guard let last = tokens.last, last.kind != .mark, !blank || last.kind == .word,
      !blank || bytes[last.span.upperBound..<at].allSatisfy({ $0 == 0x20 })
    else { return false }
    var end = at + length
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    guard !isLetter(end) else { return false }
    let letters = bytes[at + length..<end].map { $0 | 0x20 }
    guard blank ? letters == [UInt8(ascii: "s")] : Tokenizer.clitics.contains(letters)
    else { return false }
    append(at..<end, .word)
    return true
  }

  private static let clitics: Set<[UInt8]> = Set(
    ["s", "re", "ve", "ll", "d", "m"].map { Array($0.utf8) })
}

/// What a scalar is to the tokenizer.
enum ScalarClass: Equatable {
  case blank, letter, digit, apostrophe, mark

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x27, 0x2019, 0x02BC, 0x2018: self = .apostrophe
    case 0x00...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      self = .blank
    case 0x21...0x7E, 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7,
      0x2010...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3001...0x303F, 0xFF01...0xFF0F,
      0xFFFD, 0x1F000...0x1FAFF:
      self = .mark
    default: self = .letter
    }
  }
}

/// Decoding of single scalars from bytes, with a replacement for what is not UTF-8.
enum UTF8Scalar {
  /// The scalar at this index and its length in bytes; U+FFFD and 1 where it is not UTF-8.
  @inline(__always)
  static func decode(_ bytes: [UInt8], _ index: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    func next(_ offset: Int) -> UInt32? {
      guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index + offset] & 0x3F)
    }
    if first & 0xE0 == 0xC0, first >= 0xC2, let a = next(1) {
      return (UInt32(first & 0x1F) << 6 | a, 2)
    }
    if first & 0xF0 == 0xE0, let a = next(1), let b = next(2) {
      return (UInt32(first & 0x0F) << 12 | a << 6 | b, 3)
    }
    if first & 0xF8 == 0xF0, first < 0xF5, let a = next(1), let b = next(2), let c = next(3) {
      return (UInt32(first & 0x07) << 18 | a << 12 | b << 6 | c, 4)
    }
    return (0xFFFD, 1)
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIIUpper: Bool { (0x41...0x5A).contains(self) }
  var isASCIILower: Bool { (0x61...0x7A).contains(self) }
}

extension Token {
  init(_ bytes: [UInt8], _ span: Range<Int>, _ kind: Kind, hasBlankBefore: Bool) {
    self.span = span
    self.kind = kind
    self.hasBlankBefore = hasBlankBefore
    folded = Token.fold(bytes, span)
    casing = kind == .word ? Token.casing(bytes, span) : .none
  }

  private static func fold(_ bytes: [UInt8], _ span: Range<Int>) -> String {
    if span.count == 2, bytes[span.lowerBound] == bytes[span.upperBound - 1],
      bytes[span.lowerBound] == UInt8(ascii: "'") || bytes[span.lowerBound] == UInt8(ascii: "`")
    {
      return "\""
    }
    if bytes[span].allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: span.count) { buffer in
        for (i, byte) in bytes[span].enumerated() {
          buffer[i] = byte.isASCIIUpper ? byte | 0x20 : byte
        }
        return span.count
      }
    }
    let text = String(decoding: bytes[span], as: UTF8.self)
    switch text {
    case "\u{2018}\u{2018}", "\u{2019}\u{2019}": return "\""
    case "\u{2018}", "\u{2019}", "\u{02BC}": return "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}": return "\""
    case "\u{2010}", "\u{2011}": return "-"
    case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}": return "–"
    default:
      return text.lowercased().replacing("\u{2019}", with: "'")
    }
  }

  private static func casing(_ bytes: [UInt8], _ span: Range<Int>) -> Casing {
    var upper = 0
    var lower = 0
    var firstIsUpper: Bool?
    func count(isUpper: Bool) {
      upper += isUpper ? 1 : 0
      lower += isUpper ? 0 : 1
      firstIsUpper = firstIsUpper ?? isUpper
    }
    if bytes[span].allSatisfy({ $0 < 0x80 }) {
      for byte in bytes[span] {
        if byte.isASCIIUpper { count(isUpper: true) }
        if byte.isASCIILower { count(isUpper: false) }
      }
    } else {
      for scalar in String(decoding: bytes[span], as: UTF8.self).unicodeScalars {
        if scalar.properties.isUppercase { count(isUpper: true) }
        if scalar.properties.isLowercase { count(isUpper: false) }
      }
    }
    switch (upper, lower) {
    case (0, 0): return .none
    case (0, _): return .lower
    case (1, 0): return .capitalized
    case (_, 0): return .upper
    case (1, _): return firstIsUpper == true ? .capitalized : .mixed
    default: return .mixed
    }
  }
}
