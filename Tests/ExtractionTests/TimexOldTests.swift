import Chronology
import Extraction
import Narrative
import Testing

/// Dates as chronicles, letters and histories write them.
struct TimexOldTests {
  @Test(arguments: [
    TimexCase(
      "In AD 79, on the night of 24 August 79 in Pompeii, ash fell.", nil, "AD 79=DATE 0079",
      "the night of 24 August 79=TIME 0079-08-24TNI"),
    TimexCase("Odo died on 3 January 898.", nil, "3 January 898=DATE 0898-01-03"),
    TimexCase("She wed on 4 June 67.", nil, "4 June 67=DATE 1967-06-04"),
    TimexCase(
      "He died on the Ides of March, 44 BC.", nil, "the Ides of March, 44 BC=DATE BC0044-03-15"),
    TimexCase("He left on the Kalends of May.", nil, "the Kalends of May=DATE XXXX-05-01"),
    TimexCase("It was built c. 121.", nil, "121=DATE 0121"),
    TimexCase("He was born c. 1850.", nil, "1850=DATE 1850"),
    TimexCase("On 3 May, AD 325, they met.", nil, "3 May, AD 325=DATE 0325-05-03"),
    TimexCase("He rode on the 22d of April 1775.", nil, "the 22d of April 1775=DATE 1775-04-22"),
    TimexCase(
      "It was the twenty-first day of May, in the year 1471.", nil,
      "the twenty-first day of May, in the year 1471=DATE 1471-05-21"),
    TimexCase("It fell on the first of May 1886.", nil, "the first of May 1886=DATE 1886-05-01"),
    TimexCase(
      "I had yours of the 26th inst. and sent mine on the 20th ult. by Ann.", "1807-03-28",
      "the 26th inst.=DATE 1807-03-26", "the 20th ult.=DATE 1807-02-20"),
    TimexCase("In the 3rd millennium BCE it rose.", nil, "the 3rd millennium BCE=DATE -2999/-2000"),
    TimexCase("On Michaelmas 1395 he came.", nil, "Michaelmas 1395=DATE 1395-09-29"),
    TimexCase("On Easter Monday 1360 it hailed.", nil, "Easter Monday 1360=DATE 1360-04-06"),
  ])
  func `old dates keep their day and year`(_ example: TimexCase) { example.expectReading() }

  @Test func `few dates, all of an old year, are those of a history`() throws {
    let text = """
      On 2 May 1670 the king signed it. On 9 May the fleet sailed. It met storms on 12 May 1670 and \
      returned on 3 June 1670.
      """
    let found = TimexTagger.timexes(in: TokenizedText(text), published: nil)
    #expect(found.map(\.value) == ["1670-05-02", "1670-05-09", "1670-05-12", "1670-06-03"])
    #expect(found.map(\.anchor) == [nil, "2 May 1670", nil, nil])
  }

  @Test(arguments: [
    ("Passover 2024", "2024-04-23", false), ("Yom Kippur 1973", "1973-10-06", false),
    ("Rosh Hashanah 2025", "2025-09-23", false), ("Orthodox Easter 2024", "2024-05-05", false),
    ("Eid al-Fitr 2025", "2025-03-30", true), ("Easter 2025", "2025-04-20", false),
  ])
  func `feasts that follow the moon are reckoned`(
    name: String, day: String, isReckoned: Bool
  ) {
    let found = TimexTagger.timexes(in: TokenizedText("They met on \(name)."), published: nil)
    #expect(found.map(\.value) == [day])
    #expect(found.map(\.isApproximate) == [isReckoned])
  }

  @Test(arguments: [
    ("the first half of the 19th century", "18", "1800/1849"),
    ("the last quarter of the 17th century", "16", "1675/1699"),
    ("the second half of October 2025", "2025-10", "2025-10-16/2025-10-31"),
    ("the winter of 1941-42", "1941-WI", "1941-24"), ("fiscal 2025", "FY2025", "2024/2025"),
    ("the late nineties", "199", "1995/1999"), ("the roaring twenties", "192", "192X"),
  ])
  func `parts of long periods have their years`(words: String, value: String, edtf: String) {
    let found = TimexTagger.timexes(in: TokenizedText("It grew in \(words)."), published: nil)
    #expect(found.map(\.value) == [value])
    #expect(found.map { $0.edtf?.string } == [edtf])
  }
}
