import Chronology
import EventStore
import GRDB
package import QueryLanguage

/// A value of a term that nothing in the store bears.
package struct UnborneValue: Hashable, Sendable {
  package var test: FieldTest
  package var value: FieldValue
  /// The values that were probably meant, with their numbers of events.
  package var near: [ValueNearby]
}

/// A value that events have in a field, and how many.
package struct ValueNearby: Hashable, Sendable {
  package var value: String
  package var count: Int

  package init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}

/// The term after which no event was left.
package struct LastStraw: Hashable, Sendable {
  /// Where it was typed: half-open UTF-8 offsets in the statement.
  package var utf8Span: Range<Int>
  /// Whether no term stands before it.
  package var isFirst: Bool
  /// How many events the terms before it left.
  package var removed: Int
  /// Whether it is a date that it asks for, not the letters of one.
  package var isOfTime: Bool
  /// Its field, if it is one term.
  package var field: Field?
  /// What the events it removed have in its field, or their dates nearest to what was asked.
  package var instead: [ValueNearby]
}

/// How many events are left once one more term of a filter holds.
package struct TermStep: Hashable, Sendable {
  package var predicate: Predicate
  package var left: Int
}

extension Engine {
  /// How many events match the filters and cuts of a query, counted no further than `limit`.
  package func count(_ query: ResolvedQuery, limit: Int) throws(EngineError) -> Int {
    try number(try relation(query.ofEvents).count(limit: limit))
  }

  /// What each term of a query leaves, the terms before it holding.
  package func steps(_ query: ResolvedQuery) throws(EngineError) -> [TermStep] {
    var steps = [
      TermStep(predicate: .everything, left: try count(ResolvedQuery(), limit: .max))
    ]
    var held: [Predicate] = []
    for term in query.terms {
      held.append(term)
      steps.append(
        TermStep(
          predicate: term, left: try count(ResolvedQuery(filter: .and(held)), limit: .max)))
    }
    return steps
  }

  /// The values of names and choices that no event bears.
  /// - Parameter hasRows: whether something was found, so that every term that must hold alone has
  ///   shown that its value is borne.
  package func unborne(
    _ query: ResolvedQuery, hasRows: Bool
  ) throws(EngineError) -> [UnborneValue] {
    var found: [UnborneValue] = []
    let doubtful = query.terms.filter { term in
      guard hasRows, case .test(let test) = term else { return true }
      return test.values.count > 1 || test.op == .differs
    }
    for test in doubtful.flatMap(\.tests) where test.field.hasNames {
      for value in test.values {
        guard value.isNamed else { continue }
        var alone = test
        if alone.op == .differs { alone.op = .equals }
        alone.values = [value]
        guard try count(ResolvedQuery(filter: .test(alone)), limit: 1) == 0 else { continue }
        found.append(
          UnborneValue(test: test, value: value, near: try near(value.words, test.field)))
      }
    }
    return found
  }

  /// The term after which nothing is left; nil if something is, or there was nothing before.
  package func lastStraw(_ query: ResolvedQuery) throws(EngineError) -> LastStraw? {
    var held: [Predicate] = []
    var left = try count(ResolvedQuery(), limit: .max)
    for term in query.terms {
      let next = try count(ResolvedQuery(filter: .and(held + [term])), limit: .max)
      if next > 0 || left == 0 {
        held.append(term)
        left = next
        continue
      }
      let tests = term.tests
      guard let first = tests.map(\.utf8Span.lowerBound).min(),
        let last = tests.map(\.utf8Span.upperBound).max()
      else { return nil }
      let rest = Predicate.and(held)
      return LastStraw(
        utf8Span: first..<last, isFirst: held.isEmpty, removed: left,
        isOfTime: tests.count == 1 && tests[0].field.isAboutDate && tests[0].op != .matches,
        field: tests.count == 1 ? tests[0].field : nil,
        instead: tests.count == 1 ? try instead(tests[0], among: rest) : [])
    }
    return nil
  }

  private func instead(_ test: FieldTest, among rest: Predicate) throws(EngineError)
    -> [ValueNearby]
  {
    if test.field.isAboutDate, case .date(let bounds, _)? = test.values.first,
      let day = (bounds.earliest ?? bounds.latest)?.number
    {
      return try datesNear(day, among: rest)
    }
    guard FieldTable[test.field].use == .lane else { return [] }
    return try values(of: test.field, among: rest).prefix(3).map(\.self)
  }

  /// The dates next before and next after a day.
  private func datesNear(_ day: Int, among rest: Predicate) throws(EngineError) -> [ValueNearby] {
    let condition = try relation(ResolvedQuery(filter: rest)).condition
    let range =
      "e.sort_day > \(DateColumns.openStart) AND e.sort_day < \(DateColumns.sortYearUnknown)"
    var found: [ValueNearby] = []
    for (sign, order) in [("<", "DESC"), (">=", "ASC")] {
      let statement = condition.wrapped(
        "SELECT e.date, count(*) FROM event e WHERE \(range) AND e.sort_day \(sign) \(day) AND (",
        ") GROUP BY e.sort_day ORDER BY e.sort_day \(order) LIMIT 1")
      found += try rows(statement).map { ValueNearby(value: $0[0], count: $0[1]) }
    }
    return found
  }

  /// The values of a field among events, most frequent first.
  private func values(of field: Field, among rest: Predicate) throws(EngineError)
    -> [ValueNearby]
  {
    let query = ResolvedQuery(filter: rest, stages: [.count(by: [field])])
    guard case .table(let table) = try run(query) else { return [] }
    return table.rows.compactMap { row in
      guard case .text(let value)? = row.first, case .number(let count)? = row.last else {
        return nil
      }
      return ValueNearby(value: value, count: Int(count))
    }
  }
}

extension ResolvedQuery {
  /// What must hold of an event one by one: the parts of the filter and of the `where` stages
  /// before any other.
  var terms: [Predicate] {
    var filters = [filter]
    for stage in stages {
      guard case .filter(let more) = stage else { break }
      filters.append(more)
    }
    return filters.flatMap(\.parts)
  }
}

extension Predicate {
  fileprivate var parts: [Predicate] {
    switch self {
    case .everything: []
    case .and(let parts): parts.flatMap(\.parts)
    case .or, .not, .test: [self]
    }
  }

  /// All terms in it.
  var tests: [FieldTest] {
    switch self {
    case .everything: []
    case .and(let parts), .or(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    case .test(let test): [test]
    }
  }
}

extension Field {
  /// Whether its values are names that are in the store or not.
  fileprivate var hasNames: Bool {
    switch self {
    case .actor, .agent, .patient, .source, .outlet, .place, .speaker, .origin, .tag, .id: true
    default: false
    }
  }
}

extension FieldValue {
  fileprivate var isNamed: Bool {
    switch self {
    case .text, .wildcard, .regex: true
    case .date, .number, .missing, .present, .field: false
    }
  }
}
