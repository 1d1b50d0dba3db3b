extension ResolvedQuery: CustomStringConvertible {
  /// The reading with all parentheses and every value in quotes, for `.explain` and for tests.
  package var description: String {
    let filter = filter == .everything ? "" : filter.description
    let stages = stages.map { "| \($0.description)" }
    return ([filter] + stages).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Predicate: CustomStringConvertible {
  package var description: String {
    switch self {
    case .everything: "*"
    case .and(let parts): "(" + parts.map(\.description).joined(separator: " and ") + ")"
    case .or(let parts): "(" + parts.map(\.description).joined(separator: " or ") + ")"
    case .not(let part): "not \(part.description)"
    case .test(let test): test.description
    }
  }
}

extension FieldTest: CustomStringConvertible {
  package var description: String {
    let values = values.map {
      // After '~' words in quotes are a pattern too.
      if case .wildcard(let pattern) = $0, op == .matches { return QuotedBytes.quoted(pattern) }
      return $0.description
    }
    return field.rawValue + op.rawValue + values.joined(separator: ",")
  }
}

extension FieldValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(_, let typed): typed
    case .number(let number, nil): FieldValue.digits(number)
    case .number(let number, let unit?): QuotedBytes.quoted("\(FieldValue.digits(number)) \(unit)")
    case .text(let text): QuotedBytes.quoted(text)
    case .wildcard(let pattern): pattern
    case .regex(let pattern): ValueTree.slashed(pattern)
    case .missing: "?"
    case .present: "*"
    case .field(let field): field.rawValue
    }
  }

  /// Without ".0" where there is no fraction.
  /// A number as it is typed: whole ones without a point.
  package static func digits(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}

extension Stage: CustomStringConvertible {
  package var description: String {
    switch self {
    case .filter(let predicate): "where \(predicate.description)"
    case .sort(let keys): "sort " + keys.map(\.description).joined(separator: ", ")
    case .first(let number): "first \(number)"
    case .last(let number): "last \(number)"
    case .limit(let number): "limit \(number)"
    case .count(let fields): fields.isEmpty ? "count" : "count by \(Stage.list(fields))"
    case .groupBy(let fields): "group by \(Stage.list(fields))"
    case .show(let fields): "show \(Stage.list(fields))"
    case .distinct(let fields): "distinct \(Stage.list(fields))"
    case .context(let number): "context \(number)"
    case .timeline(let field): field.map { "timeline by \($0.rawValue)" } ?? "timeline"
    case .compare(let field, let columns):
      (["compare by \(field.rawValue)"] + [columns.map(QuotedBytes.quoted).joined(separator: ", ")])
        .filter { !$0.isEmpty }.joined(separator: " ")
    case .discrepancies: StageName.discrepancies.rawValue
    case .substitutions: StageName.substitutions.rawValue
    case .omissions: StageName.omissions.rawValue
    case .corroborate: StageName.corroborate.rawValue
    case .sourcing: StageName.sourcing.rawValue
    case .quotes: StageName.quotes.rawValue
    case .expect(let number): "expect \(number)"
    }
  }

  private static func list(_ fields: [Field]) -> String {
    fields.map(\.rawValue).joined(separator: ", ")
  }
}

extension SortKey: CustomStringConvertible {
  package var description: String {
    let name =
      switch subject {
      case .field(let field): field.rawValue
      case .count: "count"
      }
    return isDescending ? "\(name) desc" : name
  }
}
