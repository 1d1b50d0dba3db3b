import GRDB

/// How many events each source tells and each month has, so that neither is counted along a
/// million events.
///
/// What is written adds itself here; what goes or is dated anew is taken off by triggers, as with
/// `ActorTallies`.
enum EventTallies {
  static let sql = """
    CREATE TABLE source_tally (
      source_id INTEGER PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
      events INTEGER NOT NULL
    );
    CREATE TABLE month_tally (month INTEGER PRIMARY KEY, events INTEGER NOT NULL);
    \(additions(where: "TRUE"))
    CREATE TRIGGER event_tallied_went AFTER DELETE ON event BEGIN
      UPDATE source_tally SET events = events - 1 WHERE source_id = old.source_id;
      UPDATE month_tally SET events = events - 1 WHERE month = old.month;
    END;
    CREATE TRIGGER event_month_changed AFTER UPDATE OF month ON event BEGIN
      UPDATE month_tally SET events = events - 1 WHERE month = old.month;
      INSERT INTO month_tally SELECT new.month, 1 WHERE new.month IS NOT NULL
        ON CONFLICT (month) DO UPDATE SET events = events + 1;
    END;
    """

  /// Adds new events that a condition picks.
  static func add(where condition: String, in db: Database) throws {
    try db.execute(sql: additions(where: condition))
  }

  private static func additions(where condition: String) -> String {
    """
    INSERT INTO source_tally
      SELECT source_id, count(*) FROM event WHERE \(condition) GROUP BY source_id
      ON CONFLICT (source_id) DO UPDATE SET events = events + excluded.events;
    INSERT INTO month_tally
      SELECT month, count(*) FROM event WHERE (\(condition)) AND month IS NOT NULL GROUP BY month
      ON CONFLICT (month) DO UPDATE SET events = events + excluded.events;
    """
  }
}
