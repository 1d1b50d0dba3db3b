import Extraction
import Narrative
import Testing

/// The mentions that are no names, as `words→name`, in a source by `author`.
private func meant(_ text: String, author: String? = nil) -> [String] {
  let tokenized = TokenizedText(text)
  return ActorTagger.actors(in: tokenized, author: author).mentions.filter { $0.form != .name }
    .map { "\(tokenized.string($0.span))→\($0.name)" }
}

@Test(arguments: [
  ("Karl Benz and Tom Ford met. Afterward, he left.", []),
  ("Karl Benz will win, he said.", []),
  ("Tom Ford spoke. \"Karl Benz will win,\" he said.", ["he→Tom Ford"]),
  ("Tom Ford said that Karl Benz had thanked him.", ["him→Tom Ford"]),
  ("Karl Benz met Tom Ford. He thanked him.", ["He→Karl Benz", "him→Tom Ford"]),
])
func `a pronoun means neither of two, nor who acts on it, nor who is spoken of`(
  text: String, expected: [String]
) {
  #expect(meant(text) == expected)
}

@Test(arguments: [
  (
    "Karl Benz met Tom Weber. Weber was the first Atavian president to come. The president left.",
    ["president→Tom Weber"]
  ),
  ("Karl Benz is not a diplomat, but a broker. The diplomat left.", []),
  (
    "The envoy Karl Benz spoke. The envoy called Tom Ford. Then he left.",
    ["envoy→Karl Benz", "he→Karl Benz"]
  ),
])
func `an office is known by what is said of its holder, and pronouns go on from it`(
  text: String, expected: [String]
) {
  #expect(meant(text) == expected)
}

@Test(arguments: [
  ("The British troops marched on.", ["British troops→British troops"]),
  (
    "The city council met. The council voted.",
    ["city council→city council", "council→city council"]
  ),
  ("Police fired on the crowd.", ["Police→Police", "crowd→crowd"]),
  ("Some soldiers left.", []), ("The police officer left.", []),
])
func `bodies without a proper name act under their own words`(text: String, expected: [String]) {
  #expect(meant(text) == expected)
}

@Test(arguments: [
  ("Police held Karl Benz. They charged him.", ["They→Police", "him→Karl Benz"]),
  ("The army met the rebels and drove them back.", ["them→rebels"]),
  ("The rebels said they would leave.", ["they→rebels"]),
  ("Police found the hostages. They were safe.", []),
  ("Police found them.", []),
  ("The army met the rebels and the police held them.", []),
  ("Karl Benz and Tom Ford met the police. They left.", []),
  ("With the help of the army, they left.", []),
  ("Police spoke. \"They left,\" said Tom Ford.", []),
])
func `they and them mean a body where nothing else of many is told`(
  text: String, expected: [String]
) {
  let tokenized = TokenizedText(text)
  let pronouns = ActorTagger.actors(in: tokenized).mentions.filter { $0.form == .pronoun }
  #expect(pronouns.map { "\(tokenized.string($0.span))→\($0.name)" } == expected)
}

@Test(arguments: [
  ("I, John Hale, saw it. We were there.", nil, ["I→John Hale", "We→John Hale"]),
  ("Then I left. \"I stay,\" said Tom Ford.", "John Hale", ["I→John Hale"]),
  ("We can all see it.", "John Hale", []),
  ("I left.", nil, []),
])
func `the teller of an account is its first person`(
  text: String, author: String?, expected: [String]
) {
  #expect(meant(text, author: author).filter { $0.contains("Hale") } == expected)
}

@Test(arguments: [
  ("She left the University of Texas.", ["Texas:place"]),
  ("Karl Benz built the Benz Bridge in Oslo.", ["Benz:person"]),
  ("He signed the Dayton Accords.", ["Dayton:place"]),
])
func `a name within a name is kept beside it`(text: String, expected: [String]) {
  let tokenized = TokenizedText(text)
  let parts = ActorTagger.actors(in: tokenized).mentions.filter { $0.form == .part }
  #expect(parts.map { "\(tokenized.string($0.span)):\($0.kind.rawValue)" } == expected)
}

@Test(arguments: [
  "Atavia asked for Falcata missiles. The Falcatas came.", "Understandably, Atavia waited.",
  "Psychology students left.",
])
func `things, sorts and adverbs are no persons`(text: String) {
  let persons = ActorTagger.actors(in: TokenizedText(text)).actors.filter { $0.kind == .person }
  #expect(persons.map(\.name).filter { $0 != "Atavia" } == [])
}
