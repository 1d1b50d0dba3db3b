import Diagnostics
import Testing

@Test(arguments: [
  ("\u{1B}[31mred", "␛[31mred"), ("a\u{7}b\u{7F}", "a␇b␡"), ("a\u{9B}2J", "a\u{FFFD}2J"),
  ("a\tb\nc", "a b c"), ("a\r\nb", "a b"), ("a\rb", "a␍b"), ("abc\u{202E}fed\u{2066}", "abcfed"),
  ("é 日本 👩‍👩‍👧", "é 日本 👩‍👩‍👧"),
])
func `what a terminal would obey is only shown`(text: String, expected: String) {
  #expect(PlainText.safe(text) == expected)
}

@Test func `line breaks and tabs are kept on request`() {
  #expect(PlainText.safe("a\r\nb\tc\u{1B}", keepsNewlines: true, keepsTabs: true) == "a\nb\tc␛")
}
