import Interchange
import QueryEngine

extension ResultFormat {
  /// Where time cannot be drawn, a row for each date of a lane.
  func write(_ timeline: Timeline, to sheet: inout OutputSheet) {
    write(timeline.table, to: &sheet)
  }
}

extension CSVFormat {
  func write(_ groups: EventGroups, to sheet: inout OutputSheet) {
    let rows = GroupRows(groups: groups)
    var bytes: [UInt8] = []
    CSVCell.write(rows.csvHeader.map { .text($0) }, to: &bytes)
    for group in groups.groups {
      for cells in rows.csvCells(group) { CSVCell.write(cells, to: &bytes) }
    }
    sheet.write(bytes)
  }
}

extension JSONFormat {
  func write(_ groups: EventGroups, to sheet: inout OutputSheet) {
    write(GroupRows(groups: groups).json, to: &sheet)
  }
}

extension LineFormat {
  func write(_ groups: EventGroups, to sheet: inout OutputSheet) {
    let rows = GroupRows(groups: groups)
    for (index, group) in groups.groups.enumerated() {
      if index > 0 { sheet.write("\n") }
      sheet.write([rows.title(group)])
      write(rows.listing(group), to: &sheet)
    }
    write(EventListing(rows: [], notes: groups.notes), to: &sheet)
  }
}

extension MarkdownFormat {
  func write(_ groups: EventGroups, to sheet: inout OutputSheet) {
    let rows = GroupRows(groups: groups)
    for group in groups.groups {
      sheet.write("### \(escape(rows.title(group).plain))\n\n")
      write(rows.listing(group), to: &sheet)
      sheet.write("\n")
    }
    sheet.write("\(rows.tally)\n")
    writeNotes(groups.notes, to: &sheet)
  }
}

extension HTMLFormat {
  func write(_ groups: EventGroups, to sheet: inout OutputSheet) {
    let rows = GroupRows(groups: groups)
    for group in groups.groups {
      sheet.write("<h3>\(HTMLFormat.escape(rows.title(group).plain))</h3>\n")
      write(rows.listing(group), to: &sheet)
    }
    writeNotes([rows.tally] + groups.notes, to: &sheet)
  }
}

extension TableFormat {
  /// Events a group that a person is shown of a long result.
  private static let shownOfGroup = 3

  func write(_ groups: EventGroups, to sheet: inout OutputSheet) {
    let rows = GroupRows(groups: groups)
    let count = groups.groups.reduce(0) { $0 + $1.rows.count }
    let isLong = rowLimit.map { count > $0 } ?? false
    // As many groups as the rows would have had room for.
    let groupLimit = isLong ? rowLimit.map { max($0 / (Self.shownOfGroup + 1), 2) } : nil
    let ends = RowEnds(count: groups.groups.count, limit: groupLimit)
    for index in ends.head { write(groups.groups[index], of: rows, isLong, to: &sheet) }
    if ends.left > 0 { sheet.write([StyledText("⋮ \(ends.left) groups left out", .note)]) }
    for index in ends.tail { write(groups.groups[index], of: rows, isLong, to: &sheet) }
    let tally = isLong ? "\(rows.tally); .last shows all" : rows.tally
    writeFooter(tally: tally, notes: groups.notes, to: &sheet)
  }

  private func write(
    _ group: EventGroups.Group, of rows: GroupRows, _ isLong: Bool, to sheet: inout OutputSheet
  ) {
    let shown = isLong ? Array(group.rows.prefix(Self.shownOfGroup)) : group.rows
    let listing = EventListing(rows: shown)
    sheet.write([rows.title(group).cut(to: width)])
    if frame == .open, EventBlocks.widths.contains(width) {
      sheet.write(EventBlocks(listing, width: width, limit: nil).lines)
    } else {
      sheet.write(ResultGrid(listing).table.lines(width: width, frame: frame))
    }
    if shown.count < group.rows.count {
      sheet.write([StyledText("⋮ \(group.rows.count - shown.count) more", .note)])
    }
    sheet.write("\n")
  }

  func write(_ timeline: Timeline, to sheet: inout OutputSheet) {
    let ends = RowEnds(count: timeline.lanes.count, limit: rowLimit)
    let layout = TimelineLayout(timeline, width: width)
    sheet.write(layout.lines(ends))
    writeFooter(tally: ends.words(layout.tally), notes: layout.notes, to: &sheet)
  }
}
