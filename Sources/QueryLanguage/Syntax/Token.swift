/// A piece of a statement with its half-open UTF-8 offsets.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word(String)
    /// Escapes read.
    case string(String)
    case regex(String)
    case variable(String)
    case op(FieldTest.Operator)
    case leftParenthesis, rightParenthesis, pipe, comma, minus
    case command(Command)
    /// `;` or the end of a line.
    case separator
    case end
    /// A string without its closing quote, to the end of the text.
    case openString(String)
    /// A regular expression without its closing slash, to the end of the line.
    case openRegex(String)
    /// A `$` without a name.
    case bareDollar
  }

  var kind: Kind
  var utf8Span: Range<Int>

  /// Whether it is this word, whatever its case.
  func isWord(_ word: String) -> Bool {
    if case .word(let text) = kind { return text.lowercased() == word }
    return false
  }

  /// Whether a statement cannot end after it, so that the next line goes on with it.
  var isContinuing: Bool {
    switch kind {
    case .pipe, .comma, .minus: true
    case .word: isWord("and") || isWord("or") || isWord("not")
    default: false
    }
  }
}
