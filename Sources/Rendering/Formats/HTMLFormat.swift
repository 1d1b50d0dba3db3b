import Chronology
import Interchange
import Narrative
import QueryEngine

/// HTML tables, without a page around them. All text is escaped; roles become classes.
struct HTMLFormat: ResultFormat {
  func write(_ listing: EventListing, to sheet: inout OutputSheet) {
    write(ResultGrid(listing), to: &sheet)
  }

  func write(_ table: ResultTable, to sheet: inout OutputSheet) {
    write(ResultGrid(table), to: &sheet)
  }

  func write(_ page: ParallelPage, to sheet: inout OutputSheet) {
    let differences = RowDifference.byEpisode(in: page)
    sheet.write("<table class=\"comparison\">\n")
    writeHead(["episode", "date"] + page.sources, to: &sheet)
    sheet.write("<tbody>\n")
    for row in page.rows {
      sheet.write("<tr><th>\(row.episode)</th><td class=\"date\">")
      sheet.write(HTMLFormat.escape(row.date?.string ?? "") + "</td>")
      for cell in row.cells {
        sheet.write("<td>")
        for passage in cell.map({ CellWords.passages(of: $0) }) ?? [] {
          let caption = passage.caption(status: cell?.reading.status ?? .happened)
          sheet.write("<q>\(HTMLFormat.escape(passage.text))</q> ")
          sheet.write("<small>\(HTMLFormat.escape(caption))</small>")
        }
        sheet.write("</td>")
      }
      sheet.write("</tr>\n")
      for difference in differences[row.episode] ?? [] {
        sheet.write("<tr class=\"difference \(difference.judgement)\"><td></td>")
        sheet.write("<td colspan=\"\(page.sources.count + 1)\">")
        sheet.write(HTMLFormat.escape("\(difference.mark) \(difference.words)") + "</td></tr>\n")
      }
    }
    sheet.write("</tbody>\n</table>\n")
    writeNotes(page.notes, to: &sheet)
  }

  func write(_ report: Report, to sheet: inout OutputSheet) {
    write(ResultGrid(ReportSheet(report)), to: &sheet)
  }

  private func write(_ grid: ResultGrid, to sheet: inout OutputSheet) {
    sheet.write("<table>\n")
    writeHead(grid.table.columns.map(\.title), to: &sheet)
    sheet.write("<tbody>\n")
    for row in grid.table.rows {
      let cells = row.map { cell in
        let role = cell.runs.last?.role ?? .plain
        return "<td class=\"\(role.rawValue)\">\(HTMLFormat.escape(cell.plain))</td>"
      }
      sheet.write("<tr>\(cells.joined())</tr>\n")
    }
    sheet.write("</tbody>\n</table>\n")
    writeNotes([grid.tally] + grid.notes, to: &sheet)
  }

  private func writeHead(_ titles: [String], to sheet: inout OutputSheet) {
    let cells = titles.map { "<th>\(HTMLFormat.escape($0))</th>" }
    sheet.write("<thead><tr>\(cells.joined())</tr></thead>\n")
  }

  func writeNotes(_ notes: [String], to sheet: inout OutputSheet) {
    for note in notes { sheet.write("<p>\(HTMLFormat.escape(note))</p>\n") }
  }

  /// The text on one line, with nothing in it that HTML would obey.
  static func escape(_ text: String) -> String { Markup.escaped(Columns.safe(text)) }
}
