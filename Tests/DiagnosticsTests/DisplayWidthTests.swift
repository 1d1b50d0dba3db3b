import Diagnostics
import Testing

struct Width: Sendable, CustomTestStringConvertible {
  var text: String
  var columns: Int
  var testDescription: String { "\(text) is \(columns) wide" }

  init(_ text: String, _ columns: Int) { (self.text, self.columns) = (text, columns) }
}

@Test(arguments: [
  Width("", 0), Width("abc", 3), Width("é", 1), Width("e\u{301}", 1), Width("日本語", 6),
  Width("한국", 4), Width("\u{1112}\u{1161}\u{11AB}", 2), Width("ｶﾅ", 2), Width("ＡＢ", 4),
  Width("👍", 2), Width("👍🏽", 2), Width("👩‍👩‍👧", 2), Width("🇺🇦", 2), Width("❤", 1), Width("❤️", 2),
  Width("مرحبا", 5), Width("שָׁלוֹם", 4), Width("\u{200B}", 0), Width("\u{1B}", 0), Width("…", 1),
  Width("Львів", 5), Width("\u{AD}", 0), Width("ไทย", 3), Width("นี้", 1),
])
func `columns are those a terminal takes`(width: Width) {
  #expect(DisplayWidth.columns(of: width.text) == width.columns)
}

@Test func `wide ranges are in order and apart`() {
  // A character of each end and both neighbours of some ranges.
  for (scalar, columns) in [(0x2E80, 2), (0x303E, 2), (0x303F, 1), (0x1F5FB, 2), (0x1F5FA, 1)] {
    let character = Unicode.Scalar(UInt32(scalar)).map { Character($0) }
    #expect(character.map { DisplayWidth.columns(of: $0) } == columns)
  }
}

@Test(arguments: [
  ("Moscow", 6, "Moscow"), ("Moscow", 5, "Mosc…"), ("Moscow", 1, "…"), ("Moscow", 0, ""),
  ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("e\u{301}te\u{301}s", 3, "e\u{301}t…"),
])
func `a cut text ends in an ellipsis and fits`(text: String, columns: Int, expected: String) {
  let cut = DisplayWidth.truncated(text, to: columns)
  #expect(cut == expected)
  #expect(DisplayWidth.columns(of: cut) <= columns)
}

@Test func `padding counts columns, not characters`() {
  #expect(DisplayWidth.padded("日本", to: 6) == "日本  ")
  #expect(DisplayWidth.padded("Moscow", to: 3) == "Moscow")
}
