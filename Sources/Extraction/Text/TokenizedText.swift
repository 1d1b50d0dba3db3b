/// A source's text as bytes, tokens and sentences: what every tagger works on.
package struct TokenizedText: Sendable {
  package let bytes: [UInt8]
  package let tokens: [Token]
  package let sentences: [Sentence]

  /// The text of a span, as a string.
  package func string(_ span: Range<Int>) -> String {
    String(decoding: bytes[span], as: UTF8.self)
  }

  /// The UTF-8 span from the first to the last of these tokens.
  package func span(_ tokenRange: Range<Int>) -> Range<Int> {
    tokenRange.isEmpty
      ? 0..<0
      : tokens[tokenRange.lowerBound].span
        .lowerBound..<tokens[tokenRange.upperBound - 1].span.upperBound
  }
}

/// A word, a number or a mark, with its place.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with inner apostrophes and hyphens kept apart: "two-day" is three tokens.
    case word
    /// Digits with inner points and commas: "28", "2.5", "1,200".
    case number
    /// A single character that is neither.
    case mark
  }

  /// How a word is written.
  package enum Casing: UInt8, Hashable, Sendable {
    case lower, capitalized, upper, mixed, none
  }

  /// Half-open UTF-8 offsets in the text.
  package var span: Range<Int>
  package var kind: Kind
  package var casing: Casing
  /// Whether blank space (or the text's start) comes before it.
  package var hasBlankBefore: Bool
  /// The text in small letters, accents kept; curly quotes and dashes made plain.
  package var folded: String
}

/// A sentence, heading or row of the text.
package struct Sentence: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Running prose.
    case prose
    /// A title or cross-heading: no final stop, on a line of its own.
    case heading
    /// A row of a list or of a table of dates.
    case row
    /// Navigation, invitations to comment, captions: in the text, but it tells nothing.
    case boilerplate
  }

  /// Half-open UTF-8 offsets: from its first token to its last.
  package var span: Range<Int>
  /// Indices into the text's tokens.
  package var tokens: Range<Int>
  package var kind: Kind
  /// The number of its paragraph, from 0.
  package var paragraph: Int
}
