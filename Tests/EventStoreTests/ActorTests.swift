import EventStore
import GRDB
import Narrative
import Testing

@Suite struct ActorTests {
  private static func source(_ handle: String, _ names: [String]) -> AnnotatedSource {
    var source = Sample.source(handle, ["\(handle) tells."])
    source.actors = names.map { NamedActor(name: $0, kind: .person) }
    source.events[0].participants = names.map {
      Participant(name: $0, kind: .person, role: .agent, span: 0..<1)
    }
    return source
  }

  @Test func `names are read back as the canonical ones`() throws {
    let store = try Store()
    _ = try store.insert([
      Self.source("a", ["Zelensky"]), Self.source("b", ["Zelenskyy", "Volodymyr Zelenskyy"]),
    ])
    #expect(try store.actors().count == 3)
    let canonical = NamedActor(
      name: "Volodymyr Zelensky", kind: .person,
      aliases: ["Zelensky", "Zelenskyy", "Volodymyr Zelenskyy"])
    for _ in 1...2 {
      try store.setActors(canonical: [canonical]) { _, _, _ in "Volodymyr Zelensky" }
      let tally = try store.actors()
      #expect(tally.map(\.actor) == [canonical])
      #expect(tally.map(\.events) == [2] && tally.map(\.sources) == [2])
      let names = try store.events().flatMap { $0.event.participants.map(\.name) }
      #expect(names == Array(repeating: "Volodymyr Zelensky", count: 3))
    }
    var local: [[String]] = []
    try store.forEachLocalActors { local.append($0.actors.map(\.name)) }
    #expect(
      local == [["Zelensky"], ["Zelenskyy", "Volodymyr Zelenskyy"]])

    try store.setActors(canonical: []) { name, _, _ in name }
    #expect(
      try store.actors().map(\.actor.name) == ["Volodymyr Zelenskyy", "Zelensky", "Zelenskyy"])
  }

  @Test func `an actor is found by its own name after its names were set anew`() throws {
    let store = try Store()
    _ = try store.insert([Self.source("a", ["Ann Lee"])])
    for aliases in [[], ["Lee"]] {
      try store.setActors(
        canonical: [NamedActor(name: "Ann Lee", kind: .person, aliases: aliases)]
      ) { name, _, _ in name }
      #expect(try store.actors().first?.actor.aliases == aliases)
      let named = try store.read { db in
        try String.fetchAll(db, sql: "SELECT name FROM actor_name ORDER BY ordinal")
      }
      #expect(named == ["Ann Lee"] + aliases)
    }
  }

  @Test func `a name that only an event uses can be unified too`() throws {
    let store = try Store()
    var source = Sample.source("a", ["One."])
    source.events[0].place = "Kyiv"
    source.events[0].speaker = "Ann"
    source.events[0].origins = ["Ann", "a recording"]
    _ = try store.insert([source])
    try store.setActors(canonical: [NamedActor(name: "Ann Lee", kind: .person)]) { name, _, _ in
      name == "Ann" ? "Ann Lee" : name
    }
    let event = try #require(try store.events().first).event
    #expect(event.place == "Kyiv" && event.speaker == "Ann Lee")
  }

  @Test func `completion offers what begins with the typed letters first`() throws {
    let store = try Store()
    _ = try store.insert([
      Self.source("a", ["Émile Zola", "Anna Émilova"]), Self.source("b", ["Anna Émilova", "Zoë"]),
    ])
    func values(_ prefix: String) throws -> [String] {
      try store.values(of: .actor, prefix: prefix, limit: 9).map(\.value)
    }
    #expect(try values("emil") == ["Émile Zola", "Anna Émilova"])
    #expect(try values("") == ["Anna Émilova", "Zoë", "Émile Zola"])
    #expect(try values("milo") == [])
    for list in ValueList.allCases {
      #expect(try store.values(of: list, prefix: "q", limit: 3) == [])
    }
    #expect(
      try store.values(of: .source, prefix: "", limit: 1) == [ValueTally(value: "a", count: 1)])
  }
}
