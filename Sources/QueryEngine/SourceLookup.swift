import Collation
import EventStore
import GRDB
import QueryLanguage

/// Finds what terms mean before the query runs: the sources and places of a name, and whether words
/// are rare, so that SQLite can weigh few events against those of a date.
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

  /// Words of no more events than this are sought first, whatever else is asked.
  private var rareEvents: Int { reach / 4 }

  /// A walk by day, longer where the only other way leads past every event.
  func walk(isLong: Bool) -> DayWalk { DayWalk(store: store, reach: isLong ? 8 * reach : reach) }

  /// The events of sources that fulfil a condition over the table of sources.
  func told(by condition: SQLFragment) throws(EngineError) -> SQLFragment {
    let select = condition.wrapped("SELECT id FROM source WHERE ", "")
    let ids: [Int64]
    do {
      // The plus keeps SQLite from going along the sources, with all their texts, in that order.
      ids = try store.read { db in
        try Int64.fetchAll(
          db, sql: "\(select.sql) ORDER BY +id LIMIT \(SourceLookup.few + 1)",
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

  /// Whether hardly an event has words, given in the notation of the full-text index.
  func isRare(_ words: String) throws(EngineError) -> Bool {
    do {
      return try store.read { db in
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM (SELECT 1 FROM event_text WHERE event_text MATCH ?
            LIMIT \(rareEvents + 1)) AS some
            """, arguments: [words]) ?? 0
      } <= rareEvents
    } catch {
      throw .store(error)
    }
  }

  /// The places of events that lie in the place of a name, by the gazetteer; in order of names.
  func places(in name: String) throws(EngineError) -> [(key: Int64, name: String)] {
    guard PlaceNesting.news.knows(name) else { return [] }
    do {
      return try store.read { db in
        try Row.fetchAll(db, sql: "SELECT id, name FROM actor WHERE places > 0 ORDER BY name, id")
      }.compactMap { row in
        let inner: String = row[1]
        return PlaceNesting.news.contains(name, inner) ? (row[0], inner) : nil
      }
    } catch {
      throw .store(error)
    }
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
