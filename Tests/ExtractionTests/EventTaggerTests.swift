import Extraction
import Narrative
import Testing

struct EventCase: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }
}

@Test(arguments: [
  EventCase(
    "[p:Steve Witkoff|Witkoff] called [p:Yuri Ushakov|Ushakov] on [d:2025-10-14|October 14, 2025].",
    "contact.phone 2025-10-14 agent:Steve Witkoff patient:Yuri Ushakov"),
  EventCase(
    "During a brief five-minute phone call on [r:2025-10-14|October 14], [p:Witkoff|Witkoff] provided guidance to [p:Ushakov|Ushakov], [p:Putin|Putin]'s chief advisor.",
    "contact.phone 2025-10-14 agent:Witkoff patient:Ushakov"),
  EventCase(
    "The envoy [p:Witkoff|Witkoff] just wrapped up a four-hour meeting with [p:Putin|Putin] in [l:Moscow|Moscow].",
    "contact.meet agent:Witkoff participant:Putin in:Moscow"),
  EventCase(
    "[p:Dmitriev|Dmitriev] was arrested by [o:Interpol|Interpol] in [l:Paris|Paris] on [d:2024-03-01|1 March 2024].",
    "justice.arrest-jail 2024-03-01 patient:Dmitriev agent:Interpol in:Paris"),
  EventCase(
    "On [d:2025-10-29|October 29], [p:Dmitriev|Dmitriev] and [p:Ushakov|Ushakov] spoke by phone.",
    "contact.phone 2025-10-29 agent:Dmitriev agent:Ushakov"),
  EventCase(
    "A call between [p:Trump|Trump] and [p:Putin|Putin] took place on [d:2025-10-16|16 October 2025].",
    "contact.phone 2025-10-16 participant:Trump participant:Putin"),
  EventCase(
    "[p:Karim Amer|He] reportedly advised [p:Ushakov|Ushakov], a foreign policy advisor to [p:Putin|Putin].",
    "contact.statement reported agent:Karim Amer patient:Ushakov"),
  EventCase(
    "[p:Trump|Trump] flew to [l:Israel|Israel] on [d:2025-10-13|Monday].",
    "movement.transport 2025-10-13 agent:Trump in:Israel"),
  EventCase(
    "[l:Russia|Russia] attacked [l:Ukraine|Ukraine] on [d:2022-02-24|24 February 2022].",
    "conflict.attack 2022-02-24 agent:Russia patient:Ukraine"),
  EventCase(
    "[p:Novak|Novak] fled and the [o:police|police] arrested [p:Novak|him].",
    "movement.transport agent:Novak", "justice.arrest-jail agent:police patient:Novak"),
])
func `an event has its kind, day, actors and place`(test: EventCase) {
  #expect(EventFixture(test.text).events.map(\.summary) == test.expected)
}

@Test(arguments: [
  EventCase(
    "[o:Militia|The militia] cast their ballots on [d:2024-03-01|1 March 2024].",
    "personnel.elect 2024-03-01 agent:Militia"),
  EventCase(
    "[p:Novak|Novak] went to the polls on [d:2024-03-01|1 March 2024].",
    "personnel.elect 2024-03-01 agent:Novak"),
  EventCase(
    "[p:Novak|Novak] voted in the election on [d:2024-03-01|1 March 2024].",
    "personnel.elect 2024-03-01 agent:Novak"),
  EventCase(
    "[p:Novak|Novak] voted for the bill on [d:2024-03-01|1 March 2024].",
    "other 2024-03-01 agent:Novak"),
  EventCase(
    "[p:Novak|Novak] went home on [d:2024-03-01|1 March 2024].",
    "movement.transport 2024-03-01 agent:Novak"),
])
func `who votes in an election elects`(test: EventCase) {
  #expect(EventFixture(test.text).events.map(\.summary) == test.expected)
}

@Test(arguments: [
  EventCase(
    "[p:Trump|Trump] may meet [p:Putin|Putin] in [l:Budapest|Budapest].",
    "contact.meet possible agent:Trump patient:Putin in:Budapest"),
  EventCase(
    "[p:Trump|Trump] plans to meet [p:Putin|Putin].",
    "contact.meet planned agent:Trump patient:Putin"),
  EventCase(
    "[p:Trump|Trump] is expected to visit [l:Budapest|Budapest].",
    "movement.transport planned agent:Trump in:Budapest"),
  EventCase(
    "[p:Trump|Trump] did not meet [p:Putin|Putin].",
    "contact.meet denied agent:Trump patient:Putin"),
  EventCase(
    "[p:Amer|Amer] allegedly met [p:Putin|Putin].",
    "contact.meet alleged agent:Amer patient:Putin"),
  EventCase(
    "[p:Trump|Trump] refused to meet [p:Putin|Putin].",
    "contact.meet denied agent:Trump patient:Putin"),
])
func `certainty reaches no further than its clause`(test: EventCase) {
  #expect(EventFixture(test.text).events.map(\.summary) == test.expected)
}

@Test(arguments: [
  "Diplomacy isn't always conducted through official channels.",
  "[l:Russia|Russia] continues to demand security guarantees.",
  "Could this conflict escalate further?",
  "If [p:Trump|Trump] met [p:Putin|Putin], prices would fall.",
  "[p:Peskov|Peskov] also did not immediately respond to requests for comment.",
  "A spokesperson for [p:Dmitriev|Dmitriev] declined to comment.",
  "The risk of escalation remains.",
  "",
  " \n\n ",
])
func `talk that tells no happening makes no event`(text: String) {
  #expect(EventFixture(text).events.map(\.summary) == [])
}

@Test func `what is said is reported by whoever says it`() {
  let fixture = EventFixture(
    "[p:Dmitriev|Dmitriev] told [o:Axios|Axios] [p:Dmitriev|he] met [p:Witkoff|Witkoff] in [l:Miami|Miami]."
  )
  let events = fixture.events
  #expect(
    events.map(\.summary) == [
      "contact.statement agent:Dmitriev patient:Axios",
      "contact.meet reported agent:Dmitriev patient:Witkoff in:Miami",
    ])
  #expect(events.map(\.speaker) == ["Dmitriev", "Dmitriev"])
  #expect(events.map(\.origins) == [["Axios", "Dmitriev"], ["Axios", "Dmitriev"]])
  #expect(events.map(\.id.description) == ["a.1", "a.2"])
}

@Test func `a quote is one saying with its speaker`() {
  let fixture = EventFixture(
    "[q:Witkoff|\"We will get there,\"] [p:Witkoff|Witkoff] [c:|explained] to [p:Ushakov|Ushakov], according to a recording of the conversation reviewed by [o:Bloomberg|Bloomberg]."
  )
  let events = fixture.events
  #expect(events.map(\.summary) == ["contact.statement agent:Witkoff patient:Ushakov"])
  #expect(events.map(\.speaker) == ["Witkoff"])
  #expect(events.map(\.origins) == [["Bloomberg", "a recording", "Witkoff"]])
  #expect(events.map(\.span) == [0..<fixture.text.utf8.count])
}

@Test(arguments: [
  ("A 28-point plan was presented by [l:US|Washington].", "28.0 point exactly"),
  ("[p:A|Ann] and [p:B|Bob] held a two-and-a-half-hour call.", "2.5 hour exactly"),
  ("[p:A|Ann] met [p:B|Bob] for more than four hours.", "4.0 hour atLeast"),
  ("[l:U|Ukraine] received $400 billion.", "400000000000.0 dollar exactly"),
  ("[o:H|Hamas] released the final 20 living hostages.", "20.0 hostage exactly"),
  ("[p:A|Ann] met [p:B|Bob] in a brief five-minute call.", "5.0 minute exactly"),
  ("[o:A|Rebels] killed about 1,200 people.", "1200.0 person about"),
  ("[o:A|Rebels] killed up to twenty-five soldiers.", "25.0 soldier atMost"),
  ("[o:A|Rebels] killed between 200 and 300 people.", "200.0 person atLeast"),
  ("[o:A|Rebels] killed between two and three hundred people.", "200.0 person atLeast"),
  ("[o:A|Rebels] killed 200-300 people.", "200.0 person atLeast"),
  ("[o:A|Rebels] killed five to ten soldiers.", "5.0 soldier atLeast"),
  ("[l:U|Ukraine] received between $2 million and $3 million.", "2000000.0 dollar atLeast"),
  ("[o:A|The party] raised its staff from 200 to 300 people.", "300.0 person exactly"),
  ("[o:A|Rebels] killed eight of our party.", "8.0 person exactly"),
  ("[o:A|Rebels] burned ten of the fourteen districts.", "10.0 district exactly"),
  ("[l:R|Russia] attacked [l:K|Kyiv] on [d:2024-03-02|2 March 2024].", ""),
  ("[o:A|The party] won the 3rd round.", ""),
])
func `numbers keep their units and bounds`(text: String, expected: String) {
  let numbers = EventFixture(text).events.flatMap(\.numbers)
  let told = numbers.map { "\($0.value) \($0.unit ?? "-") \($0.bound.rawValue)" }
  #expect(told.joined(separator: ", ") == expected)
}

@Test(arguments: [
  // Stated in full, hung on an anchor, approximate.
  ("[p:A|Ann] met [p:B|Bob] on [d:2024-03-02|2 March 2024].", "2024-03-02 stated"),
  ("[p:A|Ann] met [p:B|Bob] on [r:2024-03-02|Saturday].", "2024-03-02 resolved"),
  ("[p:A|Ann] met [p:B|Bob] around [a:2024-03-02|2 March].", "2024-03-02 resolved about"),
  // A bound, a duration, the date of another noun.
  ("[p:A|Ann] has met nobody since [d:2024-03-02|2 March 2024] but visited [l:X|Rome].", "- -"),
  ("[p:A|Ann] met [p:B|Bob] for [u:P3D|three days].", "-"),
  (
    "[p:A|Ann] called [p:B|Bob] before the meeting on [d:2024-03-02|2 March].",
    "- 2024-03-02 stated"
  ),
  // A date in front holds for both verbs; a date in a clause for its own.
  (
    "On [r:2024-03-02|Saturday], [p:A|Ann] met [p:B|Bob] and called [p:C|Cy].",
    "2024-03-02 resolved 2024-03-02 resolved"
  ),
  (
    "[p:A|Ann] met [p:B|Bob] on [r:2024-03-02|Saturday], while [p:C|Cy] flew to [l:X|Rome] on [r:2024-03-03|Sunday].",
    "2024-03-02 resolved 2024-03-03 resolved"
  ),
  // The paragraph's date goes to the sentence that goes on.
  (
    "[p:A|Ann] met [p:B|Bob] on [r:2024-03-02|Saturday]. [p:A|She] gave a speech.",
    "2024-03-02 resolved 2024-03-02 inherited"
  ),
  (
    "[p:A|Ann] met [p:B|Bob] on [r:2024-03-02|Saturday].\n[p:C|Cy] will visit [l:X|Rome].",
    "2024-03-02 resolved -"
  ),
  // A definite call is the call that was dated.
  (
    "[p:A|Ann] called [p:B|Bob] on [r:2024-03-02|Saturday].\nThe weather was fine.\nDuring the call with [p:B|Bob], [p:A|Ann] praised [p:C|Cy].",
    "2024-03-02 resolved 2024-03-02 inherited"
  ),
])
func `a timex dates the happening it belongs to`(text: String, expected: String) {
  let dates = EventFixture(text).events.map { event in
    event.date.map {
      "\($0.value) \($0.basis.rawValue)" + ($0.isApproximate ? " about" : "")
    } ?? "-"
  }
  #expect(dates.joined(separator: " ") == expected)
}

@Test func `two happenings of a sentence are shown apart`() {
  let fixture = EventFixture(
    "On [r:2024-03-02|Saturday], [p:A|Ann] met [p:B|Bob], while [p:C|Cy] flew to [l:X|Rome] on [r:2024-03-03|Sunday]."
  )
  #expect(
    fixture.events.map { fixture.words($0.span) } == [
      "On Saturday, Ann met Bob", "while Cy flew to Rome on Sunday",
    ])
  #expect(fixture.events.map { fixture.words($0.trigger) } == ["met", "flew"])
}

@Test func `a row of dates tells one happening`() {
  let fixture = EventFixture(
    "[r:2025-10-13|Oct. 13] [p:Trump|Trump] addresses [o:Knesset|Knesset] as hostages freed\n[r:2025-10-17|Oct. 17] [p:Zelensky|Zelenskiy] visits the [o:White House|White House]\n"
  )
  #expect(
    fixture.events.map(\.summary) == [
      "contact.statement 2025-10-13 agent:Trump patient:Knesset",
      "movement.transport 2025-10-17 agent:Zelensky in:White House",
    ])
}

@Test func `marks that overlap or lie outside the text do not trap`() {
  let text = TokenizedText("Ann met Bob. Cy left")
  let spans = [0..<3, 0..<3, 2..<9, 8..<8, 19..<40, 90..<95]
  let mentions = spans.map { ActorMention(span: $0, kind: .person, name: "A", rule: "") }
  let timexes = spans.map {
    Timex(span: $0, kind: .date, value: "2024-01-01", edtf: nil, rule: "day-range-end")
  }
  let quotes = [Quote(content: spans, cue: spans, speaker: spans, isDirect: true, rule: "")]
  let events = EventTagger.events(
    in: text, handle: "a", timexes: timexes, mentions: mentions, quotes: quotes)
  for event in events {
    #expect(event.span.contains(event.trigger.lowerBound))
    #expect(event.span.upperBound <= text.bytes.count)
  }
}

@Test(arguments: [
  EventCase(
    "[p:Ellen|Ellen DeGeneres] to Host the Oscars", "other planned agent:Ellen"),
  EventCase(
    "[p:Klitschko|Klitschko] stops [p:Thompson|Thompson] in six rounds",
    "other agent:Klitschko patient:Thompson"),
  EventCase("Two inmates were killed by a guard.", "life.die"),
  EventCase("A bomb exploded at a bank on [d:2008-12-12|Friday].", "conflict.attack 2008-12-12"),
  EventCase("[l:Ukraine|Ukraine] Left in the Dark on Secret Plan", "other patient:Ukraine"),
  EventCase("The Shifting Sands of [l:Ukraine|Ukraine] Peace Talks"),
])
func `headlines and unnamed people tell happenings too`(test: EventCase) {
  #expect(EventFixture(test.text).events.map(\.summary) == test.expected)
}

@Test(arguments: [
  EventCase(
    "[p:A|Ann] called it a success.", "contact.statement agent:A"),
  EventCase(
    "[p:A|Ann] called for talks.", "contact.statement agent:A"),
  EventCase(
    "[p:A|Ann] spoke to [p:B|Bob].", "contact.phone agent:A patient:B"),
  EventCase("[p:A|Ann] spoke in [l:X|Rome].", "contact.statement agent:A in:X"),
  EventCase(
    "[p:A|Ann] spent four hours with [p:B|Bob].", "contact.meet agent:A participant:B"),
  EventCase("[p:A|Ann] was dismissed.", "personnel.end-position patient:A"),
  EventCase("[p:A|Ann] dismissed it as a rumour.", "contact.statement agent:A"),
])
func `a verb of several senses is told apart by what follows it`(test: EventCase) {
  #expect(EventFixture(test.text).events.map(\.summary) == test.expected)
}

@Test func `a speaker may follow the verb of saying`() {
  let events = EventFixture(
    "[q:Golden|\"The [o:Air Force|Air Force] made errors,\"] [c:|said] [p:Golden|Michael Golden], a lawyer."
  ).events
  #expect(events.map(\.summary) == ["contact.statement agent:Golden"])
  #expect(events.map(\.speaker) == ["Golden"])
}

@Test(arguments: [
  "The plane can fly for 9,000 miles.",
  "The planes would meet additional demand.",
  "The company's move was unprecedented.",
])
func `abilities and qualities are no happenings`(text: String) {
  #expect(EventFixture(text).events.map(\.summary) == [])
}

@Test func `a meeting told by an infinitive and by its apposition is one event`() {
  let events = EventFixture(
    "[p:A|Ann] announced plans to meet with [p:B|Bob] in [l:X|Rome], a summit that has yet to occur."
  ).events
  #expect(
    events.map(\.summary) == [
      "contact.statement agent:A", "contact.meet planned agent:A participant:B in:X",
    ])
}

@Test func `a sentence without an end is read in linear time`() {
  let clause = "[p:A|Ann] met [p:B|Bob] on [d:2024-03-02|2 March 2024] and "
  let events = EventFixture(String(repeating: clause, count: 4000) + "left.").events
  // A clause cut by a window's edge may be lost.
  #expect(events.count > 3900)
  #expect(events.allSatisfy { $0.kind == .meet && $0.span.count < 20_000 })
}
