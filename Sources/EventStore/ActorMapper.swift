import GRDB
import Narrative
import Stopping

/// Writes which canonical actors there are, and sets every local actor to one of them.
struct ActorMapper {
  private struct Local {
    var id: Int64
    var name: String
    var kind: NamedActor.Kind
  }

  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func map(
    _ canonical: [NamedActor], _ named: (String, NamedActor.Kind, String) -> String
  ) throws {
    try db.execute(
      sql: """
        DELETE FROM actor_name;
        CREATE TEMP TABLE IF NOT EXISTS moved_actor (id INTEGER PRIMARY KEY);
        DELETE FROM moved_actor;
        """)
    var targets: [String: [NamedActor.Kind: Int64]] = [:]
    for actor in canonical {
      targets[actor.name, default: [:]][actor.kind] = try ActorTable.canonical(
        actor.name, actor.kind, aliases: actor.aliases, in: db)
    }
    for source in try Row.fetchAll(db, sql: "SELECT id, handle FROM source ORDER BY handle") {
      if StopSign.isRaised { throw StoreError.interrupted }
      let locals = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT id, name, kind, actor_id FROM local_actor WHERE source_id = ? ORDER BY id"),
        arguments: [source[0] as Int64])
      for row in locals {
        let local = Local(id: row[0], name: row[1], kind: try ActorTable.stored(row[2]))
        let actor = try target(local, named(local.name, local.kind, source[1]), targets)
        if actor != row[3] { try move(local.id, to: actor) }
      }
    }
    try EventTable.linkActors(
      where: """
        id IN (
          SELECT event_id FROM participant WHERE local_actor_id IN (SELECT id FROM moved_actor))
        """, in: db)
    try ActorPruner.prune(db)
  }

  /// The canonical actor of the name: of the same kind if there is one, else of the first other
  /// kind; the local actor itself if there is none at all.
  private func target(
    _ local: Local, _ name: String, _ targets: [String: [NamedActor.Kind: Int64]]
  ) throws -> Int64 {
    if let known = targets[name] {
      if let same = known[local.kind] { return same }
      if let other = NamedActor.Kind.allCases.lazy.compactMap({ known[$0] }).first { return other }
    }
    let aliases = try String.fetchAll(
      db, sql: "SELECT alias FROM local_alias WHERE local_actor_id = ? ORDER BY ordinal",
      arguments: [local.id])
    return try ActorTable.canonical(
      name, local.kind, aliases: ([local.name] + aliases).filter { $0 != name }, in: db)
  }

  private func move(_ local: Int64, to actor: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO moved_actor VALUES (?)").execute(arguments: [local])
    try db.cachedStatement(sql: "UPDATE local_actor SET actor_id = ? WHERE id = ?")
      .execute(arguments: [actor, local])
  }
}
