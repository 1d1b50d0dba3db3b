import EventStore
import QueryLanguage

/// A term about the words of an event: the full-text index finds candidates, and where words
/// alone do not settle it, the text itself decides.
struct TextMatch {
  let op: FieldTest.Operator
  let value: FieldValue

  var condition: SQLFragment {
    switch value {
    case .regex(let pattern):
      return SQLFragment("text_matches(e.text, ?)", pattern)
    case .wildcard(let pattern):
      let head = String(pattern.prefix { $0 != "*" && $0 != "?" })
      return .all([
        indexed(SearchFold.fold(head), isPrefix: true),
        SQLFragment("text_like(e.text, ?)", pattern),
      ])
    case .text, .number, .date, .missing, .present, .field:
      break
    }
    let words = SearchFold.fold(value.words)
    let isExact = op == .equals || op == .differs
    let index = indexed(words, isPrefix: !isExact)
    if !words.isEmpty, words.unicodeScalars.allSatisfy(\.isWordScalar) { return index }
    return .all([
      index, SQLFragment("\(isExact ? "text_has" : "text_begins")(e.text, ?)", words),
    ])
  }

  /// Events that have these words one after the other; the last may be the start of one.
  private func indexed(_ words: String, isPrefix: Bool) -> SQLFragment {
    guard words.unicodeScalars.contains(where: \.isWordScalar) else { return .always }
    let phrase = "\"\(words.replacing("\"", with: "\"\""))\"\(isPrefix ? "*" : "")"
    return SQLFragment(
      "e.id IN (SELECT rowid FROM event_text WHERE event_text MATCH ?)", phrase)
  }
}
