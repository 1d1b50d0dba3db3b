import Diagnostics
import QueryLanguage
import Seeded
import Testing

/// Makes filters that are right, of few words, so that all forms come up.
private struct FilterMaker {
  var random: SeededGenerator

  mutating func filter(depth: Int) -> FilterTree {
    switch depth > 0 ? Int.random(in: 0..<6, using: &random) : 5 {
    case 0, 1: .and(parts(depth - 1))
    case 2, 3: .or(parts(depth - 1))
    case 4: .not(filter(depth: depth - 1), utf8Span: 0..<0)
    default: leaf()
    }
  }

  private mutating func parts(_ depth: Int) -> [FilterTree] {
    (0..<Int.random(in: 2...3, using: &random)).map { _ in filter(depth: depth) }
  }

  private mutating func leaf() -> FilterTree {
    if Bool.random(using: &random) { return .literal(value()) }
    let names = ["actor", "text", "source", "place"]
    let ops: [FieldTest.Operator] = [.contains, .equals, .differs]
    return .term(
      TermTree(
        field: NameTree(text: pick(names), utf8Span: 0..<0), op: pick(ops), operatorSpan: 0..<0,
        values: (0..<Int.random(in: 1...3, using: &random)).map { _ in value() }))
  }

  private mutating func value() -> ValueTree {
    let forms: [ValueTree.Form] = [.word, .string, .regex, .variable]
    let form = pick(forms)
    let texts =
      switch form {
      case .word: ["a", "日本", "back-channel", "it's", "x*", "é?"]
      case .string: ["a b", "say \"no\"", "\\", "; | # (", "and", "two\nlines\t", "", "日本 語"]
      case .regex: ["a+", "a/b", "\\d{2}", "(x|y)/", "\\\\"]
      case .variable: ["who", "_", "x-y"]
      }
    return ValueTree(form: form, text: pick(texts), utf8Span: 0..<0)
  }

  private mutating func pick<T>(_ items: [T]) -> T {
    items[Int.random(in: items.indices, using: &random)]
  }
}

extension FilterTree {
  /// The tree with nothing but what was written: no spans.
  fileprivate var shape: String {
    switch self {
    case .and(let parts): "and\(parts.map(\.shape))"
    case .or(let parts): "or\(parts.map(\.shape))"
    case .not(let part, _): "not[\(part.shape)]"
    case .term(let term): "\(term.field.text) \(term.op) \(term.values.map(\.shape))"
    case .literal(let value): value.shape
    case .broken: "broken"
    }
  }
}

extension ValueTree {
  fileprivate var shape: String { "\(form) \(text.debugDescription)" }
}

private func query(_ text: String) -> QueryTree? {
  guard case .complete(let statements) = StatementParser.parse(text), statements.count == 1,
    case .query(let query) = statements[0]
  else { return nil }
  return query
}

@Test func `a printed filter reads back as the same tree`() {
  var maker = FilterMaker(random: SeededGenerator(seed: 7))
  for _ in 0..<2000 {
    let tree = maker.filter(depth: 4)
    #expect(query(tree.description)?.filter?.shape == tree.shape, "\(tree.description)")
  }
}

@Test func `a printed reading reads back as itself`() {
  var maker = FilterMaker(random: SeededGenerator(seed: 11))
  let environment = QueryEnvironment(parameters: ["who": "a b", "_": "c", "x-y": "d\"e"])
  let resolver = Resolver(environment: environment)
  var count = 0
  for _ in 0..<2000 {
    let text = maker.filter(depth: 3).description
    guard let tree = query(text), let read = try? resolver.resolve(tree, in: text) else { continue }
    let printed = read.description
    count += 1
    #expect(reading(printed, in: environment) == printed)
  }
  #expect(count > 400)
}

/// Pieces of statements, and bytes that are none.
private let pieces = [
  "a", "actor", "date", ":", "=", "!=", "~", "<=", ",", "(", ")", "|", ";", "\"", "/", "\\", "$",
  "-",
  "#", ".", "..", " ", "\n", "\t", "and", "or", "not", "let", "compare", "with", "on", "by",
  "count",
  "sort", "first", "where", "2025-10-14", "?", "*", "[", "]", "{", "日本", "e\u{301}", "\u{1B}", "👩‍👩‍👧",
  "\u{0}", "\u{FEFF}", "\u{A0}", "number:", "year:1..", "99999999999999999999", "kind:", "has:",
  "\r\n",
  "today", "“", "”", "$who", ".import", "\u{202E}",
]

@Test func `any text is read without a trap, and every span lies in it`() {
  var random = SeededGenerator(seed: 42)
  for _ in 0..<6_000 {
    let length = Int.random(in: 0...14, using: &random)
    let text = (0..<length).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }
      .joined()
    check(text, cursor: Int.random(in: 0...text.utf8.count, using: &random))
  }
}

@Test func `any bytes are read without a trap`() {
  var random = SeededGenerator(seed: 43)
  for _ in 0..<2_000 {
    let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    check(text, cursor: text.utf8.count)
  }
}

@Test func `deep and long statements are read`() {
  for text in [
    String(repeating: "(", count: 20_000), String(repeating: "-", count: 20_000) + "a",
    String(repeating: "not ", count: 20_000) + "a", String(repeating: "a ", count: 20_000),
    String(repeating: "| first 3 ", count: 5_000), String(repeating: "a,", count: 1000),
    String(repeating: "'a ", count: 20_000),
    "actor:" + String(repeating: "a,", count: 50_000) + "b", String(repeating: ")", count: 10_000),
  ] {
    check(text, cursor: 10)
  }
}

private func check(_ text: String, cursor: Int) {
  let length = text.utf8.count
  let completion = CompletionContext(text: text, cursor: cursor)
  #expect(completion.utf8Span.upperBound <= length)
  var diagnostics: [Diagnostic] = []
  switch StatementParser.parse(text) {
  case .incomplete(let diagnostic): diagnostics = [diagnostic]
  case .failed(let several): diagnostics = several
  case .complete(let statements):
    #expect(!statements.isEmpty)
    for statement in statements {
      #expect(statement.utf8Span.upperBound <= length, "\(text.debugDescription)")
      guard case .query(let tree) = statement else { continue }
      do {
        _ = try Resolver(environment: environment).resolve(tree, in: text)
      } catch {
        diagnostics += error.diagnostics
      }
    }
  }
  for diagnostic in diagnostics.prefix(20) {
    let span = diagnostic.excerpt?.utf8Span ?? 0..<0
    #expect(span.upperBound <= length && !diagnostic.message.isEmpty, "\(text.debugDescription)")
    #expect(!diagnostic.plainText.isEmpty)
  }
}
