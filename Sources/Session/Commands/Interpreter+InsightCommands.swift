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
    guard let id = EventID(argument.text),
      let annotated = try Failure.of({ () throws(StoreError) in try store.annotated(id.source) }),
      let event = annotated.events.first(where: { $0.id == id })
    else {
      throw call.failure(
        "there is no event '\(PlainText.safe(argument.text))'", at: argument.utf8Span,
        help: ["an event is named by its source and a number: envoy.1"])
    }
    return [.text(PlainText.safe(EventExplanation(event, in: annotated).text, keepsNewlines: true))]
  }

  /// `.explain QUERY`: the reading with all parentheses, and the plan.
  func explain(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard !call.command.rest.isEmpty else {
      _ = try call.argument(0)
      return []
    }
    let rest = call.command.rest
    guard case .complete(let statements) = StatementParser.parse(rest),
      case .query(let tree)? = statements.first, statements.count == 1
    else {
      if case .failed(let diagnostics) = StatementParser.parse(rest) { throw Failure(diagnostics) }
      throw call.failure(".explain wants one query", at: call.command.restSpan)
    }
    let resolved = try resolve(tree, in: rest)
    do throws(EngineError) {
      let plan = try Engine(store: store).explain(resolved)
      return [.text("reading\n  \(PlainText.safe(resolved.description))\n\nplan\n\(plan)")]
    } catch {
      throw Failure(error)
    }
  }

  /// `.cite`: the sources behind the last result.
  func cite() throws(Failure) -> [Outcome.Output] {
    let handles: Set<String>
    switch lastResult {
    case .events(let listing): handles = Set(listing.rows.map(\.event.id.source))
    case .comparison(let page): handles = page.toldBy
    case .report(let report): handles = report.sources
    case .table, nil:
      throw Failure(
        Diagnostic("the last result names no events to cite", help: ["ask for events first"]))
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
