import Extraction
import Narrative
import Testing

/// The mentions of a text as "words→name:kind".
private func mentions(_ text: String) -> [String] {
  let tokenized = TokenizedText(text)
  return ActorTagger.actors(in: tokenized).mentions.map {
    "\(tokenized.string($0.span))→\($0.name):\($0.kind.rawValue)"
  }
}

@Test(arguments: [
  (
    "Secretary of State Anna Berg flew to Paris.",
    ["Anna Berg→Anna Berg:person", "Paris→Paris:place"]
  ),
  ("We saw Karl Benz. Later Benz left.", ["Karl Benz→Karl Benz:person", "Benz→Karl Benz:person"]),
  (
    "The International Atomic Energy Agency (IAEA) objected. The IAEA left.",
    [
      "International Atomic Energy Agency→International Atomic Energy Agency:organization",
      "IAEA→International Atomic Energy Agency:organization",
      "IAEA→International Atomic Energy Agency:organization",
    ]
  ),
  (
    "But the U.S. and America are one.",
    ["U.S.→United States:place", "America→United States:place"]
  ),
  ("US troops left. Give us time.", ["US→United States:place"]),
  ("The American public waited until Monday.", []),
  ("Understandably, nobody came. However, it rained.", []),
  ("They met michael Driscoll there.", ["michael Driscoll→Michael Driscoll:person"]),
  ("The talks between France-Germany stalled.", ["France→France:place", "Germany→Germany:place"]),
  ("We met Charles de Gaulle's aide.", ["Charles de Gaulle→Charles de Gaulle:person"]),
  (
    "The University of Oxford was told.",
    ["University of Oxford→University of Oxford:organization", "Oxford→Oxford:place"]
  ),
  (
    "The Kremlin spokesman Ivan Orlov spoke.",
    ["Kremlin→Kremlin:organization", "Ivan Orlov→Ivan Orlov:person"]
  ),
  ("They flew via Dar es Salaam.", ["Dar es Salaam→Dar es Salaam:place"]),
  ("The Dayton Accords ended it.", ["Dayton→Dayton:place"]),
])
func `names become actors`(text: String, expected: [String]) {
  #expect(mentions(text) == expected)
}

@Test func `transliterations of one surname are one actor`() {
  let text = "Volodymyr Zelensky arrived. Zelenskiy spoke. Later Zelenskyy left."
  let actors = ActorTagger.actors(in: TokenizedText(text)).actors
  #expect(actors.map(\.name) == ["Volodymyr Zelensky"])
  #expect(actors.first?.aliases == ["Zelenskiy", "Zelenskyy"])
}

@Test func `two people with one surname stay two`() {
  let text = "Steve Miller met Tom Miller. Tom Miller left."
  #expect(
    ActorTagger.actors(in: TokenizedText(text)).actors.map(\.name) == [
      "Steve Miller", "Tom Miller",
    ])
}

@Test(arguments: [
  ("Secretary of State Anna Berg left.", "Secretary of State"),
  ("Former President Anna Berg left.", "Former President"),
  (
    "Anna Berg, a venture capitalist with old friends, left.",
    "a venture capitalist with old friends"
  ),
  ("Ukrainian President Anna Berg left.", "Ukrainian President"),
])
func `titles and descriptions are kept with their spans`(text: String, expected: String) {
  let tokenized = TokenizedText(text)
  let berg = ActorTagger.actors(in: tokenized).actors.first { $0.name == "Anna Berg" }
  #expect(berg?.descriptions.map(\.text) == [expected])
  #expect(berg?.descriptions.first.map { tokenized.string($0.span) } == expected)
}

@Test(arguments: [
  ("Anna Berg met Karl Benz. She left.", "Anna Berg"),
  ("Anna Berg met Karl Benz. He left.", "Karl Benz"),
  ("Karl Benz spoke with Tom Ford. He left.", "Karl Benz"),
  ("Anna Berg spoke. Nobody knew what he wanted.", nil),
  ("Karl Benz said: \"Nobody knew what he wanted.\"", nil),
])
func `pronouns mean whom the text settles`(text: String, expected: String?) {
  let pronouns = ActorTagger.actors(in: TokenizedText(text)).mentions.filter { $0.form == .pronoun }
  #expect(pronouns.first?.name == expected)
}

@Test(arguments: [
  ("Special envoy Karl Benz met Tom Ford. The envoy left.", "Karl Benz"),
  ("Former President Karl Benz met Tom Ford. The president left.", nil),
  ("Senator Karl Benz met Senator Tom Ford. The senator left.", nil),
  ("French President Karl Benz spoke. The Russian president left.", nil),
])
func `an office means its holder where there is one`(text: String, expected: String?) {
  let offices = ActorTagger.actors(in: TokenizedText(text)).mentions
    .filter { $0.form == .description }
  #expect(offices.first?.name == expected)
}

@Test func `a seat of power speaks, and is a place to be in`() {
  let found = mentions("The Kremlin said so. They met in the Kremlin.")
  #expect(found == ["Kremlin→Kremlin:organization", "Kremlin→Kremlin:place"])
}

@Test func `a title in capitals makes no false names`() {
  let text = "What the Smith-Putin Meeting Means for the Peace Plan\n\nAdam Smith met Putin."
  #expect(
    ActorTagger.actors(in: TokenizedText(text)).actors.map(\.name) == ["Adam Smith", "Putin"])
}
