import Chronology
import Extraction
import Narrative
import Testing

/// The events of a text read from end to end, published on a Wednesday.
private func told(_ text: String) -> [String] {
  ArticleReader().read(Source(handle: "a", published: try? EDTF("2021-02-10"), text: text)).events
    .map(\.summary)
}

@Test(arguments: [
  EventCase(
    "The trial did not begin until March 2020.", "justice.trial-hearing 2020-03"),
  EventCase(
    "Anna Berg didn't arrive in Oslo until Tuesday.",
    "movement.transport 2021-02-09 agent:Anna Berg in:Oslo"),
  EventCase(
    "Anna Berg never met Karl Benz until 2019.",
    "contact.meet 2019 agent:Anna Berg patient:Karl Benz"),
  EventCase(
    "It was not until Tuesday that Anna Berg arrived.",
    "movement.transport 2021-02-09 agent:Anna Berg"
  ),
  EventCase(
    "Anna Berg will not meet Karl Benz until Friday.",
    "contact.meet 2021-02-12 planned agent:Anna Berg patient:Karl Benz"),
])
func `not until a day is then`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "Anna Berg did not meet Karl Benz.", "contact.meet denied agent:Anna Berg patient:Karl Benz"),
  EventCase(
    "Anna Berg did not postpone the visit until Tuesday.",
    "movement.transport denied agent:Anna Berg"),
  EventCase(
    "Anna Berg will not meet Karl Benz until the war ends.",
    "contact.meet denied agent:Anna Berg patient:Karl Benz"),
])
func `a denial stays one without a day that ends it`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "Anna Berg almost never met Karl Benz.",
    "contact.meet possible agent:Anna Berg patient:Karl Benz"),
  EventCase(
    "Anna Berg hardly met Karl Benz.",
    "contact.meet possible agent:Anna Berg patient:Karl Benz"),
  EventCase(
    "Anna Berg barely escaped on Tuesday.", "movement.transport 2021-02-09 agent:Anna Berg"),
])
func `what hardly happened is neither denied nor plainly told`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "Anna Berg cancelled a planned visit on Tuesday.",
    "movement.transport 2021-02-09 denied agent:Anna Berg"),
  EventCase(
    "Anna Berg cancelled a visit planned for Thursday.",
    "movement.transport 2021-02-11 denied agent:Anna Berg"),
  EventCase(
    "Anna Berg cancelled Thursday's visit.", "movement.transport 2021-02-11 denied agent:Anna Berg"),
  EventCase(
    "Anna Berg called off Friday's meeting.", "contact.meet 2021-02-12 denied agent:Anna Berg"),
  EventCase("Thursday's visit was cancelled.", "movement.transport 2021-02-11 denied"),
  EventCase("A visit planned for Thursday was cancelled.", "movement.transport 2021-02-11 denied"),
])
func `what is called off was still to come, the calling off was not`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "Elena Brandt, and her Belmark counterpart, Hugo Stern, met on Tuesday.",
    "contact.meet 2021-02-09 agent:Elena Brandt agent:Hugo Stern"),
  EventCase(
    "Elena Brandt, the president, and her deputy, Hugo Stern, met Karl Benz on Tuesday.",
    "contact.meet 2021-02-09 agent:Elena Brandt agent:Hugo Stern patient:Karl Benz"),
])
func `who is named after his office acts with whom he belongs to`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}
