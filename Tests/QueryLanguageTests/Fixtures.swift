import Chronology
import Diagnostics
import QueryLanguage

let environment = QueryEnvironment(
  today: CalendarDay(year: 2025, month: 12, day: 1),
  parameters: ["who": "Witkoff", "from": "2025-10-13"],
  sourceHandles: ["envoy", "citizen"])

/// What a text is understood as: readings, or messages in the one form.
func reading(_ text: String, in environment: QueryEnvironment = environment) -> String {
  switch StatementParser.parse(text) {
  case .incomplete(let diagnostic): return "incomplete\n" + diagnostic.plainText
  case .failed(let diagnostics): return diagnostics.map(\.plainText).joined(separator: "\n")
  case .complete(let statements):
    return statements.map { reading($0, of: text, in: environment) }.joined(separator: "\n")
  }
}

private func reading(
  _ statement: Statement, of text: String, in environment: QueryEnvironment
) -> String {
  let resolver = Resolver(environment: environment)
  do {
    switch statement {
    case .query(let query): return try resolver.resolve(query, in: text).description
    case .binding(let binding):
      return "let \(binding.name.text) = \(try resolver.resolve(binding.query, in: text))"
    case .comparison(let tree):
      let comparison = try resolver.resolve(tree, in: text)
      let sides = zip(comparison.sides, comparison.labels).map { "\($0) [\($1)]" }
      let fields = comparison.fields.map(\.rawValue).joined(separator: ", ")
      return "compare " + sides.joined(separator: " with ")
        + (fields.isEmpty ? "" : " on \(fields)")
    case .command(let command):
      return (["." + command.name] + command.arguments.map { "<\($0.text)>" }).joined(
        separator: " ")
    case .empty: return "empty"
    }
  } catch {
    return error.diagnostics.map(\.plainText).joined(separator: "\n")
  }
}

/// A text without the marks « and », and the UTF-8 span they mark.
func unmarked(_ marked: String) -> (text: String, span: Range<Int>) {
  let parts = marked.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
  let rest = parts[1].split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
  let lower = parts[0].utf8.count
  return ("\(parts[0])\(rest[0])\(rest[1])", lower..<lower + rest[0].utf8.count)
}
