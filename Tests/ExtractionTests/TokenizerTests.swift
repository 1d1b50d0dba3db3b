import Extraction
import Testing

@Test(arguments: [
  ("The U.S. didn't call Trump's aide.", "the|u.s.|did|n't|call|trump|'s|aide|."),
  ("A 2.5-hour talk on Oct. 16th", "a|2.5|-|hour|talk|on|oct|.|16|th"),
  ("O’Brien said: “No.”", "o'brien|said|:|\"|no|.|\""),
  ("at 10:35 a.m. on 1,200 miles", "at|10|:|35|a.m.|on|1,200|miles"),
])
func `tokens are words, numbers and marks`(text: String, expected: String) {
  let tokens = TokenizedText(text).tokens
  #expect(tokens.map(\.folded).joined(separator: "|") == expected)
}

@Test func `every token is the slice of its span`() {
  let text = TokenizedText("Émile met “Zoë” in São Paulo — at 9 a.m.")
  let joined = text.tokens.map { text.string($0.span) }
  #expect(
    joined == ["Émile", "met", "“", "Zoë", "”", "in", "São", "Paulo", "—", "at", "9", "a.m."])
}
