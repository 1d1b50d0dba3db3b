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
    for group in found {
      let isFirst = group.allSatisfy { $0.hasPrefix("a") || $0.hasPrefix("b") }
      let isSecond = group.allSatisfy { $0.hasPrefix("c") || $0.hasPrefix("d") }
      #expect(isFirst || isSecond, "\(group.sorted())")
    }
    #expect(found.contains { $0.isSuperset(of: ["a.2", "b.2"]) })
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
    let subjects = ["dam", "ferry", "harvest", "census", "railway", "opera", "glacier", "mint"]
    var tellings: [Telling] = []
    for source in ["a", "b", "c"] {
      for (index, subject) in subjects.shuffled(using: &generator).enumerated() {
        tellings.append(
          Telling(
            id: "\(source).\(index + 1)",
            marked: "Lena Brandt «discussed» the \(subject) with the council of Osk",
            agents: ["Lena Brandt"]))
      }
    }
    let before = try groups(tellings)
    let more = (1...6).map { number in
      Telling(
        id: "0new.\(number)", marked: "Rosa Quint «painted» mural number\(number) in Halvik",
        agents: ["Rosa Quint"])
    }
    let after = try groups(more + tellings)
    #expect(before.isSubset(of: after))
  }
}
