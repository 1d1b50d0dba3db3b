import Chronology
import Extraction
import Narrative
import Testing

struct TimexNarrativeTests {
  @Test(arguments: [
    TimexCase(
      "They spoke on October 14. Sales rose this month. The previous day he had flown in.",
      "2025-11-26", "October 14=DATE 2025-10-14", "this month=DATE 2025-11",
      "The previous day=DATE 2025-10-13"),
    TimexCase(
      "They spoke on October 14. It was hard in 2025. He had left the day before.",
      "2025-11-26", "October 14=DATE 2025-10-14", "2025=DATE 2025",
      "the day before=DATE 2025-10-13"),
    TimexCase(
      "They spoke on October 14. He currently rests. The call took two hours. They met the "
        + "following day.", "2025-11-26", "October 14=DATE 2025-10-14",
      "currently=DATE PRESENT_REF", "two hours=DURATION PT2H",
      "the following day=DATE 2025-10-15"),
    TimexCase(
      "They spoke on October 14. He was due there later that week.", "2025-11-26",
      "October 14=DATE 2025-10-14", "later that week=DATE 2025-W42"),
    TimexCase(
      "They spoke on October 14. That night he rang home. A month earlier he had been ill.",
      "2025-11-26", "October 14=DATE 2025-10-14", "That night=TIME 2025-10-14TNI",
      "A month earlier=DATE 2025-09"),
    TimexCase(
      "They spoke on October 14, the same day that she left.", "2025-11-26",
      "October 14=DATE 2025-10-14", "the same day=DATE 2025-10-14"),
  ])
  func `what names no day leaves the story at its day`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "The two men spoke on October 14.\n\nOct. 29 Aides meet in Oslo\n\nThey met two days later.",
      "2025-11-26", "October 14=DATE 2025-10-14", "Oct. 29=DATE 2025-10-29",
      "two days later=DATE 2025-10-16"),
    TimexCase(
      "Oct. 29 Aides meet in Oslo, fly home the next day\n\nOct. 31 They resign", "2025-11-26",
      "Oct. 29=DATE 2025-10-29", "the next day=DATE 2025-10-30", "Oct. 31=DATE 2025-10-31"),
    TimexCase(
      "They spoke on October 14. \"We met in Rome on June 3, 2020,\" he said. They met two days "
        + "later.", "2025-11-26", "October 14=DATE 2025-10-14", "June 3, 2020=DATE 2020-06-03",
      "two days later=DATE 2025-10-16"),
  ])
  func `rows and quoted speech stand beside the story`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "Smith called Jones on October 14. Brown resigned on October 20. At the time of the "
        + "Smith-Jones call, prices were high. The previous day, they had doubled.", "2025-11-26",
      "October 14=DATE 2025-10-14", "October 20=DATE 2025-10-20",
      "The previous day=DATE 2025-10-13"),
    TimexCase(
      "Smith called Jones on October 14. Brown resigned on October 20.\n\nDuring his conversation "
        + "with Jones, Smith was calm. They met two days later.", "2025-11-26",
      "October 14=DATE 2025-10-14", "October 20=DATE 2025-10-20",
      "two days later=DATE 2025-10-16"),
    TimexCase(
      "Smith called Jones on October 14. Smith called Jones on October 20. During the call with "
        + "Jones, he was calm. They met two days later.", "2025-11-26",
      "October 14=DATE 2025-10-14", "October 20=DATE 2025-10-20",
      "two days later=DATE 2025-10-22"),
  ])
  func `a sentence that goes back to a dated event is of its day`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "\"He is coming to the White House on Friday,\" Smith said on October 14.", "2025-11-26",
      "Friday=DATE 2025-10-17", "October 14=DATE 2025-10-14"),
    TimexCase(
      "On October 14 he was curt. \"She left on Friday,\" Smith said.", "2025-11-26",
      "October 14=DATE 2025-10-14", "Friday=DATE 2025-10-10"),
    TimexCase(
      "Smith called Jones on October 14. He flew home on October 20.\n\nDuring his conversation "
        + "with Jones, Smith was calm.\n\n\"She is coming here on Friday,\" Smith told him.",
      "2025-11-26", "October 14=DATE 2025-10-14", "October 20=DATE 2025-10-20",
      "Friday=DATE 2025-10-17"),
    TimexCase(
      "\"We leave tomorrow,\" Smith said on October 14. He left yesterday.", "2025-11-26",
      "tomorrow=DATE 2025-10-15", "October 14=DATE 2025-10-14", "yesterday=DATE 2025-11-25"),
    TimexCase(
      "\"She will be here on Friday,\" Smith said.", "2025-11-26", "Friday=DATE 2025-11-28"),
  ])
  func `a weekday in speech hangs on the day of speaking`(_ example: TimexCase) {
    example.expectReading()
  }

  @Test(arguments: [
    TimexCase(
      "Smith called Jones on October 14.\n\nOct. 29 Aides meet in Oslo\n\nThey met two days later.",
      nil, "October 14=DATE XXXX-10-14", "Oct. 29=DATE XXXX-10-29",
      "two days later=DATE XXXX-10-16"),
    TimexCase(
      "Smith called Jones on October 14. Brown resigned on October 20. At the time of the "
        + "Smith-Jones call, prices were high. The previous day, they had doubled.", nil,
      "October 14=DATE XXXX-10-14", "October 20=DATE XXXX-10-20",
      "The previous day=DATE XXXX-10-13"),
  ])
  func `a story without a year goes on from day to day all the same`(_ example: TimexCase) {
    example.expectReading()
  }
}
