/// How many events each actor is in, as agent, as patient, as their place and as their speaker:
/// columns of `actor`, kept true by triggers within every change, whoever makes it.
///
/// The one thing besides full text that another server would have to be told in its own words.
enum TallyTriggers {
  static let sql = """
    ALTER TABLE actor ADD COLUMN events INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN agents INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN patients INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN places INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE actor ADD COLUMN speeches INTEGER NOT NULL DEFAULT 0;
    UPDATE actor SET
      events = (SELECT count(*) FROM event_actor x WHERE x.actor_id = actor.id),
      agents = (SELECT coalesce(sum(x.roles & 1), 0) FROM event_actor x
        WHERE x.actor_id = actor.id),
      patients = (SELECT coalesce(sum((x.roles >> 1) & 1), 0) FROM event_actor x
        WHERE x.actor_id = actor.id),
      places = (SELECT count(*) FROM local_actor l JOIN event e ON e.place_id = l.id
        WHERE l.actor_id = actor.id),
      speeches = (SELECT count(*) FROM local_actor l JOIN event e ON e.speaker_id = l.id
        WHERE l.actor_id = actor.id);

    CREATE TRIGGER event_actor_came AFTER INSERT ON event_actor BEGIN
      \(part("new", "+")) END;
    CREATE TRIGGER event_actor_went AFTER DELETE ON event_actor BEGIN
      \(part("old", "-")) END;
    CREATE TRIGGER event_actor_changed AFTER UPDATE ON event_actor BEGIN
      \(part("old", "-")) \(part("new", "+")) END;
    """ + column("place_id", "places") + column("speaker_id", "speeches")

  private static func part(_ row: String, _ sign: String) -> String {
    """
    UPDATE actor SET events = events \(sign) 1, agents = agents \(sign) (\(row).roles & 1),
      patients = patients \(sign) ((\(row).roles >> 1) & 1) WHERE id = \(row).actor_id;
    """
  }

  /// The tally of a column of `event` that names a local actor.
  private static func column(_ column: String, _ tally: String) -> String {
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

      CREATE TRIGGER event_\(column)_came AFTER INSERT ON event
      WHEN new.\(column) IS NOT NULL BEGIN \(step("new", "+")) END;
      CREATE TRIGGER event_\(column)_went AFTER DELETE ON event
      WHEN old.\(column) IS NOT NULL BEGIN \(step("old", "-")) END;
      CREATE TRIGGER event_\(column)_changed AFTER UPDATE OF \(column) ON event BEGIN
        \(step("old", "-")) \(step("new", "+")) END;
      CREATE TRIGGER local_actor_\(column)_changed AFTER UPDATE OF actor_id ON local_actor BEGIN
        \(move("old", "-")) \(move("new", "+")) END;
      """
  }
}
