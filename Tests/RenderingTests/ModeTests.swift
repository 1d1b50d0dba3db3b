import Chronology
import Foundation
import Narrative
import QueryEngine
import QueryLanguage
import Rendering
import Testing

@Suite struct ModeTests {
  @Test func `line mode has a value a line`() {
    #expect(
      TableTests.render(Examples.counts, .line) == """
        actor = Steve Witkoff
        count = 12

        actor = =cmd
        count = 3

        actor =
        count = 0

        """)
  }

  @Test func `line mode names what an event has`() throws {
    let text = TableTests.render(try Examples.events(), .line)
    #expect(text.hasPrefix("       id = envoy.12\n   source = envoy\n"))
    #expect(text.contains("\n     text = He “spoke” to him.\n"))
    #expect(text.hasSuffix("\n\n1 undated event was left out\n"))
  }

  @Test func `CSV has a header and harmless cells`() {
    #expect(
      TableTests.render(Examples.counts, .csv)
        == "actor,count\r\nSteve Witkoff,12\r\n'=cmd,3\r\n,0\r\n")
  }

  @Test func `JSON has an object a row and null for what is missing`() {
    #expect(
      TableTests.render(Examples.counts, .json) == """
        [{"actor":"Steve Witkoff","count":12},
        {"actor":"=cmd","count":3},
        {"actor":null,"count":0}]

        """)
    #expect(
      TableTests.render(Examples.counts, .jsonl) == """
        {"actor":"Steve Witkoff","count":12}
        {"actor":"=cmd","count":3}
        {"actor":null,"count":0}

        """)
  }

  @Test func `a column shown twice loses no value in JSON`() {
    let table = ResultTable(
      columns: [.init(name: "a", field: nil), .init(name: "a", field: nil)],
      rows: [[.number(1), .text("x")]])
    #expect(TableTests.render(.table(table), .jsonl) == "{\"a\":1,\"a_2\":\"x\"}\n")
  }

  @Test func `Markdown escapes what it would obey`() throws {
    let row = try Examples.row("a.1", "*x* _y_ `z` [l](u) <b> & | \\ ~")
    #expect(
      TableTests.render(.events(EventListing(rows: [row])), .markdown) == """
        | id | date | actors | text |
        | --- | --- | --- | --- |
        | a.1 |  |  | \\*x\\* \\_y\\_ \\`z\\` \\[l\\](u) &lt;b&gt; &amp; \\| \\\\ \\~ |

        1 event

        """)
  }

  @Test func `HTML escapes what it would obey`() throws {
    let row = try Examples.row("a.1", "<script>'\"&", actors: ["<b>"])
    #expect(
      TableTests.render(.events(EventListing(rows: [row], notes: ["<i>"])), .html) == """
        <table>
        <thead><tr><th>id</th><th>date</th><th>actors</th><th>text</th></tr></thead>
        <tbody>
        <tr><td class="id">a.1</td><td class="plain"></td><td class="actor">&lt;b&gt;</td>\
        <td class="quotation">&lt;script&gt;&#39;&quot;&amp;</td></tr>
        </tbody>
        </table>
        <p>1 event</p>
        <p>&lt;i&gt;</p>

        """)
  }

  static func results() throws -> [QueryResult] {
    [
      try Examples.events(), Examples.counts, .comparison(try Examples.page()),
      .events(EventListing(rows: [])), .table(ResultTable(columns: [], rows: [])),
      .comparison(ParallelPage(sources: [], rows: [])),
    ]
  }

  @Test func `JSON is JSON, empty or not`() throws {
    for result in try Self.results() {
      let whole = TableTests.render(result, .json)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(whole.utf8)) }
      for line in TableTests.render(result, .jsonl).split(separator: "\n") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }

  @Test(arguments: OutputMode.allCases)
  func `no control character reaches the output`(mode: OutputMode) throws {
    let bad = "a\u{1B}[31mb\u{7}\u{9B}c\u{7F}\u{202E}d\u{8}"
    let row = try Examples.row("x.1", bad, actors: [bad])
    let cell = ParallelPage.Cell(events: [row], reading: Reading(who: [bad]))
    let id = EventID(source: bad, ordinal: 1)
    let side = Discrepancy.Side(source: bad, event: id, span: 0..<1, value: bad)
    let results: [QueryResult] = [
      .events(EventListing(rows: [row], notes: [bad])),
      .table(
        ResultTable(
          columns: [.init(name: bad, field: .actor)], rows: [[.text(bad)]], notes: [bad])),
      .comparison(
        ParallelPage(
          sources: [bad], rows: [.init(episode: 1, date: nil, cells: [cell])],
          discrepancies: [
            Discrepancy(
              episode: 1, slot: .actor, isStrict: false, reason: bad, a: side, b: side)
          ], notes: [bad])),
    ]
    for result in results {
      let text = TableTests.render(result, mode)
      #expect(text.contains("b"))
      for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\r" {
        #expect(scalar.properties.generalCategory != .control, "\(mode): \(scalar.value)")
      }
    }
  }
}
