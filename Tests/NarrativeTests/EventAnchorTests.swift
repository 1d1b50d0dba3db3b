import Narrative
import Testing

private func anchor(_ ordinal: Int, _ text: String, _ trigger: String, _ offset: Int)
  -> EventAnchor
{
  EventAnchor(
    id: EventID(source: "a", ordinal: ordinal), text: text, trigger: trigger,
    triggerOffset: offset)
}

@Test func `an event is found by its words when ordinals have shifted`() {
  let meant = anchor(1, "They met in Ashford.", "met", 5)
  let now = [anchor(1, "It rained.", "rained", 3), anchor(2, "They met in Ashford.", "met", 16)]
  #expect(meant.match(among: now) == EventID(source: "a", ordinal: 2))
}

@Test func `of two with the same words the nearest is meant`() {
  let meant = anchor(2, "They met.", "met", 30)
  let now = [anchor(1, "They met.", "met", 5), anchor(2, "They met.", "met", 33)]
  #expect(meant.match(among: now) == EventID(source: "a", ordinal: 2))
}

@Test func `a clause that ends elsewhere is the same event, another trigger is not`() {
  let meant = anchor(1, "They met in Ashford", "met", 5)
  let now = [anchor(4, "They met in Ashford on Monday and left.", "met", 5)]
  #expect(meant.match(among: now) == EventID(source: "a", ordinal: 4))
  let other = [anchor(4, "They met in Ashford on Monday and left.", "left", 34)]
  #expect(meant.match(among: other) == nil)
}
