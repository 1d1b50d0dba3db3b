import Chronology
import GRDB

extension Store {
  package func counts() throws(StoreError) -> StoreCounts {
    try read { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      var counts = StoreCounts()
      counts.sources = try number("SELECT count(*) FROM source")
      counts.events = try number("SELECT count(*) FROM event")
      counts.actors = try number("SELECT count(*) FROM actor")
      counts.episodes = try number("SELECT count(DISTINCT episode) FROM event")
      counts.dated =
        counts.events
        - (try number(
          "SELECT count(*) FROM event WHERE sort_day = \(DateColumns.sortUndated)"))
      counts.firstYear = year(
        try Int.fetchOne(
          db,
          sql: """
            SELECT min(sort_day) FROM event
            WHERE sort_day > \(DateColumns.openStart) AND sort_day < \(DateColumns.sortYearUnknown)
            """))
      // Dates without a year are of the widest class, the only one that must be looked through.
      counts.lastYear = year(
        try Int.fetchOne(
          db,
          sql: """
            SELECT max(day) FROM (
              SELECT max(latest) AS day FROM event WHERE width = 0
              UNION ALL SELECT max(latest) FROM event WHERE width = 1
              UNION ALL SELECT max(latest) FROM event WHERE width = 2
              UNION ALL SELECT max(latest) FROM event
                WHERE width = 3 AND year_unknown = 0 AND latest < \(DateColumns.openEnd))
            """))
      return counts
    }
  }

  private func year(_ number: Int?) -> String? {
    number.map { EDTFDigits.year(CalendarDay(number: $0).year) }
  }
}
