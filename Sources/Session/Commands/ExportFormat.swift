import Interchange
package import QueryEngine

/// The forms in which events leave.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case jsonl, csv

  package static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

  package func text(_ rows: [EventRow]) -> String {
    var bytes = head
    for row in rows { append(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands before the first event.
  var head: [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .jsonl: break
    case .csv: EventRows.writeCSVHeader(to: &bytes)
    }
    return bytes
  }

  /// Appends one event.
  func append(_ row: EventRow, to bytes: inout [UInt8]) {
    switch self {
    case .jsonl: EventRows.writeJSONLine(row, to: &bytes)
    case .csv: EventRows.writeCSV(row, to: &bytes)
    }
  }
}
