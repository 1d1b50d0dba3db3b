/// The forms in which results print: the one table of them, for `.mode`, help and completion.
package enum OutputMode: String, Hashable, Sendable, CaseIterable {
  case table, box, line, csv, json, jsonl, markdown, html

  package var summary: String {
    switch self {
    case .table: "columns that fit the terminal"
    case .box: "the same with lines around them"
    case .line: "one value a line, records apart by a blank line"
    case .csv: "comma-separated values (RFC 4180), safe in a spreadsheet"
    case .json: "one JSON value"
    case .jsonl: "one JSON object a line"
    case .markdown: "a table of GitHub's Markdown"
    case .html: "an HTML table"
    }
  }

  /// Whether notes ("3 undated events were left out") stand in the output itself. Where they
  /// cannot, whoever prints it says them elsewhere.
  package var carriesNotes: Bool {
    switch self {
    case .table, .box, .line, .markdown, .html: true
    case .csv, .json, .jsonl: false
    }
  }
}
