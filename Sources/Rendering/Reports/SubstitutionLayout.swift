import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// Substitutions: who stands for whom, and the happenings that show it.
enum SubstitutionLayout {
  static func sheet(_ rows: [SubstitutionRow]) -> ReportSheet {
    ReportSheet(
      columns: [
        .init("source a"), .init("value a"), .init("source b"), .init("value b"),
        .init("episodes", isFirm: true), .init("events", weight: 2), .init("shared", weight: 2),
      ],
      records: rows.map { row in
        {
          let item = row.substitution
          return ReportSheet.Record(
            cells: [
              StyledText(item.a.source, .source), StyledText(item.a.value, .actor),
              StyledText(item.b.source, .source), StyledText(item.b.value, .actor),
              StyledText(item.episodes.map(String.init).joined(separator: ", "), .id),
              StyledText(item.pairings.map { "\($0.a) ~ \($0.b)" }.joined(separator: "; "), .id),
              StyledText(item.pairings.map(\.shared).joined(separator: "; "), .note),
            ], json: json(item))
        }
      },
      blocks: rows.map { row in { block(row, width: $0) } },
      tally: Plural.of(rows.count, "substitution"))
  }

  static func json(_ item: Substitution) -> JSONValue {
    [
      "a": ["source": .string(item.a.source), "value": .string(item.a.value)],
      "b": ["source": .string(item.b.source), "value": .string(item.b.value)],
      "episodes": .array(item.episodes.map(JSONValue.integer)),
    ]
  }

  /// "where envoy says Steve Witkoff, citizen says Karim Amer: 3 happenings (episodes 6, 12)".
  static func heading(_ item: Substitution) -> StyledText {
    var text = StyledText("⇄", .difference)
    text.appendFixed(" where ", .plain)
    text.append(item.a.source, .source)
    text.appendFixed(" says ", .plain)
    text.append(item.a.value, .actor)
    text.appendFixed(", ", .plain)
    text.append(item.b.source, .source)
    text.appendFixed(" says ", .plain)
    text.append(item.b.value, .actor)
    text.appendFixed(": ", .plain)
    text.append(Plural.of(item.pairings.count, "happening"), .number)
    if !item.episodes.isEmpty {
      let numbers = item.episodes.map(String.init).joined(separator: ", ")
      text.appendFixed(" ", .plain)
      text.append("(episode\(item.episodes.count == 1 ? "" : "s") \(numbers))", .id)
    }
    return text
  }

  private static func block(_ row: SubstitutionRow, width: Int) -> [StyledText] {
    var lines = heading(row.substitution).wrapped(to: width)
    for shown in row.shown {
      lines += StyledText("same \(shown.shared)", .note).indented(by: 2, width: width)
      for event in [shown.a, shown.b] {
        var text = StyledText("\(event.event.id)", .id)
        text.appendFixed(" · ", .note)
        text.append(event.text, .quotation)
        lines += text.indented(by: 4, width: width)
      }
    }
    return lines + [StyledText()]
  }
}
