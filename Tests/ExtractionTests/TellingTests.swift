import Extraction
import Narrative
import Testing

/// The events of a text read from end to end.
private func told(_ text: String, author: String? = nil) -> [String] {
  ArticleReader().read(Source(handle: "a", author: author, text: text)).events.map(\.summary)
}

@Test(arguments: [
  EventCase(
    "The regulars fired upon us and killed eight of our party.",
    "conflict.attack agent:regulars", "life.die agent:regulars"),
  EventCase("The militia were drawn up on the green.", "other patient:militia"),
  EventCase(
    "The British troops marched to Concord.", "movement.transport agent:British troops in:Concord"),
  EventCase("Some of us returned the fire.", "conflict.attack"),
  EventCase("I did not see who fired the first gun."),
  EventCase("A fire broke out in the Circus.", "other in:Circus"),
  EventCase("The fire raged for six days.", "other"),
  EventCase("Ten of the fourteen districts were destroyed.", "other"),
  EventCase("It was rumoured that Nero sang of Troy.", "other reported agent:Nero"),
  EventCase("The emperor set the city on fire.", "conflict.attack"),
])
func `old tellings give events with their bodies, fires and rumours`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "An earthquake struck Lisbon, killing at least 40 people and injuring more than 200.",
    "other patient:Lisbon", "life.die", "life.injure"),
  EventCase("The city council rejected the plan.", "contact.statement agent:city council"),
  EventCase("The measure passed after a three-hour debate.", "other"),
  EventCase("A hearing is scheduled for 3 May 2024.", "justice.trial-hearing 2024-05-03 planned"),
  EventCase("Officials warned that it could get worse.", "contact.statement"),
])
func `quakes and votes give events with or without a name`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase("His willingness to challenge established norms is known."),
  EventCase("The papers raise questions about the extent to which Karl Benz was influenced."),
  EventCase("If it turned out that Karl Benz had met Tom Ford, prices would fall."),
  EventCase(
    "There is a growing perception that Karl Benz was ousted.",
    "personnel.end-position possible patient:Karl Benz"),
  EventCase(
    "Reports of Karl Benz being arrested by the police, in Paris, raised the tension.",
    "justice.arrest-jail reported patient:Karl Benz agent:police in:Paris"),
  EventCase(
    "Talks in Geneva between Karl Benz and Tom Ford will settle it.",
    "contact.meet planned participant:Karl Benz participant:Tom Ford in:Geneva"),
  EventCase(
    "Karl Benz spoke with Tom Ford by phone and debated the plan.",
    "contact.phone agent:Karl Benz participant:Tom Ford"),
  EventCase(
    "Karl Benz told the council during a meeting that he had lost.",
    "contact.statement agent:Karl Benz patient:council", "other reported agent:Karl Benz"),
])
func `what is asked, supposed or feared is told as no more than that`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test func `within quotation marks the speaker acts as I`() {
  let events = ArticleReader().read(
    Source(handle: "a", text: "\"I met Tom Ford in Paris,\" said Karl Benz.")
  ).events
  #expect(
    events.map(\.summary).first == "contact.meet reported agent:Karl Benz patient:Tom Ford in:Paris"
  )
}
