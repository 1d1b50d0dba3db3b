import Chronology
import Seeded
import Testing

struct EDTFErrorTests {
  /// A string whose wrong part stands between « and », and what is said of it.
  struct Case: CustomTestStringConvertible {
    var marked: String
    var message: String

    init(_ marked: String, _ message: String) {
      self.marked = marked
      self.message = message
    }
    var testDescription: String { marked }
    var string: String { marked.filter { $0 != "«" && $0 != "»" } }
    var span: Range<Int>? {
      let pieces = marked.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2, let wrong = pieces[1].firstIndex(of: "»") else { return nil }
      let start = pieces[0].utf8.count
      return start..<(start + pieces[1][..<wrong].utf8.count)
    }
  }

  @Test(arguments: [
    Case("2031-«13»", "there is no month 13"),
    Case("2031-«00»", "there is no month 00"),
    Case("2031-02-«29»", "February 2031 has 28 days"),
    Case("-0043-04-«31»", "April -0043 has 30 days"),
    Case("18XX-02-«30»", "February never has a day 30"),
    Case("2031-05-«32»", "there is no day 32"),
    Case("«»", "there is no date here"),
    Case("«31»", "a year has four digits"),
    Case("«20310»", "a year has four digits; one of more is written with Y: Y20310"),
    Case("«-0000»", "there is no year -0000"),
    Case("2031-05-«»", "a day of two digits is missing here"),
    Case("2031-05-09«é»", "'é' does not belong here"),
    Case("«🕰»2031", "a year is expected here, not '🕰'"),
    Case("«2031/2030»", "the end lies before the beginning"),
    Case("2031/2032«/»2033", "an interval has one '/'"),
    Case("«/»", "an interval needs at least one end"),
    Case("«[»2031", "'[' is never closed"),
    Case("{2031,«»}", "there is no date here"),
    Case("[«..»]", "'..' needs a date"),
    Case("[2030,«..2031»]", "only the first of a set may begin with '..'"),
    Case("2031-05-09«T07:05:00Z»/2032", "a time of day has no place in an interval or set"),
    Case("2031-05-09T«25»:00:00", "25 is too much for an hour"),
    Case("2031-05-09T«24:00:01»", "no day goes beyond 24:00:00"),
    Case("2031-05-09T07:05:00«-13:00»", "no zone is -13:00 from UTC"),
    Case("«Y0»", "a year with Y begins with no zero"),
    Case("«Y2031»", "a year of up to four digits is written without Y"),
    Case("2031S«5»", "the year has not 5 significant digits"),
    Case("«20XX-22»", "a season needs a year without X"),
    Case("«2031-22~»", "a season takes no ?, ~ or %"),
  ]) func `what is not EDTF is named and pointed at`(expected: Case) throws {
    let span = try #require(expected.span)
    #expect {
      try EDTF(expected.string)
    } throws: { error in
      let error = error as? EDTFError
      return error?.message == expected.message && error?.utf8Span == span
    }
  }

  @Test func `no string stops the reader, and every span is in the string`() {
    var generator = SeededGenerator(seed: 2019)
    let pieces = [
      "2", "0", "1", "9", "X", "-", "/", "..", "?", "~", "%", "Y", "E", "S", "T", ":", "Z", "+",
      "[", "]", "{", "}", ",", " ", "2025", "-10", "-14", "99999999999999999999", "é", "\0", "🕰",
      "2031", "-05", "-XX", "/2032", "S2",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...7, using: &generator)
      let string = (0..<count).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      do {
        let value = try EDTF(string)
        read += 1
        #expect(value.string == string)
        if let a = value.bounds.earliest, let b = value.bounds.latest { #expect(a <= b) }
      } catch {
        #expect(error.utf8Span.lowerBound >= 0 && error.utf8Span.upperBound <= string.utf8.count)
        #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
      }
    }
    // Enough of them are dates for the first half to mean something.
    #expect(read > 200)
  }
}
