import QueryLanguage
import Testing

/// An environment with queries bound in order, each written `name = query`.
private func bound(_ bindings: String...) -> QueryEnvironment {
  var bound = environment
  for text in bindings.map({ "let \($0)" }) {
    guard case .complete(let statements) = StatementParser.parse(text),
      case .binding(let binding) = statements[0]
    else { continue }
    bound.queries[binding.name.text] = NamedQuery(query: binding.query, text: text)
  }
  return bound
}

@Test(arguments: [
  Example("$calls", #"kind:"contact.phone""#),
  Example("a $calls", #"(text:"a" and kind:"contact.phone")"#),
  Example("not $calls or a", #"(not kind:"contact.phone" or text:"a")"#),
  Example("$early", #"kind:"contact.phone" | sort date | first 3"#),
  Example(
    "$early | count by source", #"kind:"contact.phone" | sort date | first 3 | count by source"#),
  Example(
    "$early a b", #"kind:"contact.phone" | sort date | first 3 | where (text:"a" and text:"b")"#),
  Example("$kept", #"(kind:"contact.phone" and place:*)"#),
  Example("-$kept", #"not (kind:"contact.phone" and place:*)"#),
  Example("$again a", #"kind:"contact.phone" | sort date | first 3 | where text:"a""#),
])
func `a named query stands for what it was bound to`(example: Example) {
  let environment = bound(
    "calls = kind:contact.phone", "early = $calls | sort date | first 3",
    "kept = $calls | where place:*", "again = $early")
  #expect(reading(example.statement, in: environment) == example.reading)
}

@Test func `tests of a named query have the place of its name`() throws {
  let environment = bound("calls = kind:contact.phone actor:witkoff")
  let (text, span) = unmarked("a «$calls»")
  guard case .complete(let statements) = StatementParser.parse(text),
    case .query(let tree) = statements[0]
  else { return }
  let query = try Resolver(environment: environment).resolve(tree, in: text)
  #expect(query.filter.tests.dropFirst().map(\.utf8Span) == [span, span])
}

@Test(arguments: [
  Example(
    "a or $early",
    """
    error: '$early' has stages, so it cannot be a part of this filter
      a or $early
           ^^^^^^
      help: let the query begin with it: '$early ...'; what follows narrows its result
    """),
  Example(
    "$table a",
    """
    error: 'where' cannot follow 'count'
      $table a
             ^
      help: put it before 'count'
      help: counts are not filtered; '| sort count desc | first 10' shows the greatest
    """),
  Example(
    "$one",
    """
    error: '$one' cannot be used: '$two' cannot be used: '$one' contains itself
      $one
      ^^^^
      help: 'let one = ...' gives it a new meaning
    """),
  Example(
    "actor:$early",
    """
    error: '$early' is a query, not a value
      actor:$early
            ^^^^^^
      help: it is a filter by itself: write $early after a blank
    """),
  Example(
    "$erly",
    """
    error: there is no variable '$erly'
      $erly
      ^^^^^
      help: did you mean '$early'?
    """),
  Example(
    "$lost",
    """
    error: '$lost' cannot be used: there is no variable '$gone'
      $lost
      ^^^^^
      help: 'let lost = ...' gives it a new meaning
    """),
])
func `a named query that cannot stand there is a mistake`(example: Example) {
  let environment = bound(
    "early = a | first 3", "table = | count by source", "one = $two", "two = $one",
    "lost = actor:$gone")
  #expect(reading(example.statement, in: environment) == example.reading)
}
