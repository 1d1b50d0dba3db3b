import Chronology
import Narrative
import QueryEngine

/// One finding of `discrepancies`, `omissions` or `corroborate` to be weighed: the sentences, boxes
/// to tick, and a question.
struct FindingSheet {
  struct Box {
    var label: String
    /// What the program reads; only the key shows it.
    var isTicked: Bool
  }

  struct Column {
    var source: String
    /// The source's own words; none where they are not shown or there are none.
    var passages: [String] = []
    var boxes: [Box] = []
  }

  var heading: String
  var columns: [Column]
  /// What is ticked for the finding as a whole.
  var boxes: [Box] = []
  var question: String
  /// What the program reads, for the key.
  var answer: [String]

  /// The findings of a report; nil for one that is not made into a sheet.
  static func sheets(_ report: Report) -> [FindingSheet]? {
    switch report.findings {
    case .discrepancies(let groups):
      groups.enumerated().map { index, group in difference(index + 1, group) }
    case .omissions(let rows):
      rows.enumerated().map { index, row in omission(index + 1, row) }
    case .corroboration(let matrix):
      matrix.rows.enumerated().map { index, row in
        corroboration(index + 1, row, of: matrix.sources)
      }
    case .substitutions, .sourcing, .quotes: nil
    }
  }

  private static func difference(_ number: Int, _ group: DifferenceGroup) -> FindingSheet {
    var columns: [Column] = []
    for difference in group.differences {
      let sides = [
        (difference.discrepancy.a.source, difference.a.text),
        (difference.discrepancy.b.source, difference.b.text),
      ]
      for (source, text) in sides {
        let words = text.onOneLine
        if let place = columns.firstIndex(where: { $0.source == source }) {
          if !columns[place].passages.contains(words) { columns[place].passages.append(words) }
        } else {
          columns.append(Column(source: source, passages: [words]))
        }
      }
    }
    let isStrict = group.differences.contains { $0.discrepancy.isStrict }
    return FindingSheet(
      heading: "Difference \(number)", columns: columns,
      boxes: [
        Box(label: "cannot both be so", isTicked: isStrict),
        Box(label: "can be reconciled", isTicked: !isStrict),
      ],
      question: "What differs, and why might it?",
      answer: EpisodeSheet.sentences(group.differences.map(\.discrepancy)))
  }

  private static func omission(_ number: Int, _ row: OmissionRow) -> FindingSheet {
    let columns = (row.toldBy + row.notToldBy).sorted().map { source in
      column(
        source, row.event,
        boxes: [("tells it", row.toldBy), ("does not", row.notToldBy)].map { label, sources in
          Box(label: label, isTicked: sources.contains(source))
        })
    }
    return FindingSheet(
      heading: heading(number, row.date?.description), columns: columns,
      question: "Why might an account be silent about it?",
      answer: ["not told by \(row.notToldBy.joined(separator: ", "))"])
  }

  private static func corroboration(
    _ number: Int, _ row: CorroborationMatrix.Row, of sources: [String]
  ) -> FindingSheet {
    let columns = zip(sources, row.marks).map { source, mark in
      column(
        source, row.event,
        boxes: CorroborationMatrix.Mark.allCases.map {
          Box(label: $0.rawValue, isTicked: $0 == mark)
        })
    }
    var answer: [String] = []
    if !row.origins.isEmpty {
      answer.append("on the word of \(row.origins.joined(separator: ", "))")
    }
    if !row.unattributed.isEmpty {
      answer.append("unattributed: \(row.unattributed.joined(separator: ", "))")
    }
    return FindingSheet(
      heading: heading(number, row.date?.description), columns: columns,
      question: "On whose word does it stand, and on how many independent ones?",
      answer: answer)
  }

  private static func heading(_ number: Int, _ date: String?) -> String {
    "Happening \(number)" + (date.map { " · \($0)" } ?? "")
  }

  /// A column with the sentence, if it is this source's.
  private static func column(_ source: String, _ event: EventRow, boxes: [Box]) -> Column {
    let passages = event.event.id.source == source ? [event.text.onOneLine] : []
    return Column(source: source, passages: passages, boxes: boxes)
  }
}

extension String {
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Collection {
  /// The columns in groups that fit the width of a page.
  var columnGroups: [SubSequence] {
    let most = count <= 4 ? 4 : 3
    var groups: [SubSequence] = []
    var rest = self[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(most))
      rest = rest.dropFirst(most)
    }
    return groups
  }
}
