import Collation
import Narrative
import Seeded
import Testing

struct ActorUnifierTests {
  private func person(_ name: String, _ aliases: String...) -> NamedActor {
    NamedActor(name: name, kind: .person, aliases: aliases)
  }
  private func organization(_ name: String, _ aliases: String...) -> NamedActor {
    NamedActor(name: name, kind: .organization, aliases: aliases)
  }

  @Test(arguments: [
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Volodymyr Zelenskiy", "Volodymyr Zelenskij"),
    ("Kirill Dmitriev", "Kirill Dmitriyev"), ("Yevgeny Smirnov", "Evgenii Smirnoff"),
    ("Mikhail Kharin", "Mihail Harin"), ("José Muñoz", "Jose Munoz"),
    ("Steve Harlan", "Steven Harlan"), ("Bill Ostrander", "William Ostrander"),
    ("John Q. Ostrander", "John Ostrander"), ("Alexander Petrov", "Aleksandr Petrov"),
    ("Andriy Yermak", "Andrii Ermak"),
  ]) func `spellings of one name are one person`(a: String, b: String) {
    let unified = ActorUnifier().unify([("north", [person(a)]), ("south", [person(b)])])
    #expect(unified.actors.count == 1)
    #expect(
      unified.name(a, kind: .person, in: "north") == unified.name(b, kind: .person, in: "south"))
  }

  @Test(arguments: [
    ("Steve Harlan", "Tom Harlan"), ("Anna Lee", "Anna Li"), ("Peter Marsh", "Peter March"),
    ("John Adam Bell", "John Eric Bell"),
  ]) func `different names are different persons`(a: String, b: String) {
    #expect(
      ActorUnifier().unify([("north", [person(a)]), ("south", [person(b)])]).actors.count == 2)
  }

  @Test func `a bare surname joins the only person who has it`() {
    let unified = ActorUnifier().unify([
      ("north", [person("Vera Holt")]), ("south", [person("Holt")]),
    ])
    #expect(unified.actors == [person("Vera Holt", "Holt")])
    #expect(unified.name("Holt", in: "south") == "Vera Holt")
  }

  @Test func `a bare surname that two persons have joins neither`() {
    let unified = ActorUnifier().unify([
      ("north", [person("Vera Holt"), person("Ivan Holt")]), ("south", [person("Holt")]),
    ])
    #expect(unified.actors.map(\.name) == ["Holt", "Ivan Holt", "Vera Holt"])
  }

  @Test func `its own source settles a bare surname`() {
    let unified = ActorUnifier().unify([
      ("north", [person("Vera Holt")]), ("south", [person("Ivan Holt"), person("Holt")]),
    ])
    #expect(unified.name("Holt", in: "south") == "Ivan Holt")
  }

  @Test func `an abbreviation joins what it is short for`() {
    let unified = ActorUnifier().unify([
      ("north", [organization("Federal Harbour Agency", "FHA")]),
      ("south", [organization("F.H.A.")]), ("west", [organization("the Federal Harbour Agency")]),
      ("east", [organization("Northern Rail Union")]), ("far", [organization("NRU")]),
    ])
    #expect(unified.actors.count == 2)
    #expect(
      unified.name("F.H.A.", in: "south") == unified.name("Federal Harbour Agency", in: "north"))
    #expect(unified.name("NRU", in: "far") == "Northern Rail Union")
  }

  @Test func `kinds never mix`() {
    let unified = ActorUnifier().unify([
      ("north", [person("Jordan"), NamedActor(name: "Jordan", kind: .place)]),
      ("south", [organization("Jordan")]),
    ])
    #expect(unified.actors.count == 3)
  }

  @Test func `a place has one name through its other names`() {
    let unified = ActorUnifier().unify([
      ("north", [NamedActor(name: "Kiev", kind: .place)]),
      ("south", [NamedActor(name: "Kyiv", kind: .place)]),
      ("west", [NamedActor(name: "Kyiv", kind: .place)]),
    ])
    #expect(unified.actors == [NamedActor(name: "Kyiv", kind: .place, aliases: ["Kiev"])])
  }

  @Test func `the commonest full form is the name`() {
    let unified = ActorUnifier().unify([
      ("a", [person("Holt")]), ("b", [person("Holt")]), ("c", [person("Holt")]),
      ("d", [person("Vera Holt")]), ("e", [person("Vera Holt")]), ("f", [person("Vera M. Holt")]),
    ])
    #expect(unified.actors == [person("Vera Holt", "Holt", "Vera M. Holt")])
  }

  @Test func `an event takes the names of the corpus`() throws {
    let unified = ActorUnifier().unify([
      ("north", [person("Vera Holt")]), ("south", [person("Holt")]),
    ])
    var event = try Telling(
      id: "south.1", marked: "Holt «called» him", agents: ["Holt"], speaker: "Holt"
    ).event()
    event = unified.renaming(event)
    #expect(event.participants.map(\.name) == ["Vera Holt"])
    #expect(event.speaker == "Vera Holt")
  }

  @Test func `the order of the sources changes nothing`() {
    var generator = SeededGenerator(seed: 5)
    let sources: [(source: String, actors: [NamedActor])] = [
      ("a", [person("Vera Holt", "Holt"), person("Igor Malyshev")]),
      ("b", [person("Holt"), person("Malyshev", "Igor")]), ("c", [person("Igor Malishev")]),
      ("d", [person("Ivan Holt"), organization("Harbour Agency", "HA")]),
      ("e", [organization("HA"), person("Holt")]),
    ]
    let expected = ActorUnifier().unify(sources)
    for _ in 0..<20 {
      #expect(ActorUnifier().unify(sources.shuffled(using: &generator)) == expected)
    }
  }
}
