import Collation
import Narrative
import Testing

private let events = ["a", "b", "c"].map { EventID(source: $0, ordinal: 1) }
private let (a, b, c) = (events[0], events[1], events[2])

/// The numbers of the three events after some edits.
private func edited(_ numbers: [Int32], _ edits: EpisodeEdit...) -> [Int32] {
  var numbers = numbers
  EpisodeEdit.apply(edits, to: &numbers, at: events.firstIndex(of:))
  return numbers
}

@Test func `merged episodes keep the lower number, all others theirs`() {
  #expect(edited([1, 2, 3], .merge(c, a)) == [1, 2, 1])
}

@Test func `a split event gets a number behind all others`() {
  #expect(edited([1, 1, 2], .split(b)) == [1, 3, 2])
}

@Test func `an event that is alone is not split`() {
  #expect(edited([1, 1, 2], .split(c)) == [1, 1, 2])
}

@Test func `edits go in their order`() {
  #expect(edited([1, 1, 2], .split(b), .merge(b, c)) == [1, 2, 2])
}

@Test func `an edit of an event that is not there changes nothing`() {
  let other = EventID(source: "d", ordinal: 1)
  #expect(edited([1, 2, 3], .merge(a, other), .split(other)) == [1, 2, 3])
}

@Test func `a name joined to another is one actor of the second name`() {
  let unified = UnifiedActors(
    actors: [
      NamedActor(name: "Ann Lee", kind: .person, aliases: ["Lee"]),
      NamedActor(name: "The Mayor", kind: .person),
    ],
    canonicalNames: [
      .init(source: "x", kind: .person, name: "Lee"): "Ann Lee",
      .init(source: "y", kind: .person, name: "The Mayor"): "The Mayor",
    ]
  ).joining([("The Mayor", "Lee"), ("nobody", "Lee")])
  #expect(
    unified.actors == [NamedActor(name: "Lee", kind: .person, aliases: ["Ann Lee", "The Mayor"])])
  #expect(unified.name("The Mayor", in: "y") == "Lee")
  #expect(unified.name("Lee", in: "x") == "Lee")
}
