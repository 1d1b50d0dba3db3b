import Chronology
import Interchange
import Narrative
import QueryEngine

/// A parallel page as JSON.
struct ComparisonRows {
  private let page: ParallelPage
  private let events: [EventID: EventRow]

  init(_ page: ParallelPage) {
    self.page = page
    var events: [EventID: EventRow] = [:]
    for case let cell? in page.rows.lazy.flatMap(\.cells) {
      for row in cell.events { events[row.event.id] = row }
    }
    self.events = events
  }

  var whole: JSONValue {
    [
      "sources": JSONValue(page.sources),
      "episodes": .array(page.rows.map { .object(episode($0)) }),
      "discrepancies": .array(page.discrepancies.map(discrepancy)),
      "substitutions": .array(page.substitutions.map(SubstitutionLayout.json)),
    ]
  }

  func episodeWithDiscrepancies(_ row: ParallelPage.Row) -> JSONValue {
    let own = page.discrepancies.filter { $0.episode == row.episode }
    return .object(episode(row) + [.init("discrepancies", .array(own.map(discrepancy)))])
  }

  private func episode(_ row: ParallelPage.Row) -> [JSONValue.Member] {
    let columns = Array(zip(page.sources, row.cells))
    return [
      .init("episode", .integer(row.episode)),
      .init("date", JSONValue(row.date?.string)),
      .init(
        "cells",
        .array(columns.compactMap { source, cell in cell.map { self.cell($0, source: source) } })),
      .init("omittedBy", JSONValue(columns.filter { $0.1 == nil }.map(\.0))),
    ]
  }

  private func cell(_ cell: ParallelPage.Cell, source: String) -> JSONValue {
    [
      "source": .string(source),
      "events": JSONValue(cell.events.map(\.event.id.description)),
      "readings": [
        "who": JSONValue(cell.reading.who), "when": JSONValue(cell.reading.when),
        "where": JSONValue(cell.reading.whereabouts), "number": JSONValue(cell.reading.number),
        "status": .string(cell.reading.status.rawValue),
      ],
    ]
  }

  private func discrepancy(_ discrepancy: Discrepancy) -> JSONValue {
    DifferenceLayout.json(
      discrepancy, a: codePoints(discrepancy.a), b: codePoints(discrepancy.b))
  }

  /// The span in code points, where the page has none counted from the start of the side's event,
  /// whose words are at hand. Nil for a span outside those words: its place cannot be told from here.
  private func codePoints(_ side: Discrepancy.Side) -> Range<Int>? {
    if let span = page.codePointSpans[side] { return span }
    guard let event = side.event, let row = events[event],
      row.event.span.lowerBound <= side.span.lowerBound,
      side.span.upperBound <= row.event.span.upperBound
    else { return nil }
    let index = CodePointIndex(row.text)
    let start = row.event.span.lowerBound
    let inside = index.span(side.span.lowerBound - start..<side.span.upperBound - start)
    let first = row.codePointSpan.lowerBound
    return first + inside.lowerBound..<first + inside.upperBound
  }
}
