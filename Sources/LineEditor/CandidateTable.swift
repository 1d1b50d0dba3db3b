/// The list of completions under a line: labels and details in aligned columns.
struct CandidateTable: Sendable {
  let completions: [Completion]
  let width: Int
  /// The rows that the screen has room for, the line of what is left out among them.
  let rowLimit: Int

  private static let gap = 2
  private static let columnGap = 3

  /// The lines of the list, none wider than the terminal.
  var lines: [String] {
    guard !completions.isEmpty else { return [] }
    // The last column stays free: a character in it makes some terminals wrap.
    let usable = max(width - 1, 1)
    let detailWidth = completions.map { DisplayWidth.columns(of: $0.detail) }.max() ?? 0
    // A label gives way to its detail down to half of the row.
    let labelRoom =
      detailWidth == 0 ? usable : max(usable - Self.gap - detailWidth, usable / 2)
    let labelWidth = min(
      completions.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0, labelRoom)
    let cellWidth = labelWidth + (detailWidth == 0 ? 0 : Self.gap + detailWidth)
    let columns = max(1, (usable + Self.columnGap) / (cellWidth + Self.columnGap))
    let limit = max(rowLimit, 1)
    let allRows = (completions.count + columns - 1) / columns
    let rows = allRows > limit ? max(limit - 1, 1) : allRows
    let shown = Array(completions.prefix(rows * columns))
    var lines: [String] = (0..<rows).map { row in
      let cells = stride(from: row, to: shown.count, by: rows).map { index in
        let completion = shown[index]
        let label = DisplayWidth.cut(completion.label, to: labelWidth)
        guard !completion.detail.isEmpty else { return label }
        return DisplayWidth.padded(label, to: labelWidth) + String(repeating: " ", count: Self.gap)
          + completion.detail
      }
      let line = cells.enumerated().map { index, cell in
        index == cells.count - 1 ? cell : DisplayWidth.padded(cell, to: cellWidth + Self.columnGap)
      }
      return DisplayWidth.cut(line.joined(), to: usable)
    }
    if shown.count < completions.count {
      lines.append(DisplayWidth.cut("... \(completions.count - shown.count) more", to: usable))
    }
    return lines
  }
}
