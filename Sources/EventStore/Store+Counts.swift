import Chronology
import GRDB

extension Store {
  package func counts() throws(StoreError) -> StoreCounts {
    try read { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      var counts = StoreCounts()
      counts.sources = try number("SELECT count(*) FROM source")
      counts.events = try number("SELECT count(*) FROM event")
      counts.firstYear = year(
        try Int.fetchOne(
          db,
          sql: """
            SELECT min(sort_day) FROM event
            WHERE sort_day > \(DateColumns.openStart) AND sort_day < \(DateColumns.sortYearUnknown)
            """))
      // Of a class of narrow dates the last ends no more than its width after the last that begins.
      let narrow = DateColumns.widths.enumerated().map { width, days in
        """
        SELECT max(latest) AS day FROM event WHERE width = \(width) AND earliest >=
          (SELECT max(earliest) FROM event WHERE width = \(width)) - \(days)
        """
      }
      let wide = """
        SELECT max(latest) AS day FROM event
        WHERE width = \(DateColumns.widthWider) AND latest < \(DateColumns.openEnd)
        """
      counts.lastYear = year(
        try Int.fetchOne(
          db,
          sql: """
            SELECT max(day) FROM (\((narrow + [wide]).joined(separator: " UNION ALL "))) AS last
            """))
      return counts
    }
  }

  private func year(_ number: Int?) -> String? {
    number.map { EDTFDigits.year(CalendarDay(number: $0).year) }
  }
}
