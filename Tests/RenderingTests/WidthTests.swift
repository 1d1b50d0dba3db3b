import Narrative
import QueryEngine
import QueryLanguage
import Rendering
import Seeded
import Stopping
import Testing

@Suite struct WidthTests {
  /// Text of all widths: Latin, wide, combining, emoji, right to left, very long words.
  static let pieces = [
    "word", " ", " ", "東京都", "e\u{301}", "🦊", "👩‍🚀", "🇺🇦", "السلام", "Zażółć", "—", "“",
    "Donaudampfschifffahrtsgesellschaft", "5", "\n", "  ", "한국어",
  ]

  static func text(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test func `no line of a table or a page is wider than the terminal`() throws {
    var generator = SeededGenerator(seed: 3)
    for width in Array(20...60) + [79, 80, 100, 132, 199, 200] {
      let rows = try (1...4).map { number in
        try Examples.row(
          "source\(number % 3).\(number * 97)", Self.text(30, &generator), date: "2025-10-14",
          actors: [Self.text(4, &generator), Self.text(2, &generator)],
          isPossible: number == 2)
      }
      let sources = (0...width % 6).map { "source\($0)" }
      let cells: [ParallelPage.Cell?] = sources.indices.map { index in
        index % 3 == 2 ? nil : .init(events: [rows[index % 4]], reading: .init())
      }
      let results: [QueryResult] = [
        .events(EventListing(rows: rows, notes: [Self.text(12, &generator)])),
        .table(
          ResultTable(
            columns: [
              .init(name: "actor", field: .actor), .init(name: "count", field: nil, hasBar: true),
            ],
            rows: [[.text(Self.text(9, &generator)), .number(7)]])),
        .comparison(
          ParallelPage(
            sources: sources, rows: [.init(episode: width, date: nil, cells: cells)])),
      ]
      for mode in [OutputMode.table, .box] {
        for result in results {
          for line in TableTests.render(result, mode, width: width).split(separator: "\n") {
            #expect(StyledText(String(line)).width <= width, "\(mode) \(width): \(line)")
          }
        }
      }
    }
  }

  @Test func `wrapping loses no letter`() {
    var generator = SeededGenerator(seed: 5)
    for width in 2...60 {
      let text = StyledText(Self.text(25, &generator))
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.width <= width })
      let letters = lines.map { $0.plain.filter { $0 != " " } }.joined()
      #expect(letters == text.plain.filter { $0 != " " })
    }
  }

  @Test func `wrapping ends when its work is stopped`() {
    let text = StyledText(String(repeating: "word ", count: 100_000))
    let sign = StopSign()
    sign.raise()
    #expect(sign.ending { text.wrapped(to: 40) }.isEmpty)
    #expect(text.wrapped(to: 40).count == 12_500)
  }

  @Test func `words break at blanks and long ones within`() {
    #expect(
      StyledText("a long verylongword here").wrapped(to: 6).map(\.plain)
        == ["a long", "verylo", "ngword", "here"])
    #expect(StyledText("東京都の 人").wrapped(to: 5).map(\.plain) == ["東京", "都の", "人"])
    #expect(StyledText("").wrapped(to: 5).isEmpty)
  }

  @Test func `a cut never splits a character`() {
    let text = StyledText("ab東京e\u{301}x")
    #expect(
      (0...9).map { text.cut(to: $0).plain } == [
        "", "…", "a…", "ab…", "ab…", "ab東…", "ab東…", "ab東京…", "ab東京e\u{301}x",
        "ab東京e\u{301}x",
      ])
  }

  @Test(arguments: [
    ("plain", 5), ("“naïve” – Žižek’s…", 18), ("soft\u{AD}hyphen", 10), ("東京", 4),
    ("e\u{301}", 1), ("👩‍🚀", 2), ("a\u{200D}b", 2), ("¡Olé!", 5),
  ])
  func `text is as wide as it looks`(text: String, width: Int) {
    #expect(StyledText(text).width == width)
  }

  @Test(arguments: [
    ("a  b", "a b"), (" a ", "a"), ("a\nb\tc", "a b c"), ("a\u{A0}b", "a b"),
    ("a\u{2009}b", "a b"), ("a\u{3000}b", "a b"), ("a\u{205F}b", "a b"), ("a\u{2028}b", "a b"),
    ("a\u{202E}b", "ab"), ("a\u{2066}b", "ab"), ("a\u{1B}b", "a␛b"), ("a\u{9B}b", "a\u{FFFD}b"),
    ("“é” – 東京", "“é” – 東京"), ("a\u{85}b", "a b"), ("", ""),
  ])
  func `text comes on one line and obeys nobody`(text: String, safe: String) {
    #expect(StyledText(text).plain == safe)
  }

  @Test func `roles survive wrapping and cutting`() {
    var text = StyledText("date", .field)
    text.append(StyledText("2025", .date))
    #expect(text.cut(to: 6).runs.map(\.role) == [.field, .date])
    #expect(text.wrapped(to: 4).map { $0.runs.map(\.role) } == [[.field], [.date]])
  }
}
