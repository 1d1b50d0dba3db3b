import Diagnostics
import EventStore
import Narrative
import QueryEngine
import QueryLanguage

extension Interpreter {
  /// `.actor NAME`: who that is in each source: the names it uses, the titles it gives.
  func actor(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let first = try call.argument(0)
    let wanted = SearchFold.fold(call.arguments.map(\.text).joined(separator: " "))
    let tallies = try Failure.of { () throws(StoreError) in try store.actors() }
    let matches = tallies.filter { tally in
      ([tally.actor.name] + tally.actor.aliases).contains {
        SearchFold.fold($0).contains(wanted)
      }
    }
    guard !matches.isEmpty else {
      let names = tallies.flatMap { [$0.actor.name] + $0.actor.aliases }
      throw call.failure(
        "no actor's name contains '\(PlainText.safe(wanted))'", at: first.utf8Span,
        help: [Suggestion.question(for: wanted, among: names) ?? "type .actors for the list"])
    }
    var outputs: [Outcome.Output] = []
    for match in matches { outputs += try profile(of: match) }
    return outputs
  }

  private func profile(of tally: ActorTally) throws(Failure) -> [Outcome.Output] {
    let actor = tally.actor
    let aliases = actor.aliases.isEmpty ? "" : "; also \(actor.aliases.joined(separator: ", "))"
    let heading =
      "\(actor.name) (\(actor.kind.rawValue)\(aliases)): "
      + "\(Plural.of(tally.mentions, "mention")), \(Plural.of(tally.events, "event"))"
    var rows: [[ResultTable.Cell]] = []
    for source in try Failure.of({ () throws(StoreError) in try store.handles() }) {
      guard
        let annotated = try Failure.of({ () throws(StoreError) in try store.annotated(source) }),
        let local = annotated.actors.first(where: {
          $0.name == actor.name && $0.kind == actor.kind
        })
      else { continue }
      let mentions = annotated.mentions.count { $0.name == actor.name }
      rows.append([
        .text(source), .number(Double(mentions)),
        .of(Self.listed(([local.name] + local.aliases))),
        .of(Self.listed(local.descriptions.map(\.text))),
      ])
    }
    let table = ResultTable(
      columns: [
        .init(name: "source", field: .source), .init(name: "mentions", field: nil),
        .init(name: "names", field: .actor), .init(name: "titles and descriptions", field: .text),
      ], rows: rows)
    return [.text(PlainText.safe(heading)), .result(.table(table))]
  }

  private static func listed(_ texts: [String]) -> String? {
    var seen: Set<String> = []
    let distinct = texts.filter { seen.insert($0).inserted }
    return distinct.isEmpty ? nil : distinct.joined(separator: "; ")
  }
}
