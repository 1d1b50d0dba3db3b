import Chronology
import Collation
import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// Who stands behind what is told.
enum SourcingLayout {
  static func sheet(_ rows: [SourcingRow]) -> ReportSheet {
    let unattributed = rows.filter { $0.origin == nil }.reduce(0) { $0 + $1.events.count }
    let attributed = rows.reduce(0) { $0 + $1.events.count } - unattributed
    return ReportSheet(
      columns: [
        .init("origin", isFirm: true), .init("sources"),
        .init("events", isRight: true, isFirm: true), .init("episodes"), .init("chains", weight: 2),
        .init("first event", isFirm: true), .init("text", weight: 2),
      ],
      records: rows.map { row in
        {
          let first = row.events.first
          return ReportSheet.Record(
            cells: [
              origin(row), StyledText(row.sources.joined(separator: ", "), .source),
              StyledText(String(row.events.count), .number),
              StyledText(row.episodes.map(String.init).joined(separator: ", "), .id),
              StyledText(chains(row), .actor),
              StyledText(first?.event.id.description ?? "", .id),
              StyledText(first?.text ?? "", .quotation),
            ],
            json: [
              "origin": JSONValue(row.origin), "chains": .array(row.chains.map { JSONValue($0) }),
              "sources": JSONValue(row.sources), "shared": .bool(row.isShared),
              "episodes": .array(row.episodes.map(JSONValue.integer)),
              "events": JSONValue(row.events.map(\.event.id.description)),
            ])
        }
      },
      blocks: rows.map { row in { block(row, width: $0) } }, shown: [0, 1, 2, 4, 5],
      tally: "\(Plural.of(attributed, "event")) on another's word, \(unattributed) unattributed")
  }

  private static func origin(_ row: SourcingRow) -> StyledText {
    row.origin.map { StyledText($0, .actor) } ?? StyledText("unattributed", .note)
  }

  private static func chains(_ row: SourcingRow) -> String {
    row.chains.map { $0.joined(separator: " ← ") }.joined(separator: "; ")
  }

  /// The origin with who relies on it, then each event with its own chain.
  private static func block(_ row: SourcingRow, width: Int) -> [StyledText] {
    var head = origin(row)
    head.appendFixed(" · ", .note)
    head.append(Plural.of(row.events.count, "event"), .number)
    head.appendFixed(" of ", .note)
    head.append(row.sources.joined(separator: ", "), .source)
    if row.isShared {
      head.appendFixed(" · \(row.sources.count) sources, one witness", .difference)
    }
    var lines = head.wrapped(to: width)
    let limit = row.origin == nil ? 2 : 5
    for event in row.events.prefix(limit) {
      let links = OriginChain(of: event.event).links
      if links.count > 1 || (row.isShared && !links.isEmpty) {
        var line = StyledText(event.event.id.source, .source)
        line.appendFixed(" ← \(Columns.safe(links.joined(separator: " ← ")))", .note)
        lines += line.indented(by: 2, width: width)
      }
      lines += EpisodeHead.words(event, width: width)
    }
    let rest = row.events.count - limit
    if rest > 0 { lines += StyledText("and \(rest) more", .note).indented(by: 2, width: width) }
    return lines + [StyledText()]
  }
}
