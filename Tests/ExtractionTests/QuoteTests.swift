import Extraction
import Narrative
import Testing

/// The quotes of a text as "speaker|cue|content" with parts of content joined by " + ".
private func quotes(_ text: String) -> [String] {
  let tokenized = TokenizedText(text)
  let mentions = ActorTagger.actors(in: tokenized).mentions
  return QuoteTagger.quotes(in: tokenized, mentions: mentions).map { quote in
    [quote.speaker, quote.cue, quote.content].map { spans in
      spans.map { tokenized.string($0) }.joined(separator: " + ")
    }.joined(separator: "|")
  }
}

@Test(arguments: [
  ("\"It is late,\" Anna Berg said.", ["Anna Berg|said|\"It is late,\""]),
  ("“It is late,” said Anna Berg, a doctor.", ["Anna Berg, a doctor|said|“It is late,”"]),
  ("``It is late,'' she said.", ["she|said|``It is late,''"]),
  ("”It is late,” she said.", ["she|said|”It is late,”"]),
  (
    "\"It is late,\" she said. \"We must go.\"",
    ["she|said|\"It is late,\" + \"We must go.\""]
  ),
  ("Anna Berg told reporters: \"We must go.\"", ["Anna Berg|told|\"We must go.\""]),
  (
    "Anna Berg, a doctor, said that the fever had gone.",
    ["Anna Berg, a doctor|said|that the fever had gone"]
  ),
  ("The fever had gone, the doctor said on Monday.", ["the doctor|said|The fever had gone"]),
  (
    "The fever had gone, according to Anna Berg.",
    ["Anna Berg|according to|The fever had gone"]
  ),
  (
    "According to Anna Berg, the fever had gone.",
    ["Anna Berg|According to|the fever had gone"]
  ),
  ("Anna Berg told Karl Benz he was late again.", ["Anna Berg|told|he was late again"]),
  ("Her claim that the fever had gone was false.", ["Her|claim|that the fever had gone was false"]),
  ("ANNA: We must go now.", ["ANNA|:|We must go now."]),
  ("They held their call two days later.", []),
])
func `words find their speaker`(text: String, expected: [String]) {
  #expect(quotes(text) == expected)
}

@Test(arguments: [
  ("The army attacked the rebels and killed them.", ["The army|attacked|the rebels"]),
  ("Anna Berg rejected the idea but increased the aid.", ["Anna Berg|rejected|the idea"]),
  (
    "Anna Berg claimed the rebels fled and burned a town.",
    ["Anna Berg|claimed|the rebels fled and burned a town"]
  ),
])
func `what the speaker does next is no part of the words`(text: String, expected: [String]) {
  #expect(quotes(text) == expected)
}

@Test func `a quote over paragraphs is one quote`() {
  let text = "\"The first part is long,\" Anna Berg said. \"It goes on.\n\n\"And on it goes.\""
  let found = quotes(text)
  #expect(found.count == 1)
  #expect(found.first?.hasSuffix("\"And on it goes.\"") == true)
}

@Test func `a pronoun's words are its actor's`() {
  let text = TokenizedText("Anna Berg arrived. \"It is late,\" she said.")
  let found = QuoteTagger.quotes(in: text, mentions: ActorTagger.actors(in: text).mentions)
  #expect(found.map(\.speakerName) == ["Anna Berg"])
  #expect(found.map(\.isDirect) == [true])
}

@Test func `words of the next paragraph are another's`() {
  let text = """
    "It is late," Anna Berg said.
    "It is early," Karl Benz said.
    """
  #expect(
    quotes(text) == [
      "Anna Berg|said|\"It is late,\"", "Karl Benz|said|\"It is early,\"",
    ])
}
