import Chronology
import Narrative
package import QueryEngine

/// Events for TimelineJS (Knight Lab): the columns of its spreadsheet.
///
/// TimelineJS shows headline and text as HTML, so that what could be a tag is escaped.
package struct TimelineCSVForm: EventForm {
  package init() {}

  package var gap: String { "without a known day" }

  private static let header = [
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time",
    "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
    "Media Thumbnail", "Type", "Group", "Background",
  ]

  package func begin(_ out: inout [UInt8]) {
    CSVCell.write(Self.header.map { .text($0) }, to: &out)
  }

  package func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    let headline = EventHeadline(row)
    guard let days = headline.days else { return false }
    func cells(_ day: CalendarDay) -> [CSVCell] {
      [day.year, day.month, day.day].map { .number(Double($0)) } + [.text("")]
    }
    let last = days.last == days.first ? Array(repeating: CSVCell.text(""), count: 4) : nil
    CSVCell.write(
      cells(days.first) + (last ?? cells(days.last)) + [
        .text(headline.date ?? ""), .text(Markup.escaped(headline.title)),
        .text(Markup.escaped(headline.text)),
      ] + Array(repeating: .text(""), count: 5) + [.text(row.event.id.source), .text("")],
      to: &out)
    return true
  }
}

/// Events for TimelineJS: its JSON.
package struct TimelineJSONForm: EventForm {
  private var isFirst = true

  package init() {}

  package var gap: String { "without a known day" }

  package func begin(_ out: inout [UInt8]) { out += #"{"events":["#.utf8 }

  package mutating func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    let headline = EventHeadline(row)
    guard let days = headline.days else { return false }
    var members: [JSONValue.Member] = [
      .init("unique_id", .string(row.event.id.description)),
      .init("start_date", Self.date(days.first)),
    ]
    if days.last != days.first { members.append(.init("end_date", Self.date(days.last))) }
    members += [
      .init("display_date", JSONValue(headline.date)),
      .init("group", .string(row.event.id.source)),
      .init(
        "text",
        [
          "headline": .string(Markup.escaped(headline.title)),
          "text": .string(Markup.escaped(headline.text)),
        ]),
    ]
    out += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
    JSONValue.object(members).write(to: &out)
    return true
  }

  package func end(_ out: inout [UInt8]) { out += "\n]}\n".utf8 }

  private static func date(_ day: CalendarDay) -> JSONValue {
    ["year": .integer(day.year), "month": .integer(day.month), "day": .integer(day.day)]
  }
}
