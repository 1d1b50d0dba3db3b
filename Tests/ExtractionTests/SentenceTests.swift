import Extraction
import Narrative
import Testing

/// The sentences of a text, one a line.
private func sentences(_ text: String) -> [String] {
  let tokenized = TokenizedText(text)
  return tokenized.sentences.map { tokenized.string($0.span) }
}

@Test(arguments: [
  ("He met Mr. Smith. They spoke.", ["He met Mr. Smith.", "They spoke."]),
  ("J. D. Vance left. Nobody saw.", ["J. D. Vance left.", "Nobody saw."]),
  ("It cost 2.5 million. It broke.", ["It cost 2.5 million.", "It broke."]),
  (
    "That was policy.Understandably, Kyiv balked.",
    ["That was policy.", "Understandably, Kyiv balked."]
  ),
  ("He came to the House.His pledge stood.", ["He came to the House.", "His pledge stood."]),
  ("\"I will go.\" She left.", ["\"I will go.\"", "She left."]),
  ("\"Will you go?\" she asked.", ["\"Will you go?\" she asked."]),
  ("He lives in the U.S. The house is old.", ["He lives in the U.S.", "The house is old."]),
  ("He lives in the U.S. Virgin Islands.", ["He lives in the U.S. Virgin Islands."]),
  ("Wait... what? No!", ["Wait... what?", "No!"]),
  ("One line\nAnother line", ["One line", "Another line"]),
  ("He advised Ivan Petrov,a minister,on it.", ["He advised Ivan Petrov,a minister,on it."]),
])
func `sentences end where a reader ends them`(text: String, expected: [String]) {
  #expect(sentences(text) == expected)
}

@Test func `a text wrapped at a width goes on over its lines`() {
  let text = """
    The committee met on Tuesday morning in the old town hall and
    agreed to send two of its members to the capital, where they
    would ask for help. Nobody objected to the proposal, although
    it came late.

    A second paragraph follows here and it is wrapped as well, so
    that it has two lines.
    """
  #expect(sentences(text).count == 3)
  #expect(sentences(text)[0].hasSuffix("ask for help."))
}

@Test(arguments: [
  ("Oct. 16 Smith speaks with Jones", Sentence.Kind.row),
  ("• A first point is made here.", .row),
  ("2. Second thing to remember.", .row),
  ("The Long Road Ahead", .heading),
  ("What Comes Next?", .heading),
  ("Leave a Reply", .boilerplate),
  ("Also Read: Ten Films for Winter", .boilerplate),
  ("Home / News / Talks Fail", .boilerplate),
  ("Views: 10", .boilerplate),
  ("by Chief Editor", .boilerplate),
  ("A stylized image of two men in a hall.", .boilerplate),
  ("The minister resigned on Monday.", .prose),
  ("An image of strength is what he wants to give.", .prose),
])
func `a line is told by its form`(line: String, kind: Sentence.Kind) {
  let text = TokenizedText("An opening line stands here.\n\n\(line)\n\nThe end is told here.")
  #expect(text.sentences.filter { $0.paragraph == 1 }.map(\.kind) == [kind])
}

@Test func `questions under their heading are boilerplate, and prose after them is not`() {
  let text = TokenizedText(
    """
    The town voted.

    FAQ

    • Who voted? All of them did.
    • Who won? Nobody knows.

    Another Matter Entirely

    The mayor slept.
    """)
  let kinds = text.sentences.map(\.kind)
  #expect(kinds.first == .prose)
  #expect(kinds.last == .prose)
  #expect(kinds.filter { $0 == .boilerplate }.count == 5)
}

@Test func `a headline repeated tells nothing new`() {
  let text = TokenizedText("Mayor Sleeps Through Storm\n\nMayor Sleeps Through Storm\n\nHe slept.")
  #expect(text.sentences.map(\.kind) == [.heading, .boilerplate, .prose])
}

@Test func `any bytes make sentences that cover every token once`() {
  var state: UInt64 = 7
  let alphabet = Array("aB. ,\"'\n“”‘’-–:;()1é?!…*•`U.S.\t\r\u{0}\u{A0}Tom said")
  for _ in 0..<300 {
    var text = ""
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    let tokenized = TokenizedText(text)
    #expect(tokenized.sentences.flatMap { Array($0.tokens) } == Array(tokenized.tokens.indices))
    let (mentions, actors) = ActorTagger.actors(in: tokenized)
    let names = Set(actors.map(\.name))
    #expect(mentions.allSatisfy { names.contains($0.name) })
    #expect(
      zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound })
    for quote in QuoteTagger.quotes(in: tokenized, mentions: mentions) {
      for span in quote.content + quote.cue + quote.speaker {
        #expect(span.lowerBound < span.upperBound && span.upperBound <= tokenized.bytes.count)
      }
    }
  }
}
