import GRDB

/// What makes asking quick on a million events: indexes that hold all that a date term or a count
/// looks at, and the tallies of `ActorTallies`.
enum AskingIndexes {
  static let sql = """
    UPDATE event SET width = \(DateColumns.widthYearUnknown) WHERE year_unknown = 1;
    DROP INDEX event_by_bounds;
    CREATE INDEX event_by_bounds ON event(width, earliest, latest, annual_first, annual_last);
    CREATE INDEX event_by_day_undated_last
      ON event((sort_day = \(DateColumns.sortUndated)), sort_day DESC);
    CREATE INDEX event_by_weekday ON event(weekday);
    CREATE INDEX event_by_month_of_year ON event(month_of_year);
    CREATE INDEX event_by_decade ON event(decade);
    CREATE INDEX event_by_century ON event(century);
    DROP INDEX event_by_actors;
    CREATE INDEX event_without_actors ON event(id) WHERE actors = 0;
    DROP INDEX event_actor_by_event;
    CREATE INDEX event_actor_by_event ON event_actor(event_id, actor_id, roles);
    """

  /// With the sources beside the days, the order of a day is found without its events.
  static let byDaySQL = """
    DROP INDEX event_by_day;
    CREATE INDEX event_by_day ON event(sort_day, source_id, ordinal);
    """

  /// With the dates beside the places, the events of a place and a time are counted without reading
  /// those of the place.
  static let byPlaceSQL = """
    DROP INDEX event_by_place;
    CREATE INDEX event_by_place
      ON event(place_id, width, earliest, latest, annual_first, annual_last);
    """
}
