import Chronology
import Diagnostics
import Interchange
import Narrative
import QueryEngine
import QueryLanguage

/// A listing or a table as columns and cells of one line: what table, box, Markdown and HTML
/// modes share.
struct ResultGrid {
  /// The rows that are shown, with a mark where others are left out.
  var table: TextTable
  /// How many rows, in words: "12 events".
  var tally: String
  var notes: [String]

  init(_ listing: EventListing, limit: Int? = nil) {
    let ends = RowEnds(listing, limit: limit)
    let hasPossible = listing.rows.contains(where: \.isPossible)
    table = TextTable(
      columns: [
        .init("id", isFirm: true, isNamedBelow: false),
        .init("date", isFirm: true, isNamedBelow: false), .init("actors", isNamedBelow: false),
        .init("text", weight: 2, isNamedBelow: false),
      ],
      rows: ends.pick(listing.rows, columns: 4) { row in
        [
          StyledText(row.event.id.description, .id), ResultGrid.date(row, hasPossible: hasPossible),
          StyledText(row.event.actorNames.joined(separator: ", "), .actor),
          StyledText(row.text, .quotation),
        ]
      })
    tally = ends.words(Plural.of(listing.count, "event"))
    notes = listing.notes
  }

  init(_ result: ResultTable, limit: Int? = nil) {
    let ends = RowEnds(count: result.rows.count, limit: limit)
    var columns: [TextTable.Column] = []
    for (index, column) in result.columns.enumerated() {
      let isRight = result.rows.contains {
        if case .number = $0[index] { true } else { false }
      }
      columns.append(.init(Columns.safe(column.name), isRight: isRight, isFirm: isRight))
      if column.hasBar { columns.append(.init("", isFirm: true, isOrnament: true)) }
    }
    let scales = result.columns.indices.map { ResultGrid.largest(in: result, column: $0) }
    table = TextTable(
      columns: columns,
      rows: ends.pick(result.rows, columns: columns.count) { row in
        zip(result.columns, row).enumerated().flatMap { index, pair in
          let (column, cell) = pair
          let text = ResultGrid.text(of: cell, in: column)
          guard column.hasBar else { return [text] }
          return [text, Bar.text(for: cell, largest: scales[index])]
        }
      })
    tally = ends.words(Plural.of(result.rows.count, "row"))
    notes = result.notes
  }

  init(_ report: ReportSheet) {
    table = report.grid
    tally = report.tally
    notes = report.notes
  }

  /// The date as it is known: `~` before one that matches only possibly, "about" before one that
  /// the text calls approximate and EDTF cannot. Dates stand below each other, marked or not.
  static func date(_ row: EventRow, hasPossible: Bool) -> StyledText {
    guard let date = row.event.date else { return StyledText() }
    var text = StyledText()
    if hasPossible { text.appendFixed(row.isPossible ? "~ " : "  ", .note) }
    if date.isApproximate && !date.value.isApproximate { text.appendFixed("about ", .note) }
    text.append(date.value.string, .date)
    return text
  }

  private static func text(of cell: ResultTable.Cell, in column: ResultTable.Column) -> StyledText {
    switch cell {
    case .text(let string): StyledText(string, column.field.map(role) ?? .value)
    case .number(let value): StyledText(JSONValue.digits(value), .number)
    case .missing: StyledText("—", .note)
    }
  }

  private static func role(of field: Field) -> TextRole {
    switch field {
    case .id, .episode: .id
    case .date, .within, .before, .after, .year, .month, .decade, .century, .weekday: .date
    case .actor, .agent, .patient, .speaker: .actor
    case .source, .outlet, .origin: .source
    case .number: .number
    case .text: .quotation
    case .role, .place, .kind, .certainty, .tag, .note, .has: .value
    }
  }

  private static func largest(in result: ResultTable, column: Int) -> Double {
    result.rows.reduce(0) { largest, row in
      if case .number(let value) = row[column], value.isFinite {
        max(largest, value)
      } else {
        largest
      }
    }
  }
}

/// A bar as long as a number is large.
enum Bar {
  /// Columns of the longest bar.
  static let length = 20

  /// A bar in eighths of a column; a number above zero has at least the thinnest.
  static func text(for cell: ResultTable.Cell, largest: Double) -> StyledText {
    guard case .number(let value) = cell, value > 0, largest > 0 else { return StyledText() }
    let eighths = max(Int(min(value / largest, 1) * Double(length * 8)), 1)
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return StyledText(String(repeating: "█", count: eighths / 8) + partial, .bar)
  }
}
