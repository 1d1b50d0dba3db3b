import Interchange
import Testing

@Suite struct CodePointIndexTests {
  @Test func `an astral character counts once`() {
    let index = CodePointIndex("a🦊b")
    #expect(index.count == 3)
    #expect(index.span(1..<5) == 1..<2)
    #expect(index.span(5..<6) == 2..<3)
  }

  @Test(arguments: [
    "", "plain", "é", String(repeating: "é🦊x", count: 100), "e\u{301}" + "日本語",
  ])
  func `every offset agrees with counting`(text: String) {
    let index = CodePointIndex(text)
    #expect(index.count == text.unicodeScalars.count)
    for (number, place) in text.unicodeScalars.indices.enumerated() {
      let offset = text.utf8.distance(from: text.utf8.startIndex, to: place)
      #expect(index.codePoints(before: offset) == number)
    }
    #expect(index.codePoints(before: text.utf8.count) == index.count)
    #expect(index.codePoints(before: text.utf8.count + 9) == index.count)
  }
}
