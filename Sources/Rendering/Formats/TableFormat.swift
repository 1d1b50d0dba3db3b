import Diagnostics
import QueryEngine
import Stopping

/// Tables for the eye, as wide as the terminal at most.
struct TableFormat: ResultFormat {
  var width: Int
  var frame: TextTable.Frame
  var rowLimit: Int?

  func write(_ listing: EventListing, to sheet: inout OutputSheet) {
    guard frame == .open, EventBlocks.widths.contains(width) else {
      write(ResultGrid(listing, limit: rowLimit), to: &sheet)
      return
    }
    let blocks = EventBlocks(listing, width: width, limit: rowLimit)
    sheet.write(blocks.lines)
    writeFooter(tally: blocks.tally, notes: listing.notes, to: &sheet)
  }

  func write(_ table: ResultTable, to sheet: inout OutputSheet) {
    write(ResultGrid(table, limit: rowLimit), to: &sheet)
  }

  func write(_ page: ParallelPage, to sheet: inout OutputSheet) {
    let ends = RowEnds(count: page.rows.count, limit: rowLimit)
    let layout = ParallelLayout(page: page, width: width)
    sheet.write(layout.head)
    for index in ends.head where !StopSign.isRaised { sheet.write(layout.lines(ofRow: index)) }
    if ends.left > 0 {
      sheet.write([StyledText("⋮ \(Plural.of(ends.left, "episode")) left out", .note)])
    }
    for index in ends.tail where !StopSign.isRaised { sheet.write(layout.lines(ofRow: index)) }
    sheet.write(layout.foot)
    writeFooter(tally: ends.words(layout.tally), notes: page.notes, to: &sheet)
  }

  func write(_ report: Report, to sheet: inout OutputSheet) {
    let findings = ReportSheet(report)
    let isGrid =
      frame == .box || (findings.isMatrix && findings.fits(width))
    let ends = RowEnds(
      count: isGrid ? findings.records.count : findings.blocks.count, limit: rowLimit)
    if isGrid {
      if !findings.records.isEmpty {
        sheet.write(findings.shownGrid(limit: rowLimit).lines(width: width, frame: frame))
      }
    } else {
      for index in ends.head where !StopSign.isRaised {
        sheet.write(findings.blocks[index](width))
      }
      if ends.left > 0 {
        sheet.write([
          StyledText("⋮ \(Plural.of(ends.left, "finding")) left out", .note), StyledText(),
        ])
      }
      for index in ends.tail where !StopSign.isRaised {
        sheet.write(findings.blocks[index](width))
      }
    }
    writeFooter(tally: ends.words(findings.tally), notes: findings.notes, to: &sheet)
  }

  private func write(_ grid: ResultGrid, to sheet: inout OutputSheet) {
    if !grid.table.rows.isEmpty {
      sheet.write(grid.table.lines(width: width, frame: frame))
    }
    writeFooter(tally: grid.tally, notes: grid.notes, to: &sheet)
  }

  func writeFooter(tally: String, notes: [String], to sheet: inout OutputSheet) {
    for line in [tally] + notes {
      sheet.write(StyledText(line, .note).wrapped(to: width))
    }
  }
}
