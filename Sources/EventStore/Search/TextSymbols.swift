/// Makes symbols of the characters of texts.
package struct TextSymbols {
  /// What Swift's regular expressions say of characters beyond ASCII, asked once of each.
  private var known: [Character: UInt8] = [:]
  private var symbols: [UInt8] = []
  private let classes: [(bit: UInt8, regex: Regex<AnyRegexOutput>)]

  package init() {
    classes = SymbolSet.CharacterClass.allCases.compactMap { kind in
      (try? Regex(kind.pattern)).map { (kind.rawValue, $0) }
    }
  }

  /// Hands on the symbols of a text.
  /// - Returns: nil without handing on anything if the text has a letter beyond ASCII that is one
  ///   of ASCII too.
  mutating func with<Value>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value? {
    var text = text
    // A carriage return and a line feed are one character.
    let plain = text.withUTF8 { bytes -> Value? in
      bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? body(bytes) : nil
    }
    if let plain { return plain }
    symbols.removeAll(keepingCapacity: true)
    if text.unicodeScalars.allSatisfy(Self.standsAlone) {
      for scalar in text.unicodeScalars { symbols.append(symbol(Character(scalar))) }
    } else {
      for character in text { symbols.append(symbol(character)) }
    }
    if symbols.contains(Self.twofold) { return nil }
    return symbols.withUnsafeBufferPointer(body)
  }

  /// Scalars that never join with another one of their kind to one character: ASCII, the letters
  /// of Latin scripts, quotation marks and dashes.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0D: false
    case 0...0x024F, 0x2010...0x2027: true
    default: false
    }
  }

  private mutating func symbol(_ character: Character) -> UInt8 {
    if character.utf8.count == 1, let symbol = character.utf8.first { return symbol }
    if let symbol = known[character] { return symbol }
    // The sign of the kelvin is the letter K, though not to all of Swift's expressions.
    let symbol =
      character == "K" ? Self.twofold : SymbolSet.firstBeyondASCII | bits(of: character)
    if known.count >= Self.capacity { known.removeAll() }
    known[character] = symbol
    return symbol
  }

  private func bits(of character: Character) -> UInt8 {
    let text = String(character)
    return classes.reduce(0) { bits, kind in
      (try? kind.regex.wholeMatch(in: text)) == nil ? bits : bits | kind.bit
    }
  }

  private static let twofold = UInt8.max
  /// Past this all are forgotten; texts of one script have far fewer.
  private static let capacity = 10_000
}
