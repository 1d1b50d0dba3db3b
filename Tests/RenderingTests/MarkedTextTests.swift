import Chronology
import Narrative
import Rendering
import Testing

@Suite struct MarkedTextTests {
  private static let heading = "A letter"
  private static let first = "Ada wrote to him on 8 June."
  private static let second = "\u{201C}I have\u{1B} built it,\u{201D} Charles Babbage said."
  private static let aside = "Share this page"
  private static let text = "\(heading)\n\n\(first)  \(second)\n\n\(aside)\n"

  /// Where words stand in the text, for the first time from some offset on.
  private static func place(_ words: String, from offset: Int = 0) throws -> Range<Int> {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = try #require(
      (offset...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) })
    return start..<start + wanted.count
  }

  private static func account() throws -> AnnotatedSource {
    let ada = try place("Ada")
    let him = try place("him")
    let date = try place("8 June")
    let babbage = try place("Charles Babbage")
    return AnnotatedSource(
      source: Source(
        handle: "diary", title: "A letter", published: try EDTF("1843-06-10"), text: text),
      timexes: [
        Timex(
          span: date, kind: .date, value: "1843-06-08", edtf: try EDTF("1843-06-08"),
          rule: "day-month")
      ],
      mentions: [
        ActorMention(span: ada, kind: .person, name: "Ada Byron", rule: "x"),
        ActorMention(
          span: him, kind: .person, form: .pronoun, name: "Charles Babbage", rule: "x"),
        ActorMention(span: babbage, kind: .person, name: "Charles Babbage", rule: "x"),
      ],
      quotes: [
        Quote(
          content: [try place("\u{201C}I have\u{1B} built it,\u{201D}")],
          cue: [try place("said")], speaker: [babbage], speakerName: "Charles Babbage",
          isDirect: true, rule: "x")
      ],
      events: [
        Event(
          id: EventID(source: "diary", ordinal: 1), span: try place(first),
          trigger: try place("wrote"), kind: .phone, certainty: .reported,
          date: EventDate(value: try EDTF("1843-06-08"), basis: .resolved, timex: date),
          participants: [
            Participant(name: "Ada Byron", kind: .person, role: .agent, span: ada),
            Participant(name: "Charles Babbage", kind: .person, role: .patient, span: him),
          ], place: "London", origins: ["the Times"]),
        Event(
          id: EventID(source: "diary", ordinal: 2), span: try place(second),
          trigger: try place("built")),
      ])
  }

  private static func marked(width: Int) throws -> MarkedText {
    MarkedText(
      try account(),
      passages: [
        .init(span: try place(heading), kind: .heading, paragraph: 0),
        .init(span: try place(first), kind: .prose, paragraph: 1),
        .init(span: try place(second), kind: .prose, paragraph: 1),
        .init(span: try place(aside), kind: .aside, paragraph: 2),
      ], width: width)
  }

  @Test func `the readings stand in the text and below it`() throws {
    #expect(
      Renderer().render(try Self.marked(width: 200).lines) == """
        diary · A letter · published 1843-06-10
        [time = value] · {actor = name} · «quotation» · word#1 event 1, told below

        A letter

        {Ada = Ada Byron} wrote#1 to {him = Charles Babbage} on [8 June = 1843-06-08].
          #1 1843-06-08 resolved · contact.phone · Ada Byron (agent), Charles Babbage (patient) · in London · reported · on the word of the Times
        «“I have␛ built#2 it,”» {Charles Babbage} said.
          «» Charles Babbage · said · direct
          #2 undated · other · asserted

        ┊ Share this page


        """)
  }

  @Test func `no line exceeds the width and nothing is lost`() throws {
    let wide = try Self.marked(width: 200).lines.map(\.plain)
    for width in 20...120 {
      let lines = try Self.marked(width: width).lines
      #expect(lines.allSatisfy { $0.width <= width })
      let words = lines.map { $0.plain.filter { $0 != " " && $0 != "┊" } }.joined()
      #expect(words == wide.map { $0.filter { $0 != " " && $0 != "┊" } }.joined())
    }
  }

  @Test func `each reading has the role that colours it`() throws {
    let runs = try Self.marked(width: 200).lines.flatMap(\.runs)
    func role(_ text: String) -> TextRole? { runs.first { $0.text.contains(text) }?.role }
    #expect(role("8 June") == .date)
    #expect(role("{Ada") == .actor)
    #expect(role("wrote") == .field)
    #expect(role("I have") == .quotation)
    #expect(role("Share this page") == .note)
    #expect(runs.contains { $0.text == "A letter" && $0.role == .heading })
  }

  @Test func `spans that cross and lie outside the text stop nothing`() throws {
    var account = try Self.account()
    account.mentions.append(
      ActorMention(span: 0..<14, kind: .person, name: "X", rule: "x"))
    account.timexes.append(
      Timex(span: 5_000..<5_010, kind: .date, value: "2001", rule: "x"))
    account.quotes.append(Quote(content: [12..<40], isDirect: true, rule: "x"))
    let end = Self.text.utf8.count
    let lines = MarkedText(
      account, passages: [.init(span: 0..<end, kind: .prose, paragraph: 0)], width: 60
    ).lines
    #expect(lines.contains { $0.plain.contains("nobody named") })
    #expect(!lines.contains { $0.plain.contains("2001") })
  }

  @Test func `a text without passages has its head alone`() {
    let lines = MarkedText(
      AnnotatedSource(source: Source(handle: "empty", text: "")), passages: [], width: 80
    ).lines
    #expect(lines.first?.plain == "empty · publication date unknown")
    #expect(lines.count == 3)
  }
}
