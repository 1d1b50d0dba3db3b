/// What the grammar allows at a place in a text: for completion, which fills in the names.
package struct CompletionContext: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The name of a field before its operator, or a bare word.
    case field
    /// The value of a field; `isQuoted`: after an opening quote.
    case value(Field, isQuoted: Bool)
    /// The name of a field as a column, key or lane of a stage: one of these.
    case column([Field])
    /// The name of a stage that can be given this.
    case stage(StageEntry.Flow)
    /// The name of a command, without its dot.
    case command
    /// An argument of a command, from 0.
    case argument(command: String, index: Int)
    /// The name of a variable, without its dollar sign.
    case variable
    case nothing
  }

  package var kind: Kind
  /// Words of the grammar that can stand here as well: `by`, `asc`, `and`.
  package var keywords: [String]
  /// What has been typed of it, quotes read.
  package var prefix: String
  /// What a completion takes the place of, to the cursor: half-open UTF-8 offsets in the text.
  /// Of a quoted value or argument it has the opening quote.
  package var utf8Span: Range<Int>
  /// The filter of the rest of the query, to narrow what is offered; empty: nothing narrows.
  package var narrowing: String

  init(
    _ kind: Kind, keywords: [String] = [], prefix: String = "", utf8Span: Range<Int>,
    narrowing: String = ""
  ) {
    self.kind = kind
    self.keywords = keywords
    self.prefix = prefix
    self.utf8Span = utf8Span
    self.narrowing = narrowing
  }

  /// - Parameter cursor: a UTF-8 offset; within a character it means the character's beginning.
  package init(text: String, cursor: Int) {
    self = CompletionReader(text: text, cursor: cursor).context()
  }
}
