import Collation
import Narrative
import Testing

struct ReadingComposerTests {
  @Test func `a reading has agents first, and each value once`() throws {
    let events = try [
      Telling(
        id: "gazette.2", marked: "Igor Malyshev «met» Vera Holt for more than four hours",
        date: "2031-05-03", agents: ["Vera Holt"], patients: ["Igor Malyshev"], place: "Port Ansel",
        numbers: [Quantity(value: 4, unit: "hour", bound: .atLeast, span: 33..<53)]),
      Telling(
        id: "gazette.1", marked: "The 12-point pact was «signed» by Oda Lind", date: "2031-05",
        agents: ["Oda Lind"], patients: ["Igor Malyshev"], place: "Port Ansel",
        numbers: [
          Quantity(value: 12, unit: "point", span: 4..<12), Quantity(value: 7, span: 4..<6),
        ]),
    ].map { try $0.event() }
    #expect(
      ReadingComposer().reading(of: events)
        == Reading(
          who: ["Oda Lind", "Vera Holt", "Igor Malyshev"], when: ["2031-05", "2031-05-03"],
          whereabouts: ["Port Ansel"], number: ["12 point", "at least 4 hour"], status: .happened))
  }

  @Test(arguments: [
    ([Certainty.planned], Reading.Status.planned), ([.planned, .reported], .happened),
    ([.denied, .possible], .denied), ([.possible], .possible), ([.alleged], .happened),
  ]) func `the status is what the source tells at its surest`(
    told: [Certainty], status: Reading.Status
  ) throws {
    let events = try told.enumerated().map { index, certainty in
      try Telling(id: "gazette.\(index + 1)", marked: "They «met»", certainty: certainty).event()
    }
    #expect(ReadingComposer().reading(of: events).status == status)
  }

  @Test(arguments: [
    (Quantity(value: 2.5, unit: "hour", span: 0..<1), "2.5 hour"),
    (
      Quantity(value: 400_000_000_000, unit: "dollar", bound: .about, span: 0..<1),
      "about 400000000000 dollar"
    ),
    (Quantity(value: 30, unit: "day", bound: .atMost, span: 0..<1), "at most 30 day"),
    (Quantity(value: 3, span: 0..<1), "3"),
  ]) func `a number is read with bound and unit`(quantity: Quantity, text: String) {
    #expect(quantity.reading == text)
  }
}
