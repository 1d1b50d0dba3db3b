import Chronology
import Diagnostics
import Narrative
import QueryEngine
import Stopping

/// The parallel page on a terminal: a column a source, a block of lines an episode.
///
/// Where the columns would be too narrow to read, the sources of an episode stand below each
/// other instead.
struct ParallelLayout {
  /// Words in fewer columns than this are not read but spelled.
  private static let leastColumn = 18
  private static let gap = " │ "

  let page: ParallelPage
  let width: Int
  private let columnWidth: Int
  private let differences: [Int?: [RowDifference]]

  init(page: ParallelPage, width: Int) {
    self.page = page
    self.width = width
    differences = RowDifference.byEpisode(in: page)
    let count = max(page.sources.count, 1)
    columnWidth = (width - (count - 1) * Columns.width(of: Self.gap)) / count
  }

  private var isList: Bool { columnWidth < Self.leastColumn }

  /// "12 episodes, 3 differences: 1 strict, 2 reconcilable".
  var tally: String {
    let strict = page.discrepancies.filter(\.isStrict).count
    let all = page.discrepancies.count
    let episodes = Plural.of(page.rows.count, "episode")
    guard all > 0 else { return episodes }
    return "\(episodes), \(Plural.of(all, "difference")): "
      + "\(strict) strict, \(all - strict) reconcilable"
  }

  /// The handles over their columns.
  var head: [StyledText] {
    guard !isList, !page.rows.isEmpty else { return [] }
    let handles = page.sources.map { StyledText($0, .source) }
    var rule = StyledText()
    rule.appendFixed(
      page.sources.map { _ in String(repeating: "─", count: columnWidth) }
        .joined(separator: "─┼─"), .rule)
    return beside(handles.map { [$0.cut(to: columnWidth)] }) + [rule]
  }

  /// The lines of one episode, with the blank line that ends it.
  func lines(ofRow index: Int) -> [StyledText] {
    let row = page.rows[index]
    var lines = heading(of: row).wrapped(to: width)
    if isList {
      lines += list(row)
    } else {
      lines += beside(
        row.cells.map { cell in cell.map { words(of: $0, width: columnWidth) } ?? [] })
    }
    for difference in differences[row.episode] ?? [] {
      lines += difference.line.wrapped(to: width)
    }
    return lines + [StyledText()]
  }

  /// What the accounts differ in beside the episodes.
  var foot: [StyledText] {
    guard let differences = differences[nil] else { return [] }
    return [StyledText("beside the episodes", .heading)]
      + differences.flatMap { $0.line.wrapped(to: width) } + [StyledText()]
  }

  private func heading(of row: ParallelPage.Row) -> StyledText {
    var text = StyledText(row.date?.string ?? "undated", .date)
    text.appendFixed(" · ", .note)
    text.appendFixed("episode \(row.episode)", .heading)
    return text
  }

  private func words(of cell: ParallelPage.Cell, width: Int) -> [StyledText] {
    CellWords.passages(of: cell).flatMap { passage in
      StyledText(passage.text, .quotation).wrapped(to: width)
        + StyledText(passage.caption(status: cell.reading.status), .id).wrapped(to: width)
    }
  }

  /// Columns of lines side by side.
  private func beside(_ columns: [[StyledText]]) -> [StyledText] {
    (0..<(columns.map(\.count).max() ?? 0)).map { index in
      var line = StyledText()
      for (column, lines) in columns.enumerated() {
        if column > 0 { line.appendFixed(Self.gap, .rule) }
        line.append((index < lines.count ? lines[index] : StyledText()).padded(to: columnWidth))
      }
      return line.trimmedEnd
    }
  }

  /// The sources that tell an episode below each other, then those that do not.
  private func list(_ row: ParallelPage.Row) -> [StyledText] {
    var lines: [StyledText] = []
    var silent: [String] = []
    let indent = width > 2 * Self.leastColumn ? 2 : 0
    for (source, cell) in zip(page.sources, row.cells) {
      if StopSign.isRaised { return lines }
      guard let cell else {
        silent.append(source)
        continue
      }
      lines.append(StyledText(source, .source).cut(to: width))
      for line in words(of: cell, width: width - indent) {
        var indented = StyledText()
        indented.appendBlanks(indent)
        indented.append(line)
        lines.append(indented)
      }
    }
    if !silent.isEmpty {
      lines += StyledText("not told: \(silent.joined(separator: ", "))", .note).wrapped(to: width)
    }
    return lines
  }
}
