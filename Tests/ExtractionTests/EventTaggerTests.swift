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
])
func `an event has its kind, day, actors and place`(test: EventCase) {
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
