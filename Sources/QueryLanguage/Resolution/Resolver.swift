package import Diagnostics

/// All that is wrong with the names and values of a statement; one message a clause, in order.
package struct QueryErrors: Error, Hashable, Sendable {
  package var diagnostics: [Diagnostic]
}

/// Gives the names of a tree their meaning and reads its values by their fields.
///
/// The text that a tree was parsed from goes with it: spans point into it, excerpts and labels are
/// its slices.
package struct Resolver: Sendable {
  package let environment: QueryEnvironment

  package init(environment: QueryEnvironment) {
    self.environment = environment
  }

  /// - Parameter name: the name that the query is about to get, which it cannot use itself.
  package func resolve(
    _ query: QueryTree, in text: String, named name: String? = nil
  ) throws(QueryErrors) -> ResolvedQuery {
    var resolution = Resolution(environment: environment, text: text)
    name.map { resolution.active = [$0] }
    let resolved = resolution.query(query)
    try resolution.throwMistakes()
    return resolved
  }

  /// A filter alone; nil is every event.
  package func resolve(
    _ filter: FilterTree?, in text: String
  ) throws(QueryErrors) -> Predicate {
    var resolution = Resolution(environment: environment, text: text)
    let predicate = filter.map { resolution.predicate($0) } ?? .everything
    try resolution.throwMistakes()
    return predicate
  }

  package func resolve(
    _ comparison: ComparisonTree, in text: String
  ) throws(QueryErrors) -> ResolvedComparison {
    var resolution = Resolution(environment: environment, text: text)
    let resolved = resolution.comparison(comparison)
    try resolution.throwMistakes()
    return resolved
  }
}

/// What is wrong with trees whatever the variables, the day and the sources are.
enum VocabularyCheck {
  static func mistakes(in statements: [Statement], of text: String) -> [Located<ResolutionMistake>]
  {
    var resolution = Resolution(environment: nil, text: text)
    for statement in statements {
      switch statement {
      case .query(let query): _ = resolution.query(query)
      case .binding(let binding): _ = resolution.query(binding.query)
      case .comparison(let comparison): _ = resolution.comparison(comparison)
      case .command, .empty: break
      }
    }
    return resolution.mistakes
  }
}
