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
    guard let list = field.valueList else { return [] }
    let tallies =
      context.narrowing.isEmpty
      ? (try? interpreter.store.values(
        of: list, prefix: context.prefix, limit: Self.mostValues)) ?? []
      : narrowed(field, context)
    return tallies.map { tally in
      Candidate(
        Self.quoted(tally.value, always: isQuoted), label: tally.value,
        detail: Plural.of(tally.count, "event"))
    }
  }

  private func narrowed(_ field: Field, _ context: CompletionContext) -> [ValueTally] {
    let text = "\(context.narrowing) | count by \(field.rawValue)"
    guard case .complete(let statements) = StatementParser.parse(text),
      case .query(let tree)? = statements.first,
      let resolved = try? Resolver(environment: interpreter.environment).resolve(tree, in: text),
      case .table(let table)? = try? Engine(store: interpreter.store).run(resolved)
    else { return [] }
    let prefix = SearchFold.fold(context.prefix)
    var tallies: [ValueTally] = []
    for row in table.rows {
      guard case .text(let value)? = row.first, case .number(let count)? = row.last else {
        continue
      }
      let folded = SearchFold.fold(value)
      guard
        prefix.isEmpty || folded.hasPrefix(prefix)
          || folded.split(separator: " ").contains(where: { $0.hasPrefix(prefix) })
      else { continue }
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
        ? named(ExportFormat.allCases.map { ($0.rawValue, "") })
        : named(OutputMode.allCases.map { ($0.rawValue, $0.summary) })
    case .setting:
      return named(interpreter.parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    case .topic: return named(HelpText.topics.map { ($0, "") })
    case .onOff: return named([("on", ""), ("off", "")])
    case .event:
      let names = try? interpreter.store.eventNames(
        prefix: context.prefix, limit: Self.mostValues)
      return (names ?? []).map { Candidate($0.id.description, detail: $0.text) }
    case .tag: return stored(.tag)
    case .none: return []
    }
  }

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

extension Field {
  /// The vocabulary of its values, if it has one.
  fileprivate var valueList: ValueList? {
    switch self {
    case .actor, .agent, .patient: .actor
    case .source: .source
    case .outlet: .outlet
    case .kind: .kind
    case .place: .place
    case .certainty: .certainty
    case .speaker: .speaker
    case .origin: .origin
    case .tag: .tag
    case .role: .role
    case .id, .date, .within, .before, .after, .year, .month, .decade, .century, .weekday, .text,
      .number, .episode, .note, .has:
      nil
    }
  }
}
