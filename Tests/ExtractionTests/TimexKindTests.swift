import Chronology
import Extraction
import Narrative
import Testing

struct TimexKindTests {
  @Test(arguments: [
    TimexCase("in the 2023-24 academic year", nil, "the 2023-24 academic year=DATE 2023/2024"),
    TimexCase("the 2023-2024 school year", nil, "the 2023-2024 school year=DATE 2023/2024"),
    TimexCase("in academic year 2023/24", nil, "academic year 2023/24=DATE 2023/2024"),
    TimexCase("since the 2024 school year", nil, "the 2024 school year=DATE 2024"),
    TimexCase("in fiscal year 2025", nil, "fiscal year 2025=DATE FY2025"),
    TimexCase("in the 2025 fiscal year", nil, "the 2025 fiscal year=DATE FY2025"),
    TimexCase("profits for FY2024", nil, "FY2024=DATE FY2024"),
    TimexCase("from 2019-25 he ruled", nil, "2019=DATE 2019", "25=DATE 2025"),
  ])
  func `years of schools and budgets are one expression`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase("for two or three days", nil, "two or three days=DURATION P3D"),
    TimexCase("for 10 to 15 minutes", nil, "10 to 15 minutes=DURATION PT15M"),
    TimexCase("for 5-10 years", nil, "5-10 years=DURATION P10Y"),
    TimexCase(
      "One or two months ago he left.", "2025-11-26", "One or two months ago=DATE 2025-09"),
    TimexCase("for a day or two", nil, "a day=DURATION P1D"),
  ])
  func `two numbers before a unit are one open amount`(_ example: TimexCase) {
    example.expectReading()
    #expect(example.timexes.map(\.isApproximate) == [true])
  }

  @Test(arguments: [
    TimexCase("He won 21 to 15 in three days.", nil, "three days=DURATION P3D"),
    TimexCase("It fell from 30 to 20 days.", nil, "20 days=DURATION P20D"),
  ])
  func `two numbers that go down are no amount`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase(
      "It began at 6:40 p.m. (GMT+8).", "2025-10-14",
      "6:40 p.m. (GMT+8)=TIME 2025-10-14T18:40+08:00"),
    TimexCase("at 09:15 UTC +05:30", "2025-10-14", "09:15 UTC +05:30=TIME 2025-10-14T09:15+05:30"),
    TimexCase("at 14:00 GMT-0330", "2025-10-14", "14:00 GMT-0330=TIME 2025-10-14T14:00-03:30"),
    TimexCase("at 4 p.m. EDT", "2025-10-14", "4 p.m. EDT=TIME 2025-10-14T16:00"),
  ])
  func `a clock keeps its distance from Greenwich`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase("They met Oct. 14 evening.", "2025-11-26", "Oct. 14 evening=TIME 2025-10-14TEV"),
    TimexCase(
      "They met on 14 October 2025 morning.", nil, "14 October 2025 morning=TIME 2025-10-14TMO"),
  ])
  func `a part of the day may follow its date`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase(
      "It shrank during the last month of the war.", "2025-11-26", "the last month=DURATION P1M"),
    TimexCase(
      "The last week of March 2009 was wet.", nil, "The last week of March 2009=DATE 2009-W14"),
  ])
  func `the last month of an event is not the month before publication`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "They would still be held in a hall on Friday.", "2025-11-26", "Friday=DATE 2025-11-28"),
    TimexCase("He is arriving on Friday.", "2025-11-26", "Friday=DATE 2025-11-28"),
    TimexCase("They do not plan to leave on Friday.", "2025-11-26", "Friday=DATE 2025-11-28"),
    TimexCase("Courts had set Friday as the day.", "2025-11-26", "Friday=DATE 2025-11-21"),
    TimexCase("The vote is set for Friday.", "2025-11-26", "Friday=DATE 2025-11-28"),
    TimexCase(
      "\"We will leave early (4 a.m. EDT Friday),\" he said.", "2025-11-26",
      "4 a.m. EDT Friday=TIME 2025-11-28T04:00"),
  ])
  func `the verb in front says which way a weekday lies`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "They fired at five in the morning of 19 April 1775.", nil,
      "five in the morning of 19 April 1775=TIME 1775-04-19T05:00"),
    TimexCase(
      "They left at half past six in the evening on 3 May 2020.", nil,
      "half past six in the evening on 3 May 2020=TIME 2020-05-03T18:30"),
    TimexCase(
      "It began at twenty minutes to three in the afternoon.", nil,
      "twenty minutes to three in the afternoon=TIME XXXX-XX-XXT14:40"),
    TimexCase("They came at eleven at night.", nil, "eleven at night=TIME XXXX-XX-XXT23:00"),
    TimexCase("They left at dawn on 3 May 2020.", nil, "dawn on 3 May 2020=TIME 2020-05-03TMO"),
    TimexCase(
      "In the small hours of 3 May 2020 it rang.", nil,
      "the small hours of 3 May 2020=TIME 2020-05-03TMO"),
    TimexCase(
      "It was open from 9 a.m. to 5 p.m. on 3 May 2020.", nil, "9 a.m.=TIME 2020-05-03T09:00",
      "5 p.m.=TIME 2020-05-03T17:00", "3 May 2020=DATE 2020-05-03"),
  ])
  func `times of the day are read in words`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase("On Tuesday the 14th they met.", "2025-11-26", "Tuesday the 14th=DATE 2025-10-14"),
    TimexCase(
      "On the first Monday in October 2025 it sits.", nil,
      "the first Monday in October 2025=DATE 2025-10-06"),
    TimexCase(
      "On the last Friday of November they shop.", "2025-12-03",
      "the last Friday of November=DATE 2025-11-28"),
    TimexCase(
      "On the second Tuesday of every month they meet.", nil,
      "the second Tuesday of every month=SET P1M"),
    TimexCase("It shuts every Christmas.", nil, "every Christmas=SET XXXX-12-25"),
    TimexCase("They march every 14 July.", nil, "every 14 July=SET XXXX-07-14"),
    TimexCase("He wrote on 14-10-2025.", nil, "14-10-2025=DATE 2025-10-14"),
    TimexCase(
      "It rained from 14 October to 3 November 1925.", nil, "14 October=DATE 1925-10-14",
      "3 November 1925=DATE 1925-11-03"),
    TimexCase("in the 2024/25 season", nil, "the 2024/25 season=DATE 2024/2025"),
    TimexCase("for 1 hour and 20 minutes", nil, "1 hour and 20 minutes=DURATION PT1H20M"),
    TimexCase("It may last six weeks.", nil, "six weeks=DURATION P6W"),
    TimexCase("for two years and six months", nil, "two years and six months=DURATION P2Y6M"),
    TimexCase("These days he rests.", nil, "These days=DATE PRESENT_REF"),
    TimexCase("in the near future", nil, "the near future=DATE FUTURE_REF"),
  ])
  func `days are counted, and lengths added`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase(
      "They would seek a way around Monday's ruling.", "2025-11-26", "Monday=DATE 2025-11-24"),
    TimexCase("The road is closed until Monday.", "2025-11-26", "Monday=DATE 2025-12-01"),
  ])
  func `what a preposition says of a weekday`(_ example: TimexCase) { example.expectReading() }

  @Test func `a weekday names the years that fit when none is known`() throws {
    let text = TokenizedText("They met on Friday, October 17, and on October 18.")
    let open = TimexTagger.timexes(in: text, published: nil)
    #expect(open.map(\.value) == ["XXXX-10-17", "XXXX-10-18"])
    #expect(
      open.map(\.possibleYears) == [
        [1997, 2003, 2008, 2014, 2025, 2031, 2036, 2042], [],
      ])
    let decade = TimexTagger.timexes(in: text, published: try EDTF("2021/2027"))
    #expect(decade.map(\.possibleYears) == [[2025], []])
    let known = TimexTagger.timexes(in: text, published: try EDTF("2025-11-26"))
    #expect(known.map(\.value) == ["2025-10-17", "2025-10-18"])
    #expect(known.map(\.possibleYears) == [[], []])
  }

  @Test(arguments: [
    ("in early October 2025", "2025-10", "2025-10-01/2025-10-15", true),
    ("in mid-December 1953", "1953-12", "1953-12-08/1953-12-23", true),
    ("by late February 2024", "2024-02", "2024-02-16/2024-02-29", true),
    ("at the end of 2008", "2008", "2008-07/2008-12", true),
    ("in the early 1980s", "198", "1980/1984", true),
    ("in the late 19th century", "18", "1850/1899", true),
    ("It fell earlier this month.", "2025-11", "2025-11-01/2025-11-26", false),
    ("It starts later this year.", "2025", "2025-11-26/2025-12-31", false),
    ("in October 2025", "2025-10", "2025-10", false),
    ("late on Monday", "2025-11-24", "2025-11-24", false),
  ])
  func `early and late narrow the date, not the value`(
    text: String, value: String, edtf: String, isApproximate: Bool
  ) throws {
    let found = TimexTagger.timexes(in: TokenizedText(text), published: try EDTF("2025-11-26"))
    #expect(found.map(\.value) == [value])
    #expect(found.map { $0.edtf?.string } == [edtf])
    #expect(found.map(\.isApproximate) == [isApproximate])
  }
}
