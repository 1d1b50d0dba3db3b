package import Diagnostics
import EventStore
import QueryEngine
import QueryLanguage

extension Interpreter {
  /// `.export FORMAT FILE`: the events of the last result, or all.
  func export(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let argument = try call.argument(0)
    let path = try call.argument(1)
    try call.atMost(2)
    guard let format = ExportFormat(rawValue: argument.text) else {
      throw call.failure(
        "there is no export format '\(PlainText.safe(argument.text))'", at: argument.utf8Span,
        help: ["the formats are \(ExportFormat.allNames)"])
    }
    let target = try target(path, in: call)
    var count = 0
    var gap: Diagnostic?
    try PieceFile.writing(target) { write throws(Failure) in
      var exporter = try exporter(of: format, write)
      if case .events(let listing) = lastResult, listing.skipped == 0 {
        for row in listing.rows {
          try Failure.of { () throws(StoreError) in try exporter.add(row) }
        }
      } else if case .events = lastResult, let resultQuery {
        // Not all of the result is at hand.
        try Failure.ofEngine { () throws(EngineError) in
          try Engine(store: store).forEachEvent(of: resultQuery) { try exporter.add($0) }
        }
      } else {
        try exportAll(as: format, to: &exporter)
      }
      exporter.finish()
      count = exporter.count
      gap = exporter.gap
    }
    let note = gap.map { message($0) } ?? ""
    return [.text(note + "\(Plural.of(count, "event")) written to \(PlainText.safe(path.text))")]
  }

  /// Writes every event in a format.
  /// - Returns: what the format cannot hold, if there is such an event.
  @discardableResult
  package func export(
    as format: ExportFormat, to write: @escaping (String) -> Void
  ) throws(Failure) -> Diagnostic? {
    var exporter = try exporter(of: format, write)
    try exportAll(as: format, to: &exporter)
    exporter.finish()
    return exporter.gap
  }

  private func exporter(
    of format: ExportFormat, _ write: @escaping (String) -> Void
  ) throws(Failure) -> EventExporter {
    try Failure.of { () throws(StoreError) in
      try EventExporter(store: store, format: format, write: write)
    }
  }

  /// Rows that quote their sources stand by source, all others in the order of a chronicle.
  private func exportAll(
    as format: ExportFormat, to exporter: inout EventExporter
  ) throws(Failure) {
    try Failure.ofEngine { () throws(EngineError) in
      let engine = Engine(store: store)
      switch format {
      case .jsonl: try engine.forEachEventBySource { try exporter.add($0) }
      case .csv, .timelinejs, .timelinejsCSV, .timesketch, .icalendar, .annotations, .graphml, .tei:
        try engine.forEachEvent(of: ResolvedQuery()) { try exporter.add($0) }
      }
    }
  }
}
