import Extraction
import Narrative
import Testing

private func reading(_ text: String) -> AnnotatedSource {
  ArticleReader().read(Source(handle: "a", text: text))
}

private func told(_ text: String) -> [String] { reading(text).events.map(\.summary) }

@Test(arguments: [
  EventCase("Three die in bank fire", "life.die"),
  EventCase(
    "Tom Weber in talks to direct 'The Long Road'", "contact.meet agent:Tom Weber"),
  EventCase(
    "Atavians Hire Coach Tom Weber", "personnel.start-position patient:Tom Weber"),
])
func `headlines tell happenings in the present, and talks under way without a verb`(
  test: EventCase
) {
  #expect(told(test.text + "\n\nNothing else is known of it.") == test.expected)
}

@Test func `who is fired with no gun leaves a post`() {
  #expect(
    told("The club fired coach Tom Weber. He was fired at from a car.")
      == [
        "personnel.end-position patient:Tom Weber", "conflict.attack patient:Tom Weber",
      ])
}

@Test(arguments: [
  EventCase("Karl Benz will host the show.", "other planned agent:Karl Benz"),
  EventCase("Karl Benz is seeking help at a clinic.", "other agent:Karl Benz"),
  EventCase("He is likely watching this with interest."),
  EventCase(
    "Karl Benz was in talks with Tom Ford to buy it.",
    "contact.meet agent:Karl Benz participant:Tom Ford"),
  EventCase("Voters have chosen a new parliament.", "other"),
  EventCase("An Atavian warship intercepted three boats.", "other"),
  EventCase("Six members voted for the plan and two voted against it.", "other", "other"),
])
func `what somebody will do, is doing or has done is told`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase("Nobody died.", "life.die denied"),
  EventCase("No one was hurt.", "life.injure denied"),
  EventCase("Guards did not put it out but lit new fires.", "other denied", "other"),
])
func `a happening that befell nobody is denied, and what comes after "but" is not`(
  test: EventCase
) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "On 3 May 2024 an earthquake of magnitude 5.9 damaged Lisbon.",
    "other 2024-05-03 patient:Lisbon"),
  EventCase("The trial begins on 6 June 2026.", "justice.trial-hearing 2026-06-06 planned"),
  EventCase("The quake was felt in Lisbon.", "other in:Lisbon"),
  EventCase("A state funeral took place in Lisbon.", "other in:Lisbon"),
])
func `a number before the verb, a calendar's present and a quake that is felt`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test func `the subject after an introduction is no description of the name in it`() {
  let events = told("According to Karl Benz of the Atavia Herald, the Red Sox hired Tom Weber.")
  #expect(events == ["personnel.start-position reported agent:Red Sox patient:Tom Weber"])
}

@Test func `a meeting at which somebody tells something is told by the account itself`() {
  let events = reading(
    "Karl Benz informed aides during a meeting with Tom Weber that the plan had failed."
  ).events.filter { $0.kind == .meet }
  #expect(events.map(\.speaker) == [nil])
  #expect(events.map(\.certainty) == [.asserted])
}

@Test func `the transcript that reveals something is its origin`() {
  let events = reading(
    "Karl Benz met Tom Weber in Lisbon, as revealed in the leaked transcript."
  ).events
  #expect(events.map(\.origins) == [["the leaked transcript"]])
}

@Test func `a councillor's office is no part of the name, and a label names nobody`() {
  let actors = reading(
    "Councillor Ruth Hale spoke. It is like an episode of The Outsider.\n\nScouting Mission: He waits."
  ).actors.map(\.name)
  #expect(actors == ["Ruth Hale"])
}
