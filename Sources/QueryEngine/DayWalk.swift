import EventStore
import GRDB

/// The first events of a condition by day, found by walking along the index of days from one of
/// its ends.
///
/// Where a condition holds of many events, a few days at the end of the order are enough for a
/// cut; SQLite would rather gather all events of the condition and sort them. Walks no further
/// than some events, and gives up if those were not enough.
struct DayWalk {
  let store: Store
  /// How many events are looked at, those of the last day all counted: at most twice as many.
  let reach: Int

  /// The keys of the first `count` events of a condition in an order that begins with the day.
  /// - Parameter isBackward: whether the order begins with the latest day.
  /// - Returns: nil if there are not so many within reach.
  func keys(
    of condition: SQLFragment, orderedBy order: String, isBackward: Bool, count: Int
  ) throws(EngineError) -> [Int64]? {
    guard (1...DayWalk.mostKeys).contains(count) else { return nil }
    let (toward, way) = isBackward ? (">=", "DESC") : ("<=", "ASC")
    let index = "event e INDEXED BY event_by_day"
    do {
      return try store.read { db -> [Int64]? in
        guard
          let edge = try Int.fetchOne(
            db,
            sql: "SELECT sort_day FROM \(index) ORDER BY sort_day \(way) LIMIT 1 OFFSET \(reach)")
        else { return nil }
        var within = SQLFragment("TRUE", [])
        if condition.sql != SQLFragment.always.sql {
          within = SQLFragment("e.sort_day \(toward) \(edge)", [])
          let tied = try Int.fetchOne(
            db,
            sql: """
              SELECT count(*) FROM (SELECT 1 FROM \(index) WHERE \(within.sql)
              LIMIT \(2 * reach + 1)) AS walked
              """)
          guard let tied, tied <= 2 * reach else { return nil }
        }
        let statement = SQLFragment.all([within, condition]).wrapped(
          "SELECT e.id FROM \(index) LEFT JOIN source s ON s.id = e.source_id WHERE ",
          " ORDER BY \(order) LIMIT \(count)")
        let keys = try Int64.fetchAll(
          db, sql: statement.sql, arguments: statement.statementArguments)
        return keys.count == count ? keys : nil
      }
    } catch {
      throw .store(error)
    }
  }

  /// More keys than this make no short list.
  private static let mostKeys = 1000
}
