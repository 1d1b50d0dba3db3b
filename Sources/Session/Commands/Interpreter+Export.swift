import Diagnostics
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
    try PieceFile.writing(target) { write throws(Failure) in
      if case .events(let listing) = lastResult, listing.skipped == 0 {
        count = listing.rows.count
        write(format.text(listing.rows))
      } else {
        count = try export(exportedQuery, as: format, to: write)
      }
    }
    return [.text("\(Plural.of(count, "event")) written to \(PlainText.safe(path.text))")]
  }

  /// The events of the last result, where not all of them are at hand; else all there are.
  private var exportedQuery: ResolvedQuery {
    guard case .events = lastResult, let resultQuery else { return ResolvedQuery() }
    return resultQuery
  }

  /// Writes every event in a format, in the order of a chronicle.
  package func export(as format: ExportFormat, to write: (String) -> Void) throws(Failure) {
    _ = try export(ResolvedQuery(), as: format, to: write)
  }

  /// Writes the events of a query as they come from the store.
  /// - Returns: how many.
  private func export(
    _ query: ResolvedQuery, as format: ExportFormat, to write: (String) -> Void
  ) throws(Failure) -> Int {
    var count = 0
    var bytes = format.head
    do throws(EngineError) {
      try Engine(store: store).forEachEvent(of: query) { row in
        format.append(row, to: &bytes)
        count += 1
        if bytes.count >= Self.piece {
          write(String(decoding: bytes, as: UTF8.self))
          bytes.removeAll(keepingCapacity: true)
        }
      }
    } catch {
      throw Failure(error)
    }
    write(String(decoding: bytes, as: UTF8.self))
    return count
  }

  /// How many bytes are written together.
  private static let piece = 1 << 16
}
