import Diagnostics
import EventStore
import QueryEngine
import QueryLanguage
import Rendering

/// What can be typed at a place: names from the tables, values from the data.
package struct Completer {
  let interpreter: Interpreter

  package init(interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// One way to go on.
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of the range, quotes and all.
    package var replacement: String
    package var label: String
    /// A description, or how many events have the value.
    package var detail: String
    /// Whether a blank follows: it is a whole word, not the beginning of a term.
    package var isFinal: Bool

    init(_ replacement: String, label: String? = nil, detail: String, isFinal: Bool = true) {
      self.replacement = replacement
      self.label = label ?? replacement
      self.detail = detail
      self.isFinal = isFinal
    }
  }

  package struct Answer: Hashable, Sendable {
    /// What the candidates replace: half-open UTF-8 offsets in the text.
    package var utf8Range: Range<Int>
    package var list: [Candidate]
  }

  /// - Parameter cursor: a UTF-8 offset in the text.
  package func candidates(in text: String, at cursor: Int) -> Answer {
    if let inner = explained(text, cursor) { return inner }
    let context = CompletionContext(text: text, cursor: cursor)
    let words = context.keywords.filter { begins($0, context.prefix) }
      .map { Candidate($0, detail: "") }
    // What goes on with a comparison is likelier than one more field of its side.
    let isComparison = context.keywords.contains("with")
    let list = candidates(context)
    return Answer(utf8Range: context.utf8Span, list: isComparison ? words + list : list + words)
  }

  /// What `.explain` explains is a query like any other.
  private func explained(_ text: String, _ cursor: Int) -> Answer? {
    let bytes = Array(text.utf8)
    let head = Array(".explain ".utf8)
    guard bytes.starts(with: head), cursor >= head.count else { return nil }
    let rest = String(decoding: bytes[head.count...], as: UTF8.self)
    var answer = candidates(in: rest, at: cursor - head.count)
    answer.utf8Range =
      answer.utf8Range.lowerBound + head.count..<answer.utf8Range.upperBound + head.count
    return answer
  }

  private func candidates(_ context: CompletionContext) -> [Candidate] {
    switch context.kind {
    case .field:
      return FieldTable.entries.filter { begins($0.name, context.prefix) }
        .map { Candidate("\($0.name):", label: $0.name, detail: $0.summary, isFinal: false) }
    case .column(let fields):
      return fields.map { FieldTable[$0] }.filter { begins($0.name, context.prefix) }
        .map { Candidate($0.name, detail: $0.summary) }
    case .stage(let flow):
      return StageTable.entries
        .filter { $0.takes.contains(flow) && begins($0.name, context.prefix) }
        .map { Candidate($0.name, detail: $0.summary) }
    case .command:
      return CommandTable.entries.filter { begins($0.name, "." + context.prefix) }
        .map { Candidate($0.name, detail: $0.summary) }
    case .variable:
      return interpreter.environment.variableNames.filter { begins($0, context.prefix) }
        .map {
          Candidate($0, label: "$\($0)", detail: interpreter.parameters[$0] ?? "a named query")
        }
    case .value(let field, let isQuoted):
      return values(of: field, context, isQuoted: isQuoted)
    case .argument(let command, let index):
      return arguments(of: command, at: index, context)
    case .nothing:
      return []
    }
  }

  private func begins(_ name: String, _ prefix: String) -> Bool {
    name.lowercased().hasPrefix(prefix.lowercased())
  }
}
