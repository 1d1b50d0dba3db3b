import GRDB

/// How many events each actor is in, as agent, as patient, as their place and as their speaker:
/// columns of `actor`, changed in the transaction that changes the events.
///
/// What is written adds itself here; what goes or moves is taken off by triggers, so that none who
/// deletes rows must know of it. (A trigger on what is inserted would cost half an import again:
/// SQLite then keeps the pages of every single statement.) With full text the only thing that
/// another server would have to be told in its own words.
struct ActorTallies {
  static let sql = """
    ALTER TABLE actor ADD COLUMN events INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN agents INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN patients INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN places INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN speeches INTEGER NOT NULL DEFAULT 0;
    \(recountSQL);
    CREATE TRIGGER event_actor_went AFTER DELETE ON event_actor BEGIN
      UPDATE actor SET events = events - 1, agents = agents - (old.roles & 1),
        patients = patients - ((old.roles >> 1) & 1) WHERE id = old.actor_id;
    END;
    """ + triggers("place_id", "places") + triggers("speaker_id", "speeches")

  /// Counts anew for all actors, or for those of a WHERE that follows.
  private static let recountSQL = """
    UPDATE actor SET
      events = (SELECT count(*) FROM event_actor x WHERE x.actor_id = actor.id),
      agents = (SELECT coalesce(sum(x.roles & 1), 0) FROM event_actor x
        WHERE x.actor_id = actor.id),
      patients = (SELECT coalesce(sum((x.roles >> 1) & 1), 0) FROM event_actor x
        WHERE x.actor_id = actor.id),
      places = (SELECT count(*) FROM local_actor l JOIN event e ON e.place_id = l.id
        WHERE l.actor_id = actor.id),
      speeches = (SELECT count(*) FROM local_actor l JOIN event e ON e.speaker_id = l.id
        WHERE l.actor_id = actor.id)
    """

  /// Counts anew for the actors of the events that a condition picks.
  static func recount(where condition: String, in db: Database) throws {
    let picked = "SELECT id FROM event WHERE \(condition)"
    try db.execute(
      sql: """
        \(recountSQL) WHERE id IN (
          SELECT x.actor_id FROM event_actor x WHERE x.event_id IN (\(picked))
          UNION SELECT l.actor_id FROM event e JOIN local_actor l ON l.id = e.place_id
            WHERE e.id IN (\(picked))
          UNION SELECT l.actor_id FROM event e JOIN local_actor l ON l.id = e.speaker_id
            WHERE e.id IN (\(picked)))
        """)
  }

  private struct Numbers {
    var events = 0
    var agents = 0
    var patients = 0
    var places = 0
    var speeches = 0
  }
  /// What a source adds, by actor.
  private var added: [Int64: Numbers] = [:]

  /// Notes an event with the roles of its actors, its place and its speaker.
  mutating func note(_ roles: [Int64: Int], place: Int64?, speaker: Int64?) {
    for (actor, mask) in roles {
      added[actor, default: Numbers()].events += 1
      added[actor, default: Numbers()].agents += mask & 1
      added[actor, default: Numbers()].patients += (mask >> 1) & 1
    }
    if let place { added[place, default: Numbers()].places += 1 }
    if let speaker { added[speaker, default: Numbers()].speeches += 1 }
  }

  /// Adds what was noted.
  func write(to db: Database) throws {
    for (actor, numbers) in added {
      try db.cachedStatement(
        sql: """
          UPDATE actor SET events = events + ?, agents = agents + ?, patients = patients + ?,
            places = places + ?, speeches = speeches + ? WHERE id = ?
          """
      ).execute(arguments: [
        numbers.events, numbers.agents, numbers.patients, numbers.places, numbers.speeches, actor,
      ])
    }
  }

  /// The triggers of a column of `event` that names a local actor.
  private static func triggers(_ column: String, _ tally: String) -> String {
    func step(_ row: String, _ sign: String) -> String {
      """
      UPDATE actor SET \(tally) = \(tally) \(sign) 1
        WHERE id = (SELECT actor_id FROM local_actor WHERE id = \(row).\(column));
      """
    }
    func move(_ row: String, _ sign: String) -> String {
      """
      UPDATE actor SET \(tally) = \(tally) \(sign)
        (SELECT count(*) FROM event WHERE \(column) = new.id) WHERE id = \(row).actor_id;
      """
    }
    return """

      CREATE TRIGGER event_\(column)_went AFTER DELETE ON event
      WHEN old.\(column) IS NOT NULL BEGIN \(step("old", "-")) END;
      CREATE TRIGGER event_\(column)_changed AFTER UPDATE OF \(column) ON event BEGIN
        \(step("old", "-")) \(step("new", "+")) END;
      CREATE TRIGGER local_actor_\(column)_changed AFTER UPDATE OF actor_id ON local_actor BEGIN
        \(move("old", "-")) \(move("new", "+")) END;
      """
  }
}
