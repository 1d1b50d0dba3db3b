import Chronology
import Interchange
import Narrative
import QueryEngine

/// Tables of GitHub's Markdown.
struct MarkdownFormat: ResultFormat {
  func write(_ listing: EventListing, to sheet: inout OutputSheet) {
    write(ResultGrid(listing), to: &sheet)
  }

  func write(_ table: ResultTable, to sheet: inout OutputSheet) {
    write(ResultGrid(table), to: &sheet)
  }

  func write(_ page: ParallelPage, to sheet: inout OutputSheet) {
    let titles = ["episode", "date"] + page.sources
    writeHead(titles.map { ($0, $0 == "episode") }, to: &sheet)
    for row in page.rows {
      let cells = row.cells.map { cell in
        (cell.map { cell in
          CellWords.passages(of: cell).map {
            "\(escape($0.text)) (\(escape($0.caption(status: cell.reading.status))))"
          }
        } ?? []).joined(separator: "<br>")
      }
      writeRow([String(row.episode), escape(row.date?.string ?? "")] + cells, to: &sheet)
    }
    let found = RowDifference.byEpisode(in: page)
    let differences = page.rows.flatMap { row in
      (found[row.episode] ?? []).map {
        "* episode \(row.episode): \(escape($0.mark)) \(escape($0.words))\n"
      }
    }
    if !differences.isEmpty { sheet.write("\n" + differences.joined()) }
    writeNotes(page.notes, to: &sheet)
  }

  func write(_ report: Report, to sheet: inout OutputSheet) {
    write(ResultGrid(ReportSheet(report)), to: &sheet)
  }

  private func write(_ grid: ResultGrid, to sheet: inout OutputSheet) {
    writeHead(grid.table.columns.map { ($0.title, $0.isRight) }, to: &sheet)
    for row in grid.table.rows { writeRow(row.map { escape($0.plain) }, to: &sheet) }
    writeNotes([grid.tally] + grid.notes, to: &sheet)
  }

  private func writeHead(_ columns: [(title: String, isRight: Bool)], to sheet: inout OutputSheet) {
    writeRow(columns.map { escape($0.title) }, to: &sheet)
    writeRow(columns.map { $0.isRight ? "---:" : "---" }, to: &sheet)
  }

  private func writeRow(_ cells: [String], to sheet: inout OutputSheet) {
    sheet.write("| \(cells.joined(separator: " | ")) |\n")
  }

  func writeNotes(_ notes: [String], to sheet: inout OutputSheet) {
    for note in notes { sheet.write("\n\(escape(note))\n") }
  }

  /// The text on one line, with nothing in it that Markdown or HTML would obey.
  func escape(_ text: String) -> String { Markup.escapedMarkdown(Columns.safe(text)) }
}
