import Chronology
import Interchange
import Narrative
import QueryEngine
import Stopping

/// Comma-separated values (RFC 4180) with a header.
struct CSVFormat: ResultFormat {
  func write(_ listing: EventListing, to sheet: inout OutputSheet) {
    var bytes: [UInt8] = []
    EventRows.writeCSV(listing.rows, to: &bytes)
    sheet.write(bytes)
  }

  func write(_ table: ResultTable, to sheet: inout OutputSheet) {
    var bytes: [UInt8] = []
    CSVCell.write(table.columns.map { .text($0.name) }, to: &bytes)
    for row in table.rows {
      let cells = row.map { cell -> CSVCell in
        switch cell {
        case .text(let text): .text(text)
        case .number(let value): .number(value)
        case .missing: .text("")
        }
      }
      CSVCell.write(cells, to: &bytes)
    }
    sheet.write(bytes)
  }

  /// A record an episode, a column a source; the differences in a column of their own.
  func write(_ page: ParallelPage, to sheet: inout OutputSheet) {
    let found = RowDifference.byEpisode(in: page)
    var bytes: [UInt8] = []
    let header = ["episode", "date"] + page.sources + ["differences"]
    CSVCell.write(header.map { .text($0) }, to: &bytes)
    for row in page.rows {
      var cells: [CSVCell] = [.number(Double(row.episode)), .text(row.date?.string ?? "")]
      for cell in row.cells {
        let passages = cell.map { CellWords.passages(of: $0).map(\.text) } ?? []
        cells.append(.text(passages.joined(separator: "\n")))
      }
      let differences = found[row.episode] ?? []
      cells.append(.text(differences.map { "\($0.mark) \($0.words)" }.joined(separator: "\n")))
      CSVCell.write(cells, to: &bytes)
    }
    sheet.write(bytes)
  }

  /// A record a finding; numbers as numbers.
  func write(_ report: Report, to sheet: inout OutputSheet) {
    let findings = ReportSheet(report)
    var bytes: [UInt8] = []
    CSVCell.write(findings.columns.map { .text($0.title) }, to: &bytes)
    for record in findings.records.untilStopped {
      let cells = zip(findings.columns, record().cells).map { column, cell -> CSVCell in
        if column.isRight, let number = Double(cell.plain) { return .number(number) }
        return .text(cell.plain)
      }
      CSVCell.write(cells, to: &bytes)
    }
    sheet.write(bytes)
  }
}
