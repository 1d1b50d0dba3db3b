import Diagnostics
import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Rendering

extension Completer {
  /// How many values are offered at most.
  private static let mostValues = 200

  /// The values that events have in a field, narrowed by the rest of the query.
  func values(
    of field: Field, _ context: CompletionContext, isQuoted: Bool
  ) -> [Candidate] {
    let tallies: [ValueTally]
    switch field {
    case .date, .within, .before, .after: return isQuoted ? [] : dates(context)
    case .has:
      return field.choices.filter { $0.hasPrefix(context.prefix.lowercased()) }.map { name in
        Candidate(name, detail: FieldTable.field(named: name).map { FieldTable[$0].summary } ?? "")
      }
    case .month:
      return NumberReader.months.filter { $0.hasPrefix(context.prefix.lowercased()) }
        .map { Candidate($0, detail: "") }
    case .text, .note, .id: return []
    case .actor, .source, .outlet, .kind, .place, .certainty, .speaker, .origin, .tag, .role:
      tallies =
        context.narrowing.isEmpty
        ? field.valueList.flatMap { list in
          try? interpreter.store.values(of: list, prefix: context.prefix, limit: Self.mostValues)
        } ?? [] : narrowed(field, context)
    case .agent, .patient, .year, .decade, .century, .weekday, .number, .episode:
      tallies = narrowed(field, context)
    }
    return tallies.map { tally in
      Candidate(
        Self.quoted(tally.value, always: isQuoted), label: tally.value,
        detail: Plural.of(tally.count, "event"))
    }
  }

  /// The values of a field among the events of the rest of the query, most frequent first; times
  /// in their order.
  private func narrowed(_ field: Field, _ context: CompletionContext) -> [ValueTally] {
    let order =
      [.year, .decade, .century, .episode].contains(field) ? " | sort \(field.rawValue)" : ""
    let prefix = SearchFold.fold(context.prefix)
    return tallies("\(context.narrowing) | count by \(field.rawValue)\(order)") { value in
      let folded = SearchFold.fold(value)
      return prefix.isEmpty || folded.hasPrefix(prefix)
        || folded.split(separator: " ").contains { $0.hasPrefix(prefix) }
    }
  }

  /// The values and numbers of a query that counts by one field.
  func tallies(_ text: String, where isOffered: (String) -> Bool) -> [ValueTally] {
    guard case .complete(let statements) = StatementParser.parse(text),
      case .query(let tree)? = statements.first,
      let resolved = try? Resolver(environment: interpreter.environment).resolve(tree, in: text),
      case .table(let table)? = try? Engine(store: interpreter.store).run(resolved)
    else { return [] }
    var tallies: [ValueTally] = []
    for row in table.rows {
      guard case .number(let count)? = row.last else { continue }
      let value: String
      switch row.first {
      case .text(let text): value = text
      case .number(let number): value = FieldValue.digits(number)
      case .missing, nil: continue
      }
      guard isOffered(value) else { continue }
      tallies.append(ValueTally(value: value, count: Int(count)))
      if tallies.count == Self.mostValues { break }
    }
    return tallies
  }

  func arguments(
    of command: String, at index: Int, _ context: CompletionContext
  ) -> [Candidate] {
    guard let name = CommandName(rawValue: command) else { return [] }
    let arguments = CommandTable.entry(name).arguments
    guard let argument = index < arguments.count ? arguments[index] : arguments.last else {
      return []
    }
    let prefix = context.prefix.lowercased()
    func named(_ names: [(String, String)]) -> [Candidate] {
      names.filter { $0.0.lowercased().hasPrefix(prefix) }
        .map { Candidate(Self.quoted($0.0, always: false), label: $0.0, detail: $0.1) }
    }
    func stored(_ list: ValueList) -> [Candidate] {
      let tallies = try? interpreter.store.values(
        of: list, prefix: context.prefix, limit: Self.mostValues)
      return (tallies ?? []).map {
        Candidate(
          Self.quoted($0.value, always: false), label: $0.value,
          detail: Plural.of($0.count, "event"))
      }
    }
    switch argument {
    case .path: return PathCandidates.beginning(context.prefix)
    case .handle: return stored(.source)
    case .actor: return stored(.actor)
    case .sourceProperty: return named(SourceProperty.allCases.map { ($0.rawValue, "") })
    case .mode:
      return name == .export
        ? named(ExportFormat.allCases.map { ($0.rawValue, $0.summary) })
        : named(OutputMode.allCases.map { ($0.rawValue, $0.summary) })
    case .setting:
      return named(interpreter.parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    case .topic: return named(HelpText.entries.map { ($0.name, $0.summary) })
    case .onOff: return named([("on", ""), ("off", "")])
    case .event: return events(context.prefix)
    case .tag: return stored(.tag)
    case .none: return []
    }
  }

  /// The events of the last result.
  private func events(_ prefix: String) -> [Candidate] {
    var named: [(id: EventID, text: String)] = []
    if case .events(let listing)? = interpreter.lastResult {
      named = listing.rows.lazy.filter { $0.event.id.description.hasPrefix(prefix) }
        .prefix(Self.mostValues).map { ($0.event.id, $0.text) }
    }
    if named.isEmpty {
      named = (try? interpreter.store.eventNames(prefix: prefix, limit: Self.mostValues)) ?? []
    }
    return named.map {
      Candidate($0.id.description, detail: String($0.text.prefix(Self.shownOfText)))
    }
  }

  /// Characters of an event's words beside its name.
  private static let shownOfText = 60

  /// In quotes where a blank or a mark would end the word.
  static func quoted(_ value: String, always: Bool) -> String {
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-" || $0 == "."
        || $0 == "/"
    }
    if isPlain && !always { return value }
    return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
