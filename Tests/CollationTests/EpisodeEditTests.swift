import Collation
import Narrative
import Testing

private let (a, b, c) = (
  EventID(source: "a", ordinal: 1), EventID(source: "b", ordinal: 1),
  EventID(source: "c", ordinal: 1)
)

@Test func `merged episodes keep the lower number, all others theirs`() {
  var numbers = [a: 1, b: 2, c: 3]
  EpisodeEdit.apply([.merge(c, a)], to: &numbers)
  #expect(numbers == [a: 1, b: 2, c: 1])
}

@Test func `a split event gets a number behind all others`() {
  var numbers = [a: 1, b: 1, c: 2]
  EpisodeEdit.apply([.split(b)], to: &numbers)
  #expect(numbers == [a: 1, b: 3, c: 2])
}

@Test func `edits go in their order`() {
  var numbers = [a: 1, b: 1, c: 2]
  EpisodeEdit.apply([.split(b), .merge(b, c)], to: &numbers)
  #expect(numbers == [a: 1, b: 2, c: 2])
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
