import QueryEngine

/// Tables for the eye, as wide as the terminal at most.
struct TableFormat: ResultFormat {
  var width: Int
  var frame: TextTable.Frame
  var rowLimit: Int?

  func write(_ listing: EventListing, to sheet: inout OutputSheet) {
    write(ResultGrid(listing), to: &sheet)
  }

  func write(_ table: ResultTable, to sheet: inout OutputSheet) {
    write(ResultGrid(table), to: &sheet)
  }

  func write(_ page: ParallelPage, to sheet: inout OutputSheet) {
    let ends = RowEnds(count: page.rows.count, limit: rowLimit)
    let layout = ParallelLayout(page: page, width: width)
    sheet.write(layout.head)
    for index in ends.head { sheet.write(layout.lines(ofRow: index)) }
    if ends.left > 0 {
      sheet.write([StyledText("⋮ \(Tally.of(ends.left, "episode")) left out", .note)])
    }
    for index in ends.tail { sheet.write(layout.lines(ofRow: index)) }
    writeFooter(tally: ends.words(layout.tally), notes: page.notes, to: &sheet)
  }

  private func write(_ grid: ResultGrid, to sheet: inout OutputSheet) {
    var table = grid.table
    let ends = RowEnds(count: table.rows.count, limit: rowLimit)
    if ends.left > 0 {
      var gap = table.columns.map { _ in StyledText() }
      if !gap.isEmpty { gap[0] = StyledText("⋮", .note) }
      table.rows = ends.head.map { table.rows[$0] } + [gap] + ends.tail.map { table.rows[$0] }
    }
    if !table.rows.isEmpty { sheet.write(table.lines(width: width, frame: frame)) }
    writeFooter(tally: ends.words(grid.tally), notes: grid.notes, to: &sheet)
  }

  private func writeFooter(tally: String, notes: [String], to sheet: inout OutputSheet) {
    for line in [tally] + notes {
      sheet.write(StyledText(line, .note).wrapped(to: width))
    }
  }
}

/// Which rows of a long result are shown: as many from the beginning as from the end.
struct RowEnds {
  var head: Range<Int>
  var tail: Range<Int>
  private let count: Int

  init(count: Int, limit: Int?) {
    self.count = count
    if let limit, limit > 0, count > limit {
      head = 0..<(limit + 1) / 2
      tail = count - limit / 2..<count
    } else {
      head = 0..<count
      tail = count..<count
    }
  }

  /// The number of rows not shown.
  var left: Int { count - head.count - tail.count }

  /// The tally, with what is shown of it.
  func words(_ tally: String) -> String {
    guard left > 0 else { return tally }
    return "\(tally), \(head.count + tail.count) shown; .last shows all"
  }
}
