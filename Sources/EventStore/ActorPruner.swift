import GRDB

/// Takes away canonical actors that no source names any more.
enum ActorPruner {
  static func prune(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM actor WHERE id NOT IN (SELECT actor_id FROM local_actor)")
  }
}
