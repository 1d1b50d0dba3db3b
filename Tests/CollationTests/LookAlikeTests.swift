import Chronology
import Collation
import Narrative
import Seeded
import Testing

/// Happenings of one sort that are not one happening, and tellings of one that look different.
struct LookAlikeTests {
  private func groups(_ tellings: [Telling]) throws -> Set<Set<String>> {
    Set(
      EpisodeAligner().episodes(of: try tellings.map { try $0.profile() })
        .map { Set($0.events.map(\.description)) })
  }

  /// A call, told by one source with its day.
  private func call(_ id: String, _ date: String?, _ text: String, to: String = "Ivo Marsh")
    -> Telling
  {
    Telling(
      id: id, marked: text, kind: .phone, date: date, agents: ["Lena Brandt"], patients: [to])
  }

  @Test func `another call two weeks later is another episode`() throws {
    #expect(
      try groups([
        call("a.1", "2031-05-06", "On 6 May Lena Brandt «telephoned» Ivo Marsh about the dam"),
        call("a.2", "2031-05-20", "On 20 May Lena Brandt «telephoned» Ivo Marsh about the dam"),
        call("b.1", "2031-05-06", "Lena Brandt and Ivo Marsh «spoke» on 6 May about the dam"),
        call("b.2", "2031-05-20", "Lena Brandt «called» Ivo Marsh on 20 May about the dam"),
      ]) == [["a.1", "b.1"], ["a.2", "b.2"]])
  }

  @Test func `a telling without a date joins one of two look-alikes, never both`() throws {
    let found = try groups([
      call("a.1", "2031-05-06", "On 6 May Lena Brandt «telephoned» Ivo Marsh about the dam"),
      call("a.2", "2031-05-20", "On 20 May Lena Brandt «telephoned» Ivo Marsh about the ferry"),
      call("b.1", nil, "Lena Brandt «telephoned» Ivo Marsh about the ferry"),
    ])
    #expect(found == [["a.1"], ["a.2", "b.1"]])
  }

  @Test func `a telling that has only a span of days joins the day within it`() throws {
    let found = try groups([
      call("a.1", "2031-05-06", "On Tuesday Lena Brandt «telephoned» Ivo Marsh about the dam"),
      call("b.1", "2031-05-05/2031-05-11", "That week Brandt «telephoned» Ivo Marsh about the dam"),
      call("b.2", "2031-05-19/2031-05-25", "Later Brandt «telephoned» Ivo Marsh about the dam"),
    ])
    #expect(found == [["a.1", "b.1"], ["b.2"]])
  }

  @Test func `a call with somebody else is another call`() throws {
    #expect(
      try groups([
        call("a.1", nil, "Lena Brandt «telephoned» Ivo Marsh about the dam"),
        Telling(
          id: "b.1", marked: "Otto Pell «telephoned» Rosa Quint about the dam", kind: .phone,
          agents: ["Otto Pell"], patients: ["Rosa Quint"]),
      ]).count == 2)
  }

  @Test func `one actor in another's place keeps no telling apart`() throws {
    #expect(
      try groups([
        call(
          "a.1", "2031-05-06",
          "In a short call on 6 May Lena Brandt «advised» Ivo Marsh how to please the regent",
          to: "Ivo Marsh"),
        Telling(
          id: "b.1",
          marked: "Nils Tarn «advised» Ivo Marsh in a call on 6 May how to please the regent",
          kind: .phone, date: "2031-05-06", agents: ["Nils Tarn"], patients: ["Ivo Marsh"]),
      ]) == [["a.1", "b.1"]])
  }

  @Test func `another earthquake is told with other names around it`() throws {
    func story(_ source: String, _ place: String, _ governor: String) -> [Telling] {
      [
        Telling(id: "\(source).1", marked: "An earthquake «struck» near \(place) before dawn"),
        Telling(
          id: "\(source).2", marked: "Governor \(governor) «toured» the ruins of \(place)",
          agents: [governor]),
        Telling(
          id: "\(source).3", marked: "\(governor) «promised» tents to the homeless of \(place)",
          agents: [governor]),
      ]
    }
    let found = try groups(
      story("a", "Karsend", "Mirela Dost") + story("b", "Karsend", "Mirela Dost")
        + story("c", "Ostevall", "Henrik Sund") + story("d", "Ostevall", "Henrik Sund"))
    #expect(
      found == [
        ["a.1", "b.1"], ["a.2", "b.2"], ["a.3", "b.3"], ["c.1", "d.1"], ["c.2", "d.2"],
        ["c.3", "d.3"],
      ])
  }

  /// - Parameter share: One in so many accounts of either story tells it in the same general words.
  @Test(arguments: [4, 5, 6])
  func `two stories that many tell stay two, though some tellings are alike`(share: Int) throws {
    func story(_ sources: [String], _ told: String, _ chief: String, _ port: String) -> [Telling] {
      sources.enumerated().flatMap { number, source in
        [
          Telling(
            id: "\(source).1",
            marked: number % share == 0 ? "The navy «captured» pirates in the Gulf of Aden" : told),
          Telling(
            id: "\(source).2", marked: "Admiral \(chief) «praised» the crew in \(port)",
            agents: [chief]),
        ]
      }
    }
    let first = (0..<12).map { "a\($0)" }
    let second = (0..<12).map { "b\($0)" }
    let found = try groups(
      story(
        first, "The navy «captured» 23 pirates and two skiffs off Cape Ansel with rockets",
        "Mirela Dost", "Karsend")
        + story(
          second, "The navy «captured» pirates who held 61 sailors of a tanker near Port Lavel",
          "Henrik Sund", "Karsend"))
    #expect(!found.contains { $0.contains("a1.1") && $0.contains("b1.1") })
  }

  @Test func `other numbers of the same things keep no rescue apart, another ship does`() throws {
    func story(
      _ source: String, _ marked: String, _ count: Int, first: String, last: String,
      by actor: String
    ) -> [Telling] {
      let told = Telling(id: "", marked: marked)
      return [
        Telling(id: "\(source).1", marked: first),
        Telling(
          id: "\(source).2", marked: marked,
          numbers: [
            Quantity(value: Double(count), unit: "passenger", span: 0..<told.text.utf8.count)
          ]),
        Telling(id: "\(source).3", marked: last, agents: [actor]),
      ]
    }
    let sinking = "The ferry Halcyon «sank» off Cape Ansel"
    let captain = "Captain Ivo Marsh «left» the Halcyon last"
    let found = try groups(
      story(
        "a", "By nightfall 40 passengers were «rescued»", 40, first: sinking, last: captain,
        by: "Ivo Marsh")
        + story(
          "b", "Rescuers «brought» 43 passengers ashore", 43, first: sinking, last: captain,
          by: "Ivo Marsh")
        + story(
          "c", "Rescuers «took» 12 passengers from the wreck", 12,
          first: "A tram «derailed» in Port Lavel",
          last: "Rosa Quint «braked» too late on Lavel Hill", by: "Rosa Quint"))
    #expect(found.contains(["a.2", "b.2"]))
    #expect(found.contains(["c.2"]))
  }

  @Test func `one day that was misread parts no two groups, and stands alone`() throws {
    let brief = "The ferry Halcyon «sank» off Cape Ansel"
    let long = "Off Cape Ansel the ferry Halcyon «sank» in a storm with cattle and timber aboard"
    var tellings = ["a", "b", "c"].map {
      Telling(id: "\($0).1", marked: brief, date: "2031-10-14")
    }
    tellings += ["d", "e", "f", "g"].map { Telling(id: "\($0).1", marked: long) }
    tellings.append(Telling(id: "h.1", marked: long, date: "2031-10-15"))
    #expect(
      try groups(tellings)
        == [["a.1", "b.1", "c.1", "d.1", "e.1", "f.1", "g.1"], ["h.1"]])
  }

  @Test func `one account that tells a happening twice has both tellings in one episode`() throws {
    let text = "The ferry Halcyon «sank» off Cape Ansel with cattle aboard"
    #expect(
      try groups([
        Telling(id: "a.1", marked: text), Telling(id: "a.2", marked: text),
        Telling(id: "a.3", marked: "Parliament «passed» a tax on imported timber"),
        Telling(id: "b.1", marked: text),
      ]) == [["a.1", "a.2", "b.1"], ["a.3"]])
  }

  @Test func `one sentence that tells two actions tells two happenings`() throws {
    let text = "Lena Brandt met Ivo Marsh in Osk and flew to Tarn"
    func twice(_ source: String) -> [Telling] {
      [
        Telling(
          id: "\(source).1", marked: text.replacing("met", with: "«met»"), kind: .meet,
          agents: ["Lena Brandt"], patients: ["Ivo Marsh"], isOneSentence: true),
        Telling(
          id: "\(source).2", marked: text.replacing("flew", with: "«flew»"), kind: .transport,
          agents: ["Lena Brandt"], place: "Tarn", isOneSentence: true),
      ]
    }
    #expect(try groups(twice("a") + twice("b")) == [["a.1", "b.1"], ["a.2", "b.2"]])
  }

  @Test func `an article more regroups nothing that it does not tell`() throws {
    var generator = SeededGenerator(seed: 5)
    var tellings: [Telling] = []
    for source in ["a", "b", "c"] {
      for (index, marked) in Telling.matters.shuffled(using: &generator).enumerated() {
        tellings.append(Telling(id: "\(source).\(index + 1)", marked: marked))
      }
    }
    func found(_ tellings: [Telling]) throws -> (EventCollection, [Int32]) {
      var collection = EventCollection()
      let profiles = try tellings.map { try $0.profile() }
      for profile in profiles.sorted(by: { $0.id < $1.id }) { collection.add(profile) }
      return (collection, EpisodeAligner().numbers(of: collection))
    }
    let (few, before) = try found(tellings)
    let more = (1...6).map { number in
      Telling(
        id: "0new.\(number)", marked: "Rosa Quint «painted» mural number\(number) in Halvik",
        agents: ["Rosa Quint"])
    }
    let (all, news) = try found(more + tellings)
    let after = EpisodeNumbers.kept(by: news) { index in
      few.index(of: all.id(of: index)).map { before[$0] }
    }
    #expect(Set(before).count == Telling.matters.count)
    for (index, number) in after.enumerated() {
      let id = all.id(of: index)
      let isNew = id.source == "0new"
      #expect(few.index(of: id).map { before[$0] } == (isNew ? nil : number))
      if isNew { #expect(!before.contains(number)) }
    }
  }
}
