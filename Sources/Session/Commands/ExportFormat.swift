import Interchange

/// The forms in which events leave.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// By source and as told, with all that it takes to read them back.
  case jsonl
  /// In the order of a chronicle, for spreadsheets.
  case csv

  package static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// What stands before the first event.
  var head: [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .jsonl: break
    case .csv: EventRows.writeCSVHeader(to: &bytes)
    }
    return bytes
  }
}
