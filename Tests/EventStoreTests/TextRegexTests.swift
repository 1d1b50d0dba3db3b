import EventStore
import Seeded
import Testing

@Suite struct TextRegexTests {
  private struct Trial {
    private var regex: TextRegex
    private var symbols = TextSymbols()

    init(_ pattern: String) throws {
      regex = try #require(TextRegex(pattern))
    }

    mutating func matches(_ text: String) -> Bool { regex.matches(text, &symbols) }
  }

  @Test(arguments: [
    "trea.y", "^the", "war$", "^$", "[a-m]+", "[^a-z ]", #"\d{2,}"#, #"\bart\b"#,
    "(peace|war) plan",
    "(?:ab)+c?", "a{0}b", "é", "caf.", "caf[eé]", "colou?r", "k", "[X-c]", #"\s\s"#, #"\w+\.$"#,
    "(a)\\1", "(?=p)plan", "(?<name>w)ar", "x*", "a||b", #"\."#, "[.]", "a.b", #"a\sb"#, "$^",
    "[a-]", "a++b", "(?i)WAR", #"\p{Lu}x"#, "[[:alpha:]]9", "", ".{3,5}", "a{,2}$", "(|a)b$",
    "е", #"[\d-]+"#, #"[^\w\s]{2}"#, "^.$", "^..$",
  ])
  func `an expression matches the texts that Swift says`(pattern: String) throws {
    let regex = try Regex(pattern).ignoresCase()
    var trial = try Trial(pattern)
    for text in [
      "", "a", "b", "ab", "aab", "abab", "abc", "The treaty", "Treat yourself", "WAR", "wars",
      "peace plan", "Peace  Plan 28", "war plan", "art", "party art.", "café", "cafe\u{301}", "É",
      "\u{212A}", "colour", "color", "a\nb", "a\r\nb", "a\r\n", "a\n", "“no”", "…!", "x9", "-3",
      "a-b", "aa", "٣٤", "日本", "👩‍👩‍👧", "мир е", "e\u{301}", "2025-10-14", "\u{200D}", "?!", "Ab",
    ] {
      let expected = try regex.firstMatch(in: text) != nil
      let isFound = trial.matches(text)
      #expect(isFound == expected, "\(text)")
    }
  }

  @Test(arguments: 1...6)
  func `any expression matches what Swift says of any text`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "b", "B", "k", "é", ".", "[a-c]", "[^b]", #"\w"#, #"\d"#, #"\s"#, #"\W"#, #"[^\d]"#, "^",
      "$", "|", "(", ")", "(?:", "*", "+", "?", "{2}", "{1,2}", "+?", " ", #"\b"#, "-", "7",
    ]
    let letters = [
      "a", "b", "c", "B", "7", " ", "é", "e\u{301}", "-", "\n", "\r\n", "K", "\u{212A}",
    ]
    var tried = 0
    while tried < 40 {
      let pattern = (0..<random.below(7) + 1).map { _ in random.pick(pieces) }.joined()
      guard let regex = try? Regex(pattern).ignoresCase() else { continue }
      tried += 1
      var trial = try Trial(pattern)
      for _ in 0..<12 {
        let text = (0..<random.below(9)).map { _ in random.pick(letters) }.joined()
        let expected = try regex.firstMatch(in: text) != nil
        let isFound = trial.matches(text)
        #expect(isFound == expected, "\(pattern) in \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: ["^(a+)+$", "(a|aa)+b", "(.*)(.*)(.*)b"])
  func `no text makes an expression slow`(pattern: String) throws {
    var trial = try Trial(pattern)
    let isFound = trial.matches(String(repeating: "a", count: 2000) + "!")
    #expect(!isFound)
  }
}
