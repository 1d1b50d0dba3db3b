/// A way to go on at the cursor.
package struct Completion: Sendable, Equatable {
  /// The text that stands in place of the answer's range, final as it is: quotes are already in it.
  package var replacement: String
  /// What the list of candidates shows in its first column.
  package var label: String
  /// A description or a count for the second column; may be empty.
  package var detail: String
  /// Whether a blank follows when this is the only candidate: a finished word, not a field that wants a value.
  package var isFinal: Bool

  package init(replacement: String, label: String? = nil, detail: String = "", isFinal: Bool = true)
  {
    self.replacement = replacement
    self.label = label ?? replacement
    self.detail = detail
    self.isFinal = isFinal
  }
}

/// The completions at a place, best first, and the part of the text that they replace.
package struct CompletionAnswer: Sendable, Equatable {
  /// UTF-8 offsets into the text that was asked about, up to the cursor or beyond.
  package var range: Range<Int>
  package var completions: [Completion]

  package init(range: Range<Int>, completions: [Completion]) {
    self.range = range
    self.completions = completions
  }

  package static func none(at cursor: Int) -> CompletionAnswer {
    CompletionAnswer(range: cursor..<cursor, completions: [])
  }
}
