/// Cuts the bytes of a text into tokens.
///
/// What ends a word depends on where it stands: after an operator or a comma a value reads on over
/// colons and signs (`2025-10-24~/2025-10-26~`), elsewhere an operator ends the name of a field.
struct Lexer {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  /// Whether the last byte belongs to a comment.
  private(set) var endsInComment = false
  private var offset = 0
  /// Open parentheses of the statement: within them a line end is a blank.
  private var depth = 0
  /// The index of the first token of the statement.
  private var statementStart = 0
  /// How the values of the list are read that an operator has begun; nil outside of one.
  private var valueMode: ValueMode?

  private enum ValueMode {
    case date, other
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    run()
  }

  private mutating func run() {
    while skipBlanksAndComments() { next() }
    tokens.append(Token(kind: .end, utf8Span: bytes.count..<bytes.count))
  }

  /// Whether anything is left.
  private mutating func skipBlanksAndComments() -> Bool {
    while offset < bytes.count {
      let blank = ByteClasses.blankLength(bytes, at: offset)
      if blank > 0 {
        offset += blank
      } else if bytes[offset] == UInt8(ascii: "\n"), lineGoesOn {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "#"), isAfterBlank(offset) {
        offset = endOfLine(from: offset)
        endsInComment = offset == bytes.count
      } else {
        return true
      }
    }
    return false
  }

  private mutating func next() {
    let start = offset
    let expectsValue = followsValueSign
    if isStatementStart, bytes[start] == UInt8(ascii: "."), !startsRange(start) {
      return command()
    }
    switch bytes[start] {
    case UInt8(ascii: ";"), UInt8(ascii: "\n"):
      add(.separator, length: 1)
      (depth, statementStart, valueMode) = (0, tokens.count, nil)
    case UInt8(ascii: "("):
      add(.leftParenthesis, length: 1)
      (depth, valueMode) = (depth + 1, nil)
    case UInt8(ascii: ")"):
      add(.rightParenthesis, length: 1)
      (depth, valueMode) = (max(0, depth - 1), nil)
    case UInt8(ascii: "|"):
      add(.pipe, length: 1)
      valueMode = nil
    case UInt8(ascii: ","): add(.comma, length: 1)
    case _ where QuotedBytes.openingLength(bytes, at: start) > 0:
      let string = QuotedBytes.read(bytes, at: start)
      add(
        string.isClosed ? .string(string.text) : .openString(string.text),
        length: string.end - start)
    case UInt8(ascii: "$"): variable(inValue: expectsValue)
    case UInt8(ascii: "-") where !expectsValue: add(.minus, length: 1)
    case UInt8(ascii: "/") where !(expectsValue && valueMode == .date): regex()
    default:
      if expectsValue {
        word(to: endOfValue(from: start))
      } else if let op = op(at: start) {
        add(.op(op), length: op.rawValue.utf8.count)
        valueMode = isBindingSign ? nil : isDateName(beforeLast: 1) ? .date : .other
      } else {
        word(to: endOfWord(from: start))
      }
    }
  }

  private mutating func add(_ kind: Token.Kind, length: Int) {
    tokens.append(Token(kind: kind, utf8Span: offset..<offset + length))
    offset += length
  }

  // MARK: Where it stands

  private var isStatementStart: Bool { tokens.count == statementStart }

  /// Whether the next token is a value: after an operator that has one, and after a comma.
  private var followsValueSign: Bool {
    guard !isStatementStart, let last = tokens.last else { return false }
    return switch last.kind {
    case .op: valueMode != nil
    case .comma: true
    default: false
    }
  }

  /// Whether the last token is the `=` of `let name =`.
  private var isBindingSign: Bool {
    tokens.count == statementStart + 3 && tokens[statementStart].isWord("let")
      && tokens[statementStart + 2].kind == .op(.equals)
  }

  private func isDateName(beforeLast count: Int) -> Bool {
    let index = tokens.count - 1 - count
    guard index >= statementStart, case .word(let name) = tokens[index].kind,
      let field = FieldTable.field(named: name)
    else { return false }
    return FieldTable[field].shape == .date
  }

  /// Whether a line end here does not end the statement.
  private var lineGoesOn: Bool {
    guard !isStatementStart, let last = tokens.last else { return false }
    if depth > 0 || last.isContinuing || isBindingSign { return true }
    return tokens[statementStart].isWord("compare") && last.isWord("with")
  }

  private func isAfterBlank(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    if bytes[start - 1] == UInt8(ascii: "\n") { return true }
    return (1...3).contains { length in
      start >= length && ByteClasses.blankLength(bytes, at: start - length) == length
    }
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private func startsRange(_ start: Int) -> Bool {
    start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: ".")
  }

  // MARK: Tokens of more than one byte

  private func op(at start: Int) -> FieldTest.Operator? {
    let second = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch (bytes[start], second) {
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): return .differs
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): return .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): return .greaterOrEqual
    case (UInt8(ascii: "<"), _): return .less
    case (UInt8(ascii: ">"), _): return .greater
    case (UInt8(ascii: ":"), _): return .contains
    case (UInt8(ascii: "="), _): return .equals
    case (UInt8(ascii: "~"), _): return .matches
    default: return nil
    }
  }

  private mutating func word(to end: Int) {
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    add(.word(text), length: end - offset)
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !ByteClasses.endsWord(bytes[end]), op(at: end) == nil,
      ByteClasses.blankLength(bytes, at: end) == 0
    {
      end += 1
    }
    return max(end, start + 1)
  }

  /// The end of a value; in a date, commas within brackets belong to it (`[1667,1668]`).
  private func endOfValue(from start: Int) -> Int {
    var end = start
    var brackets = 0
    while end < bytes.count, ByteClasses.blankLength(bytes, at: end) == 0 {
      let byte = bytes[end]
      if valueMode == .date {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { brackets += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { brackets -= 1 }
      }
      if ByteClasses.endsWord(byte), !(byte == UInt8(ascii: ",") && brackets > 0) { break }
      end += 1
    }
    return max(end, start + 1)
  }

  /// `$name`. In a date it may be an end of a range (`$from..$to`), which stays one word.
  private mutating func variable(inValue: Bool) {
    let end = inValue ? endOfValue(from: offset) : endOfWord(from: offset)
    let name = bytes[(offset + 1)..<end]
    if name.isEmpty {
      add(.bareDollar, length: 1)
    } else if inValue, valueMode == .date, name.contains(UInt8(ascii: ".")) {
      word(to: end)
    } else {
      add(.variable(String(decoding: name, as: UTF8.self)), length: end - offset)
    }
  }

  /// From a slash to the next one on the line that no backslash precedes.
  private mutating func regex() {
    var text: [UInt8] = []
    var end = offset + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      let byte = bytes[end]
      if byte == UInt8(ascii: "/") {
        return add(.regex(String(decoding: text, as: UTF8.self)), length: end + 1 - offset)
      }
      if byte == UInt8(ascii: "\\"), end + 1 < bytes.count, bytes[end + 1] != UInt8(ascii: "\n") {
        // The slash needs its backslash only for the lexer.
        if bytes[end + 1] != UInt8(ascii: "/") { text.append(byte) }
        text.append(bytes[end + 1])
        end += 2
      } else {
        text.append(byte)
        end += 1
      }
    }
    add(.openRegex(String(decoding: text, as: UTF8.self)), length: end - offset)
  }

  private mutating func command() {
    let reader = CommandReader(bytes: bytes, start: offset)
    tokens.append(reader.token)
    offset = reader.end
  }
}
