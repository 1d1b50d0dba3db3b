import Extraction
import Narrative
import Testing

struct TimexComparisonTests {
  @Test(arguments: [
    TimexCase("It lasted more than three weeks.", nil, "more than three weeks=DURATION P3W"),
    TimexCase("He slept for less than an hour.", nil, "less than an hour=DURATION PT1H"),
    TimexCase("He stayed at least two years.", nil, "at least two years=DURATION P2Y"),
    TimexCase("It took close to four months.", nil, "close to four months=DURATION P4M"),
    TimexCase("He waited for over a year.", nil, "over a year=DURATION P1Y"),
    TimexCase(
      "They left nearly two years ago.", "2025-11-26", "nearly two years ago=DATE 2023"),
  ])
  func `the words that bound an amount are part of it`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase("It lasted about three weeks.", nil, "three weeks=DURATION P3W"),
    TimexCase("It lasted just three weeks.", nil, "three weeks=DURATION P3W"),
    TimexCase("The talks went on over two days.", nil, "two days=DURATION P2D"),
    TimexCase("They talked over the past five years.", nil, "the past five years=DURATION P5Y"),
    TimexCase("It comes almost every Friday.", nil, "every Friday=SET XXXX-WXX-5"),
  ])
  func `a preposition and a mere "about" stay outside`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "Sales fell in January, compared to the same month a year ago.", "2025-02-03",
      "January=DATE 2025-01", "the same month a year ago=DATE 2024-01"),
    TimexCase(
      "Sales rose in the third quarter of 2024. In the same period of 2023 they fell.",
      "2025-02-03", "the third quarter of 2024=DATE 2024-Q3", "the same period of 2023=DATE 2023-Q3"
    ),
    TimexCase(
      "Sales fell compared to the same period last year.", "2025-02-03",
      "the same period last year=DATE 2024"),
  ])
  func `the same time of another year is one expression`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "The fire broke out on May 3, 1902. On the third day it reached the port. On the sixth day "
        + "it ended.", nil,
      "May 3, 1902=DATE 1902-05-03", "the third day=DATE 1902-05-05",
      "the sixth day=DATE 1902-05-08"),
    TimexCase(
      "The fire broke out on May 3, 1902. He died on May 9. On the second day they buried him.",
      nil, "May 3, 1902=DATE 1902-05-03", "May 9=DATE 1902-05-09",
      "the second day=DATE 1902-05-10"),
    TimexCase("On the sixth day the fire ended.", "2025-02-03", "the sixth day=DATE XXXX-XX-XX"),
  ])
  func `a counted day counts from the day of which the story tells`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test func `a date that only names a thing leaves the year of a later month alone`() {
    TimexCase(
      "Two agents were charged in the May 3, 1988 bombing. They were freed after Berg agreed in "
        + "April to pay.", "1999-06-07", "May 3, 1988=DATE 1988-05-03", "April=DATE 1999-04"
    ).expectReading()
  }
}
