package import Chronology

/// What a query's names mean where it is asked.
package struct QueryEnvironment: Sendable {
  /// The session's day, for `today` and `yesterday`; nil if it has none.
  package var today: CalendarDay?
  /// The queries named by `let`, by name without the dollar sign.
  package var queries: [String: NamedQuery]
  /// The events of the query before, for `$_`.
  package var lastQuery: ResolvedQuery?
  /// The parameters of the session, by name without the dollar sign.
  package var parameters: [String: String]
  /// The handles of the store's sources; empty if unknown, and then none is called wrong.
  package var sourceHandles: [String]

  package init(
    today: CalendarDay? = nil, queries: [String: NamedQuery] = [:],
    parameters: [String: String] = [:], sourceHandles: [String] = [],
    lastQuery: ResolvedQuery? = nil
  ) {
    self.lastQuery = lastQuery
    self.today = today
    self.queries = queries
    self.parameters = parameters
    self.sourceHandles = sourceHandles
  }

  /// Every name that can follow a dollar sign, in alphabetical order.
  package var variableNames: [String] {
    let last: [String] = lastQuery == nil ? [] : [QueryEnvironment.lastName]
    return Set(queries.keys).union(parameters.keys).union(last).sorted()
  }

  /// The name of the query before: `$_`.
  package static let lastName = "_"

  /// Whether a name means a query.
  func hasQuery(_ name: String) -> Bool {
    queries[name] != nil || (name == Self.lastName && lastQuery != nil)
  }
}

/// A query with the text its spans point into.
package struct NamedQuery: Hashable, Sendable {
  package var query: QueryTree
  package var text: String
  /// What `$_` meant where it was named.
  package var lastQuery: ResolvedQuery?

  package init(query: QueryTree, text: String, lastQuery: ResolvedQuery? = nil) {
    self.query = query
    self.text = text
    self.lastQuery = lastQuery
  }
}
