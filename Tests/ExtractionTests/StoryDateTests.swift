import Chronology
import Extraction
import Narrative
import Testing

/// A text with the date expected of each event, by the word that tells it: `fled 1902-05-03
/// inherited`, or `fled -` without a date.
struct StoryCase: Sendable, CustomTestStringConvertible {
  let text: String
  let published: String?
  let expected: [String]

  init(_ text: String, _ published: String? = nil, _ expected: String...) {
    self.text = text
    self.published = published
    self.expected = expected
  }

  var testDescription: String { text }

  func expectReading() {
    let source = Source(
      handle: "a", published: published.flatMap { try? EDTF($0) }, text: text)
    let found = ArticleReader().read(source).events.map { event in
      let word = String(decoding: Array(text.utf8)[event.trigger], as: UTF8.self)
      let about = event.date?.isApproximate == true ? "about " : ""
      return event.date.map { "\(word) \(about)\($0.value.string) \($0.basis.rawValue)" }
        ?? "\(word) -"
    }
    #expect(found == expected)
  }
}

struct StoryDateTests {
  @Test(arguments: [
    StoryCase(
      "On May 3, 1902, at dawn, the soldiers came to Karsk. Some 40 men stood on the bridge. The "
        + "soldiers killed three of them. One officer was wounded.", nil,
      "came 1902-05-03 stated", "killed 1902-05-03 inherited", "wounded 1902-05-03 inherited"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. At about six o'clock Anna Berg fled to the "
        + "river. Then the soldiers fired.", nil,
      "came 1902-05-03 stated", "fled 1902-05-03 resolved", "fired 1902-05-03 inherited"),
    StoryCase(
      "Anna Berg met Otto Lind in Oslo on May 3, 1902. The two discussed the strike. Berg "
        + "suggested a truce.", nil,
      "met 1902-05-03 stated", "suggested 1902-05-03 inherited"),
  ])
  func `what follows a dated happening in the simple past is of its day`(_ example: StoryCase) {
    example.expectReading()
  }

  @Test(arguments: [
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. Anna Berg had left the town.", nil,
      "came 1902-05-03 stated", "left -"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. Anna Berg later fled to Oslo. Her brother was "
        + "killed.", nil, "came 1902-05-03 stated", "fled -", "killed -"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. Since then Anna Berg has lived in Oslo. The "
        + "soldiers killed her brother.", nil, "came 1902-05-03 stated", "killed -"),
    StoryCase(
      "On May 3, 1902 Anna Berg fled to Oslo. Years later the soldiers burned the town.", nil,
      "fled 1902-05-03 stated", "burned -"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. The siege killed people for three weeks.", nil,
      "came 1902-05-03 stated", "killed -"),
    StoryCase(
      "On May 3, 1902 Anna Berg fled to Oslo. Twelve men were killed in the Karsk bombing.", nil,
      "fled 1902-05-03 stated", "killed -"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. \"We killed nobody,\" Otto Lind said.", nil,
      "came 1902-05-03 stated", "killed -", "said -"),
    StoryCase(
      "The fire killed nine people, Otto Lind said on Tuesday. The soldiers burned the bridge.",
      "2014-05-08", "killed -", "said 2014-05-06 resolved", "burned -"),
    StoryCase(
      "Details of the fire emerged on Tuesday. The soldiers burned the bridge.", "2014-05-08",
      "emerged 2014-05-06 resolved", "burned -"),
    StoryCase(
      "Anna Berg became a judge in 1902. The soldiers burned the bridge.", nil,
      "became 1902 stated", "burned -"),
  ])
  func `background, later times and speech take no date from the story`(_ example: StoryCase) {
    example.expectReading()
  }

  @Test(arguments: [
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. They burned the bridge.\n\nSome of the soldiers "
        + "fired at the church.\n\nA priest was killed.", nil,
      "came 1902-05-03 stated", "burned 1902-05-03 inherited", "fired 1902-05-03 inherited",
      "killed -"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk.\n\nThen the men fired.", nil,
      "came 1902-05-03 stated", "fired 1902-05-03 inherited"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk.\n\nA court freed Anna Berg.", nil,
      "came 1902-05-03 stated", "freed -"),
    StoryCase(
      "On May 3, 1902 the soldiers came to Karsk. They burned the bridge.\n\nThe winter after\n\n"
        + "The soldiers fled.", nil,
      "came 1902-05-03 stated", "burned 1902-05-03 inherited", "fled -"),
  ])
  func `a new paragraph inherits only where the story plainly goes on`(_ example: StoryCase) {
    example.expectReading()
  }

  @Test(arguments: [
    StoryCase(
      "The soldiers left Karsk on the night of May 3 and crossed the river.", "1902-06-01",
      "left 1902-05-03 resolved", "crossed 1902-05-03 inherited"),
    StoryCase(
      "On May 3, 1902 Anna Berg heard that soldiers were marching to Karsk.", nil,
      "marching 1902-05-03 inherited"),
    StoryCase(
      "The earthquake of May 3, 1902 killed nine people, Otto Lind said on May 9.", "1902-05-10",
      "killed 1902-05-03 stated", "said 1902-05-09 resolved"),
    StoryCase(
      "On May 3, 1902 Anna Berg met Otto Lind in Oslo, where Eva Holm handed him a letter.", nil,
      "met 1902-05-03 stated", "handed 1902-05-03 inherited"),
    StoryCase(
      "When the soldiers came to Karsk on May 3, 1902, Anna Berg fled.", nil,
      "came 1902-05-03 stated", "fled 1902-05-03 inherited"),
    StoryCase(
      "Anna Berg resigned on May 3, 1902 and later moved to Oslo.", nil,
      "resigned 1902-05-03 stated", "moved -"),
    StoryCase(
      "A bridge, destroyed two years ago, has been rebuilt by Otto Lind.", "2014-05-08",
      "destroyed 2012 resolved", "rebuilt -"),
    StoryCase(
      "On that same day, centuries before, Vikings had burned Karsk.", "2014-05-08", "burned -"),
  ])
  func `a clause shares the day of another only where both are plainly of it`(
    _ example: StoryCase
  ) {
    example.expectReading()
  }

  @Test(arguments: [
    StoryCase(
      "Anna Berg phoned Otto Lind on May 3, 2024. Lind resigned on May 9, 2024.\n\nDuring the call "
        + "with Lind, Berg praised him and asked for help.", nil,
      "phoned 2024-05-03 stated", "resigned 2024-05-09 stated", "praised 2024-05-03 inherited",
      "asked 2024-05-03 inherited"),
    StoryCase(
      "Steve Berg, the US envoy, phoned Otto Lind on May 3, 2024. The US envoy noted that the port "
        + "was closed.", nil,
      "phoned 2024-05-03 stated", "noted 2024-05-03 inherited"),
    StoryCase(
      "A quake struck Karsk on May 3, 1902. It killed nine people. Three died in Oslo.\n\nThe quake "
        + "destroyed the church and injured ten people.", nil,
      "struck 1902-05-03 stated", "killed 1902-05-03 inherited", "died 1902-05-03 inherited",
      "destroyed 1902-05-03 inherited", "injured 1902-05-03 inherited"),
    StoryCase(
      "A quake struck Karsk on May 3, 1902. It killed nine people and later injured ten.", nil,
      "struck 1902-05-03 stated", "killed 1902-05-03 inherited", "injured -"),
  ])
  func `verbs joined under one subject inherit one date`(_ example: StoryCase) {
    example.expectReading()
  }

  @Test(arguments: [
    StoryCase(
      "A fire broke out in Karsk on May 6, 2024. Two days later it broke out again. It destroyed "
        + "nine houses.", nil,
      "fire 2024-05-06 stated", "broke 2024-05-08 resolved", "destroyed 2024-05-08 inherited"),
    StoryCase(
      "Anna Berg fled to Oslo more than two years ago.", "2014-08-14", "fled -"),
  ])
  func `what is taken up by a pronoun is dated anew, what is only bounded is not`(
    _ example: StoryCase
  ) {
    example.expectReading()
  }

  @Test(arguments: [
    StoryCase(
      "The earthquake of August 4 killed nine people, Otto Lind said on Tuesday. The earthquake "
        + "struck at 3:36 a.m.", "2014-08-14",
      "killed 2014-08-04 resolved", "said 2014-08-12 resolved", "struck 2014-08-04 resolved"),
    StoryCase("The earthquake struck at 3:36 a.m.", "2014-08-14", "struck -"),
    StoryCase("Anna Berg fled to Oslo in the evening.", "2014-08-14", "fled -"),
    StoryCase(
      "Anna Berg fled to Oslo this morning.", "2014-08-14", "fled 2014-08-14 resolved"),
  ])
  func `a time of day takes the day of what happened, never that of publication`(
    _ example: StoryCase
  ) {
    example.expectReading()
  }

  @Test(arguments: [
    StoryCase(
      "Lind wins prize for bridge\n\nMay 8, 2014\n\nThe architect Otto Lind has won the prize. He "
        + "has built nine bridges. Lind thanked his family.", "2014-05-09",
      "wins about 2014-05-08 inherited", "won about 2014-05-08 inherited", "built -",
      "thanked -"),
    StoryCase(
      "Lind wins prize for bridge\n\nThe architect Otto Lind has won the prize.", "2014-05-09",
      "wins -", "won -"),
  ])
  func `a dateline dates the news of its headline and lead, nothing else`(_ example: StoryCase) {
    example.expectReading()
  }
}

@Test(arguments: [
  TimexCase(
    "In 1986 a reactor stood at the river. On April 26 it burned.", "2016-03-02",
    "1986=DATE 1986", "April 26=DATE 1986-04-26"),
  TimexCase(
    "In the year 64 a fire broke out.\n\nIt broke out on July 19.", "0116",
    "the year 64=DATE 0064", "July 19=DATE 0064-07-19"),
  TimexCase(
    "In 1986 a reactor stood at the river. It burned on Monday. On April 26 men left.",
    "2016-05-05", "1986=DATE 1986", "Monday=DATE 2016-05-02", "April 26=DATE 2016-04-26"),
  TimexCase(
    "Berg, elected in 1986, spoke on Monday. On April 26 she left.", "2016-05-05",
    "1986=DATE 1986", "Monday=DATE 2016-05-02", "April 26=DATE 2016-04-26"),
  TimexCase(
    "Berg was a judge in July 1997.\n\nShe signed the paper on April 26.", "2016-05-05",
    "July 1997=DATE 1997-07", "April 26=DATE 2016-04-26"),
  TimexCase(
    "In 1986 a reactor stood at the river. It will be opened on April 26.", "2016-03-02",
    "1986=DATE 1986", "April 26=DATE 2016-04-26"),
])
func `a year in which the telling sets itself anchors a day before publication does`(
  _ example: TimexCase
) { example.expectReading() }

@Test
func `a chronicle that goes in leaps lends its day only to what follows at once`() {
  StoryCase(
    "On May 3, 1902 Anna Berg took Karsk. She burned the bridge. The soldiers fled to Oslo. On "
      + "August 9, 1902 Otto Lind took Oslo. The soldiers fled. On January 5, 1903 Eva Holm "
      + "attacked Karsk. On June 2, 1903 Otto Lind attacked Karsk. On July 30, 1904 he resigned.",
    nil, "took 1902-05-03 stated", "burned 1902-05-03 inherited", "fled -",
    "took 1902-08-09 stated", "fled -", "attacked 1903-01-05 stated",
    "attacked 1903-06-02 stated", "resigned 1904-07-30 stated"
  ).expectReading()
}
