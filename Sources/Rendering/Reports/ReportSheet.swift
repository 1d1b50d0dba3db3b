import Diagnostics
import Interchange
import QueryEngine
import Stopping

/// A report as every mode can print it: columns and cells, a JSON value, and a block of lines for
/// each finding.
struct ReportSheet {
  struct Record {
    /// As many as there are columns; nothing where there is nothing to say.
    var cells: [StyledText]
    var json: JSONValue
  }
  /// Makes the record of a finding: of many, most modes print but the one or the other form.
  typealias RecordMaker = @Sendable () -> Record
  /// The lines of a finding for a width.
  typealias Block = @Sendable (Int) -> [StyledText]

  var columns: [TextTable.Column]
  var records: [RecordMaker]
  var blocks: [Block]
  /// The columns that a person is shown between lines; the others are for programs.
  var shown: [Int]
  /// What stands over a shown column in place of its title, where room is dear.
  var shortTitles: [Int: String]
  /// How many findings, in words.
  var tally: String
  var notes: [String]
  /// Whether the eye is better served by the columns than by blocks.
  var isMatrix = false

  init(
    columns: [TextTable.Column], records: [RecordMaker], blocks: [Block], shown: [Int]? = nil,
    shortTitles: [Int: String] = [:], tally: String, isMatrix: Bool = false
  ) {
    self.columns = columns
    self.records = records
    self.blocks = blocks
    self.shown = shown ?? Array(columns.indices)
    self.shortTitles = shortTitles
    self.tally = tally
    self.isMatrix = isMatrix
    notes = []
  }

  init(_ report: Report) {
    switch report.findings {
    case .discrepancies(let groups): self = DifferenceLayout.sheet(groups)
    case .substitutions(let rows): self = SubstitutionLayout.sheet(rows)
    case .omissions(let rows): self = OmissionLayout.sheet(rows)
    case .corroboration(let matrix): self = CorroborationLayout.sheet(matrix)
    case .sourcing(let rows): self = SourcingLayout.sheet(rows)
    case .quotes(let groups): self = QuoteLayout.sheet(groups)
    }
    notes = report.notes
  }

  /// Whether the columns have room beside each other, and words enough of the text to be read.
  func fits(_ width: Int) -> Bool {
    // A column has one letter at least, and two blanks before the next.
    guard shown.count * 3 - 2 <= width else { return false }
    var widest = shown.map { StyledText(shownColumn($0).title).width }
    for record in records.untilStopped {
      let cells = record().cells
      for (place, index) in shown.enumerated() {
        widest[place] = max(widest[place], cells[index].width)
      }
    }
    let least = zip(shown, widest).reduce(0) { sum, column in
      let (index, natural) = column
      return sum + 2 + (columns[index].isFirm ? natural : min(natural, Self.leastWords))
    }
    return least - 2 <= width
  }

  /// Columns of words that are still worth reading.
  private static let leastWords = 12

  private func shownColumn(_ index: Int) -> TextTable.Column {
    var column = columns[index]
    if let title = shortTitles[index] { column.title = title }
    return column
  }

  /// All columns and cells, for modes that print tables.
  var grid: TextTable { TextTable(columns: columns, rows: records.map { $0().cells }) }

  /// The columns for a person.
  func shownGrid(limit: Int?) -> TextTable {
    let ends = RowEnds(count: records.count, limit: limit)
    return TextTable(
      columns: shown.map(shownColumn),
      rows: ends.pick(records, columns: shown.count) { record in
        let cells = record().cells
        return shown.map { cells[$0] }
      })
  }
}

extension StyledText {
  /// The text after blanks, wrapped with them.
  func indented(by indent: Int, width: Int) -> [StyledText] {
    wrapped(to: max(width - indent, 1)).map { line in
      var whole = StyledText()
      whole.appendBlanks(indent)
      whole.append(line)
      return whole
    }
  }

  /// The words of a passage, those in question with another look.
  init(_ passage: Passage) {
    self.init()
    let utf8 = passage.text.utf8
    let lower = min(max(passage.marked.lowerBound, 0), utf8.count)
    let upper = min(max(passage.marked.upperBound, lower), utf8.count)
    let (a, b) = (
      utf8.index(utf8.startIndex, offsetBy: lower), utf8.index(utf8.startIndex, offsetBy: upper)
    )
    appendWords(String(decoding: utf8[..<a], as: UTF8.self), .quotation)
    appendWords(String(decoding: utf8[a..<b], as: UTF8.self), .difference)
    appendWords(String(decoding: utf8[b...], as: UTF8.self), .quotation)
  }

  /// Appends a piece of a text, with single blanks where it begins or ends with any.
  mutating func appendWords(_ text: String, _ role: TextRole) {
    if let first = text.first, first.isWhitespace, !isEmpty { appendBlanks(1) }
    append(text, role)
    if let last = text.last, last.isWhitespace { appendBlanks(1) }
  }
}
