package import QueryEngine

/// Prints results in one mode, for a terminal or a file.
///
/// The same result, mode and width give the same bytes.
package struct Renderer: Sendable {
  package var mode: OutputMode
  /// Columns of the terminal; tables and pages fit it.
  package var width: Int
  package var isColoured: Bool
  /// Tables with more rows than this show as many from both ends; nil: all rows.
  package var rowLimit: Int?

  package init(
    mode: OutputMode = .table, width: Int = 80, isColoured: Bool = false, rowLimit: Int? = nil
  ) {
    self.mode = mode
    self.width = max(width, 1)
    self.isColoured = isColoured
    self.rowLimit = rowLimit
  }

  /// The result as text that ends with a line end, or is empty.
  package func render(_ result: QueryResult) -> String {
    var sheet = OutputSheet(isColoured: isColoured)
    switch result {
    case .events(let listing): format.write(listing, to: &sheet)
    case .table(let table): format.write(table, to: &sheet)
    case .groups(let groups): format.write(groups, to: &sheet)
    case .timeline(let timeline): format.write(timeline, to: &sheet)
    case .comparison(let page): format.write(page, to: &sheet)
    }
    return sheet.text
  }

  /// A table for the eye as text, in the colours and the width of this renderer.
  package func render(_ table: TextTable) -> String {
    render(table.lines(width: width, frame: mode == .box ? .box : .open))
  }

  /// Lines as text, in the colours of this renderer.
  package func render(_ lines: [StyledText]) -> String {
    var sheet = OutputSheet(isColoured: isColoured)
    sheet.write(lines)
    return sheet.text
  }

  private var format: any ResultFormat {
    switch mode {
    case .table: TableFormat(width: width, frame: .open, rowLimit: rowLimit)
    case .box: TableFormat(width: width, frame: .box, rowLimit: rowLimit)
    case .line: LineFormat(width: width)
    case .csv: CSVFormat()
    case .json: JSONFormat(isLines: false)
    case .jsonl: JSONFormat(isLines: true)
    case .markdown: MarkdownFormat()
    case .html: HTMLFormat()
    }
  }
}
