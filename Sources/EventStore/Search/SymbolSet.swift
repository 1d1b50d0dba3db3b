/// A set of symbols: what a regular expression can tell apart of the characters of a text.
///
/// An ASCII character is its own symbol. Of any other only its classes matter to a pattern of
/// ASCII characters: its symbol is 128 and the bits of those that hold it.
struct SymbolSet: Hashable, Sendable {
  /// A class that characters beyond ASCII can be in.
  enum CharacterClass: UInt8, CaseIterable {
    /// What `.` stands for.
    case dot = 1
    /// `\w`
    case word = 2
    /// `\d`
    case digit = 4
    /// `\s`
    case space = 8

    /// As Swift's regular expressions write it.
    var pattern: String {
      switch self {
      case .dot: "."
      case .word: #"\w"#
      case .digit: #"\d"#
      case .space: #"\s"#
      }
    }

    fileprivate func holds(ascii symbol: UInt8) -> Bool {
      switch self {
      case .dot: !(0x0A...0x0D).contains(symbol)
      case .word:
        SymbolSet.isLetter(symbol) || CharacterClass.digit.holds(ascii: symbol)
          || symbol == UInt8(ascii: "_")
      case .digit: (0x30...0x39).contains(symbol)
      case .space: (0x09...0x0D).contains(symbol) || symbol == 0x20
      }
    }
  }

  /// The symbols are below this.
  static let count = 144
  static let firstBeyondASCII: UInt8 = 128
  static let all = SymbolSet { _ in true }

  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  init() {}

  init(where isIn: (UInt8) -> Bool) {
    for symbol in 0..<UInt8(SymbolSet.count) where isIn(symbol) { insert(symbol) }
  }

  init(_ characterClass: CharacterClass) {
    self.init { symbol in
      symbol < SymbolSet.firstBeyondASCII
        ? characterClass.holds(ascii: symbol) : symbol & characterClass.rawValue != 0
    }
  }

  var inverted: SymbolSet { SymbolSet { !contains($0) } }

  func contains(_ symbol: UInt8) -> Bool {
    let bit = UInt64(1) << (symbol & 63)
    return switch symbol >> 6 {
    case 0: words.0 & bit != 0
    case 1: words.1 & bit != 0
    default: words.2 & bit != 0
    }
  }

  mutating func insert(_ symbol: UInt8) {
    let bit = UInt64(1) << (symbol & 63)
    switch symbol >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    default: words.2 |= bit
    }
  }

  /// Inserts ASCII characters, and those that differ from them in case only.
  mutating func insert(ignoringCase symbols: ClosedRange<UInt8>) {
    for symbol in symbols {
      insert(symbol)
      if SymbolSet.isLetter(symbol) { insert(symbol ^ 0x20) }
    }
  }

  mutating func formUnion(_ other: SymbolSet) {
    words.0 |= other.words.0
    words.1 |= other.words.1
    words.2 |= other.words.2
  }

  private static func isLetter(_ symbol: UInt8) -> Bool {
    (0x61...0x7A).contains(symbol | 0x20)
  }

  static func == (a: SymbolSet, b: SymbolSet) -> Bool { a.words == b.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
  }
}
