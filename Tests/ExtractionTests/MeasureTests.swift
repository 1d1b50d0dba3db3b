import Extraction
import Narrative
import Testing

/// The events of a text read from end to end, each with its numbers.
private func told(_ text: String) -> [String] {
  ArticleReader().read(Source(handle: "a", text: text)).events.map { event in
    ([event.summary]
      + event.numbers.map { number in
        let bound = number.bound == .exactly ? "" : "\(number.bound.rawValue) "
        return "\(bound)\(number.value.formatted) \(number.unit ?? "-")"
      }).joined(separator: ", ")
  }
}

extension Double {
  fileprivate var formatted: String {
    self == rounded() ? String(Int(self)) : String(self)
  }
}

@Test(arguments: [
  EventCase(
    "The tunnel cost $340 million and is 1.2 kilometres long.",
    "other, 340000000 dollar", "other, 1.2 kilometre"),
  EventCase("The satellite weighs two tonnes.", "other, 2 tonne"),
  EventCase("The stadium holds about 45,000 people.", "other, about 45000 person"),
  EventCase("The fire covered 300 square miles of forest.", "other, 300 square mile"),
  EventCase("The strike lasted five weeks.", "other, 5 week"),
  EventCase("Repairs will cost $3 million.", "other planned, 3000000 dollar"),
  EventCase("The deal gives nurses a raise of 6 percent.", "other, 6 percent"),
  EventCase("The tower is 80 metres high.", "other, 80 metre"),
  EventCase("The price was 12 dollars.", "other, 12 dollar"),
  EventCase(
    "A bus carrying 34 pupils hit a tree in May 2020.", "other, 34 pupil", "other 2020-05"),
  // No claim of measure: a state without a number, an ability, a light verb's own noun.
  EventCase("The tower is high."),
  EventCase("The stadium can hold 45,000 people."),
  EventCase("We have two choices."),
  EventCase("The attack took place 150 miles off the coast.", "conflict.attack, 150 mile"),
])
func `a verb of measure with a number tells one`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "One crew member was killed and three were injured.",
    "life.die, 1 crew member", "life.injure, 3 crew member"),
  EventCase("Another 26 were injured.", "life.injure, 26 person"),
  EventCase("Two crew members were hurt.", "life.injure, 2 crew member"),
  EventCase(
    "The blaze killed 15 guards and wounded 30.", "life.die, 15 guard", "life.injure, 30 guard"),
  EventCase("Two policemen were hurt.", "life.injure, 2 policeman"),
  EventCase("No one was hurt.", "life.injure denied"),
])
func `a number without a noun counts those of its verb`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}

@Test(arguments: [
  EventCase(
    "Nurses began a 12-day strike on 3 May 2020.", "conflict.demonstrate 2020-05-03, 12 day"),
  EventCase("Teachers walked out on 3 May 2020.", "conflict.demonstrate 2020-05-03"),
  EventCase("Miners went on strike on 3 May 2020.", "conflict.demonstrate 2020-05-03"),
  EventCase("Workers struck for two weeks.", "conflict.demonstrate, 2 week"),
  EventCase(
    "An air strike on Gaza took place on 3 May 2020.", "conflict.attack 2020-05-03 patient:Gaza"),
  EventCase("The ferry struck a reef on 3 May 2020.", "other 2020-05-03"),
  EventCase("A rocket struck the school on 3 May 2020.", "conflict.attack 2020-05-03"),
  EventCase("Heavy rain struck the coast on 3 May 2020.", "other 2020-05-03"),
  EventCase(
    "Russia hit Kyiv on 3 May 2020.", "conflict.attack 2020-05-03 agent:Russia patient:Kyiv"),
  EventCase("It was gas. The blast happened on 3 May 2020.", "other 2020-05-03"),
  EventCase("It was a bomb. The blast happened on 3 May 2020.", "conflict.attack 2020-05-03"),
])
func `a strike or a blow is an attack by who strikes whom`(test: EventCase) {
  #expect(told(test.text) == test.expected)
}
