/// Makes trees of tokens, going on after a mistake with the next clause.
struct Parser {
  let tokens: [Token]
  private(set) var mistakes: [Located<SyntaxMistake>] = []
  /// The first thing that the next line could still bring.
  private(set) var incompleteness: Located<SyntaxMistake>?
  private var index = 0
  /// The term that was read last.
  var lastTerm: TermTree?

  init(_ text: String) {
    tokens = Lexer(text).tokens
    for token in tokens {
      switch token.kind {
      case .openString:
        let quote = token.utf8Span.lowerBound
        wait(for: .openString, at: quote..<quote + 1)
      case .openRegex: report(.openRegex, at: token.utf8Span)
      case .bareDollar: report(.bareDollar, at: token.utf8Span)
      default: break
      }
    }
    reportSingleQuotes()
  }

  /// Finds words that were meant to be a string: from one that begins with an apostrophe to one
  /// that ends with it.
  private mutating func reportSingleQuotes() {
    var start = 0
    while start < tokens.count {
      defer { start += 1 }
      guard case .word(let first) = tokens[start].kind, first.hasPrefix("'") else { continue }
      var words: [String] = []
      var end = start
      var isClosed = false
      while end < tokens.count, case .word(let word) = tokens[end].kind {
        words.append(word)
        if word.hasSuffix("'"), end > start || word.count > 1 {
          report(
            .singleQuotes(String(words.joined(separator: " ").dropFirst().dropLast())),
            at: tokens[start].utf8Span.lowerBound..<tokens[end].utf8Span.upperBound)
          isClosed = true
          break
        }
        end += 1
      }
      // Where nothing closes the first, nothing closes one that begins after it either.
      start = isClosed ? end : max(start, end - 1)
    }
  }

  /// Takes back what was said of words in single quotes that begin at a place: they are a part of
  /// what is wrong with a larger thing.
  mutating func takeBackSingleQuotes(at start: Int) -> (words: String, utf8Span: Range<Int>)? {
    let index = mistakes.firstIndex {
      if case .singleQuotes = $0.mistake { $0.utf8Span.lowerBound == start } else { false }
    }
    guard let index, case .singleQuotes(let words) = mistakes[index].mistake else { return nil }
    return (words, mistakes.remove(at: index).utf8Span)
  }

  // MARK: Mistakes

  mutating func report(_ mistake: SyntaxMistake, at span: Range<Int>) {
    mistakes.append(Located(mistake: mistake, utf8Span: span))
  }

  mutating func wait(for mistake: SyntaxMistake, at span: Range<Int>) {
    if incompleteness == nil { incompleteness = Located(mistake: mistake, utf8Span: span) }
  }

  /// At the end of the text the next line can mend it; anywhere else it is a mistake.
  mutating func reportUnlessAtEnd(_ mistake: SyntaxMistake, at span: Range<Int>) {
    if current.kind == .end { wait(for: mistake, at: span) } else { report(mistake, at: span) }
  }

  // MARK: The token at hand

  var current: Token { tokens[index] }

  /// The token after this one; the end follows itself.
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// The token so many places on.
  func token(ahead count: Int) -> Token { tokens[min(index + count, tokens.count - 1)] }

  /// The end of the token before this one.
  var endOfPrevious: Int { index > 0 ? tokens[index - 1].utf8Span.upperBound : 0 }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Whether it is this word, and not the field of a term.
  func isKeyword(_ word: String) -> Bool { current.isWord(word) && !isFieldOfTerm }

  /// Whether a word stands directly before an operator.
  var isFieldOfTerm: Bool {
    guard case .word = current.kind, case .op = following.kind else { return false }
    return current.utf8Span.upperBound == following.utf8Span.lowerBound
  }

  var isAtEndOfStatement: Bool { current.kind == .end || current.kind == .separator }

  var isAtEndOfClause: Bool { isAtEndOfStatement || current.kind == .pipe }

  /// Passes over the rest of a clause, whatever stands in parentheses included.
  mutating func skipClause() {
    var depth = 0
    while !isAtEndOfStatement, current.kind != .pipe || depth > 0 {
      if current.kind == .leftParenthesis { depth += 1 }
      if current.kind == .rightParenthesis { depth = max(0, depth - 1) }
      advance()
    }
  }

  mutating func skipStatement() {
    while !isAtEndOfStatement { advance() }
  }

  /// The value at hand, if it is one.
  var currentValue: ValueTree? { current.value }
}

extension Token {
  /// What it is as a value, if it is one.
  var value: ValueTree? {
    switch kind {
    case .word(let text): ValueTree(form: .word, text: text, utf8Span: utf8Span)
    case .string(let text), .openString(let text):
      ValueTree(form: .string, text: text, utf8Span: utf8Span)
    case .regex(let text): ValueTree(form: .regex, text: text, utf8Span: utf8Span)
    case .variable(let name): ValueTree(form: .variable, text: name, utf8Span: utf8Span)
    case .op, .leftParenthesis, .rightParenthesis, .pipe, .comma, .minus, .command, .separator,
      .end, .openRegex, .bareDollar:
      nil
    }
  }
}
