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
    /// Whether it goes where there is no room for all: bars.
    package var isOrnament: Bool
    /// Its share of a narrow terminal, beside the shares of the others.
    package var weight: Int
    /// Whether its title stands before a cell where cells stand below each other: what says itself
    /// what it is, as the parts of an event do, needs none.
    package var isNamedBelow: Bool

    package init(
      _ title: String, isRight: Bool = false, isFirm: Bool = false, isOrnament: Bool = false,
      weight: Int = 1, isNamedBelow: Bool = true
    ) {
      self.title = title
      self.isRight = isRight
      self.isFirm = isFirm
      self.isOrnament = isOrnament
      self.weight = weight
      self.isNamedBelow = isNamedBelow
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

  /// The lines, none wider than `width`. A cell too long for its column ends in `…`; where even
  /// the least columns have no room beside each other, the cells of a row stand below each other.
  package func lines(width: Int, frame: Frame = .open) -> [StyledText] {
    guard !columns.isEmpty else { return [] }
    let edges = frame == .box ? columns.count * 3 + 1 : (columns.count - 1) * 2
    guard let widths = fittedWidths(budget: width - edges) else {
      return withoutOrnaments?.lines(width: width, frame: frame) ?? stacked(width: width)
    }
    let titles = columns.map { StyledText($0.title, .heading) }
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
    return lines
  }

  /// The table without its ornaments; nil if it has none.
  private var withoutOrnaments: TextTable? {
    let kept = columns.indices.filter { !columns[$0].isOrnament }
    guard kept.count < columns.count else { return nil }
    return TextTable(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private func stacked(width: Int) -> [StyledText] {
    rows.flatMap { cells in
      zip(columns, cells).flatMap { column, cell in
        guard column.isNamedBelow else { return cell.wrapped(to: width) }
        var line = StyledText(column.title, .heading)
        line.appendFixed(": ", .rule)
        line.append(cell)
        return line.trimmedEnd.wrapped(to: width)
      } + [StyledText()]
    }
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

  private func fittedWidths(budget: Int) -> [Int]? {
    var natural = columns.map { StyledText($0.title).width }
    for cells in rows {
      for (index, cell) in cells.enumerated() { natural[index] = max(natural[index], cell.width) }
    }
    let floors = columns.indices.map { index in
      columns[index].isFirm ? natural[index] : min(natural[index], 8)
    }
    return ColumnFitting.widths(
      natural: natural, floors: floors, weights: columns.map(\.weight), budget: budget)
  }
}

/// Shares a width among columns.
enum ColumnFitting {
  /// The natural widths if they fit; else the widest give way first, by their weights and down to
  /// their floors. Nil if the floors do not fit.
  static func widths(natural: [Int], floors: [Int], weights: [Int], budget: Int) -> [Int]? {
    if natural.reduce(0, +) <= budget { return natural }
    guard floors.reduce(0, +) <= budget else { return nil }
    func capped(_ cap: Int) -> [Int] {
      natural.indices.map { max(min(natural[$0], cap * weights[$0]), floors[$0]) }
    }
    // The highest cap under which everything fits; what it leaves goes to the last columns cut.
    var low = 0
    var high = natural.max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if capped(middle).reduce(0, +) <= budget { low = middle } else { high = middle - 1 }
    }
    var widths = capped(low)
    var left = budget - widths.reduce(0, +)
    for index in widths.indices.reversed() {
      let more = min(left, natural[index] - widths[index])
      widths[index] += more
      left -= more
    }
    return widths
  }
}
