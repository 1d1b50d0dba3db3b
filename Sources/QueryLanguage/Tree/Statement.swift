/// One statement of a line. Spans are half-open UTF-8 offsets in the text that was parsed.
package enum Statement: Hashable, Sendable {
  case command(Command)
  case binding(Binding)
  case comparison(ComparisonTree)
  case query(QueryTree)
  /// A blank line or a comment.
  case empty(utf8Span: Range<Int>)

  package var utf8Span: Range<Int> {
    switch self {
    case .command(let command): command.utf8Span
    case .binding(let binding): binding.utf8Span
    case .comparison(let comparison): comparison.utf8Span
    case .query(let query): query.utf8Span
    case .empty(let span): span
    }
  }
}

/// `.name argument ...`
package struct Command: Hashable, Sendable {
  package struct Argument: Hashable, Sendable {
    /// Without quotes, escapes read.
    package var text: String
    package var utf8Span: Range<Int>
    package var isQuoted: Bool
  }

  /// Without the dot, in small letters; empty if a dot stood alone.
  package var name: String
  /// With the dot.
  package var nameSpan: Range<Int>
  package var arguments: [Argument]
  /// Everything after the name as it was written, without blanks at either end.
  package var rest: String
  package var restSpan: Range<Int>
  package var utf8Span: Range<Int>
}

/// `let name = query`.
package struct Binding: Hashable, Sendable {
  package var name: NameTree
  package var query: QueryTree
  package var utf8Span: Range<Int>
}

/// `compare A with B with C on field, field`.
package struct ComparisonTree: Hashable, Sendable {
  /// Two or more.
  package var sides: [FilterTree]
  package var fields: [NameTree]
  package var utf8Span: Range<Int>
}
