/// Reads one EDTF value from bytes. The grammar is in three extensions: dates, times, and the
/// intervals and sets that are made of dates.
///
/// Works on a window of the bytes, so that the parts of an interval or set are read alone and
/// errors still point into the whole.
struct EDTFReader {
  let bytes: [UInt8]
  var position: Int
  var limit: Int

  init(bytes: [UInt8]) {
    self.init(bytes: bytes, window: 0..<bytes.count)
  }

  init(bytes: [UInt8], window: Range<Int>) {
    self.bytes = bytes
    position = window.lowerBound
    limit = window.upperBound
  }

  /// Reads the whole window.
  mutating func value() throws(EDTFError) -> EDTFValue {
    switch peek {
    case nil: throw error("there is no date here", position..<limit)
    case UInt8(ascii: "["): return try set(closing: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): return try set(closing: UInt8(ascii: "}"))
    default: break
    }
    if let slash = bytes[position..<limit].firstIndex(of: UInt8(ascii: "/")) {
      return try interval(slash: slash)
    }
    return try wholeDate(allowsTime: true)
  }

  // MARK: Bytes

  var isAtEnd: Bool { position >= limit }
  var peek: UInt8? { position < limit ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes a mark of qualification, if there is one.
  mutating func takeMark() -> Qualification? {
    guard let mark = Qualification(mark: peek) else { return nil }
    position += 1
    return mark
  }

  /// Takes all the decimal digits that follow.
  mutating func takeDigits() -> ArraySlice<UInt8> {
    let start = position
    while let byte = peek, byte.isDecimalDigit { position += 1 }
    return bytes[start..<position]
  }

  /// The text of a range of the bytes, for messages.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: Errors

  func error(_ message: String, _ span: Range<Int>) -> EDTFError {
    EDTFError(message: message, utf8Span: span)
  }

  /// The error for whatever stands here: the character, or the end of the window.
  func unexpected(wanted: String? = nil) -> EDTFError {
    guard !isAtEnd else {
      return error("\(wanted ?? "something") is missing here", position..<position)
    }
    // A character of several bytes is shown whole; in a valid string they are continuation bytes.
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let character = "'\(text(position..<end))'"
    guard let wanted else { return error("\(character) does not belong here", position..<end) }
    return error("\(wanted) is expected here, not \(character)", position..<end)
  }
}

extension UInt8 {
  var isDecimalDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

extension Sequence<UInt8> {
  /// The number that decimal digits stand for, or `Int.max` if it is larger than that.
  var saturatingNumber: Int {
    var number = 0
    for digit in self {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, tooFar) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      if overflow || tooFar { return .max }
      number = sum
    }
    return number
  }
}
