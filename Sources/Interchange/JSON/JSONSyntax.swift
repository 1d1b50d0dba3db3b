/// Finds where bytes cease to be JSON (RFC 8259).
///
/// Foundation reads JSON but says only roughly, and on some systems not at all, where it failed;
/// this walks the text once more to point at the place.
struct JSONSyntax {
  struct Mistake: Error {
    var utf8Offset: Int
    /// In words: "a comma or '}' is missing".
    var problem: String
  }

  /// Deeper values are refused, as Foundation does.
  private static let deepest = 512

  private let bytes: [UInt8]
  private var at = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The first mistake, or nil if the text is one JSON value.
  static func firstMistake(in text: String) -> Mistake? {
    var syntax = JSONSyntax(text)
    do throws(Mistake) {
      try syntax.value(depth: 0)
      if syntax.next != nil { throw syntax.mistake("something follows the value") }
      return nil
    } catch {
      return error
    }
  }

  /// The next byte that is no blank.
  private var next: UInt8? {
    mutating get {
      while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
      return at < bytes.count ? bytes[at] : nil
    }
  }

  private func mistake(_ problem: String) -> Mistake {
    Mistake(
      utf8Offset: at, problem: at < bytes.count ? problem : "it ends in the middle of a value")
  }

  private mutating func take(_ byte: Character, or problem: String) throws(Mistake) {
    guard next == byte.asciiValue else { throw mistake(problem) }
    at += 1
  }

  private mutating func value(depth: Int) throws(Mistake) {
    guard depth <= Self.deepest else { throw mistake("it is nested too deep") }
    switch next {
    case UInt8(ascii: "{"): try members(depth: depth)
    case UInt8(ascii: "["): try elements(depth: depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case let byte? where "-0123456789".utf8.contains(byte): number()
    default: throw mistake("a value is missing")
    }
  }

  private mutating func members(depth: Int) throws(Mistake) {
    at += 1
    if next == UInt8(ascii: "}") {
      at += 1
      return
    }
    while true {
      guard next == UInt8(ascii: "\"") else { throw mistake("a key in quotation marks is missing") }
      try string()
      try take(":", or: "a colon is missing")
      try value(depth: depth + 1)
      guard next == UInt8(ascii: ",") else { break }
      at += 1
    }
    try take("}", or: "a comma or '}' is missing")
  }

  private mutating func elements(depth: Int) throws(Mistake) {
    at += 1
    if next == UInt8(ascii: "]") {
      at += 1
      return
    }
    while true {
      try value(depth: depth + 1)
      guard next == UInt8(ascii: ",") else { break }
      at += 1
    }
    try take("]", or: "a comma or ']' is missing")
  }

  private mutating func string() throws(Mistake) {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] < 0x20 { throw mistake("a control character in a string must be escaped") }
      if bytes[at] == UInt8(ascii: "\\") {
        at += 1
        guard at < bytes.count, "\"\\/bfnrtu".utf8.contains(bytes[at]) else {
          throw mistake("there is no such escape")
        }
      }
      at += 1
    }
    guard at < bytes.count else { throw mistake("") }
    at += 1
  }

  private mutating func word(_ word: String) throws(Mistake) {
    guard bytes[at...].starts(with: word.utf8) else { throw mistake("a value is missing") }
    at += word.utf8.count
  }

  private mutating func number() {
    while at < bytes.count, "+-.0123456789eE".utf8.contains(bytes[at]) { at += 1 }
  }
}
