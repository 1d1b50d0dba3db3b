/// A table for the eye: a header, rows of cells, columns that fit a width.
///
/// Whatever lists something to a person uses it: results, `.sources`, `.actors`, `.help`.
package struct TextTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title: String
    /// Numbers stand at the right.
    package var isRight: Bool
    /// Whether it keeps its width while others can still give way: ids, dates, numbers.
    package var isFirm: Bool

    package init(_ title: String, isRight: Bool = false, isFirm: Bool = false) {
      self.title = title
      self.isRight = isRight
      self.isFirm = isFirm
    }
  }

  package enum Frame: Hashable, Sendable {
    /// A rule under the header, two blanks between columns.
    case open
    /// Lines around every column.
    case box
  }

  package var columns: [Column]
  /// As many cells in each row as there are columns.
  package var rows: [[StyledText]]

  package init(columns: [Column], rows: [[StyledText]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines, none wider than `width`. A cell too long for its column ends in `…`.
  package func lines(width: Int, frame: Frame = .open) -> [StyledText] {
    guard !columns.isEmpty else { return [] }
    let titles = columns.map { StyledText($0.title, .heading) }
    let edges = frame == .box ? columns.count * 3 + 1 : (columns.count - 1) * 2
    let widths = fittedWidths(titles: titles, budget: max(width - edges, 0))
    var lines: [StyledText] = []
    switch frame {
    case .open:
      lines.append(row(titles, widths, before: "", between: "  ", after: ""))
      lines.append(rule(widths, before: "", between: "  ", after: "", line: "─"))
      for cells in rows { lines.append(row(cells, widths, before: "", between: "  ", after: "")) }
    case .box:
      lines.append(rule(widths, before: "┌─", between: "─┬─", after: "─┐", line: "─"))
      lines.append(row(titles, widths, before: "│ ", between: " │ ", after: " │"))
      lines.append(rule(widths, before: "├─", between: "─┼─", after: "─┤", line: "─"))
      for cells in rows {
        lines.append(row(cells, widths, before: "│ ", between: " │ ", after: " │"))
      }
      lines.append(rule(widths, before: "└─", between: "─┴─", after: "─┘", line: "─"))
    }
    return lines.map { $0.cut(to: width) }
  }

  private func row(
    _ cells: [StyledText], _ widths: [Int], before: String, between: String, after: String
  ) -> StyledText {
    var line = StyledText()
    line.appendFixed(before, .rule)
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.appendFixed(between, between == "  " ? .plain : .rule) }
      line.append(
        cell.cut(to: widths[index]).padded(to: widths[index], isRight: columns[index].isRight))
    }
    line.appendFixed(after, .rule)
    return after.isEmpty ? line.trimmedEnd : line
  }

  private func rule(
    _ widths: [Int], before: String, between: String, after: String, line: String
  ) -> StyledText {
    let parts = widths.map { String(repeating: line, count: $0) }
    var text = StyledText()
    text.appendFixed(before + parts.joined(separator: between) + after, .rule)
    return text
  }

  private func fittedWidths(titles: [StyledText], budget: Int) -> [Int] {
    var natural = titles.map(\.width)
    for cells in rows {
      for (index, cell) in cells.enumerated() { natural[index] = max(natural[index], cell.width) }
    }
    let floors = columns.indices.map { index in
      columns[index].isFirm ? natural[index] : min(natural[index], 8)
    }
    return ColumnFitting.widths(natural: natural, floors: floors, budget: budget)
  }
}

/// Shares a width among columns.
enum ColumnFitting {
  /// The natural widths if they fit; else the widest give way first, down to their floors, and
  /// only then all of them.
  static func widths(natural: [Int], floors: [Int], budget: Int) -> [Int] {
    if natural.reduce(0, +) <= budget { return natural }
    let isRoomForFloors = floors.reduce(0, +) <= budget
    let least = isRoomForFloors ? floors : natural.map { min($0, 1) }
    // The highest cap under which everything fits; what it leaves goes to the first columns cut.
    var low = 0
    var high = natural.max() ?? 0
    func capped(_ cap: Int) -> [Int] { zip(natural, least).map { max(min($0, cap), $1) } }
    while low < high {
      let middle = (low + high + 1) / 2
      if capped(middle).reduce(0, +) <= budget { low = middle } else { high = middle - 1 }
    }
    var widths = capped(low)
    var left = budget - widths.reduce(0, +)
    for index in widths.indices where left > 0 && widths[index] < natural[index] {
      widths[index] += 1
      left -= 1
    }
    return widths
  }
}
