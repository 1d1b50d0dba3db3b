import Chronology
import QueryEngine
import QueryLanguage
import Rendering
import Testing

@Suite struct TimelineTests {
  private func timeline(_ lanes: [(String, [(String, Int)])]) throws -> QueryResult {
    .timeline(
      Timeline(
        field: .source,
        lanes: try lanes.map { name, marks in
          Timeline.Lane(
            name: .text(name),
            marks: try marks.map { Timeline.Mark(date: try EDTF($0.0), count: $0.1) })
        }))
  }

  private func lines(_ lanes: [(String, [(String, Int)])], width: Int = 60) throws -> [String] {
    Renderer(width: width).render(try timeline(lanes)).split(separator: "\n").map(String.init)
  }

  @Test func `a day is a mark, several events a number, a span a bar`() throws {
    let lines = try lines([
      ("herald", [("2024-05-01", 1), ("2024-05-11", 3), ("2024-05-21/2024-05-31", 2)]),
      ("courier", [("2024-05-06", 12)]),
    ])
    #expect(lines[0].hasPrefix("source   events  "))
    let signs = lines[2...3].map { $0.dropFirst(17).filter { $0 != " " && $0 != "─" } }
    #expect(lines[2].hasPrefix("herald        6  ●"))
    #expect(signs == ["●3├2┤", "+"])
  }

  struct Span: CustomTestStringConvertible {
    var dates: [String]
    var label: String
    var testDescription: String { label }
  }

  @Test(arguments: [
    Span(
      dates: ["2024-05-06T08:00:00", "2024-05-06T11:30:00", "2024-05-06T20:15:00"], label: "12:00"),
    Span(dates: ["2024-05-06", "2024-05-09", "2024-05-14"], label: "2024-05-0"),
    Span(dates: ["2024-01", "2024-06", "2024-11"], label: "2024-0"),
    Span(dates: ["1912", "1933", "1954"], label: "1920"),
    Span(dates: ["1066", "1415", "1815"], label: "1200"),
    Span(dates: ["-0490", "0476", "1453"], label: "0000"),
    Span(dates: ["XXXX-05-06", "XXXX-10-14"], label: "XXXX-"),
  ])
  func `the axis suits the span`(span: Span) throws {
    let axis = try lines([("herald", span.dates.map { ($0, 1) })], width: 80)[0]
    #expect(axis.contains(span.label), "\(axis)")
  }

  @Test func `a narrow axis has more than its first label`() throws {
    let axis = try lines(
      [("herald", ["1775-04-18", "1775-04-20", "1775-04-25"].map { ($0, 1) })], width: 56)[0]
    #expect(axis.contains("1775-04-"))
    #expect(axis.split(separator: " ").count >= 4, "\(axis)")
  }

  @Test func `long empty times are cut out where they would squeeze the rest`() throws {
    let days = (1...9).map { ("2024-05-0\($0)", 1) }
    let lane = try lines([("herald", [("1789-07-14", 1)] + days)], width: 80)
    #expect(lane[2].contains("//"))
    #expect(lane[2].count { $0 == "●" } == 10)
    #expect(lane.joined(separator: " ").contains("// time left out"))
  }

  @Test(arguments: [12, 20, 37, 60, 80, 200])
  func `no line is wider than the terminal, whatever the names`(width: Int) throws {
    let lines = try lines(
      [
        ("王毅の会談", [("2024-05-01", 1), ("2024/..", 2)]), ("محمد", [("../2024-03", 40)]),
        ("e\u{301}lan 👩‍👩‍👧", [("2019", 1)]),
      ], width: width)
    for line in lines { #expect(StyledText(line).width <= width, "\(line)") }
  }

  @Test func `elsewhere each date of a lane is a row`() throws {
    let csv = Renderer(mode: .csv).render(try timeline([("herald", [("2024-05", 2)])]))
    #expect(
      csv == "source,date,earliest,latest,count\r\nherald,2024-05,2024-05-01,2024-05-31,2\r\n")
    let json = Renderer(mode: .json).render(try timeline([("herald", [("2024-05", 2)])]))
    #expect(json.hasPrefix(#"[{"source":"herald","date":"2024-05""#))
  }
}
