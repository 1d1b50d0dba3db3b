package import EventStore

/// Why a query has no result.
package enum EngineError: Error, Hashable, Sendable {
  /// A stage that the engine does not know how to run.
  case notYet(stage: String)
  case badPattern(String)
  /// A column of the parallel page that no source answers to.
  case noSource(String, known: [String])
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
    case .notYet(let stage): "the stage '\(stage)' is not there yet"
    case .badPattern(let pattern): "'\(pattern)' is no regular expression"
    case .noSource(let name, let known):
      "no source answers to '\(name)'; there are: \(known.joined(separator: ", "))"
    case .nothingCounted: "'sort count' needs a 'count by' before it"
    case .needsEvents(let stage): "the stage '\(stage)' needs events, not a table"
    case .unexpected(let expected, let found):
      "expected \(expected) row\(expected == 1 ? "" : "s"), found \(found)"
    case .store(let error): error.description
    }
  }
}
