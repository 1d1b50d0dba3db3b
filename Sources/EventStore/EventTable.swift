import GRDB
import Narrative

/// The events, and what each has several of.
///
/// `event_actor` repeats `participant` with canonical actors, once for each event and actor, so
/// that a filter or a count by actor is a walk along one index. `roles` adds up 1 for an agent, 2
/// for a patient, 4 for a participant.
enum EventTable {
  static let sql = """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      code_start INTEGER NOT NULL, code_end INTEGER NOT NULL,
      trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
      kind TEXT NOT NULL,
      certainty TEXT NOT NULL,
      date TEXT, basis TEXT, approximate INTEGER NOT NULL, timex_start INTEGER, timex_end INTEGER,
      earliest INTEGER, latest INTEGER, width INTEGER,
      annual_first INTEGER, annual_last INTEGER, year_unknown INTEGER NOT NULL,
      year INTEGER, decade INTEGER, century INTEGER,
      month INTEGER, month_of_year INTEGER, weekday INTEGER,
      sort_day INTEGER NOT NULL,
      place_id INTEGER REFERENCES local_actor(id), speaker_id INTEGER REFERENCES local_actor(id),
      actors INTEGER NOT NULL,
      rules TEXT NOT NULL,
      text TEXT NOT NULL,
      trigger_text TEXT NOT NULL,
      episode INTEGER,
      note TEXT,
      UNIQUE (source_id, ordinal)
    );
    CREATE INDEX event_by_bounds ON event(width, earliest, latest);
    CREATE INDEX event_by_day ON event(sort_day);
    CREATE INDEX event_by_latest ON event(latest);
    CREATE INDEX event_by_month ON event(month);
    CREATE INDEX event_by_year ON event(year);
    CREATE INDEX event_by_kind ON event(kind);
    CREATE INDEX event_by_certainty ON event(certainty);
    CREATE INDEX event_by_place ON event(place_id);
    CREATE INDEX event_by_speaker ON event(speaker_id);
    CREATE INDEX event_by_episode ON event(episode);
    CREATE INDEX event_by_actors ON event(actors);
    CREATE TABLE participant (
      event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      local_actor_id INTEGER NOT NULL REFERENCES local_actor(id),
      role TEXT NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      PRIMARY KEY (event_id, ordinal)
    );
    CREATE INDEX participant_by_actor ON participant(local_actor_id);
    CREATE TABLE event_actor (
      actor_id INTEGER NOT NULL,
      event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
      roles INTEGER NOT NULL,
      PRIMARY KEY (actor_id, event_id)
    );
    CREATE INDEX event_actor_by_event ON event_actor(event_id, actor_id);
    CREATE TABLE quantity (
      event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      value REAL NOT NULL,
      unit TEXT,
      bound TEXT NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      PRIMARY KEY (event_id, ordinal)
    );
    CREATE INDEX quantity_by_value ON quantity(value, unit);
    CREATE TABLE origin (
      event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      local_actor_id INTEGER REFERENCES local_actor(id),
      PRIMARY KEY (event_id, ordinal)
    );
    CREATE INDEX origin_by_actor ON origin(local_actor_id, event_id);
    CREATE INDEX origin_by_folded ON origin(folded, event_id);
    CREATE TABLE tag (
      event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (event_id, name)
    );
    CREATE INDEX tag_by_folded ON tag(folded, event_id);
    CREATE VIRTUAL TABLE event_text USING fts5(
      text, content='', tokenize="unicode61 remove_diacritics 0");
    """

  /// Beside the number of its episode the one that an event has without judgements.
  static let unjudgedSQL = """
    ALTER TABLE event ADD COLUMN unjudged_episode INTEGER;
    UPDATE event SET unjudged_episode = episode;
    """

  static let insertSQL = """
    INSERT INTO event (
      source_id, ordinal, span_start, span_end, code_start, code_end, trigger_start, trigger_end,
      kind, certainty, date, basis, approximate, timex_start, timex_end, earliest, latest, width,
      annual_first, annual_last, year_unknown, year, decade, century, month, month_of_year,
      weekday, sort_day, place_id, speaker_id, actors, rules, text, trigger_text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
      ?, ?, ?, ?, ?, ?)
    """

  /// Fills `event_actor` and the number of actors for the events that a condition picks.
  static func linkActors(where condition: String, in db: Database) throws {
    let picked = "SELECT id FROM event WHERE \(condition)"
    try db.execute(
      sql: """
        DELETE FROM event_actor WHERE event_id IN (\(picked));
        INSERT INTO event_actor (actor_id, event_id, roles)
          SELECT l.actor_id, p.event_id,
            max(CASE p.role WHEN 'agent' THEN 1 ELSE 0 END)
            + max(CASE p.role WHEN 'patient' THEN 2 ELSE 0 END)
            + max(CASE p.role WHEN 'participant' THEN 4 ELSE 0 END)
          FROM participant p JOIN local_actor l ON l.id = p.local_actor_id
          WHERE p.event_id IN (\(picked))
          GROUP BY l.actor_id, p.event_id;
        UPDATE event
          SET actors = (SELECT count(*) FROM event_actor a WHERE a.event_id = event.id)
          WHERE \(condition);
        """)
    try ActorTallies.recount(where: condition, in: db)
  }

  static func mask(_ role: Participant.Role) -> Int {
    switch role {
    case .agent: 1
    case .patient: 2
    case .participant: 4
    }
  }

  /// The key of an event, or nil if there is none of this name.
  static func key(of id: EventID, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM event
          WHERE source_id = (SELECT id FROM source WHERE handle = ?) AND ordinal = ?
          """), arguments: [id.source, id.ordinal])
  }

  /// Takes the words of the events that a condition picks out of the full-text table, which must
  /// be told what it holds.
  static func removeText(where condition: String, in db: Database) throws {
    try forEachText(where: condition, in: db) { id, text in
      try db.cachedStatement(
        sql: "INSERT INTO event_text (event_text, rowid, text) VALUES ('delete', ?, ?)"
      ).execute(arguments: [id, text])
    }
  }

  /// Puts them in.
  static func addText(where condition: String, in db: Database) throws {
    try forEachText(where: condition, in: db) { id, text in
      try db.cachedStatement(sql: "INSERT INTO event_text (rowid, text) VALUES (?, ?)")
        .execute(arguments: [id, text])
    }
  }

  private static func forEachText(
    where condition: String, in db: Database, _ body: (Int64, String) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, text FROM event WHERE \(condition)")
    while let row = try rows.next() { try body(row[0], SearchFold.fold(row[1] as String)) }
  }
}
