import Lexicons
import Seeded
import Testing

@Suite struct LetterFoldingTests {
  @Test(arguments: [
    ("Mr. O'Neill's U.S. Office", "mr oneill us office"), ("JAMES'S", "james"),
    ("boys' 28-point", "boys 28 point"), ("'s", ""), ("it'sx", "itsx"),
    ("Ärzte-Straße", "arzte strasse"), ("\u{0}a\tb", " a b"),
  ])
  func `letters are folded`(text: String, folded: String) {
    #expect(LetterFolding.fold(text) == folded)
  }

  /// A mark that vanishes takes a text from the bytes to the code points.
  @Test func `text in ASCII is folded as any other`() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("aAsSzZ09'. -_\"\u{0}\u{7F}")
    for _ in 0..<2000 {
      let text = String((0..<8).map { _ in letters.randomElement(using: &generator) ?? "a" })
      #expect(LetterFolding.fold(text) == LetterFolding.fold("\u{301}" + text), "\(text)")
      let dashed = LetterFolding.fold(text).replacing(" ", with: "-")
      #expect(LetterFolding.fold(text, blank: "-") == dashed)
    }
  }
}
