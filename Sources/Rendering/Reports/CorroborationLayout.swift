import Chronology
import Collation
import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// The matrix of who tells what, and of how many independent origins it rests.
enum CorroborationLayout {
  static func sheet(_ matrix: CorroborationMatrix) -> ReportSheet {
    var columns: [TextTable.Column] = [
      .init("episode", isRight: true, isFirm: true), .init("date"),
    ]
    columns += matrix.sources.map { .init($0, isFirm: matrix.sources.count < 7) }
    columns += [
      .init("independent", isRight: true, isFirm: true), .init("origins"), .init("text"),
    ]
    let detail = columns.count - 2
    return ReportSheet(
      columns: columns,
      records: matrix.rows.map { row in
        {
          let marks = row.marks.map { mark in
            switch mark {
            case .tells: StyledText("●", .value)
            case .differs: StyledText("≠", .difference)
            case .notTold: StyledText("·", .note)
            }
          }
          return ReportSheet.Record(
            cells: [
              StyledText(String(row.episode), .id), StyledText(row.date?.string ?? "", .date),
            ]
              + marks + [
                StyledText("\(row.origins.count)+\(row.unattributed.count)", .number),
                StyledText(origins(row), .source), StyledText(row.event.text, .quotation),
              ],
            json: json(row, matrix.sources))
        }
      },
      blocks: matrix.rows.map { row in { block(row, matrix.sources, width: $0) } },
      shown: columns.indices.filter { $0 != detail },
      shortTitles: [0: "ep.", detail - 1: "origins"],
      tally: "\(Plural.of(matrix.rows.count, "episode")): ● tells, ≠ differs, · not told; "
        + "origins: named + tellings that name none",
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
