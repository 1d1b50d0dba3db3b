import Extraction
import Narrative
import Testing

/// The quotes of a text as "name|content"; "-" for a speaker that nobody can name.
private func spoken(_ text: String) -> [String] {
  let tokenized = TokenizedText(text)
  let mentions = ActorTagger.actors(in: tokenized).mentions
  return QuoteTagger.quotes(in: tokenized, mentions: mentions).map { quote in
    (quote.speakerName ?? "-") + "|"
      + quote.content.map { tokenized.string($0) }.joined(separator: " + ")
  }
}

@Test(arguments: [
  ("Police held Samuel Okoro, his lawyer said.", ["-|Police held Samuel Okoro"]),
  (
    "Anna Berg arrived. Her spokesman told reporters that the deal was done.",
    ["-|that the deal was done"]
  ),
  ("Anna Berg's wife said the road was shut.", ["-|the road was shut"]),
  ("\"He left,\" a lawyer for Samuel Okoro said.", ["-|\"He left,\""]),
  ("The road was shut, according to Anna Berg's lawyer.", ["-|The road was shut"]),
])
func `whom a speaker belongs to says nothing himself`(text: String, expected: [String]) {
  #expect(spoken(text) == expected)
}

@Test(arguments: [
  (
    "Samuel Okoro was held. Okoro's lawyer, Peter Nkemelu, said the road was shut.",
    ["Peter Nkemelu|the road was shut"]
  ),
  (
    "Samuel Okoro was held. \"He left,\" said his lawyer, Peter Nkemelu.",
    ["Peter Nkemelu|\"He left,\""]
  ),
  ("Anna Berg's adviser Karl Benz said the road was shut.", ["Karl Benz|the road was shut"]),
  ("Anna Berg's letter said the road was shut.", ["Anna Berg|the road was shut"]),
  ("Anna Berg left. Her petition to the Senate said she was ill.", ["Anna Berg|she was ill"]),
  ("Anna Berg told his lawyer that she had left.", ["Anna Berg|that she had left"]),
])
func `a name beside the possessor speaks, and his papers speak for him`(
  text: String, expected: [String]
) {
  #expect(spoken(text) == expected)
}

@Test(arguments: [
  ("The deal was signed in 2024, according to Anna Berg's lawyer.", ["Anna Berg's lawyer"]),
  ("The deal was signed in 2024, according to a lawyer for Anna Berg.", ["a lawyer for Anna Berg"]),
  ("The deal was signed in 2024, according to Anna Berg.", ["Anna Berg"]),
])
func `an origin without a name is given in the words of the text`(
  text: String, expected: [String]
) {
  let events = ArticleReader().read(Source(handle: "a", text: text)).events
  #expect(events.map(\.origins) == [expected])
}

@Test(arguments: [
  "Anna Berg called off a meeting.", "Anna Berg cancelled a visit planned for Friday.",
])
func `calling off and planning for report no words`(text: String) {
  #expect(spoken(text).isEmpty)
}
