import QueryLanguage
import Testing

struct Example: Sendable, CustomTestStringConvertible {
  var statement: String
  var reading: String
  var testDescription: String { statement }

  init(_ statement: String, _ reading: String) {
    (self.statement, self.reading) = (statement, reading)
  }
}

@Test(arguments: [
  Example("a b", #"(text:"a" and text:"b")"#),
  Example("a or b c", #"(text:"a" or (text:"b" and text:"c"))"#),
  Example("a and b or c", #"((text:"a" and text:"b") or text:"c")"#),
  Example("a AND NOT b", #"(text:"a" and not text:"b")"#),
  Example("a -b", #"(text:"a" and not text:"b")"#),
  Example("a -(b or c)", #"(text:"a" and not (text:"b" or text:"c"))"#),
  Example("not not a", #"not not text:"a""#),
  Example("not a b", #"(not text:"a" and text:"b")"#),
  Example("back-channel", #"text:"back-channel""#),
  Example(#""peace plan" "#, #"text:"peace plan""#),
  Example(#""say \"no\" \\ \d""#, #"text:"say \"no\" \\ \\d""#),
  Example(#"/call(s|ed)\/x/"#, #"text~/call(s|ed)\/x/"#),
  Example("“peace plan” actor:„Steve W“, “b”", #"(text:"peace plan" and actor:"Steve W","b")"#),
  Example("'90s o'brien", #"(text:"'90s" and text:"o'brien")"#),
  Example("date~~2025 actor=~a", #"(date~"~2025" and actor="~a")"#),
  Example("it’s “a \" b”", #"(text:"it’s" and text:"a \" b")"#),
  Example("call* note:a*b", "(text:call* and note:a*b)"),
  Example("日本 actor:東京", #"(text:"日本" and actor:"東京")"#),
  Example("a\u{A0}b\u{3000}c", #"(text:"a" and text:"b" and text:"c")"#),
  Example(#"text:or "or""#, #"(text:"or" and text:"or")"#),
])
func `filters bind as the grammar says`(example: Example) {
  #expect(reading(example.statement) == example.reading)
}

@Test(arguments: [
  Example("actor:witkoff", #"actor:"witkoff""#),
  Example("ACTOR:witkoff", #"actor:"witkoff""#),
  Example(#"actor:a,"b c",/d/"#, #"actor:"a","b c",/d/"#),
  Example("actor:a, b c", #"(actor:"a","b" and text:"c")"#),
  Example("actor:wit*ff", "actor:*wit*ff*"),
  Example("actor~wit?off", #"actor~"wit?off""#),
  Example("actor~wit", #"actor~"wit""#),
  Example("date~XXXX*", #"date~"XXXX*""#),
  Example("actor=wit*", #"actor="wit*""#),
  Example(#"actor:"wit*""#, #"actor:"wit*""#),
  Example("actor!=a", #"actor!="a""#),
  Example("place:? place:*", "(place:? and place:*)"),
  Example("actor:$who $who", #"(actor:"Witkoff" and text:"Witkoff")"#),
  Example("id:envoy.12", #"id:"envoy.12""#),
  Example("origin:http://x.y/z", #"origin:"http://x.y/z""#),
  Example("has:place has:DATE", "(has:place and has:date)"),
  Example("kind:contact certainty=alleged", #"(kind:"contact" and certainty="alleged")"#),
  Example("number:28", "number:28"),
  Example("number:28-points", #"number:"28 point""#),
  Example(#"number:"2.5 countries",50%"#, #"number:"2.5 country","50 percent""#),
  Example("number>=4e11", "number>=400000000000"),
  Example("number:28 point", #"(number:28 and text:"point")"#),
  Example("year:2025 year<-44", "(year:2025 and year<-44)"),
  Example("month:oct weekday:Sunday", "(month:10 and weekday:7)"),
  Example("decade:1520s century:16th", "(decade:1520 and century:16)"),
  Example("year:1914..1918", "(year>=1914 and year<=1918)"),
  Example("year:1939,1914..", "(year:1939 or year>=1914)"),
])
func `terms are read by their field`(example: Example) {
  #expect(reading(example.statement) == example.reading)
}

@Test(arguments: [
  Example("| sort date desc, source | first 3", "| sort date desc, source | first 3"),
  Example("a | last 2 | limit 1", #"text:"a" | last 2 | limit 1"#),
  Example("| count", "| count"),
  Example(
    "| count by source, actor | sort count desc", "| count by source, actor | sort count desc"),
  Example("| group by source", "| group by source"),
  Example("| show date, actor | sort actor", "| show date, actor | sort actor"),
  Example("| distinct actor | expect 0", "| distinct actor | expect 0"),
  Example("| where a or b", #"| where (text:"a" or text:"b")"#),
  Example("| context 2 | timeline by source", "| context 2 | timeline by source"),
  Example("| timeline", "| timeline"),
  Example("| compare", "| compare by source"),
  Example("| compare Envoy, citizen", #"| compare by source "envoy", "citizen""#),
  Example("| compare by outlet BBC, $who", #"| compare by outlet "BBC", "Witkoff""#),
  Example("| discrepancies | first 5", "| discrepancies | first 5"),
  Example("| SUBSTITUTIONS", "| substitutions"),
  Example("a | quotes | expect 3", #"text:"a" | quotes | expect 3"#),
])
func `stages take what the grammar gives them`(example: Example) {
  #expect(reading(example.statement) == example.reading)
}

@Test(arguments: [
  Example("", "empty"),
  Example("  # a comment", "empty"),
  Example("a # b; c", #"text:"a""#),
  Example("a#b", #"text:"a#b""#),
  Example("a; b;; c;", "text:\"a\"\ntext:\"b\"\ntext:\"c\""),
  Example("a\nb", "text:\"a\"\ntext:\"b\""),
  Example("(a\nor b)", #"(text:"a" or text:"b")"#),
  Example("a |\n# why\ncount", #"text:"a" | count"#),
  Example(
    "let calls = kind:contact.phone | first 3", #"let calls = kind:"contact.phone" | first 3"#),
  Example("let x=actor:a,b", #"let x = actor:"a","b""#),
  Example(
    "compare source:envoy with source:citizen on actor, date",
    #"compare source:"envoy" [source:envoy] with source:"citizen" [source:citizen] on actor, date"#),
  Example(
    "compare envoy with citizen", #"compare source="envoy" [envoy] with source="citizen" [citizen]"#
  ),
  Example(
    "compare a b with (c or d) with e",
    #"compare (text:"a" and text:"b") [a b] with (text:"c" or text:"d") [c or d] with text:"e" [e]"#
  ),
  Example(
    ".import a.txt \"b c.txt\" d\" \"e; .mode table",
    ".import <a.txt> <b c.txt> <d e>\n.mode <table>"),
  Example(".HELP # all of it", ".help"),
  Example(".tag envoy.12 a#b \"# c\"", ".tag <envoy.12> <a#b> <# c>"),
])
func `a line is statements and a comment`(example: Example) {
  #expect(reading(example.statement) == example.reading)
}

@Test func `a stage without its pipe is noticed`() {
  for (text, stage) in [
    ("count by source", "count"), ("discrepancies", "discrepancies"), ("a count", "count"),
    ("| count", nil), ("\"count\" a", nil), ("text:count", nil),
  ] {
    guard case .complete(let statements) = StatementParser.parse(text),
      case .query(let tree) = statements[0]
    else { continue }
    #expect(tree.stageWithoutPipe?.text == stage)
  }
}

/// The commands are Session's; here they only need to keep their arguments.
@Test(arguments: [
  (".alias \"Steve Witkoff\" = Witkoff", ["Steve Witkoff", "=", "Witkoff"]),
  (".source envoy published 2025-10-14", ["envoy", "published", "2025-10-14"]),
  (".redate envoy.12 2025-10-24~/2025-10-26~", ["envoy.12", "2025-10-24~/2025-10-26~"]),
  (".note envoy.12 \"see #3; ask\"", ["envoy.12", "see #3; ask"]), (".quit", []),
  (".set prompt \"say \\\"hi\\\" \"", ["prompt", "say \"hi\" "]),
  (".import ./a/b.txt ../c*.md ~/d", ["./a/b.txt", "../c*.md", "~/d"]),
  (".explain date:2025-10 | compare a, b", ["date:2025-10", "|", "compare", "a,", "b"]),
])
func `a command's arguments are divided by blanks`(text: String, arguments: [String]) {
  guard case .complete(let statements) = StatementParser.parse(text),
    case .command(let command) = statements[0]
  else {
    Issue.record("no command")
    return
  }
  #expect(statements.count == 1)
  #expect(command.arguments.map(\.text) == arguments)
}

@Test func `a command keeps its arguments as written`() throws {
  let text = #"x; .explain actor:"a; b" | first 3 # why"#
  guard case .complete(let statements) = StatementParser.parse(text),
    case .command(let command) = statements.last
  else {
    Issue.record("no command")
    return
  }
  #expect(command.rest == #"actor:"a; b" | first 3"#)
  let slice = { (span: Range<Int>) in String(decoding: Array(text.utf8)[span], as: UTF8.self) }
  #expect(slice(command.restSpan) == command.rest)
  #expect(slice(command.nameSpan) == ".explain")
  #expect(command.arguments.map { slice($0.utf8Span) } == [#"actor:"a; b""#, "|", "first", "3"])
}

@Test(arguments: [
  "«actor:witkoff» b", "a «actor:a,b» c", #"日本 «actor:"x y"» é"#, "(a or «date:2025-10-14..») b",
  "a -«b»", "a | where «year:2025» c",
])
func `a test points at what was typed`(marked: String) throws {
  let (text, span) = unmarked(marked)
  guard case .complete(let statements) = StatementParser.parse(text),
    case .query(let tree) = statements[0]
  else {
    Issue.record("no query")
    return
  }
  let query = try Resolver(environment: environment).resolve(tree, in: text)
  var spans = query.filter.tests.map(\.utf8Span)
  for case .filter(let predicate) in query.stages { spans += predicate.tests.map(\.utf8Span) }
  #expect(spans.contains(span))
}

extension Predicate {
  var tests: [FieldTest] {
    switch self {
    case .everything: []
    case .and(let parts), .or(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    case .test(let test): [test]
    }
  }
}
