import Chronology
import Extraction
import Narrative
import Testing

/// What hangs on something untold stays open: the day of writing does not stand in for it.
struct TimexHonestyTests {
  @Test(arguments: [
    TimexCase("The same day he resigned.", "2025-11-26", "The same day=DATE XXXX-XX-XX"),
    TimexCase("Later that month he resigned.", "2025-11-26", "Later that month=DATE XXXX-XX"),
    TimexCase("The next day he resigned.", "2025-11-26", "The next day=DATE XXXX-XX-XX"),
    TimexCase("The day after the ball he resigned.", "2025-11-26", "The day after=DATE XXXX-XX-XX"),
    TimexCase("Two days after the ball he resigned.", "2025-11-26", "Two days=DURATION P2D"),
    TimexCase("Two days earlier he had resigned.", "2025-11-26", "Two days earlier=DATE PAST_REF"),
    TimexCase("He called at 3 p.m.", "2025-11-26", "3 p.m.=TIME 2025-11-26T15:00"),
  ])
  func `without the day it follows, an expression has none`(_ example: TimexCase) {
    example.expectReading()
    #expect(example.timexes.allSatisfy { $0.edtf == nil })
  }

  @Test(arguments: [
    TimexCase("A year earlier sales were lower.", "2025-11-26", "A year earlier=DATE 2024"),
    TimexCase("He called this morning.", "2025-11-26", "this morning=TIME 2025-11-26TMO"),
    TimexCase("It is a year ago today.", "2025-11-26", "a year ago today=DATE 2024-11-26"),
    TimexCase(
      "They wed four years ago this week.", "2025-11-26", "four years ago this week=DATE 2021-W47"),
    TimexCase("It rose for the week.", "2025-11-26", "the week=DATE 2025-W48"),
    TimexCase("Come a week from Tuesday.", "2025-11-26", "a week from Tuesday=DATE 2025-12-02"),
  ])
  func `what points from the day of writing is settled by it`(_ example: TimexCase) {
    example.expectReading()
    #expect(example.timexes.allSatisfy { $0.edtf != nil })
  }

  @Test func `a length beside a dated event ends on a day`() throws {
    let text = TokenizedText(
      "The bridge collapsed on 3 March 2021, Ann Lee said. Two days after the collapse he left.")
    let found = TimexTagger.timexes(in: text, published: nil)
    #expect(found.map(\.value) == ["2021-03-03", "P2D"])
    #expect(found.last?.edtf?.string == "2021-03-05")
    #expect(found.last?.anchor == "3 March 2021")
  }

  @Test func `what is quoted or to come is no dated event`() throws {
    let text = TokenizedText(
      """
      "We will vote again," Ann Lee said on Monday. The day after the vote he called.
      """)
    let found = TimexTagger.timexes(in: text, published: try EDTF("2025-11-26"))
    #expect(found.map(\.value) == ["2025-11-24", "XXXX-XX-XX"])
  }

  @Test func `about marks a date, not an hour or a topic`() throws {
    let text = TokenizedText("He spoke about the future at about five o'clock, about 3 May 1990.")
    let found = TimexTagger.timexes(in: text, published: nil)
    #expect(found.map(\.isApproximate) == [false, false, true])
  }
}
