import Chronology
import Foundation
import Interchange
import Narrative
import QueryEngine
import Testing

/// Events as other programs read them.
@Suite struct EventFormTests {
  private static func row(
    _ ordinal: Int, _ date: String?, text: String = "He called.", handle: String = "envoy"
  ) throws -> EventRow {
    var row = try RowTests.call()
    row.event.id = EventID(source: handle, ordinal: ordinal)
    row.event.date = try date.map { EventDate(value: try EDTF($0), basis: .stated) }
    row.text = text
    return row
  }

  /// What a form makes of rows, and how many it could hold.
  private static func write(
    _ form: some EventForm, _ rows: [EventRow]
  ) -> (text: String, held: Int) {
    var form = form
    var bytes: [UInt8] = []
    form.begin(&bytes)
    let held = rows.count { form.add($0, url: nil, to: &bytes) }
    form.end(&bytes)
    return (String(decoding: bytes, as: UTF8.self), held)
  }

  @Test func `TimelineJS has the days of an event and nothing that is undated or could be a tag`()
    throws
  {
    let rows = [
      try Self.row(1, "2025-10", text: "<b>=1+1</b> & \"so\""), try Self.row(2, nil),
      try Self.row(3, "XXXX-10-14"), try Self.row(4, "-0043-03-15"),
    ]
    let json = Self.write(TimelineJSONForm(), rows)
    #expect(json.held == 2)
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
    let events = try #require(page["events"] as? [[String: Any]])
    #expect(events.map { $0["unique_id"] as? String } == ["envoy.1", "envoy.4"])
    #expect(events[0]["start_date"] as? [String: Int] == ["year": 2025, "month": 10, "day": 1])
    #expect(events[0]["end_date"] as? [String: Int] == ["year": 2025, "month": 10, "day": 31])
    #expect(events[1]["start_date"] as? [String: Int] == ["year": -43, "month": 3, "day": 15])
    #expect(events[1]["end_date"] == nil)
    let text = try #require(events[0]["text"] as? [String: String])
    #expect(text["headline"] == "Steve Witkoff, Yuri Ushakov (contact.phone)")
    #expect(
      text["text"]
        == "“&lt;b&gt;=1+1&lt;/b&gt; &amp; &quot;so&quot;” (envoy, asserted)")

    let table = Self.write(TimelineCSVForm(), rows)
    #expect(table.held == 2)
    let lines = table.text.components(separatedBy: "\r\n")
    #expect(lines[0].hasPrefix("Year,Month,Day,Time,End Year,End Month,End Day,End Time,"))
    #expect(lines[1].hasPrefix("2025,10,1,,2025,10,31,,October 2025,"))
    #expect(lines[2].hasPrefix("-43,3,15,,,,,,"))
  }

  @Test func `Timesketch has a moment, its number and what it is`() throws {
    let form = Self.write(
      TimesketchForm(),
      [try Self.row(1, "2025-10-14"), try Self.row(2, "-0043"), try Self.row(3, "2025-10-14/..")])
    #expect(form.held == 1)
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(form.text.utf8)) as? [String: Any])
    #expect(line["message"] as? String == "He called.")
    #expect(line["datetime"] as? String == "2025-10-14T00:00:00+00:00")
    #expect(line["timestamp"] as? Int == 1_760_400_000_000_000)
    #expect(line["timestamp_desc"] as? String == "event, stated")
  }

  @Test func `a calendar has lines of 75 octets at most and ends on the day after`() throws {
    let text = "🦊; one, two\\\n" + String(repeating: "🦊", count: 60) + "\u{1B}[2J"
    let form = Self.write(
      CalendarForm(), [try Self.row(1, "2024-02-28/2024-02-29", text: text), try Self.row(2, nil)])
    #expect(form.held == 1)
    let lines = form.text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.utf8.count > 70 })
    #expect(!form.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" })
    let unfolded = form.text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20240228"))
    #expect(unfolded.contains("DTEND;VALUE=DATE:20240301"))
    let description = try #require(unfolded.first { $0.hasPrefix("DESCRIPTION:") })
    #expect(description.contains(#"🦊\; one\, two\\\n🦊"#))
    #expect(unfolded.first == "BEGIN:VCALENDAR" && unfolded.suffix(2) == ["END:VCALENDAR", ""])
  }

  @Test func `an annotation has the span and the words of its source`() throws {
    let form = Self.write(WebAnnotationForm(), [try Self.row(1, nil, handle: "ä/b")])
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(form.text.utf8)) as? [String: Any])
    #expect(page["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    let item = try #require((page["items"] as? [[String: Any]])?.first)
    #expect(item["id"] as? String == "urn:synoptic:%C3%A4%2Fb.1")
    let target = try #require(item["target"] as? [String: Any])
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(selectors[0]["start"] as? Int == 598 && selectors[0]["end"] as? Int == 608)
    #expect(selectors[1]["exact"] as? String == "He called.")
  }

  @Test func `a graph joins those who take part in one event whatever the order`() throws {
    var alone = try Self.row(3, nil)
    alone.event.participants = [
      Participant(name: "A<B>&\u{1B}", kind: .organization, role: .agent, span: 0..<1)
    ]
    var nobody = try Self.row(4, nil)
    nobody.event.participants = []
    let rows = [
      try Self.row(1, nil), try Self.row(2, nil), try Self.row(1, nil, handle: "gambit"), alone,
      nobody,
    ]
    let form = Self.write(GraphMLForm(), rows)
    #expect(form.held == 4)
    #expect(
      form.text.contains(
        """
            <edge source="n1" target="n2"><data key="count">3</data>\
        <data key="sources">envoy gambit</data></edge>
        """))
    #expect(form.text.contains("<data key=\"name\">A&lt;B&gt;&amp;\u{FFFD}</data>"))
    #expect(Self.write(GraphMLForm(), rows.reversed()).text == form.text)
  }

  @Test func `an apparatus has an entry for an episode and an empty reading where it is not told`()
    throws
  {
    var other = try Self.row(1, nil, text: "<so> & so", handle: "gambit")
    other.episode = 3
    var none = try Self.row(9, nil)
    none.episode = nil
    let form = Self.write(TEIForm(), [try Self.row(1, nil), other, none])
    #expect(form.held == 2)
    #expect(form.text.contains(#"<TEI xmlns="http://www.tei-c.org/ns/1.0">"#))
    #expect(form.text.contains(#"<witness xml:id="w2">gambit</witness>"#))
    #expect(
      form.text.contains(
        """
                <app n="7">
                  <rdg wit="#w1"><seg n="envoy.1">He called.</seg></rdg>
                  <rdg wit="#w2"/>
                </app>
                <app n="3">
                  <rdg wit="#w1"/>
                  <rdg wit="#w2"><seg n="gambit.1">&lt;so&gt; &amp; so</seg></rdg>
                </app>
        """))
  }
}
