import Chronology
import Collation
import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// Omissions: what an episode is, who tells it, who does not.
enum OmissionLayout {
  static func sheet(_ rows: [OmissionRow]) -> ReportSheet {
    ReportSheet(
      columns: [
        .init("episode", isRight: true, isFirm: true), .init("date", isFirm: true),
        .init("told by"), .init("not told by"), .init("event", isFirm: true),
        .init("text", weight: 2),
      ],
      records: rows.map { row in
        {
          ReportSheet.Record(
            cells: [
              StyledText(String(row.episode), .id), StyledText(row.date?.string ?? "", .date),
              StyledText(row.toldBy.joined(separator: ", "), .source),
              StyledText(row.notToldBy.joined(separator: ", "), .source),
              StyledText(row.event.event.id.description, .id),
              StyledText(row.event.text, .quotation),
            ],
            json: [
              "episode": .integer(row.episode), "date": JSONValue(row.date?.string),
              "toldBy": JSONValue(row.toldBy), "omittedBy": JSONValue(row.notToldBy),
              "event": .string(row.event.event.id.description), "text": .string(row.event.text),
            ])
        }
      },
      blocks: rows.map { row in
        { width in
          var told = StyledText("told by", .note)
          told.appendFixed(" ")
          told.append(row.toldBy.joined(separator: ", "), .source)
          told.appendFixed(" · not told by ", .note)
          told.append(row.notToldBy.joined(separator: ", "), .source)
          return EpisodeHead.lines(row.date, row.episode, width: width)
            + told.indented(by: 2, width: width)
            + EpisodeHead.words(row.event, width: width) + [StyledText()]
        }
      }, tally: "\(Plural.of(rows.count, "episode")) not told by all")
  }
}
