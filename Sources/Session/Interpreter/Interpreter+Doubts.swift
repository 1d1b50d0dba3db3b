import Diagnostics
import EventStore
import Narrative
import QueryEngine
import QueryLanguage

extension Interpreter {
  /// What a person must be told of a result: names that nothing bears, and why there is nothing.
  func doubts(
    about result: QueryResult, of query: ResolvedQuery, typed: TypedQuery
  ) -> [Diagnostic] {
    let engine = Engine(store: store)
    // A doubt that cannot be settled is none.
    let unborne = (try? engine.unborne(query, hasRows: !result.isEmpty)) ?? []
    if !unborne.isEmpty { return unborne.map { doubt($0, in: typed) } }
    let isMeant = query.stages.contains { if case .expect = $0 { true } else { false } }
    guard result.isEmpty, !isMeant, let straw = try? engine.lastStraw(query) else { return [] }
    return [doubt(straw, in: typed)]
  }

  /// What a person must be told of the sides of a comparison: a bare word that is nobody's handle and
  /// in no text.
  func doubts(
    about comparison: ResolvedComparison, of tree: ComparisonTree, in text: String
  ) -> [(label: String, doubt: Diagnostic)] {
    let engine = Engine(store: store)
    return zip(tree.sides, zip(comparison.sides, comparison.labels)).compactMap { typed, answer in
      let (side, label) = answer
      guard case .literal(let value) = typed, value.form == .word,
        (try? engine.count(ResolvedQuery(filter: side), limit: 1)) == 0
      else { return nil }
      let handles = ((try? store.handles()) ?? []).prefix(12).joined(separator: ", ")
      let doubt = Diagnostic(
        .warning, "no source has the handle '\(PlainText.safe(value.text))', and no event the word",
        excerpt: Excerpt(text: text, utf8Span: value.utf8Span),
        help: handles.isEmpty ? [] : ["sources: \(handles)"])
      return (label, doubt)
    }
  }

  private func doubt(_ unborne: UnborneValue, in typed: TypedQuery) -> Diagnostic {
    let field = unborne.test.field
    let words = PlainText.safe(unborne.value.shown)
    var message = "no \(field.noun) \(Self.verb(unborne.test.op, unborne.value)) '\(words)'"
    if field == .source, unborne.test.op == .contains {
      message = "no source's handle, title or outlet contains '\(words)'"
    }
    var help: [String] = []
    if !unborne.near.isEmpty { help.append("near: \(Self.list(unborne.near))") }
    if help.isEmpty, let list = field.valueList {
      // Where there is nothing, a list of it says less than that.
      let isEmpty = (try? store.values(of: list, prefix: "", limit: 1).isEmpty) ?? false
      help.append(
        isEmpty
          ? Self.absence(of: field) : "'| count by \(field.rawValue)' lists what there is")
    }
    if field == .id { help = ranges(ofEvent: unborne.value.shown) }
    if unborne.test.op == .matches, let pattern = unborne.value.patternWithoutSlashes {
      help.append("a regular expression stands between slashes: \(field.rawValue)~/\(pattern)/")
    }
    help += typed.habits(ofValue: unborne.value.shown, in: field)
    return Diagnostic(
      .warning, message, excerpt: Excerpt(text: typed.text, utf8Span: unborne.test.utf8Span),
      help: help)
  }

  private static func absence(of field: Field) -> String {
    switch field {
    case .tag: "no event has a tag yet: '.tag EVENT TAG' gives one"
    case .outlet: "no source has an outlet: '.source HANDLE outlet NAME' gives it one"
    default: "no event has a recorded \(field.rawValue)"
    }
  }

  /// Of the name of an event: which there are.
  private func ranges(ofEvent name: String) -> [String] {
    if let id = EventID(name) { return (try? eventHelp(id)) ?? [] }
    return ["an event is named by its source and a number: id:envoy.1"]
  }

  private func doubt(_ straw: LastStraw, in typed: TypedQuery) -> Diagnostic {
    let text = typed.text
    let bytes = Array(text.utf8)
    let span = straw.utf8Span.clamped(to: 0..<bytes.count)
    let term = PlainText.safe(String(decoding: bytes[span], as: UTF8.self))
    let events = straw.removed == 1 ? "event" : "\(straw.removed) events"
    var help: [String] = []
    if !straw.instead.isEmpty {
      let list = Self.list(straw.instead)
      help.append(
        straw.field.map { $0.isOfDate ? "the nearest: \(list)" : "\($0.rawValue) there: \(list)" }
          ?? list)
    }
    if straw.field == .episode, let last = try? store.lastEpisode() {
      help = ["the episodes are 1 to \(last)"]
    }
    help += typed.habits(at: straw, handles: (try? store.handles()) ?? [])
    if straw.isFirst {
      let event = straw.isOfTime ? "no event can have happened then" : "no event matches \(term)"
      return Diagnostic(
        .note, event, excerpt: Excerpt(text: text, utf8Span: span), help: help)
    }
    return Diagnostic(
      .note, "the term \(term) removed the last \(events)",
      excerpt: Excerpt(text: text, utf8Span: span), help: help)
  }

  private static func verb(_ op: FieldTest.Operator, _ value: FieldValue) -> String {
    switch value {
    case .wildcard, .regex: "matches"
    default: op == .contains ? "contains" : op == .matches ? "matches" : "is"
    }
  }

  private static func list(_ values: [ValueNearby]) -> String {
    values.map { "\(PlainText.safe($0.value)) (\($0.count))" }.joined(separator: ", ")
  }
}

extension Field {
  fileprivate var noun: String { self == .id ? "event" : rawValue }

  fileprivate var isOfDate: Bool {
    [.date, .within, .before, .after].contains(self)
  }
}

extension FieldValue {
  /// What reads as a regular expression and was typed as words.
  fileprivate var patternWithoutSlashes: String? {
    switch self {
    case .text(let words), .wildcard(let words):
      words.contains { "[]{}^$|+\\".contains($0) } ? PlainText.safe(words) : nil
    case .regex, .date, .number, .missing, .present, .field: nil
    }
  }

  fileprivate var shown: String {
    switch self {
    case .text(let words), .wildcard(let words): words
    case .regex, .date, .number, .missing, .present, .field: description
    }
  }
}
