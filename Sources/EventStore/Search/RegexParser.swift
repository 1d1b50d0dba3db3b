/// Reads a regular expression that Swift takes, without regard to case.
///
/// What it knows but cannot decide (a boundary of words, a look ahead, a letter beyond ASCII) it
/// reads as something wider, and then the tree matches every text that the expression matches, and
/// some more. It gives up on what it does not know.
struct RegexParser {
  /// Whether the tree matches no more than the expression does.
  private(set) var isExact = true

  private let characters: [Character]
  private var at = 0
  private var depth = 0

  private struct GivesUp: Error {}

  /// Deeper groups than a person writes.
  private static let mostDepth = 50

  private init(_ pattern: String) {
    characters = Array(pattern)
  }

  /// - Returns: nil where it gives up.
  static func parse(_ pattern: String) -> (node: RegexNode, isExact: Bool)? {
    var parser = RegexParser(pattern)
    guard let node = try? parser.choice(), parser.at == parser.characters.count else { return nil }
    return (node, parser.isExact)
  }

  private var next: Character? { at < characters.count ? characters[at] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard characters[at...].starts(with: text) else { return false }
    at += text.count
    return true
  }

  // MARK: Structure

  private mutating func choice() throws(GivesUp) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.mostDepth else { throw GivesUp() }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(GivesUp) -> RegexNode {
    var parts: [RegexNode] = []
    while let character = next, character != "|", character != ")" {
      parts.append(try quantified(try atom()))
    }
    return .sequence(parts)
  }

  private mutating func quantified(_ node: RegexNode) throws(GivesUp) -> RegexNode {
    let (least, most): (Int, Int?)
    switch next {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{": (least, most) = try limits()
    default: return node
    }
    at += 1
    // A lazy one matches the same texts; one that gives nothing back may match fewer.
    if take("+") { isExact = false } else { _ = take("?") }
    return .repeated(node, least: least, most: most)
  }

  /// `{2}`, `{2,}`, `{,3}` or `{2,3}`, up to its closing brace.
  private mutating func limits() throws(GivesUp) -> (Int, Int?) {
    at += 1
    let least = number()
    let hasComma = take(",")
    let most = hasComma ? number() : least
    guard next == "}", least != nil || most != nil else { throw GivesUp() }
    return (least ?? 0, most)
  }

  private mutating func number() -> Int? {
    let start = at
    while let character = next, ("0"..."9").contains(character) { at += 1 }
    return Int(String(characters[start..<at]))
  }

  private mutating func atom() throws(GivesUp) -> RegexNode {
    guard let character = next else { throw GivesUp() }
    at += 1
    switch character {
    case "(": return try group()
    case "[": return .symbols(try customClass())
    case ".": return .symbols(SymbolSet(.dot))
    case "^": return .start
    case "$": return .end
    case "\\": return try escaped()
    case "*", "+", "?", "{": throw GivesUp()
    default: return literal(character)
    }
  }

  private mutating func literal(_ character: Character) -> RegexNode {
    guard let symbol = Self.symbol(character) else {
      isExact = false
      return .symbols(.all)
    }
    var set = SymbolSet()
    set.insert(ignoringCase: symbol...symbol)
    return .symbols(set)
  }

  private mutating func group() throws(GivesUp) -> RegexNode {
    var isAssertion = false
    if take("*") { throw GivesUp() }
    if take("?=") || take("?!") || take("?<=") || take("?<!") {
      isAssertion = true
    } else if take("?>") {
      isExact = false
    } else if take("?<") {
      while let character = next, character.isLetter || character.isNumber || character == "_" {
        at += 1
      }
      guard take(">") else { throw GivesUp() }
    } else if next == "?", !take("?:") {
      throw GivesUp()
    }
    let inner = try choice()
    guard take(")") else { throw GivesUp() }
    guard isAssertion else { return inner }
    isExact = false
    return .empty
  }

  private mutating func escaped() throws(GivesUp) -> RegexNode {
    guard let character = next else { throw GivesUp() }
    at += 1
    if let set = Self.escapedClass(character) { return .symbols(set) }
    switch character {
    case "n": return literal("\n")
    case "t": return literal("\t")
    case "b", "B", "A", "z", "Z":
      isExact = false
      return .empty
    case "1"..."9":
      while let digit = next, ("0"..."9").contains(digit) { at += 1 }
      isExact = false
      return .anything
    default:
      guard Self.isPunctuation(character) else { throw GivesUp() }
      return literal(character)
    }
  }

  // MARK: Classes

  /// The inside of brackets, and the closing one.
  private mutating func customClass() throws(GivesUp) -> SymbolSet {
    let isInverted = take("^")
    var set = SymbolSet()
    var isKnown = true
    while let character = next, character != "]" {
      if ["[", "&&", "--", "~~"].contains(where: { characters[at...].starts(with: $0) }) {
        throw GivesUp()
      }
      at += 1
      if character == "\\", let escape = next, let more = Self.escapedClass(escape) {
        at += 1
        set.formUnion(more)
        continue
      }
      guard let first = try member(character) else {
        isKnown = false
        continue
      }
      guard next == "-", at + 1 < characters.count, characters[at + 1] != "]" else {
        set.insert(ignoringCase: first...first)
        continue
      }
      at += 1
      guard let character = next else { throw GivesUp() }
      at += 1
      guard let last = try member(character), first <= last else { throw GivesUp() }
      set.insert(ignoringCase: first...last)
    }
    guard take("]") else { throw GivesUp() }
    if !isKnown {
      isExact = false
      return .all
    }
    return isInverted ? set.inverted : set
  }

  /// A character in brackets that stands for itself; nil if it lies beyond ASCII.
  private mutating func member(_ character: Character) throws(GivesUp) -> UInt8? {
    guard character == "\\" else { return Self.symbol(character) }
    guard let escape = next else { throw GivesUp() }
    at += 1
    switch escape {
    case "n": return 0x0A
    case "t": return 0x09
    default:
      guard Self.isPunctuation(escape) else { throw GivesUp() }
      return Self.symbol(escape)
    }
  }

  private static func escapedClass(_ character: Character) -> SymbolSet? {
    switch character {
    case "d": SymbolSet(.digit)
    case "D": SymbolSet(.digit).inverted
    case "w": SymbolSet(.word)
    case "W": SymbolSet(.word).inverted
    case "s": SymbolSet(.space)
    case "S": SymbolSet(.space).inverted
    default: nil
    }
  }

  /// An ASCII character as a symbol; the carriage return is none, which a line feed may follow.
  private static func symbol(_ character: Character) -> UInt8? {
    guard let symbol = character.asciiValue, !character.isNewline || character == "\n" else {
      return nil
    }
    return symbol
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    guard let symbol = Self.symbol(character) else { return false }
    return symbol > 0x20 && symbol < 0x7F && !character.isLetter && !character.isNumber
  }
}
