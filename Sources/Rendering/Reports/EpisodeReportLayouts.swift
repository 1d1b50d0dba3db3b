import Chronology
import Collation
import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// Omissions: what an episode is, who tells it, who does not.
enum OmissionLayout {
  static func sheet(_ rows: [OmissionRow]) -> ReportSheet {
    ReportSheet(
      columns: [
        .init("episode", isRight: true, isFirm: true), .init("date", isFirm: true),
        .init("told by"), .init("not told by"), .init("event", isFirm: true),
        .init("text", weight: 2),
      ],
      records: rows.map { row in
        ReportSheet.Record(
          cells: [
            StyledText(String(row.episode), .id), StyledText(row.date?.string ?? "", .date),
            StyledText(row.toldBy.joined(separator: ", "), .source),
            StyledText(row.notToldBy.joined(separator: ", "), .source),
            StyledText(row.event.event.id.description, .id),
            StyledText(row.event.text, .quotation),
          ],
          json: [
            "episode": .integer(row.episode), "date": JSONValue(row.date?.string),
            "toldBy": JSONValue(row.toldBy), "omittedBy": JSONValue(row.notToldBy),
            "event": .string(row.event.event.id.description), "text": .string(row.event.text),
          ])
      },
      blocks: rows.map { row in
        { width in
          var told = StyledText("told by", .note)
          told.appendFixed(" ")
          told.append(row.toldBy.joined(separator: ", "), .source)
          told.appendFixed(" · not told by ", .note)
          told.append(row.notToldBy.joined(separator: ", "), .source)
          return EpisodeHead.lines(row.date, row.episode, width: width)
            + told.indented(by: 2, width: width)
            + EpisodeHead.words(row.event, width: width) + [StyledText()]
        }
      }, tally: "\(Plural.of(rows.count, "episode")) not told by all")
  }
}

/// The matrix of who tells what, and of how many independent origins it rests.
enum CorroborationLayout {
  static func sheet(_ matrix: CorroborationMatrix) -> ReportSheet {
    var columns: [TextTable.Column] = [
      .init("episode", isRight: true, isFirm: true), .init("date", isFirm: true),
    ]
    columns += matrix.sources.map { .init($0, isFirm: matrix.sources.count < 7) }
    columns += [.init("origins"), .init("text", weight: 2)]
    return ReportSheet(
      columns: columns,
      records: matrix.rows.map { row in
        let marks = row.marks.map { mark in
          switch mark {
          case .tells: StyledText("●", .value)
          case .differs: StyledText("≠", .difference)
          case .notTold: StyledText("·", .note)
          }
        }
        return ReportSheet.Record(
          cells: [StyledText(String(row.episode), .id), StyledText(row.date?.string ?? "", .date)]
            + marks + [StyledText(origins(row), .source), StyledText(row.event.text, .quotation)],
          json: json(row, matrix.sources))
      },
      blocks: matrix.rows.map { row in { block(row, matrix.sources, width: $0) } },
      tally: "\(Plural.of(matrix.rows.count, "episode")): ● tells, ≠ differs, · not told",
      isMatrix: true)
  }

  /// "1: Bloomberg; 2 unattributed".
  private static func origins(_ row: CorroborationMatrix.Row) -> String {
    var parts: [String] = []
    if !row.origins.isEmpty {
      parts.append("\(row.origins.count): \(row.origins.joined(separator: ", "))")
    }
    if !row.unattributed.isEmpty { parts.append("\(row.unattributed.count) unattributed") }
    return parts.joined(separator: "; ")
  }

  private static func json(_ row: CorroborationMatrix.Row, _ sources: [String]) -> JSONValue {
    func those(_ mark: CorroborationMatrix.Mark) -> JSONValue {
      JSONValue(zip(sources, row.marks).filter { $0.1 == mark }.map(\.0))
    }
    return [
      "episode": .integer(row.episode), "date": JSONValue(row.date?.string),
      "tells": those(.tells), "differs": those(.differs), "notTold": those(.notTold),
      "independent": .integer(row.origins.count), "origins": JSONValue(row.origins),
      "unattributed": JSONValue(row.unattributed),
      "event": .string(row.event.event.id.description), "text": .string(row.event.text),
    ]
  }

  private static func block(
    _ row: CorroborationMatrix.Row, _ sources: [String], width: Int
  ) -> [StyledText] {
    var lines = EpisodeHead.lines(row.date, row.episode, width: width)
    var line = StyledText()
    for (mark, words) in [
      (CorroborationMatrix.Mark.tells, "●"), (.differs, "≠"), (.notTold, "· not told:"),
    ] {
      let names = zip(sources, row.marks).filter { $0.1 == mark }.map(\.0)
      guard !names.isEmpty else { continue }
      if !line.isEmpty { line.appendFixed(" ") }
      line.appendFixed("\(words) ", mark == .differs ? .difference : .note)
      line.append(names.joined(separator: ", "), .source)
    }
    lines += line.indented(by: 2, width: width)
    lines += StyledText("origins: \(origins(row))", .note).indented(by: 2, width: width)
    return lines + EpisodeHead.words(row.event, width: width) + [StyledText()]
  }
}

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

/// What the blocks of these reports share.
enum EpisodeHead {
  /// "2025-10-14 · episode 6".
  static func lines(_ date: EDTF?, _ episode: Int, width: Int) -> [StyledText] {
    var text = StyledText(date?.string ?? "undated", .date)
    text.appendFixed(" · ", .note)
    text.append("episode \(episode)", .heading)
    return text.wrapped(to: width)
  }

  /// The id and the source's own words.
  static func words(_ row: EventRow, width: Int) -> [StyledText] {
    var text = StyledText(row.event.id.description, .id)
    text.appendFixed(" · ", .note)
    text.append(row.text, .quotation)
    return text.indented(by: 2, width: width)
  }
}
