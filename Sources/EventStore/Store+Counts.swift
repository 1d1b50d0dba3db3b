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
      counts.episodes = try number(
        "SELECT count(DISTINCT episode) FROM event WHERE episode IS NOT NULL")
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
      // All dates that end are in one index; those without a year are stepped over.
      counts.lastYear = year(
        try Int.fetchOne(
          db,
          sql: """
            SELECT latest FROM event WHERE latest < \(DateColumns.openEnd) AND year_unknown = 0
            ORDER BY latest DESC LIMIT 1
            """))
      return counts
    }
  }

  private func year(_ number: Int?) -> String? {
    number.map { EDTFDigits.year(CalendarDay(number: $0).year) }
  }
}
