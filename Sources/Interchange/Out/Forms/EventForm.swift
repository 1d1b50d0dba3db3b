package import QueryEngine

/// A form in which events leave, one after the other.
package protocol EventForm {
  /// What the form cannot hold, for the person whose events are left out: "without a known day".
  var gap: String { get }
  /// Appends what stands before the first event.
  func begin(_ out: inout [UInt8])
  /// Appends an event.
  /// - Parameter url: Where its source can be read, if that is known.
  /// - Returns: false if the form cannot hold it; then nothing is appended.
  mutating func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool
  /// Appends what stands behind the last event.
  func end(_ out: inout [UInt8])
}

extension EventForm {
  package var gap: String { "" }
  package func begin(_ out: inout [UInt8]) {}
  package func end(_ out: inout [UInt8]) {}
}

/// Events for a spreadsheet.
package struct CSVForm: EventForm {
  package init() {}

  package func begin(_ out: inout [UInt8]) { EventRows.writeCSVHeader(to: &out) }

  package func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    EventRows.writeCSV(row, to: &out)
    return true
  }
}
