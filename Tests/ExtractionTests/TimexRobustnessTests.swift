import Chronology
import Extraction
import Narrative
import Testing

struct TimexRobustnessTests {
  static let odd: [String] = [
    "9999999999-99-99", "99999999999999999999 years ago", "a million million million years ago",
    "999999999 centuries later", "50,000 years ago", "in 9999 and 0000", "0000-00-00", "2025-02-30",
    "February 30, 2025", "31 April", "99:99 p.m.", "25:61", "1/2/3/4/5", "1..2..2025", ".,.,2025",
    "the", "a", "half a", "the end of", "the end of the end of the end of the", "Oct.", "Oct. -",
    "'",
    "from - to -", "the last of", "twenty-twenty-twenty-twenty", "١٤ أكتوبر ٢٠٢٥",
    "\u{FFFD}\u{0}2025",
    "two and a half and a half years", "early mid late early 2025", "every every every", "2025-W99",
    "Friday Friday Friday", "at at the time of the", "5 1/0 hours", "1/2 1/2 1/2 hours", "4,99999",
    "December 32, 2025", "1 BC", "0 BC", "9999 BC ten thousand years earlier", "1e9 days ago",
  ]

  @Test(arguments: odd)
  func `odd text is read without a trap and its spans are slices`(text: String) throws {
    for published in [nil, try EDTF("2025-11-26"), try EDTF("0001-01-01"), try EDTF("9999-12-31")] {
      let tokenized = TokenizedText(text)
      var end = 0
      for timex in TimexTagger.timexes(in: tokenized, published: published) {
        #expect(timex.span.lowerBound >= end && timex.span.upperBound <= tokenized.bytes.count)
        #expect(!timex.span.isEmpty && !timex.value.isEmpty)
        end = timex.span.upperBound
      }
    }
  }

  @Test func `random words of time never trap and never overlap`() throws {
    let words = [
      "the", "a", "last", "next", "of", "two", "hundred", "and", "half", "years", "week", "Friday",
      "October", "14", "2025", "-", "/", ":", ",", ".", "ago", "later", "before", "after", "early",
      "end", "morning", "p.m.", "every", "third", "quarter", "spring", "Christmas", "BC",
      "99999999",
      "s", "'", "century", "that", "same", "day", "10", "00", "in", "Oct.", "th", "was", "will",
    ]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let published = try EDTF("2025-11-26")
    for round in 0..<400 {
      let text = (0..<(2 + next(30))).map { _ in
        words[next(words.count)] + (next(3) == 0 ? "" : " ")
      }
      .joined()
      let tokenized = TokenizedText(text)
      var end = 0
      for timex in TimexTagger.timexes(in: tokenized, published: round % 2 == 0 ? published : nil) {
        #expect(timex.span.lowerBound >= end, "\(text)")
        end = timex.span.upperBound
      }
    }
  }

  @Test func `ten thousand dates in one sentence are all read`() throws {
    let text = TokenizedText(String(repeating: "on October 14, 2025 and ", count: 10_000))
    let found = TimexTagger.timexes(in: text, published: nil)
    #expect(found.count == 10_000)
    #expect(found.last?.value == "2025-10-14")
  }

  @Test(.timeLimit(.minutes(1))) func `days without a year are read as fast`() throws {
    let text = TokenizedText(String(repeating: "on October 14 and ", count: 10_000))
    let found = TimexTagger.timexes(in: text, published: nil)
    #expect(found.count == 10_000)
    #expect(found.last?.value == "XXXX-10-14")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["x", "2025-10-14", "٢٠٢٥", "\u{FFFD}", "9"])
  func `a line of a megabyte without a blank is read`(piece: String) {
    let text = TokenizedText(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
    let found = TimexTagger.timexes(in: text, published: nil)
    #expect(found.allSatisfy { $0.span.upperBound <= text.bytes.count })
  }

  @Test func `bytes that are not UTF-8 leave the dates beside them`() throws {
    let bytes =
      Array("On October 14, 2025 they met.".utf8) + [0xFF, 0xC3, 0x28]
      + Array(" They left on 3 May 2020.".utf8)
    let text = TokenizedText(String(decoding: bytes, as: UTF8.self))
    let found = TimexTagger.timexes(in: text, published: nil)
    #expect(found.map(\.value) == ["2025-10-14", "2020-05-03"])
  }

  @Test func `a long chain of openers is read in linear time`() {
    let chain = String(repeating: "the end of the day before ", count: 4_000)
    _ = TimexTagger.timexes(in: TokenizedText(chain), published: nil)
    for nest in [
      "the last week of ", "the first quarter of ", "the morning of the ", "the week of ",
    ] {
      _ = TimexTagger.timexes(
        in: TokenizedText(String(repeating: nest, count: 4_000)), published: nil)
    }
    let numbers = String(repeating: "twenty ", count: 20_000)
    _ = TimexTagger.timexes(in: TokenizedText(numbers), published: nil)
  }
}
