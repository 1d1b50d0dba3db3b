import EventStore
import QueryLanguage

/// A term about the words of an event: the full-text index finds candidates, and where words
/// alone do not settle it, the text itself decides.
struct TextMatch {
  let op: FieldTest.Operator
  let value: FieldValue
  let sources: SourceLookup

  func condition() throws(EngineError) -> SQLFragment {
    switch value {
    case .regex(let pattern):
      return SQLFragment("text_matches(e.text, ?)", pattern).readingTexts
    case .wildcard(let pattern):
      let head = pattern.prefix { $0 != "*" && $0 != "?" }
      let index = try indexed(SearchFold.fold(String(head)), isPrefix: true)
      if Self.isWord(SearchFold.fold(String(head))), pattern.dropFirst(head.count) == "*" {
        return index
      }
      return .all([index, SQLFragment("text_like(e.text, ?)", pattern).readingTexts])
    case .text, .number, .date, .missing, .present, .field:
      break
    }
    let words = SearchFold.fold(value.words)
    let isExact = op == .equals || op == .differs
    let index = try indexed(words, isPrefix: !isExact)
    if Self.isWord(words) { return index }
    return .all([
      index,
      SQLFragment("\(isExact ? "text_has" : "text_begins")(e.text, ?)", words).readingTexts,
    ])
  }

  /// Whether the index by itself says who has it.
  private static func isWord(_ folded: String) -> Bool {
    !folded.isEmpty && folded.unicodeScalars.allSatisfy(\.isWordScalar)
  }

  /// Events that have these words one after the other; the last may be the start of one.
  private func indexed(_ words: String, isPrefix: Bool) throws(EngineError) -> SQLFragment {
    guard words.unicodeScalars.contains(where: \.isWordScalar) else { return .always }
    let phrase = "\"\(words.replacing("\"", with: "\"\""))\"\(isPrefix ? "*" : "")"
    return SQLFragment(KeySet(words: phrase, isRare: try sources.isRare(phrase)))
  }
}
