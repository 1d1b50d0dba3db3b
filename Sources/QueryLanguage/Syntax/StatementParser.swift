package import Diagnostics

/// What a text is found to be.
package enum ParseOutcome: Hashable, Sendable {
  /// Statements in order; a single `.empty` for a blank line or a comment.
  case complete([Statement])
  /// The next line can mend it: an open quote or parenthesis, a `|`, `,`, `and`, `or` or `not` at
  /// the end. The message is for where there is no next line.
  case incomplete(Diagnostic)
  /// All that is wrong, in the order of the text; one message a clause.
  case failed([Diagnostic])
}

/// Reads statements from text.
package struct StatementParser {
  package static func parse(_ text: String) -> ParseOutcome {
    var parser = Parser(text)
    let statements = parser.statements()
    if !parser.mistakes.isEmpty {
      let syntax = parser.mistakes.map { ($0.utf8Span, $0.diagnostic(in: text)) }
      // What needs no variables can be told at once, so that nobody mends a line twice.
      let names = VocabularyCheck.mistakes(in: statements, of: text).map {
        ($0.utf8Span, $0.diagnostic(in: text))
      }
      return .failed(inOrder(syntax + names))
    }
    if let open = parser.incompleteness { return .incomplete(open.diagnostic(in: text)) }
    return .complete(statements)
  }

  private static func inOrder(_ messages: [(span: Range<Int>, diagnostic: Diagnostic)])
    -> [Diagnostic]
  {
    messages.sorted {
      ($0.span.lowerBound, $0.span.upperBound, $0.diagnostic.message)
        < ($1.span.lowerBound, $1.span.upperBound, $1.diagnostic.message)
    }.map(\.diagnostic)
  }
}
