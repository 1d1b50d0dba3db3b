import Diagnostics
import Testing

private let fields = [
  "id", "date", "actor", "agent", "source", "place", "number", "note", "speaker",
]

@Test(arguments: [
  ("actr", ["actor"]), ("dtae", ["date"]), ("sorce", ["source"]), ("Actor", ["actor"]),
  ("speeker", ["speaker"]), ("plac", ["place"]), ("numb", ["number"]), ("spe", ["speaker"]),
  ("actorship", ["actor"]),
])
func `a near name is found whatever the slip`(typed: String, expected: [String]) {
  #expect(Suggestion.nearest(to: typed, among: fields) == expected)
}

@Test(arguments: ["x", "", "zz", "colour", "http", "10", "ab", "actor"])
func `nothing is suggested when nothing is near, or nothing is wrong`(typed: String) {
  #expect(Suggestion.nearest(to: typed, among: fields) == [])
}

@Test func `names equally near come in alphabetical order, too many not at all`() {
  #expect(Suggestion.nearest(to: "cot", among: ["cut", "cat"]) == ["cat", "cut"])
  #expect(Suggestion.nearest(to: "cot", among: ["cut", "cat", "cow"]) == [])
  #expect(Suggestion.nearest(to: "cot", among: ["cut", "cat", "cow"], limit: 3).count == 3)
}

@Test func `one word of a longer name is enough`() {
  let names = ["Steve Witkoff", "Yuri Ushakov", "Karim Amer"]
  #expect(Suggestion.nearest(to: "witkof", among: names) == ["Steve Witkoff"])
  #expect(Suggestion.nearest(to: "usha", among: names) == ["Yuri Ushakov"])
}

@Test func `the question names every suggestion`() {
  #expect(Suggestion.question(for: "cot", among: ["cut", "cat"]) == "did you mean 'cat' or 'cut'?")
  #expect(Suggestion.question(for: "zzz", among: ["cut", "cat"]) == nil)
}
