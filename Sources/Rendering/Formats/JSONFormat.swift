import Chronology
import Interchange
import Narrative
import QueryEngine
import Stopping

/// JSON: one value for the whole result, or one object a line.
struct JSONFormat: ResultFormat {
  var isLines: Bool

  func write(_ listing: EventListing, to sheet: inout OutputSheet) {
    write(listing.rows.lazy.map(EventRows.json), to: &sheet)
  }

  func write(_ table: ResultTable, to sheet: inout OutputSheet) {
    let keys = JSONFormat.distinct(table.columns.map(\.name))
    let rows = table.rows.lazy.map { row -> JSONValue in
      .object(
        zip(keys, row).map { key, cell in
          switch cell {
          case .text(let text): .init(key, .string(text))
          case .number(let value): .init(key, .number(value))
          case .missing: .init(key, .null)
          }
        })
    }
    write(rows, to: &sheet)
  }

  /// The whole comparison as one object; by lines, an object an episode with its discrepancies.
  func write(_ page: ParallelPage, to sheet: inout OutputSheet) {
    let rows = ComparisonRows(page)
    if isLines {
      write(page.rows.lazy.map(rows.episodeWithDiscrepancies), to: &sheet)
    } else {
      sheet.write(rows.whole.bytes)
      sheet.write("\n")
    }
  }

  func write(_ report: Report, to sheet: inout OutputSheet) {
    write(ReportSheet(report).records.lazy.map { $0().json }, to: &sheet)
  }

  func write(_ rows: some Sequence<JSONValue>, to sheet: inout OutputSheet) {
    if !isLines { sheet.write("[") }
    var isFirst = true
    for row in rows.untilStopped {
      if !isLines && !isFirst { sheet.write(",\n") }
      isFirst = false
      sheet.write(row.bytes)
      if isLines { sheet.write("\n") }
    }
    if !isLines { sheet.write("]\n") }
  }

  /// The names, each distinct: a key that stands twice in an object would lose a value.
  private static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var key = name
      var number = 2
      while !taken.insert(key).inserted {
        key = "\(name)_\(number)"
        number += 1
      }
      return key
    }
  }
}
