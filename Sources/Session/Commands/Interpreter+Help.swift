import Diagnostics
import QueryEngine
import QueryLanguage
import Rendering

extension Interpreter {
  /// `.help` and `.help TOPIC`, all from the tables of the language.
  func help(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    // `.help | sort` asks for the stage, `.help count by` for its first word.
    let words = call.arguments.drop { $0.text == "|" && call.arguments.count > 1 }
    guard let argument = words.first else {
      return [.text(page(HelpText.overview(columns: settings.width)))]
    }
    let topic = argument.text.lowercased()
    if HelpTopic.named(topic) == .colours {
      return [
        .styled([StyledText("colours", .heading)] + ColourLegend.lines(width: settings.width))
      ]
    }
    if let text = HelpText.topic(topic) { return [.text(page(text))] }
    throw call.failure(
      "there is no help on '\(PlainText.safe(argument.text))'", at: argument.utf8Span,
      help: [
        Suggestion.question(for: topic, among: HelpText.topics)
          ?? "topics: \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", "));"
          + " and every field, stage and command"
      ])
  }
}

extension Interpreter {
  /// A page of help: in a wide terminal no wider than is well read, statements in one piece.
  private func page(_ text: String) -> String {
    let statements = text.replacing(/'[^'\n]+'/) { HangingText.whole(String($0.output)) }
    return HangingText.wrapped(
      statements, to: min(settings.width, HelpText.mostColumns), hang: 0)
  }
}

/// What `.help` prints.
package enum HelpText {
  /// Columns of the widest page.
  static let mostColumns = 80

  /// Everything that `.help` can be asked about.
  package static var topics: [String] { entries.map(\.name) }

  /// The topics with a line on each.
  static var entries: [(name: String, summary: String)] {
    HelpTopic.allCases.map { ($0.rawValue, $0.summary) }
      + FieldTable.entries.map { ($0.name, $0.summary) }
      + StageTable.entries.filter { FieldTable.field(named: $0.name) == nil }
      .map { ($0.name, $0.summary) }
      + CommandTable.entries.map { ($0.name, $0.summary) }
  }

  /// The language on one screen of 24 lines and 80 columns.
  static func overview(columns: Int) -> String {
    func card(_ title: String, _ names: [String]) -> String {
      self.card(title, names, columns: min(columns, mostColumns))
    }
    return """
      Type words to search, field:value to filter, | and what to do with the events:
        actor:witkoff date:2025-10             events in October 2025 with Witkoff
        source:envoy | count by actor          who is in them
        date:2025-10 | compare envoy, citizen  two accounts side by side

      \(card("fields", FieldTable.names))
      \(card("stages", StageTable.entries.map { "| \($0.name)" }))
      \(card("commands", CommandTable.entries.map(\.name)))

      .help NAME tells what any of these does, with an example. There are pages on
      \(card("", HelpTopic.allCases.map(\.rawValue)))
      """
  }

  static func topic(_ topic: String) -> String? {
    if let page = HelpTopic.named(topic), let text = text(of: page) { return text }
    if let field = FieldTable.field(named: topic) ?? HabitWords.fields[topic] {
      let entry = FieldTable[field]
      return
        ([entryText(entry.name, entry.usage, entry.summary, entry.example)]
        + fieldFacts(entry)).joined(separator: "\n")
    }
    let habit = HabitWords.stages[topic]?.split(separator: " ").first.map(String.init)
    if let stage = StageTable.stage(named: topic) ?? habit.flatMap(StageTable.stage) {
      let entry = StageTable[stage]
      return entryText(entry.name, "| \(entry.usage)", entry.summary, entry.example)
    }
    if let mode = OutputMode(rawValue: topic) {
      return entryText(
        mode.rawValue, ".mode \(mode.rawValue)", mode.summary, ".mode \(mode.rawValue)")
    }
    let name = topic.hasPrefix(".") ? String(topic.dropFirst()) : topic
    return CommandHabits.command(meantBy: name).map { command in
      let entry = CommandTable.entry(command)
      return entryText(
        entry.name, entry.usage.isEmpty ? entry.name : "\(entry.name) \(entry.usage)",
        entry.summary, entry.example)
    }
  }

  private static func text(of topic: HelpTopic) -> String? {
    switch topic {
    case .fields: section("fields", FieldTable.entries.map { ($0.usage, $0.summary) })
    case .stages:
      section("stages, after |", StageTable.entries.map { ($0.usage, $0.summary) })
    case .commands:
      CommandEntry.Group.allCases.map { group in
        section(
          group.rawValue,
          CommandTable.entries.filter { $0.group == group }.map {
            ("\($0.name) \($0.usage)", $0.summary)
          })
      }.joined(separator: "\n\n")
    case .operators:
      section(
        "operators",
        FieldTest.Operator.allCases.map { ("\($0.example)", "\($0.rawValue)  \($0.summary)") })
    case .modes:
      section("modes, of .mode", OutputMode.allCases.map { ($0.rawValue, $0.summary) })
    case .dates, .words, .patterns, .variables, .keys, .files, .mistakes, .sessions, .colours:
      topic.text
    }
  }

  /// Names in lines, beside their title.
  private static func card(_ title: String, _ names: [String], columns: Int) -> String {
    var lines = [""]
    for name in names {
      if lines[lines.count - 1].count + 2 + name.count > columns - 11 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : "  ") + name
    }
    return lines.enumerated().map { index, line in
      (index == 0 ? title : "").padded(to: 10) + line
    }.joined(separator: "\n")
  }

  /// What can stand after a field's name, and where else it can stand.
  private static func fieldFacts(_ entry: FieldEntry) -> [String] {
    var facts: [String] = []
    if !entry.field.choices.isEmpty, entry.field != .has {
      facts.append("  values:   " + entry.field.choices.joined(separator: " "))
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

  private static func entryText(
    _ name: String, _ usage: String, _ summary: String, _ example: String
  ) -> String {
    """
    \(name): \(summary)
      usage:    \(HangingText.whole(usage))
      example:  \(HangingText.whole(example))
    """
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
