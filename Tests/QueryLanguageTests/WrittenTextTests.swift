import QueryLanguage
import Testing

private let texts = [
  "witkoff", "Steve Witkoff", "it's", "O'Brien & Co", "", " ", "a\"b", "a\\b", "a;b", "#a", "a#b",
  "a,b", "(a)", "a|b", "*", "?", "wit*", "$who", "/a/", "-a", "and", "日本", "日本\u{3000}語",
  "a\u{A0}b",
  "two\nlines", "tab\tbed", "“x”", "a“b", "\u{FEFF}x", "a:b=c", "..", "\\n",
]

@Test(arguments: texts)
func `a written value reads back as itself`(text: String) {
  let statement = "actor=\(WrittenText.value(text)) b"
  guard case .complete(let statements) = StatementParser.parse(statement),
    case .query(let tree) = statements[0], case .and(let parts) = tree.filter,
    case .term(let term) = parts[0]
  else {
    Issue.record("\(reading(statement))")
    return
  }
  #expect(parts.count == 2)
  #expect(term.values.map(\.text) == [text])
  #expect([.word, .string].contains(term.values[0].form))
}

@Test(arguments: texts)
func `a written argument reads back as itself`(text: String) {
  let statement = ".tag \(WrittenText.argument(text)) b; c"
  guard case .complete(let statements) = StatementParser.parse(statement),
    case .command(let command) = statements[0]
  else {
    Issue.record("\(reading(statement))")
    return
  }
  #expect(statements.count == 2)
  #expect(command.arguments.map(\.text) == [text, "b"])
}

@Test func `only what needs quotes gets them`() {
  #expect(WrittenText.value("back-channel") == "back-channel")
  #expect(WrittenText.value("Steve Witkoff") == "\"Steve Witkoff\"")
  #expect(WrittenText.value("wit*") == "\"wit*\"")
  #expect(WrittenText.argument("../c*.md") == "../c*.md")
}
