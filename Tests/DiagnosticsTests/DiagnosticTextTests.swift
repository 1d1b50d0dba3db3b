import Diagnostics
import Testing

/// A diagnostic about what stands between « and » in a text.
private func diagnostic(_ marked: String, help: [String] = [], origin: String? = nil) -> Diagnostic
{
  let parts = marked.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
  let rest = parts[1].split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
  let lower = parts[0].utf8.count
  return Diagnostic(
    .error, "it is wrong",
    excerpt: Excerpt(
      origin: origin, text: "\(parts[0])\(rest[0])\(rest[1])",
      utf8Span: lower..<lower + rest[0].utf8.count),
    help: help)
}

@Test(arguments: [
  ("date:2025-10 «actr»:witkoff", "  date:2025-10 actr:witkoff\n               ^^^^"),
  ("日本語 «actr»:x", "  日本語 actr:x\n         ^^^^"),
  ("e\u{301}e\u{301} «日本»", "  e\u{301}e\u{301} 日本\n     ^^^^"),
  ("a\t«b»", "  a   b\n      ^"),
  ("(a«»", "  (a\n    ^"),
  ("«»(a", "  (a\n  ^"),
  ("👩‍👩‍👧 «x»", "  👩‍👩‍👧 x\n     ^"),
  ("a\u{1B}[2J «x»", "  a␛[2J x\n        ^"),
  ("one\ntwo «x»\nthree", "  two x\n      ^"),
  ("one «x\ny» two", "  one x\n      ^\n  y two\n  ^"),
  ("one «x\n»two", "  one x\n      ^"),
])
func `carets stand below the span by columns`(marked: String, excerpt: String) {
  #expect(DiagnosticText(diagnostic(marked)).plain == "error: it is wrong\n" + excerpt)
}

@Test func `origin comes before the excerpt, help after it`() {
  let text = DiagnosticText(
    diagnostic("a: «b»", help: ["this way", "or that"], origin: "corpus.yaml:3:4"))
  #expect(
    text.plain == """
      error: it is wrong
        corpus.yaml:3:4
        a: b
           ^
        help: this way
        help: or that
      """)
}

@Test func `a long line is cut around its carets`() {
  let line = String(repeating: "abc ", count: 100)
  for marked in ["«abc» " + line, line + "«xyz» " + line, line + "«xyz»"] {
    let lines = DiagnosticText(diagnostic(marked), width: 60).plain.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 60 })
    let carets = lines[2].utf8.count - 3..<lines[2].utf8.count
    #expect(["abc", "xyz"].contains(String(Array(lines[1])[carets])))
  }
}

@Test func `many lines of a span are cut`() {
  let text = DiagnosticText(diagnostic("«a\nb\nc\nd\ne»")).plain
  #expect(text.hasSuffix("  c\n  ^\n  ..."))
}

@Test func `long help goes on below itself`() {
  let help = "fields: " + ["actor", "agent", "patient", "source"].joined(separator: ", ")
  let text = DiagnosticText(Diagnostic(.error, "no", help: [help]), width: 30)
  #expect(text.plain == "error: no\n  help: fields: actor, agent,\n        patient, source")
}

@Test func `a word that would fill lines is cut in its middle`() {
  let name = String(repeating: "a", count: 3000)
  let message = DiagnosticText(Diagnostic("there is no field '\(name)'"), width: 40).plain
  #expect(message == "error: there is no field\n  '\(name.prefix(19))…aaa'")
  let path = "/" + String(repeating: "b", count: 70)
  #expect(DiagnosticText(Diagnostic("no file \(path)"), width: 40).plain.hasSuffix(path))
}

@Test func `spans beyond the text are no trap`() {
  for span in [0..<99, 50..<99, 3..<3] {
    let excerpt = Excerpt(text: "abc", utf8Span: span)
    #expect(DiagnosticText(Diagnostic("no", excerpt: excerpt)).lines.count == 3)
  }
}

@Test func `pieces have roles`() {
  let roles = DiagnosticText(diagnostic("«a»", help: ["b"])).lines.map { $0.map(\.role) }
  #expect(roles == [[.severity, .message], [.excerpt], [.caret], [.help]])
}
