/// Finds what can stand at the cursor from the tokens before it.
struct CompletionReader {
  let text: String
  /// At the beginning of a character.
  let cursor: Int
  /// The tokens of the statement before the word at the cursor.
  private(set) var before: [Token] = []
  /// The token that the cursor touches and that it completes.
  private(set) var touched: Token?
  private let endsInComment: Bool

  init(text: String, cursor: Int) {
    self.text = text
    let bytes = Array(text.utf8)
    var place = min(max(cursor, 0), bytes.count)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    self.cursor = place
    let lexer = Lexer(String(decoding: bytes[..<place], as: UTF8.self))
    endsInComment = lexer.endsInComment
    let tokens = lexer.tokens.dropLast()
    let start = tokens.lastIndex { $0.kind == .separator }.map { $0 + 1 } ?? 0
    before = Array(tokens[start...])
    if let last = before.last, last.utf8Span.upperBound == place, isCompletable(last) {
      touched = last
      before.removeLast()
    }
  }

  private func isCompletable(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .openString, .variable, .bareDollar, .command: true
    case .string, .regex, .openRegex, .op, .leftParenthesis, .rightParenthesis, .pipe, .comma,
      .minus, .separator, .end:
      false
    }
  }

  func context() -> CompletionContext {
    if endsInComment { return nothing }
    if let command = commandContext() { return command }
    if let touched {
      switch touched.kind {
      case .variable, .bareDollar: return variable(touched)
      default: break
      }
    } else if let last = before.last, last.utf8Span.upperBound == cursor {
      // Directly after what is complete in itself nothing can be written.
      switch last.kind {
      case .string, .regex, .openRegex, .rightParenthesis: return nothing
      default: break
      }
    }
    if let pipe = before.lastIndex(where: { $0.kind == .pipe }) {
      return stageContext(Array(before[(pipe + 1)...]))
    }
    return statementContext()
  }

  var nothing: CompletionContext { CompletionContext(.nothing, utf8Span: cursor..<cursor) }

  /// The context of the word at the cursor, empty at a blank.
  func context(
    _ kind: CompletionContext.Kind, keywords: [String] = [], narrowing: String = ""
  ) -> CompletionContext {
    switch touched?.kind {
    case .word(let word), .openString(let word):
      CompletionContext(
        kind, keywords: keywords, prefix: word, utf8Span: touched?.utf8Span ?? cursor..<cursor,
        narrowing: narrowing)
    default:
      CompletionContext(
        kind, keywords: keywords, utf8Span: cursor..<cursor, narrowing: narrowing)
    }
  }

  private func variable(_ token: Token) -> CompletionContext {
    var name = ""
    if case .variable(let typed) = token.kind { name = typed }
    return CompletionContext(
      .variable, prefix: name, utf8Span: token.utf8Span.lowerBound + 1..<cursor)
  }

  /// Whether the word at the cursor has an opening quote.
  var isQuoted: Bool {
    if case .openString = touched?.kind { return true }
    return false
  }

  // MARK: Commands

  private func commandContext() -> CompletionContext? {
    let bytes = Array(text.utf8)
    guard let first = before.first ?? touched else { return nil }
    let start = commandStart(bytes, first)
    guard let start else { return nil }
    // A quote that is still open is closed here, so that the argument can be read.
    var head = Array(bytes[..<cursor])
    if case .openString = touched?.kind { head.append(UInt8(ascii: "\"")) }
    guard case .command(let command) = CommandReader(bytes: head, start: start).token.kind else {
      return nil
    }
    if command.nameSpan.upperBound == cursor {
      return CompletionContext(
        .command, prefix: command.name, utf8Span: start + 1..<cursor)
    }
    if let last = command.arguments.last, last.utf8Span.upperBound >= cursor {
      return CompletionContext(
        .argument(command: command.name, index: command.arguments.count - 1), prefix: last.text,
        utf8Span: last.utf8Span.lowerBound..<cursor)
    }
    return CompletionContext(
      .argument(command: command.name, index: command.arguments.count), utf8Span: cursor..<cursor)
  }

  /// Where the command begins that the statement is, if it is one. A command with an open quote
  /// has no token of its own: its dot is looked for before the quote.
  private func commandStart(_ bytes: [UInt8], _ first: Token) -> Int? {
    if case .command = first.kind { return first.utf8Span.lowerBound }
    guard case .openString = first.kind else { return nil }
    var start = 0
    let head = String(decoding: bytes[..<first.utf8Span.lowerBound], as: UTF8.self)
    for token in Lexer(head).tokens {
      if case .command = token.kind { start = token.utf8Span.lowerBound }
      if token.kind == .separator { start = token.utf8Span.upperBound }
    }
    return start < bytes.count && bytes[start] == UInt8(ascii: ".") ? start : nil
  }
}
