import Chronology
import Narrative
package import QueryEngine

extension EventRows {
  /// The header of the CSV form: the keys of the JSON rows, each role in a column of its own.
  package static let csvHeader = [
    "id", "source", "start", "end", "text", "date", "earliest", "latest", "dated", "kind",
    "certainty", "actors", "agent", "patient", "participant", "place", "numbers", "speaker",
    "origin", "episode", "tags", "note",
  ]

  /// One event as the cells of a CSV record; lists are joined by "; ".
  package static func csvCells(_ row: EventRow) -> [CSVCell] {
    let event = row.event
    let bounds = event.date?.value.bounds
    return [
      .text(event.id.description),
      .text(event.id.source),
      .number(Double(row.codePointSpan.lowerBound)),
      .number(Double(row.codePointSpan.upperBound)),
      .text(row.text),
      .text(event.date?.value.string ?? ""),
      .text(bounds?.earliest?.description ?? ""),
      .text(bounds?.latest?.description ?? ""),
      .text(event.date?.basis.rawValue ?? ""),
      .text(event.kind.rawValue),
      .text(event.certainty.rawValue),
      .list(event.actorNames),
      .list(event.names(in: .agent)),
      .list(event.names(in: .patient)),
      .list(event.names(in: .participant)),
      .text(event.place ?? ""),
      .list(event.numbers.map(\.reading)),
      .text(event.speaker ?? ""),
      .list(event.origins),
      row.episode.map { .number(Double($0)) } ?? .text(""),
      .list(row.tags),
      .text(row.note ?? ""),
    ]
  }

  /// Appends a header and one record for each event.
  package static func writeCSV(_ rows: [EventRow], to out: inout [UInt8]) {
    writeCSVHeader(to: &out)
    for row in rows { writeCSV(row, to: &out) }
  }

  /// Appends the header.
  package static func writeCSVHeader(to out: inout [UInt8]) {
    CSVCell.write(csvHeader.map { .text($0) }, to: &out)
  }

  /// Appends the record of an event.
  package static func writeCSV(_ row: EventRow, to out: inout [UInt8]) {
    CSVCell.write(csvCells(row), to: &out)
  }
}
