import Diagnostics
package import EventStore
import GRDB
import QueryLanguage

extension Engine {
  /// The events of a query that makes nothing else of them.
  func relation(_ query: ResolvedQuery) throws(EngineError) -> EventRelation {
    var run = QueryRun(relation: try EventRelation(query.filter, sources), store: store)
    for stage in query.stages { try run.apply(stage) }
    return run.relation
  }

  func number(_ statement: SQLFragment) throws(EngineError) -> Int {
    do {
      return try store.read { db in
        try Int.fetchOne(db, sql: statement.sql, arguments: statement.statementArguments) ?? 0
      }
    } catch {
      throw .store(error)
    }
  }

  func rows(_ statement: SQLFragment) throws(EngineError) -> [Row] {
    do {
      return try store.read { db in
        try Row.fetchAll(db, sql: statement.sql, arguments: statement.statementArguments)
      }
    } catch {
      throw .store(error)
    }
  }

  /// The values of a field that a misspelt one probably means, with their numbers of events.
  func near(_ words: String, _ field: Field) throws(EngineError) -> [ValueNearby] {
    guard let list = field.valueList else { return [] }
    let known: [ValueTally]
    do {
      known = try store.values(of: list, prefix: "", limit: Engine.mostCompared)
    } catch {
      throw .store(error)
    }
    let counts = Dictionary(known.map { ($0.value, $0.count) }) { first, _ in first }
    return Suggestion.nearest(to: words, among: counts.keys, limit: 3)
      .map { ValueNearby(value: $0, count: counts[$0] ?? 0) }
  }

  /// How many names a misspelt one is compared with, the most frequent first.
  private static let mostCompared = 5000
}

extension Field {
  /// The vocabulary of its values that the store keeps, if there is one.
  package var valueList: ValueList? {
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
