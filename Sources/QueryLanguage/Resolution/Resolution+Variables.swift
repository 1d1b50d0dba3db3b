extension Resolution {
  private static let mostNesting = 32

  /// If one of the terms joined by AND is a named query with stages: that query, and the others.
  /// They narrow what its stages give, so they come after them.
  mutating func stagedVariable(
    in tree: FilterTree?
  ) -> (query: ResolvedQuery, others: FilterTree?)? {
    guard let tree, let environment else { return nil }
    var parts = [tree]
    if case .and(let several) = tree { parts = several }
    for (index, part) in parts.enumerated() {
      guard case .literal(let value) = part, value.form == .variable,
        environment.hasQuery(value.text),
        environment.queries[value.text].map({ mayHaveStages($0.query) }) ?? true,
        let query = namedQuery(value), !query.stages.isEmpty
      else { continue }
      parts.remove(at: index)
      let others: FilterTree? = parts.count <= 1 ? parts.first : .and(parts)
      return (query.moved(to: value.utf8Span), others)
    }
    return nil
  }

  /// Whether a query has stages, or gets them from a variable.
  private func mayHaveStages(_ query: QueryTree) -> Bool {
    if !query.stages.isEmpty { return true }
    switch query.filter {
    case .literal(let value): return value.form == .variable
    case .and(let parts):
      return parts.contains {
        if case .literal(let value) = $0 { return value.form == .variable }
        return false
      }
    case .or, .not, .term, .broken, nil: return false
    }
  }

  /// The named query of a variable, `where` stages at its beginning joined to its filter; nil
  /// after a reported mistake.
  mutating func namedQuery(_ value: ValueTree) -> ResolvedQuery? {
    guard let environment else { return nil }
    guard let named = environment.queries[value.text] else {
      return value.text == QueryEnvironment.lastName ? environment.lastQuery : nil
    }
    guard !active.contains(value.text), active.count < Resolution.mostNesting else {
      report(.recursiveVariable(value.text), at: value.utf8Span)
      return nil
    }
    var there = environment
    there.lastQuery = named.lastQuery
    var inner = Resolution(environment: there, text: named.text)
    inner.active = active + [value.text]
    var query = inner.query(named.query)
    if let first = inner.mistakes.first {
      report(.brokenVariable(value.text, first.mistake.message), at: value.utf8Span)
      return nil
    }
    while case .filter(let more) = query.stages.first {
      query.filter = query.filter == .everything ? more : .and([query.filter, more])
      query.stages.removeFirst()
    }
    return query
  }

  /// The value that stands for a parameter; nil after a reported mistake, or if nothing is known.
  mutating func substituted(_ value: ValueTree) -> ValueTree? {
    guard value.form == .variable else { return value }
    guard let environment else { return nil }
    if let text = environment.parameters[value.text] {
      return ValueTree(form: .string, text: text, utf8Span: value.utf8Span)
    }
    if environment.hasQuery(value.text) {
      report(.queryAsValue(value.text), at: value.utf8Span)
    } else {
      report(
        .unknownVariable(value.text, known: environment.variableNames), at: value.utf8Span)
    }
    return nil
  }
}

extension Predicate {
  /// The predicate with all its spans set to the place of the variable that stands for it.
  func moved(to span: Range<Int>) -> Predicate {
    switch self {
    case .everything: return .everything
    case .and(let parts): return .and(parts.map { $0.moved(to: span) })
    case .or(let parts): return .or(parts.map { $0.moved(to: span) })
    case .not(let part): return .not(part.moved(to: span))
    case .test(var test):
      test.utf8Span = span
      return .test(test)
    }
  }
}

extension ResolvedQuery {
  func moved(to span: Range<Int>) -> ResolvedQuery {
    ResolvedQuery(
      filter: filter.moved(to: span),
      stages: stages.map {
        if case .filter(let predicate) = $0 { return .filter(predicate.moved(to: span)) }
        return $0
      })
  }
}
