import Diagnostics
import QueryEngine
import QueryLanguage
import Rendering

extension Interpreter {
  /// `.help` and `.help TOPIC`, all from the tables of the language.
  func help(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard let argument = call.arguments.first else { return [.text(HelpText.overview)] }
    let topic = argument.text.lowercased()
    if ["colours", "colors"].contains(topic) {
      return [.styled([StyledText("colours", .heading)] + ColourLegend.lines)]
    }
    if let text = HelpText.topic(topic) { return [.text(text)] }
    throw call.failure(
      "there is no help on '\(PlainText.safe(argument.text))'", at: argument.utf8Span,
      help: [
        Suggestion.question(for: topic, among: HelpText.topics)
          ?? "try .help fields, .help stages, .help dates or .help commands"
      ])
  }
}

/// What `.help` prints.
package enum HelpText {
  /// Everything that `.help` can be asked about.
  package static var topics: [String] {
    ["fields", "stages", "commands", "operators", "dates", "colours"] + FieldTable.names
      + StageTable.names
      + CommandTable.entries.map(\.name)
  }

  static let overview = """
    Type words to search, field:value to filter, and | for what to do with the events found:
      actor:witkoff date:2025-10             events in October 2025 with Witkoff
      source:envoy | count by actor          who is in them
      date:2025-10 | compare envoy, citizen  two accounts side by side

    \(section("fields", FieldTable.entries.map { ($0.name, $0.summary) }))

    \(section("stages, after |", StageTable.entries.map { ($0.name, $0.summary) }))

    \(section("commands", CommandTable.entries.map { ($0.name, $0.summary) }))

    .help NAME tells more of a field, a stage or a command; .help dates of dates;
    .help operators of : = != ~ < >; .help colours of what the colours mean.
    """

  static func topic(_ topic: String) -> String? {
    switch topic {
    case "fields": return section("fields", FieldTable.entries.map { ($0.usage, $0.summary) })
    case "stages": return section("stages", StageTable.entries.map { ($0.usage, $0.summary) })
    case "commands":
      return CommandEntry.Group.allCases.map { group in
        section(
          group.rawValue,
          CommandTable.entries.filter { $0.group == group }.map {
            ("\($0.name) \($0.usage)", $0.summary)
          })
      }.joined(separator: "\n\n")
    case "dates": return dates
    case "operators":
      return section(
        "operators",
        FieldTest.Operator.allCases.map { ("\($0.example)", "\($0.rawValue)  \($0.summary)") })
    default: break
    }
    if let field = FieldTable.field(named: topic) {
      let entry = FieldTable[field]
      return
        ([entryText(entry.name, entry.usage, entry.summary, entry.example)]
        + fieldFacts(entry)).joined(separator: "\n")
    }
    if let stage = StageTable.stage(named: topic) {
      let entry = StageTable[stage]
      return entryText(entry.name, "| \(entry.usage)", entry.summary, entry.example)
    }
    let name = topic.hasPrefix(".") ? String(topic.dropFirst()) : topic
    return CommandName(rawValue: name).map { command in
      let entry = CommandTable.entry(command)
      return entryText(
        entry.name, "\(entry.name) \(entry.usage)", entry.summary, entry.example)
    }
  }

  private static let dates = """
    A date is a day, a month, a year, or anything else of the Extended Date/Time Format:
      2025-10-14    2025-10    2025    152X (the 1520s)    -0043 (44 BCE)    2001-21 (spring)
      2025-10-24~   about that day          2025-10-24?   perhaps
      2025-10-13..2025-10-17   a range; either end may be left open

    date:X     could have happened in X; rows that match only possibly carry a ~
    within:X   certainly in X          before:X, after:X   certainly before, after
    date:?     events without a date; they match no other date term
    """

  /// What can stand after a field's name, and where else it can stand.
  private static func fieldFacts(_ entry: FieldEntry) -> [String] {
    var facts: [String] = []
    if !entry.field.choices.isEmpty, entry.field != .has {
      facts += wrapped("values", entry.field.choices.joined(separator: " "))
    }
    for op in entry.field.operators {
      facts.append("  \(entry.name)\(op.rawValue)".padded(to: 18) + summary(op, of: entry))
    }
    if entry.canBeMissing {
      facts.append("  \(entry.name):?".padded(to: 18) + "none is recorded")
      facts.append("  \(entry.name):*".padded(to: 18) + "any is recorded; has:\(entry.name) too")
    }
    switch entry.use {
    case .filter: facts.append("  it only filters: no column, no key")
    case .column: facts.append("  in stages: show, sort, distinct, count by, group by")
    case .lane:
      facts.append("  in stages: show, sort, distinct, count by, group by, timeline by, compare by")
    }
    return facts
  }

  /// What an operator means of this field: dates read `:` otherwise than names.
  private static func summary(_ op: FieldTest.Operator, of entry: FieldEntry) -> String {
    switch (op, entry.shape) {
    case (.contains, .date): entry.summary
    case (.contains, .number), (.equals, .number): "is"
    case (.contains, _): "contains, whatever the case and accents"
    case (.less, .date): "is certainly before"
    case (.greater, .date): "is certainly after"
    case (.less, _): "is less than"
    case (.greater, _): "is greater than"
    default: op.summary
    }
  }

  private static func wrapped(_ title: String, _ words: String) -> [String] {
    var lines = [""]
    for word in words.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 66 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.enumerated().map { index, line in
      (index == 0 ? "  \(title):" : "").padded(to: 11) + line
    }
  }

  private static func entryText(
    _ name: String, _ usage: String, _ summary: String, _ example: String
  ) -> String {
    "\(name): \(summary)\n  usage:   \(usage)\n  example: \(example)"
  }

  private static func section(_ title: String, _ rows: [(String, String)]) -> String {
    let width = min(rows.map(\.0.count).max() ?? 0, 34)
    let lines = rows.map { name, summary in
      let padding = String(repeating: " ", count: max(2, width + 2 - name.count))
      return "  \(name)\(padding)\(summary)"
    }
    return ([title] + lines).joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - count, 1))
  }
}
