import Diagnostics
import EventStore
import Narrative
import QueryLanguage

extension Interpreter {
  /// `.alias NAME = NAME`: the first name is the second's.
  func alias(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    _ = try call.argument(0)
    let sides = call.arguments.split(omittingEmptySubsequences: false) {
      $0.text == "=" && !$0.isQuoted
    }
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
      throw call.failure(
        "'.alias' wants two names with '=' between blanks", at: call.command.restSpan,
        help: [
          call.arguments.count == 2 && !call.arguments.contains { $0.text == "=" }
            ? "did you mean '.alias \(call.typed(0)) = \(call.typed(1))'?"
            : "for example: \(CommandTable.entry(.alias).example)"
        ])
    }
    let tallies = try Failure.of { () throws(StoreError) in try store.actors() }
    let (alias, first) = try bearer(of: sides[0], among: tallies, in: call)
    let (typed, second) = try bearer(of: sides[1], among: tallies, in: call)
    // Of one actor it says under which of its names; of two, whose name both bear.
    let (name, other) = first == second ? (alias, typed) : (first.name, second.name)
    guard first != second || first.name != other else {
      throw call.failure(
        "'\(PlainText.safe(name))' is '\(PlainText.safe(other))' already",
        at: call.command.restSpan)
    }
    try judge(.alias(name, of: other))
    return [
      .text("“\(PlainText.safe(name))” is “\(PlainText.safe(other))” from here on")
    ]
  }

  /// The actors of whom a name has a word that begins so, with their events.
  private func begun(_ typed: String, _ tallies: [ActorTally]) -> String {
    let pattern = SearchPattern(typed, hasWildcards: false, end: .anywhere)
    return tallies.filter { pattern.occurs(inFolded: SearchFold.fold($0.actor.name)) }
      .prefix(4).map { "\($0.actor.name) (\($0.events))" }.joined(separator: ", ")
  }

  /// Who is called so, and the name as the sources write it: the very name, else the only actor
  /// with a name that contains the words.
  private func bearer(
    of words: ArraySlice<Command.Argument>, among tallies: [ActorTally], in call: CommandCall
  ) throws(Failure) -> (name: String, actor: NamedActor) {
    let typed = words.map(\.text).joined(separator: " ")
    let span =
      words[words.startIndex].utf8Span
      .lowerBound..<words[words.endIndex - 1].utf8Span
      .upperBound
    let folded = SearchFold.fold(typed)
    for tally in tallies {
      if SearchFold.fold(tally.actor.name) == folded { return (tally.actor.name, tally.actor) }
    }
    for tally in tallies {
      let alias = tally.actor.aliases.first { SearchFold.fold($0) == folded }
      if let alias { return (alias, tally.actor) }
    }
    let pattern = SearchPattern(typed, hasWildcards: false, end: .wordEnd)
    let near = tallies.filter { tally in
      ([tally.actor.name] + tally.actor.aliases).contains {
        pattern.occurs(inFolded: SearchFold.fold($0))
      }
    }
    if let only = near.first, near.count == 1 { return (only.actor.name, only.actor) }
    let shown = near.prefix(4).map { "\($0.actor.name) (\($0.events))" }.joined(separator: ", ")
    guard near.isEmpty else {
      throw call.failure(
        "'\(PlainText.safe(typed))' could be several actors", at: span,
        help: ["write the whole name: \(PlainText.safe(shown))"])
    }
    let names = tallies.flatMap { [$0.actor.name] + $0.actor.aliases }
    let begun = begun(typed, tallies)
    throw call.failure(
      "no actor is called '\(PlainText.safe(typed))'", at: span,
      help: [
        begun.isEmpty
          ? Suggestion.question(for: typed, among: names) ?? "type .actors for the list"
          : "near: \(PlainText.safe(begun))"
      ])
  }
}
