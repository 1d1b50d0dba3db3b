import EventStore
import GRDB
import QueryLanguage

/// Finds the sources that a term means before the query runs, so that SQLite can weigh the few
/// events of a known source against those of a date.
struct SourceLookup {
  /// With more sources than this their events are no few, and the term stays a subquery.
  private static let few = 100

  /// Up to this many events are best tried one by one against the other terms.
  private static let fewEvents = 20_000

  private let store: Store
  private let reach: Int

  init(_ store: Store, reach: Int) {
    self.store = store
    self.reach = reach
  }

  /// Up to this many events are sorted in one go, to read both ends of them.
  var soonSorted: Int { 2 * reach }

  /// A walk by day, longer where the only other way leads past every event.
  func walk(isLong: Bool) -> DayWalk { DayWalk(store: store, reach: isLong ? 8 * reach : reach) }

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

  /// Whether the terms about sources that a filter demands leave few events.
  func leavesFew(_ filter: Predicate) throws(EngineError) -> Bool {
    let parts: [Predicate] = if case .and(let parts) = filter { parts } else { [filter] }
    let compiler = PredicateCompiler(mode: .asked, sources: self)
    var demanded: [SQLFragment] = []
    for case .test(let test) in parts where test.field == .source && test.op != .differs {
      demanded.append(try compiler.condition(.test(test)))
    }
    guard !demanded.isEmpty else { return false }
    let count = SQLFragment.all(demanded).wrapped(
      "SELECT count(*) FROM (SELECT 1 FROM event e WHERE ",
      " LIMIT \(SourceLookup.fewEvents + 1)) AS few")
    do {
      return try store.read { db in
        try Int.fetchOne(db, sql: count.sql, arguments: count.statementArguments) ?? 0
      } <= SourceLookup.fewEvents
    } catch {
      throw .store(error)
    }
  }
}
