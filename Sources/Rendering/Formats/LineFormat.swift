import Chronology
import Interchange
import Narrative
import QueryEngine
import Stopping

/// One value a line, its name before it; a blank line between records.
struct LineFormat: ResultFormat {
  var width: Int

  func write(_ listing: EventListing, to sheet: inout OutputSheet) {
    for (index, row) in listing.rows.enumerated() {
      if index > 0 { sheet.write("\n") }
      let values = zip(EventRows.csvHeader, EventRows.csvCells(row)).map { name, cell in
        switch cell {
        case .text(let text): (name, text)
        case .number(let value): (name, JSONValue.digits(value))
        }
      }
      sheet.write(record(values.filter { !$0.1.isEmpty }))
    }
    write(listing.notes, to: &sheet)
  }

  func write(_ table: ResultTable, to sheet: inout OutputSheet) {
    for (index, row) in table.rows.enumerated() {
      if index > 0 { sheet.write("\n") }
      let values = zip(table.columns, row).map { column, cell in
        switch cell {
        case .text(let text): (column.name, text)
        case .number(let value): (column.name, JSONValue.digits(value))
        case .missing: (column.name, "")
        }
      }
      sheet.write(record(values))
    }
    write(table.notes, to: &sheet)
  }

  func write(_ page: ParallelPage, to sheet: inout OutputSheet) {
    let differences = RowDifference.byEpisode(in: page)
    for (index, row) in page.rows.enumerated() {
      if index > 0 { sheet.write("\n") }
      var values = [("episode", String(row.episode)), ("date", row.date?.string ?? "")]
      for (source, cell) in zip(page.sources, row.cells) {
        let words = cell.map { CellWords.passages(of: $0).map(\.text).joined(separator: " ") }
        values.append((source, words ?? ""))
      }
      for difference in differences[row.episode] ?? [] {
        values.append((difference.mark, difference.words))
      }
      sheet.write(record(values))
    }
    write(page.notes, to: &sheet)
  }

  func write(_ report: Report, to sheet: inout OutputSheet) {
    let findings = ReportSheet(report)
    for (index, found) in findings.records.enumerated().untilStopped {
      if index > 0 { sheet.write("\n") }
      let values = zip(findings.columns, found().cells).map { ($0.title, $1.plain) }
      sheet.write(record(values.filter { !$0.1.isEmpty }))
    }
    write(findings.notes, to: &sheet)
  }

  /// Names at the right of a column as wide as the widest of them, values in full.
  private func record(_ values: [(name: String, value: String)]) -> [StyledText] {
    let nameWidth = values.map { Columns.width(of: Columns.safe($0.name)) }.max() ?? 0
    return values.map { name, value in
      var line = StyledText(name, .field).padded(to: nameWidth, isRight: true)
      line.appendFixed(" = ", .rule)
      line.append(value, .value)
      return line.trimmedEnd
    }
  }

  private func write(_ notes: [String], to sheet: inout OutputSheet) {
    guard !notes.isEmpty else { return }
    if !sheet.isEmpty { sheet.write("\n") }
    for note in notes { sheet.write(StyledText(note, .note).wrapped(to: width)) }
  }
}

extension RowDifference {
  /// The values by source, with the judgement: "envoy: 5 | citizen: 6 (strict: ...)".
  var words: String {
    let voices = voices.map { "\($0.source): \($0.value)" }.joined(separator: " | ")
    return "\(voices) (\(judgement)\(reason.isEmpty ? "" : ": \(reason)"))"
  }
}
