import Diagnostics
import Interchange

/// A worksheet as Markdown.
struct WorksheetMarkdown {
  let text: String

  init(_ sheet: Worksheet) {
    var blocks: [String] = sheet.isKey ? ["> **Key.** \(Worksheet.disclaimer)"] : []
    for block in sheet.blocks {
      switch block {
      case .prose(let lines):
        let prose = lines.joined(separator: "\n").trimmingNewlines
        if !prose.isEmpty { blocks.append(prose) }
      case .question(let statement, let answer):
        blocks.append(Self.code(statement))
        blocks += sheet.isKey ? [Self.code(answer.joined(separator: "\n"))] : Self.room(answer)
      case .page(let statement, let page):
        blocks.append(Self.code(statement))
        for episode in page.episodes { blocks += Self.episode(episode, isKey: sheet.isKey) }
      case .findings(let statement, let findings):
        blocks.append(Self.code(statement))
        for finding in findings { blocks += Self.finding(finding, isKey: sheet.isKey) }
      case .given(let statement, let answer):
        blocks += [Self.code(statement), Self.code(answer.joined(separator: "\n"))]
      }
    }
    text = blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func episode(_ episode: EpisodeSheet.Episode, isKey: Bool) -> [String] {
    let date = episode.date.map { " · \(escape($0))" } ?? ""
    var blocks = ["#### Episode \(episode.number)\(date)"]
    for columns in episode.columns.columnGroups {
      var rows = [columns.map { escape($0.source) }, columns.map { _ in "---" }]
      rows.append(columns.map { $0.passages.map(escape).joined(separator: "<br>") })
      if isKey { rows.append(columns.map { escape($0.reading) }) }
      rows.append(
        columns.map { column in
          EpisodeSheet.Tick.allCases.map { tick in
            (isKey && tick == column.tick ? "☑ " : "☐ ") + tick.rawValue
          }.joined(separator: "<br>")
        })
      blocks.append(rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n"))
    }
    if isKey {
      blocks.append(episode.differences.map { "* \(escape($0))" }.joined(separator: "\n"))
    } else if episode.columns.count(where: { $0.tick != .notTold }) > 1 {
      blocks += ["What differs?", line, "Why might they differ?", line, line]
    } else {
      blocks += ["Why might the others not tell it?", line]
    }
    return blocks
  }

  private static func finding(_ finding: FindingSheet, isKey: Bool) -> [String] {
    func ticks(_ boxes: [FindingSheet.Box], _ separator: String) -> String {
      boxes.map { (isKey && $0.isTicked ? "☑ " : "☐ ") + $0.label }.joined(separator: separator)
    }
    var blocks = ["#### \(escape(finding.heading))"]
    for columns in finding.columns.columnGroups {
      var rows = [columns.map { escape($0.source) }, columns.map { _ in "---" }]
      rows.append(columns.map { $0.passages.map(escape).joined(separator: "<br>") })
      rows.append(columns.map { ticks($0.boxes, "<br>") })
      rows.removeAll { $0.allSatisfy(\.isEmpty) }
      blocks.append(rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n"))
    }
    if !finding.boxes.isEmpty { blocks.append(ticks(finding.boxes, " · ")) }
    if isKey {
      blocks.append(finding.answer.map { "* \(escape($0))" }.joined(separator: "\n"))
    } else {
      blocks += [finding.question, line, line]
    }
    return blocks
  }

  private static func room(_ answer: [String]) -> [String] {
    Array(repeating: line, count: Worksheet.room(for: answer))
  }

  /// A rule across the page, to write on.
  private static let line = "______________________________________________________________"

  private static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    var longest = 0
    for line in text.split(whereSeparator: \.isNewline) as [Substring] {
      longest = max(longest, line.prefix { $0 == "`" }.count)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(PlainText.safe(text, keepsNewlines: true))\n\(fence)"
  }

  /// The text on one line, with nothing in it that Markdown or HTML would obey.
  private static func escape(_ text: String) -> String {
    Markup.escapedMarkdown(PlainText.safe(text))
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var rest = Substring(self)
    while let first = rest.first, first.isNewline { rest = rest.dropFirst() }
    while let last = rest.last, last.isNewline { rest = rest.dropLast() }
    return String(rest)
  }
}
