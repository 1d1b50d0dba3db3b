import Chronology
import Foundation
import Interchange
import Narrative
import QueryEngine
import Testing

@Suite struct RowTests {
  static func call() throws -> EventRow {
    EventRow(
      event: Event(
        id: EventID(source: "envoy", ordinal: 12), span: 0..<10, trigger: 2..<4, kind: .phone,
        date: EventDate(value: try EDTF("2025-10-14"), basis: .stated),
        participants: [
          Participant(name: "Steve Witkoff", kind: .person, role: .agent, span: 0..<1),
          Participant(name: "Yuri Ushakov", kind: .person, role: .patient, span: 1..<2),
          Participant(name: "Steve Witkoff", kind: .person, role: .agent, span: 2..<3),
        ],
        numbers: [
          Quantity(value: 5, unit: "minute", span: 0..<1),
          Quantity(value: 400, unit: nil, bound: .atLeast, span: 0..<1),
        ],
        origins: ["Bloomberg"]),
      text: "He called.", codePointSpan: 598..<608, episode: 7)
  }

  @Test func `an event row has every key in order`() throws {
    #expect(
      EventRows.json(try Self.call()).text == """
        {"id":"envoy.12","source":"envoy","start":598,"end":608,"text":"He called.",\
        "date":"2025-10-14","earliest":"2025-10-14","latest":"2025-10-14","dated":"stated",\
        "kind":"contact.phone","certainty":"asserted",\
        "actors":["Steve Witkoff","Yuri Ushakov"],\
        "roles":{"agent":["Steve Witkoff"],"patient":["Yuri Ushakov"]},"place":null,\
        "numbers":[{"value":5,"unit":"minute"},{"value":400,"unit":null,"bound":"atLeast"}],\
        "speaker":null,"origin":["Bloomberg"],"episode":7,"tags":[],"note":null}
        """)
  }

  @Test func `what is not recorded is null or empty`() {
    let row = EventRow(
      event: Event(id: EventID(source: "a", ordinal: 1), span: 0..<1, trigger: 0..<1),
      text: "x", codePointSpan: 0..<1)
    #expect(
      EventRows.json(row).text == """
        {"id":"a.1","source":"a","start":0,"end":1,"text":"x","date":null,"earliest":null,\
        "latest":null,"dated":null,"kind":"other","certainty":"asserted","actors":[],\
        "roles":{},"place":null,"numbers":[],"speaker":null,"origin":[],"episode":null,\
        "tags":[],"note":null}
        """)
  }

  @Test func `an event in CSV has as many cells as the header`() throws {
    var bytes: [UInt8] = []
    EventRows.writeCSV([try Self.call()], to: &bytes)
    #expect(EventRows.csvHeader.count == EventRows.csvCells(try Self.call()).count)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        id,source,start,end,text,date,earliest,latest,dated,kind,certainty,actors,agent,patient,\
        participant,place,numbers,speaker,origin,episode,tags,note\r\n\
        envoy.12,envoy,598,608,He called.,2025-10-14,2025-10-14,2025-10-14,stated,contact.phone,\
        asserted,Steve Witkoff; Yuri Ushakov,Steve Witkoff,Yuri Ushakov,,,\
        5 minute; at least 400,,Bloomberg,7,,\r\n
        """)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"),
    (" x", "\" x\""), ("e\u{1B}[2J", "e\u{FFFD}[2J"),
  ])
  func `a cell is quoted where it must and never runs`(text: String, expected: String) {
    var bytes: [UInt8] = []
    CSVCell.write([.text(text)], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected + "\r\n")
  }

  @Test func `a record of one empty cell is no blank line`() {
    var bytes: [UInt8] = []
    CSVCell.write([.text("")], to: &bytes)
    CSVCell.write([.text(""), .text("")], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\"\"\r\n,\r\n")
  }

  @Test func `a negative number is no formula`() {
    var bytes: [UInt8] = []
    CSVCell.write([.number(-5), .number(2.5)], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "-5,2.5\r\n")
  }

  @Test func `annotations count code points`() throws {
    let text = "🦊 On October 14 “yes”, said Witkoff."
    func span(_ words: String) throws -> Range<Int> {
      let range = try #require(text.range(of: words))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + words.utf8.count
    }
    let annotated = AnnotatedSource(
      source: Source(handle: "envoy", published: try EDTF("2025-11-26"), text: text),
      timexes: [
        Timex(
          span: try span("October 14"), kind: .date, value: "2025-10-14",
          edtf: try EDTF("2025-10-14"), anchor: "published", rule: "month-day",
          isApproximate: true, possibleYears: [2014, 2025]),
        Timex(span: try span("On"), kind: .duration, value: "P5M", rule: "count"),
      ],
      mentions: [
        ActorMention(
          span: try span("Witkoff"), kind: .person, name: "Steve Witkoff", rule: "surname"),
        ActorMention(
          span: try span("said"), kind: .person, form: .pronoun, name: "Steve Witkoff",
          rule: "pronoun"),
      ],
      quotes: [
        Quote(
          content: [try span("“yes”")], cue: [try span("said")], speaker: [try span("Witkoff")],
          isDirect: true, rule: "inverted")
      ],
      events: [
        Event(
          id: EventID(source: "envoy", ordinal: 1), span: try span("said Witkoff."),
          trigger: try span("said"), kind: .statement)
      ])
    var bytes: [UInt8] = []
    AnnotationRows(annotated).writeJSONLines(to: &bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(5) == [
        #"{"kind":"source","source":"envoy","published":"2025-11-26","characters":36}"#,
        #"{"kind":"timex","source":"envoy","start":5,"end":15,"text":"October 14","type":"DATE","value":"2025-10-14","edtf":"2025-10-14","anchor":"published","rule":"month-day","approximate":true,"possibleYears":[2014,2025]}"#,
        #"{"kind":"timex","source":"envoy","start":2,"end":4,"text":"On","type":"DURATION","value":"P5M","edtf":null,"anchor":null,"rule":"count","approximate":false,"possibleYears":[]}"#,
        #"{"kind":"actor","source":"envoy","start":28,"end":35,"text":"Witkoff","type":"person","name":"Steve Witkoff"}"#,
        #"{"kind":"quote","source":"envoy","content":[{"start":16,"end":21}],"cue":[{"start":23,"end":27}],"speaker":[{"start":28,"end":35}],"speakerName":null,"direct":true}"#,
      ])
    #expect(
      lines.last?.hasPrefix(
        #"{"kind":"event","id":"envoy.1","source":"envoy","start":23,"end":36,"#) == true)
    #expect(lines.last?.contains(#""type":"contact.statement""#) == true)
    #expect(lines.count == 6)
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }
}
