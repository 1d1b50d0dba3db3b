import Interchange

/// The forms in which events leave.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case jsonl, csv, timelinejs
  case timelinejsCSV = "timelinejs-csv"
  case timesketch, icalendar, annotations, graphml, tei

  package static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// A line for help and completion.
  package var summary: String {
    switch self {
    case .jsonl: "by source, with all that it takes to read them back"
    case .csv: "for a spreadsheet"
    case .timelinejs: "JSON of TimelineJS"
    case .timelinejsCSV: "the spreadsheet of TimelineJS"
    case .timesketch: "JSON lines of Timesketch"
    case .icalendar: "whole days of a calendar"
    case .annotations: "W3C Web Annotations of the sources' spans"
    case .graphml: "who meets whom, a graph"
    case .tei: "the accounts side by side, a critical apparatus"
    }
  }

  /// What writes an event without its source; nil for rows that quote the source.
  func form() -> (any EventForm)? {
    switch self {
    case .jsonl: nil
    case .csv: CSVForm()
    case .timelinejs: TimelineJSONForm()
    case .timelinejsCSV: TimelineCSVForm()
    case .timesketch: TimesketchForm()
    case .icalendar: CalendarForm()
    case .annotations: WebAnnotationForm()
    case .graphml: GraphMLForm()
    case .tei: TEIForm()
    }
  }
}
