package import EventStore
package import QueryLanguage

/// Why a query has no result.
package enum EngineError: Error, Hashable, Sendable {
  case badPattern(String)
  /// A column of the parallel page that no source answers to.
  case noSource(String, known: [String])
  /// A column of the parallel page that no event has as its value in the field.
  case noValue(String, field: Field, known: [String])
  /// `sort count` where nothing is counted.
  case nothingCounted
  /// A stage that works on events, after one that made a table of them.
  case needsEvents(stage: String)
  /// `expect` saw another number of rows.
  case unexpected(expected: Int, found: Int)
  case store(StoreError)
}

extension EngineError: CustomStringConvertible {
  /// A sentence without a final stop.
  package var description: String {
    switch self {
    case .badPattern(let pattern): "'\(pattern)' is no regular expression"
    case .noSource(let name, let known):
      "no source answers to '\(name)'; there are: \(known.joined(separator: ", "))"
    case .noValue(let value, let field, let known):
      "no event here has '\(value)' as its \(field.rawValue)"
        + (known.isEmpty ? "" : "; there are: \(known.joined(separator: ", "))")
    case .nothingCounted: "'sort count' needs a 'count by' before it"
    case .needsEvents(let stage): "the stage '\(stage)' needs events, not a table"
    case .unexpected(let expected, let found):
      "expected \(expected) row\(expected == 1 ? "" : "s"), found \(found)"
    case .store(let error): error.description
    }
  }
}
