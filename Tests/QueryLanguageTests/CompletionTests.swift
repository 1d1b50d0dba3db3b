import QueryLanguage
import Testing

/// The context at the mark `‸`, as text: kind, prefix in brackets, keywords, narrowing.
private func completion(_ marked: String) -> String {
  let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
  let text = parts.joined()
  let found = CompletionContext(text: text, cursor: parts[0].utf8.count)
  let typed = String(decoding: Array(text.utf8)[found.utf8Span], as: UTF8.self)
  #expect(found.utf8Span.upperBound == parts[0].utf8.count)
  let kind =
    switch found.kind {
    case .field: "field"
    case .value(let field, let isQuoted): (isQuoted ? "quoted " : "") + field.rawValue
    case .column(let fields): "column of \(fields.count)"
    case .stage(let flow): flow == .events ? "stage" : "stage after \(flow)"
    case .command: "command"
    case .argument(let command, let index): "\(command) \(index)"
    case .variable: "variable"
    case .nothing: "nothing"
    }
  #expect(typed.hasSuffix(found.prefix) || typed.hasPrefix("\"") || typed.isEmpty)
  return ([kind, "[\(found.prefix)]"] + found.keywords).joined(separator: " ")
    + (found.narrowing.isEmpty ? "" : " | \(found.narrowing)")
}

private let columns = FieldTable.entries.filter { $0.use != .filter }.count
private let lanes = FieldTable.entries.filter { $0.use == .lane }.count

@Test(arguments: [
  ("‸", "field [] not let compare"),
  ("ac‸", "field [ac] not let compare"),
  ("a; ac‸", "field [ac] not let compare"),
  ("date:2025 ac‸", "field [ac] and or not | date:2025"),
  ("date:2025 ‸", "field [] and or not | date:2025"),
  ("(a or ac‸", "field [ac] and or not"),
  ("a -ac‸ b", "field [ac] and or not | a b"),
  ("actor:‸", "actor []"),
  ("actor:wi‸", "actor [wi]"),
  ("actor: ‸", "nothing []"),
  ("actr:wi‸", "nothing []"),
  ("source:envoy actor:w‸", "actor [w] | source:envoy"),
  ("actor:w‸ source:envoy", "actor [w] | source:envoy"),
  ("a or actor:w‸", "actor [w]"),
  ("source:envoy -(actor:w‸ or b) c | count", "actor [w] | source:envoy c"),
  ("(a or b) actor:x,w‸it d", "actor [w] | (a or b) d"),
  ("actor:\"x y\", w‸", "actor [w]"),
  ("actor:\"Steve W‸", "quoted actor [Steve W]"),
  ("actor:\"Steve W\"‸", "nothing []"),
  ("\"Steve W‸", "quoted text []".replacing("[]", with: "[Steve W]")),
  ("date:2025-10-13..2025-1‸", "date [2025-1]"),
  ("date:2025-1‸", "date [2025-1]"),
  ("(a or b)‸", "nothing []"),
  ("a # b‸", "nothing []"),
  ("$w‸", "variable [w]"),
  ("a $‸", "variable []"),
  ("actor:$w‸", "variable [w]"),
  ("日本 actor:東‸", "actor [東] | 日本"),
])
func `a filter is completed by fields and values`(marked: String, expected: String) {
  #expect(completion(marked) == expected)
}

@Test(arguments: [
  ("a | ‸", "stage []"),
  ("a |co‸", "stage [co]"),
  ("a | sort date | first 3 | ‸", "stage []"),
  ("a | count by source | s‸", "stage after table [s]"),
  ("a | count | ‸", "stage after picture []"),
  ("a | discrepancies | first 3 | ‸", "stage after report []"),
  ("a | first ‸", "nothing []"),
  ("a | show da‸", "column of \(columns) [da]"),
  ("a | show date, ‸", "column of \(columns) []"),
  ("a | show date ‸", "nothing []"),
  ("a | sort d‸", "column of \(columns) [d] count"),
  ("a | sort date ‸", "nothing [] asc desc"),
  ("a | sort date desc ‸", "nothing []"),
  ("a | count ‸", "nothing [] by"),
  ("a | count by ‸", "column of \(columns) []"),
  ("a | count by source, ‸", "column of \(columns) []"),
  ("a | timeline by s‸", "column of \(lanes) [s]"),
  ("a | compare ‸", "source [] by | a"),
  ("a b | compare envoy, c‸", "source [c] | (a and b)"),
  ("a | compare by outlet \"B‸", "quoted outlet [B] | a"),
  ("a | where actor:w‸", "actor [w] | a"),
  ("a | where b ac‸", "field [ac] and or not | a b"),
  ("let x = source:envoy actor:w‸", "actor [w] | source:envoy"),
  ("let ‸", "nothing []"),
  ("compare ‸", "source []"),
  ("compare envoy with c‸", "source [c]"),
  ("compare envoy ‸", "field [] with on"),
  ("compare source:e‸", "source [e]"),
  ("compare a with b on d‸", "column of \(ResolvedComparison.comparableFields.count) [d]"),
])
func `stages, bindings and comparisons are completed by their grammar`(
  marked: String, expected: String
) {
  #expect(completion(marked) == expected)
}

@Test(arguments: [
  (".‸", "command []"), (".im‸", "command [im]"), ("a; .im‸", "command [im]"),
  (".import ‸", "import 0 []"), (".import a.t‸", "import 0 [a.t]"),
  (".import a.txt ‸", "import 1 []"), (".import a.txt \"b c‸", "import 1 [b c]"),
  ("a; .import \"b c‸", "import 0 [b c]"), (".mode ta‸ble", "mode 0 [ta]"),
  (".import \"a b\" c‸", "import 1 [c]"),
])
func `commands are completed by name and argument`(marked: String, expected: String) {
  #expect(completion(marked) == expected)
}

@Test func `any cursor in any text is answered`() {
  let text = "日本 actor:\"x y\", w | where (a or b | compare envoy; .import \"c # d\n let x = $"
  for cursor in -2...text.utf8.count + 2 {
    let span = CompletionContext(text: text, cursor: cursor).utf8Span
    #expect(span.lowerBound >= 0 && span.upperBound <= text.utf8.count)
  }
}
