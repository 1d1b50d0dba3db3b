import Interchange
package import QueryEngine
import QueryLanguage

/// The forms in which events leave.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case jsonl, csv

  package static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

  package func text(_ rows: [EventRow]) -> String {
    var bytes: [UInt8] = []
    switch self {
    case .jsonl: EventRows.writeJSONLines(rows, to: &bytes)
    case .csv: EventRows.writeCSV(rows, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Interpreter {
  /// Every event, in the order of a chronicle.
  func allEvents() throws(Failure) -> [EventRow] {
    guard case .events(let listing) = try run(ResolvedQuery()) else { return [] }
    return listing.rows
  }

  /// Writes every event in a format.
  package func export(as format: ExportFormat, to write: (String) -> Void) throws(Failure) {
    write(format.text(try allEvents()))
  }
}
