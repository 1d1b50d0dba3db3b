import EventStore
import GRDB
import Narrative
import QueryLanguage

/// How the value of a term is compared with names.
struct NameMatch {
  let op: FieldTest.Operator
  let value: FieldValue

  init(_ op: FieldTest.Operator, _ value: FieldValue) throws(EngineError) {
    self.op = op
    self.value = value
    if case .regex(let pattern) = value, (try? Regex(pattern)) == nil {
      throw .badPattern(pattern)
    }
  }

  /// The condition over a column of folded names and the column of the names themselves.
  func condition(folded: String, raw: String) -> SQLFragment {
    switch value {
    case .wildcard(let pattern):
      return SQLFragment("\(folded) LIKE ? ESCAPE '\\'", NameMatch.like(pattern))
    case .regex(let pattern):
      return SQLFragment("text_matches(\(raw), ?)", pattern)
    case .text, .number, .date, .missing, .present, .field:
      break
    }
    let words = SearchFold.fold(value.words)
    switch op {
    case .contains, .matches:
      return SQLFragment("\(folded) LIKE ? ESCAPE '\\'", "%\(NameMatch.escaped(words))%")
    case .equals, .differs: return SQLFragment("\(folded) = ?", words)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return SQLFragment("\(folded) \(op.rawValue) ?", words)
    }
  }

  /// The words of a short list that the value means; nil if only SQL can say.
  func choices(of list: [String]) -> [String]? {
    switch value {
    case .wildcard, .regex: return nil
    case .text, .number, .date, .missing, .present, .field: break
    }
    let words = SearchFold.fold(value.words)
    switch op {
    case .contains, .matches: return list.filter { $0.contains(words) || words.isEmpty }
    case .equals, .differs: return list.filter { $0 == words }
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
    }
  }

  /// The pattern as LIKE writes it.
  private static func like(_ pattern: String) -> String {
    escaped(SearchFold.fold(pattern)).replacing("*", with: "%").replacing("?", with: "_")
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
  }
}

extension FieldValue {
  /// The value as it was typed, as far as it has words.
  var words: String {
    switch self {
    case .text(let words), .wildcard(let words), .regex(let words): words
    case .date(_, let typed): typed
    case .number(let value, let unit):
      Quantity.words(value, unit)
    case .missing, .present: ""
    case .field(let field): field.rawValue
    }
  }
}
