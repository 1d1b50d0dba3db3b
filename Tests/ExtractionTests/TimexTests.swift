import Chronology
import Extraction
import Narrative
import Testing

/// A sentence, the day it was written, and the timexes it holds as `text=TYPE value`.
struct TimexCase: Sendable, CustomTestStringConvertible {
  let text: String
  let published: String?
  let expected: [String]

  init(_ text: String, _ published: String? = "2025-11-26", _ expected: String...) {
    self.text = text
    self.published = published
    self.expected = expected
  }

  var testDescription: String { text }

  var timexes: [Timex] {
    TimexTagger.timexes(
      in: TokenizedText(text), published: published.flatMap { try? EDTF($0) })
  }

  func expectReading() {
    let tokenized = TokenizedText(text)
    let found = timexes.map { "\(tokenized.string($0.span))=\($0.kind.rawValue) \($0.value)" }
    #expect(found == expected)
  }
}

struct TimexTests {
  @Test(arguments: [
    TimexCase("He was born on April 4, 1949 in Rome.", nil, "April 4, 1949=DATE 1949-04-04"),
    TimexCase("It fell on 12 October 1969.", nil, "12 October 1969=DATE 1969-10-12"),
    TimexCase("Signed on the 3rd of March 1918.", nil, "the 3rd of March 1918=DATE 1918-03-03"),
    TimexCase("On 2025-10-14 they met.", nil, "2025-10-14=DATE 2025-10-14"),
    TimexCase("Dated 10/14/2025.", nil, "10/14/2025=DATE 2025-10-14"),
    TimexCase("Dated 14/10/2025.", nil, "14/10/2025=DATE 2025-10-14"),
    TimexCase("Dated 14.10.2025 in Bonn.", nil, "14.10.2025=DATE 2025-10-14"),
    TimexCase("March 4,1861 was cold.", nil, "March 4,1861=DATE 1861-03-04"),
    TimexCase("In May 1968 students marched.", nil, "May 1968=DATE 1968-05"),
    TimexCase("It ended in 146 BC.", nil, "146 BC=DATE BC0146"),
    TimexCase("The plan covers 2025-W42.", nil, "2025-W42=DATE 2025-W42"),
    TimexCase(
      "From 264 to 241 BC Rome fought.", nil, "264=DATE BC0264", "241 BC=DATE BC0241"),
    TimexCase(
      "In April and June 1955 he struck.", nil, "April=DATE 1955-04", "June 1955=DATE 1955-06"),
  ])
  func `a date written whole needs no anchor`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase("Witkoff called Ushakov on October 14.", nil, "October 14=DATE XXXX-10-14"),
    TimexCase("It began in the summer.", nil, "the summer=DATE XXXX-SU"),
    TimexCase("They met on Friday.", nil, "Friday=DATE XXXX-WXX-5"),
    TimexCase("He left last week.", nil, "last week=DATE XXXX-WXX"),
    TimexCase(
      "He moved there in 2014. They spoke on October 14.", nil, "2014=DATE 2014",
      "October 14=DATE XXXX-10-14"),
    TimexCase(
      "They spoke on October 14. The next day he flew out.", nil, "October 14=DATE XXXX-10-14",
      "The next day=DATE XXXX-10-15"),
  ])
  func `without an anchor the year stays unknown`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase("They spoke on October 14.", "2025-11-26", "October 14=DATE 2025-10-14"),
    TimexCase("Oct. 16 Trump speaks with Putin", "2025-11-26", "Oct. 16=DATE 2025-10-16"),
    TimexCase("They met in December.", "2025-01-10", "December=DATE 2024-12"),
    TimexCase("They will meet in January.", "2025-11-26", "January=DATE 2026-01"),
    TimexCase("He resigned on Monday.", "2025-11-26", "Monday=DATE 2025-11-24"),
    TimexCase("He will speak on Monday.", "2025-11-26", "Monday=DATE 2025-12-01"),
    TimexCase("He spoke on Wednesday.", "2025-11-26", "Wednesday=DATE 2025-11-26"),
    TimexCase(
      "He spoke on Friday, October 17.", "2026-06-01", "Friday, October 17=DATE 2025-10-17"),
    TimexCase("Aides met last Friday.", "2025-11-28", "last Friday=DATE 2025-11-21"),
    TimexCase("It opens next spring.", "2025-11-26", "next spring=DATE 2026-SP"),
    TimexCase("He was fired last week.", "2025-11-26", "last week=DATE 2025-W47"),
    TimexCase("It snowed this month.", "2025-11-26", "this month=DATE 2025-11"),
    TimexCase("Sales fell last year.", "2025-11-26", "last year=DATE 2024"),
    TimexCase("He left two days ago.", "2025-11-26", "two days ago=DATE 2025-11-24"),
    TimexCase("She rose three months ago.", "2025-11-26", "three months ago=DATE 2025-08"),
    TimexCase("It shut yesterday.", "2025-11-26", "yesterday=DATE 2025-11-25"),
    TimexCase("They dined on Thanksgiving.", "2025-12-01", "Thanksgiving=DATE 2025-11-27"),
    TimexCase(
      "Profit fell in the third quarter.", "2025-11-26", "the third quarter=DATE 2025-Q3"),
  ])
  func `the day of writing and the tense settle what is left open`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "They met on June 3, 2003. Two days later he died.", nil, "June 3, 2003=DATE 2003-06-03",
      "Two days later=DATE 2003-06-05"),
    TimexCase(
      "It began on June 3, 2003. The previous day was calm.", nil, "June 3, 2003=DATE 2003-06-03",
      "The previous day=DATE 2003-06-02"),
    TimexCase(
      "It began on June 3, 2003. That month hundreds fled.", nil, "June 3, 2003=DATE 2003-06-03",
      "That month=DATE 2003-06"),
    TimexCase(
      "It began on June 3, 2003. It ended on July 25 of that year.", nil,
      "June 3, 2003=DATE 2003-06-03", "July 25 of that year=DATE 2003-07-25"),
    TimexCase(
      "He won in 1998. A year earlier he had lost.", nil, "1998=DATE 1998",
      "A year earlier=DATE 1997"),
  ])
  func `words of the story hang on the date last spoken of`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase("in early 2024", nil, "early 2024=DATE 2024"),
    TimexCase("since mid-December 1953", nil, "mid-December 1953=DATE 1953-12"),
    TimexCase("by the end of March 2008", nil, "the end of March 2008=DATE 2008-03"),
    TimexCase("in the late 1980s", nil, "the late 1980s=DATE 198"),
    TimexCase("in the nineteenth century", nil, "the nineteenth century=DATE 18"),
    TimexCase("the second half of 2008", nil, "the second half of 2008=DATE 2008-H2"),
    TimexCase("the summer of 2005", nil, "the summer of 2005=DATE 2005-SU"),
    TimexCase("the last week of March 2009", nil, "the last week of March 2009=DATE 2009-W14"),
    TimexCase("the week of March 6, 2000", nil, "the week of March 6, 2000=DATE 2000-W10"),
    TimexCase("from 2009-2010", nil, "2009=DATE 2009", "2010=DATE 2010"),
    TimexCase("at Christmas 1963", nil, "Christmas 1963=DATE 1963-12-25"),
    TimexCase("on Easter Monday 2025", nil, "Easter Monday 2025=DATE 2025-04-21"),
  ])
  func `periods keep their size`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase("They spoke Monday night.", "2025-10-16", "Monday night=TIME 2025-10-13TNI"),
    TimexCase(
      "It struck at 10:35 a.m. on Friday.", "2025-10-18", "10:35 a.m.=TIME 2025-10-17T10:35",
      "Friday=DATE 2025-10-17"),
    TimexCase(
      "He landed at 9 p.m. Tuesday.", "2025-10-16", "9 p.m. Tuesday=TIME 2025-10-14T21:00"),
    TimexCase(
      "on the morning of 31 January 1965", nil,
      "the morning of 31 January 1965=TIME 1965-01-31TMO"),
    TimexCase("at 14:48 UTC", "2008-10-06", "14:48 UTC=TIME 2008-10-06T14:48Z"),
    TimexCase("We land tonight.", "2025-10-16", "tonight=TIME 2025-10-16TNI"),
  ])
  func `a time of day hangs on its day`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase(
      "They talked for two and a half hours.", nil, "two and a half hours=DURATION PT2H30M"),
    TimexCase("a two-and-a-half-hour call", nil, "two-and-a-half-hour=DURATION PT2H30M"),
    TimexCase("a four-hour meeting", nil, "four-hour=DURATION PT4H"),
    TimexCase("It took several months.", nil, "several months=DURATION PXM"),
    TimexCase("for almost two and a half years", nil, "almost two and a half years=DURATION P2.5Y"),
    TimexCase("for half an hour", nil, "half an hour=DURATION PT30M"),
    TimexCase("twenty-five days of rain", nil, "twenty-five days=DURATION P25D"),
    TimexCase("two hundred and fifty years", nil, "two hundred and fifty years=DURATION P250Y"),
    TimexCase("over the past five years", nil, "the past five years=DURATION P5Y"),
    TimexCase("six straight days", nil, "six straight days=DURATION P6D"),
    TimexCase("a couple of weeks", nil, "a couple of weeks=DURATION P2W"),
    TimexCase("They fought for years.", nil, "years=DURATION PXY"),
    TimexCase("a day-long trip", nil, "day-long=DURATION P1D"),
    TimexCase(
      "It runs daily and every Friday.", nil, "daily=SET P1D", "every Friday=SET XXXX-WXX-5"),
    TimexCase("It sells 15 jets a year.", nil, "a year=SET P1Y"),
    TimexCase("twice a week", nil, "a week=SET P1W"),
    TimexCase(
      "He is now in the future.", nil, "now=DATE PRESENT_REF", "the future=DATE FUTURE_REF"),
  ])
  func `durations, sets and vague references`(_ example: TimexCase) { example.expectReading() }

  @Test(arguments: [
    TimexCase(
      "On Friday (Oct. 17) Trump hosted him.", "2025-11-26", "Friday=DATE 2025-10-17",
      "Oct. 17=DATE 2025-10-17"),
    TimexCase(
      "They sat from Monday to Friday.", "2025-11-26", "Monday=DATE 2025-11-24",
      "Friday=DATE 2025-11-28"),
    TimexCase("It was this past weekend.", "2025-11-26", "this past weekend=DATE 2025-W47-WE"),
    TimexCase("It ends by year-end 2026.", "2025-11-26", "year-end 2026=DATE 2026"),
    TimexCase("Since the September 11 attacks", "2025-11-26", "September 11=DATE 2001-09-11"),
    TimexCase("As early as Tuesday he may go.", "2000-04-03", "Tuesday=DATE 2000-04-04"),
    TimexCase(
      "The early hours of Tuesday were calm.", "2025-11-26",
      "The early hours of Tuesday=TIME 2025-11-25TMO"),
    TimexCase(
      "at ten o'clock in the morning", nil, "ten o'clock in the morning=TIME XXXX-XX-XXT10:00"),
    TimexCase("2025-11-24T10:00:00Z", nil, "2025-11-24T10:00:00Z=TIME 2025-11-24T10:00Z"),
  ])
  func `dates explained by what stands beside them`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    "He may march in the fall of Rome.", "The 28-point plan cost $2000.",
    "Flight 1994 seated 2000 people.",
    "They lost 21-15 and 3-0.", "Call 555-2010 or pay 1,998 dollars.",
    "A second man sat in the sun.",
    "The 26-year-old driver", "See 60 Minutes.", "version 2.5 of page 7", "Trump may call.",
  ])
  func `words and numbers that are no dates`(text: String) {
    let found = TimexTagger.timexes(in: TokenizedText(text), published: nil)
    #expect(found.isEmpty, "\(found.map(\.value))")
  }

  @Test func `a range of days is two timexes whose rules tell the ends`() throws {
    let text = TokenizedText("Around Oct. 24-26 they met in Miami.")
    let published = try EDTF("2025-11-26")
    let found = TimexTagger.timexes(in: text, published: published)
    #expect(found.map { text.string($0.span) } == ["Oct. 24", "26"])
    #expect(found.map(\.rule) == ["day-range-start", "day-range-end"])
    #expect(found.map { $0.edtf?.string } == ["2025-10-24", "2025-10-26"])
    #expect(found.map(\.isApproximate) == [true, true])
  }

  @Test func `each timex tells what it hung on`() throws {
    let text = TokenizedText("He rang on October 14. Two days later she flew to Rome in June 2020.")
    let found = TimexTagger.timexes(in: text, published: try EDTF("2025-11-26"))
    #expect(found.map(\.anchor) == ["published", "October 14", nil])
    #expect(found.map(\.rule) == ["month-day", "later", "month-year"])
  }
}
