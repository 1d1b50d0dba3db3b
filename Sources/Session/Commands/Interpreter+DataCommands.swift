import Chronology
import Diagnostics
import EventStore
import Interchange
import Narrative
import QueryEngine
import QueryLanguage

extension Interpreter {
  func open(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    _ = try call.argument(0)
    let problems = try open(call.arguments.map { path($0) })
    return printed(problems, try summary())
  }

  func importSources(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    _ = try call.argument(0)
    try keepRecordedStore()
    let report = try importSources(from: call.arguments.map { path($0) })
    return printed(report.problems, report.summary)
  }

  /// A recording that rests on a store needs it as it was before its sources change.
  private func keepRecordedStore() throws(Failure) {
    if isStoreOpen, let recorder { try recorder.keep(store) }
  }

  private func printed(_ problems: [Diagnostic], _ summary: String) -> [Outcome.Output] {
    [.text(problems.map { message($0) }.joined() + summary)]
  }

  func sources() throws(Failure) -> [Outcome.Output] {
    let sources = try Failure.of { () throws(StoreError) in try store.sources() }
    let tallies = try Failure.of { () throws(StoreError) in
      try store.values(of: .source, prefix: "", limit: .max)
    }
    let counts = Dictionary(tallies.map { ($0.value, $0.count) }, uniquingKeysWith: { a, _ in a })
    let table = ResultTable(
      columns: [
        .init(name: "source", field: .source), .init(name: "published", field: .date),
        .init(name: "outlet", field: .outlet), .init(name: "title", field: .text),
        .init(name: "events", field: nil),
      ],
      rows: sources.map { source in
        [
          .text(source.handle), .of(source.published?.string), .of(source.outlet),
          .of(source.title), .number(Double(counts[source.handle] ?? 0)),
        ]
      })
    return [.result(.table(table))]
  }

  /// `.source HANDLE` shows; `.source HANDLE PROPERTY VALUE` changes, and reads the source anew
  /// where its dates hang on the change.
  func source(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let handle = try call.argument(0)
    guard
      var source = try Failure.of({ () throws(StoreError) in try store.source(handle.text) })
    else { throw try noSource(handle, in: call) }
    guard call.arguments.count > 1 else { return [.result(.table(Self.table(of: source)))] }

    let key = call.arguments[1]
    guard let property = SourceProperty(rawValue: key.text) else {
      let known = SourceProperty.allCases.map(\.rawValue)
      throw call.failure(
        "a source has no '\(PlainText.safe(key.text))'", at: key.utf8Span,
        help: [
          Suggestion.question(for: key.text, among: known)
            ?? "it has \(known.joined(separator: ", "))"
        ])
    }
    _ = try call.argument(2)
    let value = call.arguments[2...].map(\.text).joined(separator: " ")
    try keepRecordedStore()
    // Of a source without its whole text nothing is left to be read anew: its events stay.
    if property == .published, source.pieces == nil {
      source.published = try date(call.arguments[2], in: call)
      try SourceImporter(store: store, progress: importProgress).reread(source)
    } else {
      let value = property == .published ? try date(call.arguments[2], in: call).string : value
      try Failure.of { () throws(StoreError) in
        try store.setSource(source.handle, property, to: value)
      }
    }
    if !isStoreOpen { sourceChanges.append(".source \(call.command.rest)") }
    let changed = try Failure.of { () throws(StoreError) in try store.source(handle.text) }
    let warnings = try judgementWarnings().map { Outcome.Output.text(message($0)) }
    return warnings + [.result(.table(Self.table(of: changed ?? source)))]
  }

  private func noSource(
    _ handle: Command.Argument, in call: CommandCall
  ) throws(Failure) -> Failure {
    let handles = try Failure.of { () throws(StoreError) in try store.handles() }
    return call.failure(
      "there is no source '\(PlainText.safe(handle.text))'", at: handle.utf8Span,
      help: [
        Suggestion.question(for: handle.text, among: handles)
          ?? "the sources are \(handles.joined(separator: ", "))"
      ])
  }

  private static func table(of source: Source) -> ResultTable {
    let properties: [(String, String?)] = [
      ("source", source.handle), ("title", source.title), ("outlet", source.outlet),
      ("author", source.author), ("published", source.published?.string), ("url", source.url),
      ("length", length(of: source)),
    ]
    return ResultTable(
      columns: [.init(name: "property", field: nil), .init(name: "value", field: .text)],
      rows: properties.map { [.text($0.0), .of($0.1)] })
  }

  private static func length(of source: Source) -> String {
    let length = "\(source.text.unicodeScalars.count) characters"
    return source.pieces == nil ? length : length + ", of which those around its events are known"
  }

  func actors() throws(Failure) -> [Outcome.Output] {
    let tallies = try Failure.of { () throws(StoreError) in try store.actors() }
    let table = ResultTable(
      columns: [
        .init(name: "actor", field: .actor), .init(name: "type", field: nil),
        .init(name: "mentions", field: nil), .init(name: "events", field: nil),
        .init(name: "also", field: .text),
      ],
      rows: tallies.sorted {
        ($1.mentions, $1.events, $0.actor.name) < ($0.mentions, $0.events, $1.actor.name)
      }.map { tally in
        [
          .text(tally.actor.name), .text(tally.actor.kind.rawValue),
          .number(Double(tally.mentions)), .number(Double(tally.events)),
          .of(tally.actor.aliases.isEmpty ? nil : tally.actor.aliases.joined(separator: ", ")),
        ]
      })
    return [.result(.table(table))]
  }
}

extension ResultTable.Cell {
  /// Text, or nothing recorded.
  static func of(_ text: String?) -> ResultTable.Cell { text.map { .text($0) } ?? .missing }
}
