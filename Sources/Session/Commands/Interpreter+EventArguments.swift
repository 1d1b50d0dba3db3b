import Chronology
import Diagnostics
import EventStore
import Narrative
import QueryLanguage

extension Interpreter {
  /// The event that an argument names.
  /// - Throws: a message with what there is instead.
  func event(
    _ argument: Command.Argument, in call: CommandCall
  ) throws(Failure) -> StoredEvent {
    let name = PlainText.safe(argument.text)
    guard let id = EventID(argument.text) else {
      throw call.failure(
        "'\(name)' is not the name of an event", at: argument.utf8Span,
        help: ["an event is named by its source and a number: envoy.1"])
    }
    if let row = try Failure.of({ () throws(StoreError) in try store.row(id) }) { return row }
    let judgements = try Failure.of { () throws(StoreError) in try store.judgements() }
    let dropping = judgements.last { $0.judgement.kind == .drop && $0.events == [id] }
    if dropping != nil {
      throw call.failure(
        "the event '\(name)' is dropped", at: argument.utf8Span,
        help: [".judgements lists what was dropped; .undo takes back the last judgement"])
    }
    throw call.failure(
      "there is no event '\(name)'", at: argument.utf8Span, help: try eventHelp(id))
  }

  func eventHelp(_ id: EventID) throws(Failure) -> [String] {
    if let last = try Failure.of({ () throws(StoreError) in try store.lastOrdinal(of: id.source) })
    {
      return ["the events of \(PlainText.safe(id.source)) are 1 to \(last)"]
    }
    let handles = try Failure.of { () throws(StoreError) in try store.handles() }
    guard !handles.isEmpty else { return ["nothing is open: .open PATH"] }
    return [
      Suggestion.question(for: id.source, among: handles, quoting: { "'\($0).\(id.ordinal)'" })
        ?? "the sources are \(handles.prefix(12).joined(separator: ", "))"
    ]
  }

  /// The episode that an argument names by its number, or by one of its events.
  func episode(
    _ argument: Command.Argument, in call: CommandCall
  ) throws(Failure) -> (number: Int, events: [EventAnchor]) {
    guard let number = Int(argument.text) else {
      let row = try event(argument, in: call)
      guard let number = row.episode else {
        throw call.failure("the event is in no episode", at: argument.utf8Span)
      }
      return (number, try events(ofEpisode: number, from: row.event.id))
    }
    let told = try events(ofEpisode: number, from: nil)
    if !told.isEmpty { return (number, told) }
    let last = try Failure.of { () throws(StoreError) in try store.lastEpisode() }
    throw call.failure(
      "there is no episode \(number)", at: argument.utf8Span,
      help: [last.map { "the episodes are 1 to \($0)" } ?? "nothing is open: .open PATH"])
  }

  /// The events of an episode, by source and as told, but the one it was named by first.
  private func events(
    ofEpisode number: Int, from first: EventID?
  ) throws(Failure) -> [EventAnchor] {
    let rows = try Failure.of { () throws(StoreError) in try store.events(ofEpisode: number) }
    let (named, others) = (
      rows.filter { $0.event.id == first }, rows.filter { $0.event.id != first }
    )
    return (named + others).map(EventAnchor.init)
  }

  /// The date that an argument gives.
  /// - Throws: a message that points at what is not EDTF in it.
  func date(_ argument: Command.Argument, in call: CommandCall) throws(Failure) -> EDTF {
    do throws(EDTFError) {
      return try EDTF(argument.text)
    } catch {
      let start = argument.utf8Span.lowerBound + (argument.isQuoted ? 1 : 0)
      let likely = DateSuggestion.help(for: argument.text).filter { $0.hasPrefix("did you mean") }
      throw call.failure(
        error.message,
        at: start + error.utf8Span.lowerBound..<start + error.utf8Span.upperBound,
        help: likely.isEmpty
          ? ["a date is EDTF: 2025-10-14, 2025-10, 2025-10-24~, 2025-10-13/2025-10-17"] : likely)
    }
  }
}
