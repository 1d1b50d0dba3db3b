import Chronology
import GRDB
import Narrative

/// What a source tells, by the words and places of its events, whatever the actors are called in a
/// store.
struct Telling {
  private struct Point: Hashable {
    var codePoints: Range<Int>
    var text: String
    var trigger: String
    var kind: String
    var certainty: String
    var date: String?
    var basis: String?
    var numbers: Int
  }

  private var events: [Int: Point] = [:]

  init(_ annotated: AnnotatedSource) {
    let bytes = Array(annotated.source.text.utf8)
    let codePoints = CodePointOffsets(
      of: annotated.events.flatMap { [$0.span.lowerBound, $0.span.upperBound] }, in: bytes)
    for event in annotated.events {
      events[event.id.ordinal] = Point(
        codePoints: codePoints[event.span.lowerBound]..<codePoints[event.span.upperBound],
        text: String(decoding: bytes[event.span], as: UTF8.self),
        trigger: String(decoding: bytes[event.trigger], as: UTF8.self),
        kind: event.kind.rawValue, certainty: event.certainty.rawValue,
        date: event.date?.value.string, basis: event.date?.basis.rawValue,
        numbers: event.numbers.count)
    }
  }

  /// Whether a source of the store tells all of it.
  func isTold(by source: Int64, in db: Database) throws -> Bool {
    var left = events.count
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT e.ordinal, e.code_start, e.code_end, e.text, e.trigger_text, e.kind, e.certainty,
            e.date, e.basis, (SELECT count(*) FROM quantity q WHERE q.event_id = e.id)
          FROM event e WHERE e.source_id = ?
          """), arguments: [source])
    while let row = try rows.next() {
      guard let event = events[row[0]] else { continue }
      let stored = Point(
        codePoints: row[1]..<row[2], text: row[3], trigger: row[4], kind: row[5],
        certainty: row[6], date: row[7], basis: row[8], numbers: row[9])
      guard event == stored else { return false }
      left -= 1
    }
    return left == 0
  }
}
