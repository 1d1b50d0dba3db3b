import Diagnostics
import EventStore
import Narrative
import QueryEngine
import QueryLanguage

extension Interpreter {
  /// `.judgements` lists them; `.judgements FILE` writes the statements that make them again.
  func judgements(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    try call.atMost(1)
    let all = try Failure.of { () throws(StoreError) in try store.judgements() }
    if let path = call.arguments.first {
      if isSafe {
        throw call.failure("'.judgements FILE' is refused by --safe", at: path.utf8Span)
      }
      let lines = all.flatMap { Self.script(of: $0) }
      let target = try target(path, in: call)
      try TextFile.working { () throws(Diagnostic) in
        try TextFile.write(lines.map { $0 + "\n" }.joined(), to: target)
      }
      return [
        .text("\(Plural.of(all.count, "judgement")) written to \(PlainText.safe(path.text))")
      ]
    }
    let names = Set(
      try Failure.of { () throws(StoreError) in try store.actors() }
        .flatMap { [$0.actor.name] + $0.actor.aliases })
    let lost = all.indices.filter { !all[$0].isApplied(amongNames: names) }
    let undone = try Failure.of { () throws(StoreError) in try store.undoneJudgements() }
    var notes = lost.map { index in
      "warning: \(index + 1) finds nothing to apply to: its words are not in the sources now"
    }
    if !undone.isEmpty {
      notes.append("\(Plural.of(undone.count, "judgement")) taken back; .redo makes the last again")
    }
    let table = ResultTable(
      columns: [
        .init(name: "n", field: nil), .init(name: "judgement", field: nil),
        .init(name: "on the words", field: .text),
      ],
      rows: all.enumerated().map { index, applied in
        let words = applied.judgement.sides.compactMap { $0.first.map { "“\($0.text)”" } }.joined(
          separator: ", ")
        return [
          .number(Double(index + 1)), .text(JudgementStatement(applied).text),
          .of(words.isEmpty ? nil : words),
        ]
      }, notes: notes)
    return [.result(.table(table))]
  }

  /// A judgement as lines of a script, its words as a comment; one that finds nothing stays a
  /// comment, so that the others replay.
  static func script(of applied: AppliedJudgement) -> [String] {
    let words = applied.judgement.sides.compactMap(\.first).map { anchor in
      "# \(anchor.id): " + anchor.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let statement = JudgementStatement(applied).text
    return words + [applied.events == nil ? "# finds nothing: \(statement)" : statement]
  }

  /// What a person must know after sources were read anew.
  func judgementWarnings() throws(Failure) -> [Diagnostic] {
    try Failure.of { () throws(StoreError) in try store.judgements() }
      .filter { $0.events == nil }
      .map { applied in
        Diagnostic(
          .warning,
          "a judgement finds nothing to apply to: \(JudgementStatement(applied).text)",
          help: ["the words it was made on are not in the sources now; see .judgements"])
      }
  }

  /// The judgements that are about an event, as statements.
  func judgementStatements(about id: EventID) throws(Failure) -> [String] {
    try Failure.of { () throws(StoreError) in try store.judgements() }
      .filter { $0.events?.contains(id) == true }
      .map { JudgementStatement($0).text }
  }
}

extension AppliedJudgement {
  fileprivate func isApplied(amongNames names: Set<String>) -> Bool {
    if case .alias(let name, let other) = judgement {
      return names.contains(name) && names.contains(other)
    }
    return events != nil
  }
}
