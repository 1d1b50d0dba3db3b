import Chronology
import Diagnostics
import EventStore
import Narrative
import QueryEngine
import QueryLanguage

extension Interpreter {
  /// `.why EVENT`: the steps from the sentence to the event.
  func why(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let argument = try call.argument(0)
    try call.atMost(1)
    let row = try event(argument, in: call)
    let id = row.event.id
    guard
      let annotated = try Failure.of({ () throws(StoreError) in try store.annotated(id.source) })
    else { return [] }
    let explanation = EventExplanation(
      row, in: annotated, judgements: try judgementStatements(about: id))
    return [.text(PlainText.safe(explanation.text, keepsNewlines: true))]
  }

  /// `.explain QUERY`: the reading with all parentheses, what each term leaves, and the plan.
  func explain(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard !call.command.rest.isEmpty else {
      _ = try call.argument(0)
      return []
    }
    let rest = call.command.rest
    let resolved: ResolvedQuery
    switch StatementParser.parse(rest) {
    case .failed(let diagnostics): throw Failure(diagnostics)
    case .incomplete(let diagnostic): throw Failure(diagnostic)
    case .complete(let statements):
      guard statements.count == 1, let statement = statements.first else {
        throw call.failure(
          "'.explain' wants one query", at: call.command.restSpan,
          help: ["for example: \(CommandTable.entry(.explain).example)"])
      }
      switch statement {
      case .query(let tree): resolved = try resolve(tree, in: rest)
      case .binding(let binding): resolved = try resolve(binding.query, in: rest)
      case .comparison(let tree):
        let comparison = try resolve(tree, in: rest)
        resolved = ResolvedQuery(
          filter: .or(comparison.sides), stages: [.compare(by: .source, columns: [])])
      case .command, .empty:
        throw call.failure(
          "'.explain' wants a query", at: call.command.restSpan,
          help: ["for example: \(CommandTable.entry(.explain).example)"])
      }
    }
    do throws(EngineError) {
      let engine = Engine(store: store)
      let plan = try engine.explain(resolved)
      return [
        .text(
          """
          reading
            \(PlainText.safe(resolved.description))

          what each term leaves
          \(Self.steps(try engine.steps(resolved)))
          \(PlainText.safe(PlanWords.places(plan), keepsNewlines: true))
          plan
          \(PlainText.safe(PlanWords.lines(plan, stages: resolved.stages), keepsNewlines: true))

          in SQL
          \(([plan.sql] + plan.steps.map { "  \($0)" }).joined(separator: "\n"))
          """)
      ]
    } catch {
      throw Failure(error)
    }
  }

  private static func steps(_ steps: [TermStep]) -> String {
    let width = steps.map { "\($0.left)".count }.max() ?? 1
    return steps.map { step in
      let number = "\(step.left)"
      let words = step.predicate == .everything ? "all events" : step.predicate.description
      let padding = String(repeating: " ", count: width - number.count + 2)
      return "\(padding)\(number)  \(PlainText.safe(words))"
    }.joined(separator: "\n")
  }

  /// `.cite`: the sources behind the last result.
  func cite(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let handles: Set<String>
    switch try wholeResult() {
    case .events(let listing): handles = Set(listing.rows.map(\.event.id.source))
    case .comparison(let page): handles = page.toldBy
    case .report(let report): handles = report.sources
    case .groups(let groups):
      handles = Set(groups.groups.flatMap { $0.rows.map(\.event.id.source) })
    case .table, .timeline, nil:
      throw call.failure(
        "the last result names no events to cite", at: call.command.nameSpan,
        help: ["ask for events first"])
    }
    let sources = try Failure.of { () throws(StoreError) in try store.sources() }
    let lines = sources.filter { handles.contains($0.handle) }.map { source in
      let parts = [
        source.author, source.title.map { "“\($0)”" }, source.outlet, source.published?.string,
        source.url,
      ]
      return "\(source.handle): \(parts.compactMap(\.self).joined(separator: ", "))"
    }
    return [.text(PlainText.safe(lines.joined(separator: "\n"), keepsNewlines: true))]
  }
}
