import Chronology
import EventStore
import GRDB
import QueryLanguage

/// Turns predicates into SQL conditions over `event` as `e`.
///
/// Negations are carried down to the terms, where they are true of whatever the term is not true
/// of: `-actor:x` holds of an event without actors. Only terms about dates are silent about
/// events without a date.
struct PredicateCompiler {
  enum Mode {
    /// What the query means.
    case asked
    /// The same with `date` read as `within`: what matches for certain.
    case certain
    /// The same as if terms about dates were true of everything: what an undated event is left
    /// out for.
    case dateless
  }

  let mode: Mode
  let sources: SourceLookup
  /// Whether another term leaves so few events that those are best tried one by one.
  var isDriven = false

  func condition(_ predicate: Predicate, isNegated: Bool = false) throws(EngineError)
    -> SQLFragment
  {
    switch predicate {
    case .everything:
      return isNegated ? .never : .always
    case .not(let inner):
      return try condition(inner, isNegated: !isNegated)
    case .and(let parts):
      let parts = try conditions(parts, isNegated)
      return isNegated ? .any(parts) : .all(parts)
    case .or(let parts):
      let parts = try conditions(parts, isNegated)
      return isNegated ? .all(parts) : .any(parts)
    case .test(let test):
      return try term(test, isNegated != (test.op == .differs))
    }
  }

  private func conditions(_ parts: [Predicate], _ isNegated: Bool) throws(EngineError)
    -> [SQLFragment]
  {
    var conditions: [SQLFragment] = []
    for part in parts { conditions.append(try condition(part, isNegated: isNegated)) }
    return conditions
  }

  private func term(_ test: FieldTest, _ isNegated: Bool) throws(EngineError) -> SQLFragment {
    let op = test.op == .differs ? .equals : test.op
    var parts: [SQLFragment] = []
    for value in test.values {
      parts.append(try self.value(value, of: test.field, op, isNegated))
    }
    return isNegated ? .all(parts) : .any(parts)
  }

  private func value(
    _ value: FieldValue, of field: Field, _ op: FieldTest.Operator, _ isNegated: Bool
  ) throws(EngineError) -> SQLFragment {
    switch value {
    case .missing:
      let missing = FieldTerm.missing(field)
      return isNegated ? missing.isNotTrue : missing
    case .present:
      let missing = FieldTerm.missing(field)
      return isNegated ? missing : missing.isNotTrue
    case .field(let named):
      let missing = FieldTerm.missing(named)
      return isNegated ? missing : missing.isNotTrue
    case .date, .number, .text, .wildcard, .regex:
      break
    }
    guard field.isAboutDate else {
      let term = try FieldTerm(field: field, op: op, sources: sources, isDriven: isDriven)
        .condition(value)
      return isNegated ? term.isNotTrue : term
    }
    if mode == .dateless { return .always }
    var term: SQLFragment
    if case .date(let bounds, _) = value {
      let asked = mode == .certain && field == .date && op == .contains && !isNegated
      term = DateTerm(bounds).condition(asked ? .within : field, op).indexed
      if isDriven { term = term.withoutDateIndex }
    } else {
      term = try FieldTerm(field: field, op: op, sources: sources, isDriven: isDriven).condition(
        value)
    }
    return isNegated
      ? .all([SQLFragment("e.earliest IS NOT NULL", []), term.isNotTrue]) : term
  }
}

extension Field {
  /// Whether its terms say something about the date, and so nothing about undated events.
  var isAboutDate: Bool {
    switch self {
    case .date, .within, .before, .after, .year, .month, .decade, .century, .weekday: true
    case .id, .actor, .agent, .patient, .role, .source, .outlet, .place, .kind, .text, .speaker,
      .origin, .certainty, .number, .episode, .tag, .note, .has:
      false
    }
  }
}

extension Predicate {
  /// Whether any term fulfils the condition.
  func contains(_ condition: (FieldTest) -> Bool) -> Bool {
    switch self {
    case .everything: false
    case .not(let inner): inner.contains(condition)
    case .and(let parts), .or(let parts): parts.contains { $0.contains(condition) }
    case .test(let test): condition(test)
    }
  }

  /// Whether undated events are left out for a term about dates.
  var leavesUndatedOut: Bool {
    contains { $0.field.isAboutDate && $0.values.contains { $0 != .missing && $0 != .present } }
  }

  /// Whether it is plain that it holds of no undated event.
  var holdsOfNothingUndated: Bool {
    switch self {
    case .everything: false
    case .and(let parts): parts.contains(where: \.holdsOfNothingUndated)
    case .or(let parts): parts.allSatisfy(\.holdsOfNothingUndated)
    case .test(let test), .not(.test(let test)):
      test.field.isAboutDate && !test.values.contains { $0 == .missing || $0 == .present }
    case .not: false
    }
  }

  /// Whether an event can match only possibly.
  var hasPossibleMatches: Bool {
    contains { $0.field == .date && $0.op == .contains && $0.values.contains(where: \.isDate) }
  }
}

extension FieldValue {
  fileprivate var isDate: Bool {
    if case .date = self { true } else { false }
  }
}
