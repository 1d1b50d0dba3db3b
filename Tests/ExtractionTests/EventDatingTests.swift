import Chronology
import Extraction
import Narrative
import Testing

@Test(arguments: [
  // The call is named whole, so it needs no subject of its own.
  (
    "[p:A|Ann] called [p:B|Bob] on [r:2024-03-02|Saturday].\nThe weather was fine.\nAt the time of the call between [p:A|Ann] and [p:B|Bob], [p:C|Cy] visited [l:X|Rome].",
    "2024-03-02 resolved 2024-03-02 inherited"
  ),
  // Two such calls on two days settle nothing.
  (
    "[p:A|Ann] called [p:B|Bob] on [r:2024-03-02|Saturday].\n[p:A|Ann] called [p:B|Bob] on [r:2024-03-05|Tuesday].\nAt the time of the call between [p:A|Ann] and [p:B|Bob], [p:C|Cy] visited [l:X|Rome].",
    "2024-03-02 resolved 2024-03-05 resolved -"
  ),
])
func `at the time of a dated call is its day`(text: String, expected: String) {
  let dates = EventFixture(text).events.map { event in
    event.date.map { "\($0.value) \($0.basis.rawValue)" } ?? "-"
  }
  #expect(dates.joined(separator: " ") == expected)
}

/// A text, and each dated event in it as `trigger date basis`; the day of writing is 2024-05-09.
struct DatedTelling: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }

  func expectReading() throws {
    let source = Source(handle: "a", published: try EDTF("2024-05-09"), text: text)
    let bytes = Array(text.utf8)
    let found = ArticleReader().read(source).events.compactMap { event in
      event.date.map { date in
        "\(String(decoding: bytes[event.trigger], as: UTF8.self)) \(date.value) \(date.basis.rawValue)"
      }
    }
    #expect(found == expected)
  }
}

@Test(arguments: [
  DatedTelling(
    "LONDON, May 9 - Ann Lee met Bob Roe on Tuesday.", "met 2024-05-07 resolved"),
  DatedTelling("LONDON, May 9 - Ann Lee met Bob Roe in Rome."),
  DatedTelling("LONDON, May 9 (PA) - Ann Lee met Bob Roe in Rome."),
  DatedTelling("Ann Lee met Bob Roe in Rome at 3 p.m."),
  DatedTelling("May 7 - Ann Lee met Bob Roe in Rome.", "met 2024-05-07 resolved"),
])
func `where and when a piece was sent dates nothing`(_ telling: DatedTelling) throws {
  try telling.expectReading()
}

@Test(arguments: [
  DatedTelling(
    "Ann Lee said on Monday that Bob Roe had met Cy Poe.", "said 2024-05-06 resolved"),
  DatedTelling(
    "Ann Lee said on Monday that Bob Roe met Cy Poe on 3 May.", "said 2024-05-06 resolved",
    "met 2024-05-03 resolved"),
  DatedTelling(
    "Ann Lee resigned on 3 May, the day that Bob Roe met Cy Poe.", "resigned 2024-05-03 resolved",
    "met 2024-05-03 resolved"),
])
func `a day before that is the teller's, unless it says the day that`(
  _ telling: DatedTelling
) throws {
  try telling.expectReading()
}

@Test(arguments: [
  DatedTelling("Ann Lee visited Rome from 1922 to 1943.", "visited 1922/1943 stated"),
  DatedTelling(
    "Ann Lee visited Rome between May 1936 and June 1939.", "visited 1936-05/1939-06 stated"),
  DatedTelling(
    "Ann Lee visited Rome from 27 BC to AD 14.", "visited -0026/0014 stated"),
  DatedTelling(
    "Ann Lee spent three days in Rome from 3 May 2020.", "spent 2020-05-03/2020-05-05 resolved"),
])
func `two ends make one stretch`(_ telling: DatedTelling) throws { try telling.expectReading() }

@Test func `on a day and at an hour, the day is stated`() throws {
  try DatedTelling(
    "On 19 April 1775, at about five in the morning, Ann Lee met Bob Roe.",
    "met 1775-04-19 stated"
  ).expectReading()
}
