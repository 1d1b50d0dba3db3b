import Chronology
import Collation
import Narrative
import Testing

struct DiscrepancyFinderTests {
  private func found(_ a: Telling, _ b: Telling) throws -> [Discrepancy] {
    DiscrepancyFinder().discrepancies(in: 7, events: [try a.told(), try b.told()])
  }

  private func quantity(_ value: Double, _ unit: String, _ bound: Quantity.Bound = .exactly)
    -> Quantity
  {
    Quantity(value: value, unit: unit, bound: bound, span: 0..<3)
  }

  // MARK: Actor

  private let call = Telling(
    id: "gazette.1", marked: "Vera Holt «called» Igor Malyshev", kind: .phone, date: "2031-05-03",
    agents: ["Vera Holt"], patients: ["Igor Malyshev"])

  @Test func `one deed on one day to one person by two persons is strict`() throws {
    var other = call
    other.id = "mercury.4"
    other.marked = "Oda Lind «called» Igor Malyshev"
    other.agents = ["Oda Lind"]
    let discrepancies = try found(call, other)
    #expect(discrepancies.count == 1)
    let discrepancy = try #require(discrepancies.first)
    #expect(discrepancy.slot == .actor)
    #expect(discrepancy.isStrict)
    #expect(discrepancy.episode == 7)
    #expect(discrepancy.a.value == "Vera Holt" && discrepancy.b.value == "Oda Lind")
    #expect(discrepancy.b.span == 0..<8)
    #expect(discrepancy.reason == "same kind of happening, same day, same Igor Malyshev")
  }

  @Test func `an actor is silent where anything else differs`() throws {
    var other = call
    other.id = "mercury.4"
    other.agents = ["Oda Lind"]
    var cases = Array(repeating: other, count: 5)
    cases[0].patients = ["Karl Brandt"]
    cases[1].date = "2031-05"
    cases[2].kind = .meet
    cases[3].agents = ["Oda Lind", "Vera Holt"]
    cases[4].speaker = "Vera Holt"
    for item in cases {
      #expect(try found(call, item).filter { $0.slot == .actor }.isEmpty)
    }
  }

  // MARK: Date

  /// Two dates, and whether they differ: nil is silence, true is strict.
  @Test(
    arguments: [
      ("2031-05-03", "2031-05-03", nil, nil),
      ("2031-05-03", "2031-05", false, "one date is more precise"),
      ("2031-05-03", "XXXX-05-03", false, "one date has no year"),
      ("2031-05-01/2031-05-04", "2031-05-03/2031-05-06", false, "the dates can meet"),
      ("2031-05-03", "2031-05-04", true, "the dates cannot meet"),
      ("2031-05-03~", "2031-05-04", false, "a date is approximate or uncertain"),
    ] as [(String, String, Bool?, String?)]) func `dates conflict only if they cannot meet`(
      a: String, b: String, isStrict: Bool?, reason: String?
    ) throws
  {
    let discrepancies = try found(
      Telling(id: "gazette.1", marked: "They «met»", date: a),
      Telling(id: "mercury.1", marked: "They «met»", date: b))
    #expect(discrepancies.map(\.isStrict) == [isStrict].compactMap { $0 })
    #expect(discrepancies.map(\.reason) == [reason].compactMap { $0 })
  }

  @Test func `an inherited date contradicts nothing`() throws {
    let discrepancies = try found(
      Telling(id: "gazette.1", marked: "They «met»", date: "2031-05-03", basis: .inherited),
      Telling(id: "mercury.1", marked: "They «met»", date: "2031-05-04"))
    #expect(discrepancies.map(\.isStrict) == [false])
  }

  // MARK: Number

  @Test(
    arguments: [
      ([(28.0, Quantity.Bound.exactly)], [(20.0, Quantity.Bound.exactly)], true),
      ([(28, .exactly)], [(28, .exactly)], nil), ([(4, .exactly)], [(4, .atLeast)], false),
      ([(5, .exactly)], [(4, .atLeast)], false), ([(3, .exactly)], [(4, .atLeast)], true),
      ([(412, .exactly)], [(400, .exactly)], false), ([(104, .exactly)], [(100, .about)], false),
      ([(28, .exactly), (3, .exactly)], [(20, .exactly)], nil),
    ] as [([(Double, Quantity.Bound)], [(Double, Quantity.Bound)], Bool?)])
  func `numbers of one unit are compared within their bounds`(
    a: [(Double, Quantity.Bound)], b: [(Double, Quantity.Bound)], isStrict: Bool?
  ) throws {
    let discrepancies = try found(
      Telling(
        id: "gazette.1", marked: "They «agreed»", date: "2031-05-03",
        numbers: a.map { quantity($0.0, "point", $0.1) }),
      Telling(
        id: "mercury.1", marked: "They «agreed»", date: "2031-05-03",
        numbers: b.map { quantity($0.0, "point", $0.1) }))
    #expect(discrepancies.map(\.isStrict) == [isStrict].compactMap { $0 })
    #expect(discrepancies.allSatisfy { $0.slot == .number })
  }

  @Test func `unlike numbers are not compared`() throws {
    let points = Telling(id: "a.1", marked: "They «agreed»", numbers: [quantity(20, "point")])
    let hostages = Telling(id: "b.1", marked: "They «agreed»", numbers: [quantity(28, "hostage")])
    #expect(try found(points, hostages).isEmpty)
    let years = Telling(id: "a.1", marked: "They «agreed»", numbers: [quantity(20, "year")])
    let more = Telling(id: "b.1", marked: "They «agreed»", numbers: [quantity(30, "year")])
    #expect(try found(years, more).isEmpty)
    let notANumber = Telling(id: "b.1", marked: "They «agreed»", numbers: [quantity(.nan, "point")])
    #expect(try found(points, notANumber).isEmpty)
  }

  @Test func `a toll that differs is no contradiction`() throws {
    let discrepancies = try found(
      Telling(
        id: "a.1", marked: "The quake «killed» them", kind: .die, numbers: [quantity(31, "person")]),
      Telling(
        id: "b.1", marked: "The quake «killed» them", kind: .die, numbers: [quantity(36, "person")])
    )
    #expect(discrepancies.map(\.isStrict) == [false])
  }

  @Test func `measurements of one thing are compared as they are written`() throws {
    let first = Telling(id: "a.1", marked: "A quake of magnitude 5.1 «struck» the fjord")
    var other = Telling(id: "b.1", marked: "The quake «struck» with a magnitude of 5.4")
    let found = try found(first, other)
    #expect(found.map(\.slot) == [.number] && found.map(\.isStrict) == [false])
    #expect(found.first?.b.value == "magnitude 5.4")
    other.marked = "The quake «struck» with a magnitude of 5.1"
    #expect(try self.found(first, other).isEmpty)
  }

  // MARK: Status

  @Test(
    arguments: [
      (Certainty.asserted, Certainty.reported, nil), (.asserted, .planned, false),
      (.asserted, .denied, true), (.alleged, .denied, false), (.asserted, .possible, false),
      (.planned, .denied, false),
    ] as [(Certainty, Certainty, Bool?)]) func `only a denial of what is asserted is strict`(
      a: Certainty, b: Certainty, isStrict: Bool?
    ) throws
  {
    let discrepancies = try found(
      Telling(id: "gazette.1", marked: "They «met»", date: "2031-05-03", certainty: a),
      Telling(id: "mercury.1", marked: "They «met»", date: "2031-05-03", certainty: b))
    #expect(discrepancies.map(\.isStrict) == [isStrict].compactMap { $0 })
    #expect(discrepancies.allSatisfy { $0.slot == .status && $0.a.span == 5..<8 })
  }

  @Test func `a denial on another's word is not strict`() throws {
    let discrepancies = try found(
      Telling(id: "gazette.1", marked: "They «met»"),
      Telling(id: "mercury.1", marked: "They «met»", certainty: .denied, speaker: "Oda Lind"))
    #expect(discrepancies.map(\.isStrict) == [false])
  }

  @Test func `events of one source are not compared with each other`() throws {
    #expect(
      try found(
        Telling(id: "gazette.1", marked: "They «met»", date: "2031-05-03"),
        Telling(id: "gazette.2", marked: "They «met»", date: "2031-05-04")
      ).isEmpty)
  }
}
