/// Reads one JSON value (RFC 8259), and where bytes cease to be one points at the place.
struct JSONReader {
  struct Mistake: Error {
    var utf8Offset: Int
    /// In words: "a comma or '}' is missing".
    var problem: String
  }

  /// Deeper values are refused: they would fill the stack.
  private static let deepest = 512

  let bytes: [UInt8]
  var at = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func value(of text: String) throws(Mistake) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value(depth: 0)
    if reader.next != nil { throw reader.mistake("something follows the value") }
    return value
  }

  /// The next byte that is no blank.
  private var next: UInt8? {
    mutating get {
      while at < bytes.count {
        switch bytes[at] {
        case 0x20, 0x09, 0x0A, 0x0D: at += 1
        default: return bytes[at]
        }
      }
      return nil
    }
  }

  func mistake(_ problem: String) -> Mistake {
    Mistake(
      utf8Offset: at, problem: at < bytes.count ? problem : "it ends in the middle of a value")
  }

  private mutating func take(_ byte: UInt8, or problem: String) throws(Mistake) {
    guard next == byte else { throw mistake(problem) }
    at += 1
  }

  private mutating func value(depth: Int) throws(Mistake) -> JSONValue {
    guard depth <= Self.deepest else { throw mistake("it is nested too deep") }
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where "-0123456789".utf8.contains(byte): return try number()
    default: throw mistake("a value is missing")
    }
  }

  private mutating func members(depth: Int) throws(Mistake) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    at += 1
    if next == UInt8(ascii: "}") {
      at += 1
      return members
    }
    while true {
      guard next == UInt8(ascii: "\"") else { throw mistake("a key in quotation marks is missing") }
      let key = try string()
      try take(UInt8(ascii: ":"), or: "a colon is missing")
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
      guard next == UInt8(ascii: ",") else { break }
      at += 1
    }
    try take(UInt8(ascii: "}"), or: "a comma or '}' is missing")
    return members
  }

  private mutating func elements(depth: Int) throws(Mistake) -> [JSONValue] {
    var elements: [JSONValue] = []
    at += 1
    if next == UInt8(ascii: "]") {
      at += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      guard next == UInt8(ascii: ",") else { break }
      at += 1
    }
    try take(UInt8(ascii: "]"), or: "a comma or ']' is missing")
    return elements
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Mistake) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw mistake("a value is missing") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(Mistake) -> JSONValue {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let isZero = at < bytes.count && bytes[at] == UInt8(ascii: "0")
    guard digits() > 0, !isZero || bytes[at - 1] == UInt8(ascii: "0") && at - start <= 2 else {
      throw mistake("this is no number")
    }
    var isWhole = true
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      isWhole = false
      at += 1
      guard digits() > 0 else { throw mistake("a digit is missing") }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      at += 1
      if at < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[at]) { at += 1 }
      guard digits() > 0 else { throw mistake("a digit is missing") }
    }
    let written = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let integer = Int(written) { return .integer(integer) }
    guard let number = Double(written), number.isFinite else {
      throw mistake("the number is too great")
    }
    return .number(number)
  }

  /// Goes past digits and gives how many.
  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return at - start
  }
}
