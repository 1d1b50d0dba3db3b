import EventStore
import GRDB

/// Finds the sources that a term means before the query runs, so that SQLite can weigh the few
/// events of a known source against those of a date.
struct SourceLookup {
  /// With more sources than this their events are no few, and the term stays a subquery.
  private static let few = 100

  private let store: Store

  init(_ store: Store) {
    self.store = store
  }

  /// The events of sources that fulfil a condition over the table of sources.
  func told(by condition: SQLFragment) throws(EngineError) -> SQLFragment {
    let select = condition.wrapped("SELECT id FROM source WHERE ", "")
    let ids: [Int64]
    do {
      ids = try store.read { db in
        try Int64.fetchAll(
          db, sql: "\(select.sql) ORDER BY id LIMIT \(SourceLookup.few + 1)",
          arguments: select.statementArguments)
      }
    } catch {
      throw .store(error)
    }
    guard ids.count <= SourceLookup.few else { return select.wrapped("e.source_id IN (", ")") }
    if ids.isEmpty { return .never }
    return SQLFragment(
      "e.source_id IN (\(databaseQuestionMarks(count: ids.count)))", ids.map(\.databaseValue))
  }
}
