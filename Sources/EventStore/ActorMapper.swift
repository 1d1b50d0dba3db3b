import GRDB
import Narrative
import Stopping

/// Writes which canonical actors there are, and sets every local actor to one of them.
struct ActorMapper {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func map(_ canonical: [NamedActor], _ mapping: [ActorMapping]) throws {
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
    var wanted: [String: [String: String]] = [:]
    for entry in mapping {
      wanted[entry.source, default: [:]][entry.localName] = entry.canonicalName
    }
    for source in try Row.fetchAll(db, sql: "SELECT id, handle FROM source ORDER BY handle") {
      if StopSign.isRaised { throw StoreError.interrupted }
      let names = wanted[source[1]] ?? [:]
      for local in try ActorTable.locals(of: source[0], in: db) {
        let name = names[local.name] ?? local.name
        try move(local, of: source[0], to: try target(local, name, targets))
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
    _ local: NamedActor, _ name: String, _ targets: [String: [NamedActor.Kind: Int64]]
  ) throws -> Int64 {
    if let known = targets[name] {
      if let same = known[local.kind] { return same }
      if let other = NamedActor.Kind.allCases.lazy.compactMap({ known[$0] }).first { return other }
    }
    let aliases = ([local.name] + local.aliases).filter { $0 != name }
    return try ActorTable.canonical(name, local.kind, aliases: aliases, in: db)
  }

  private func move(_ local: NamedActor, of source: Int64, to actor: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO moved_actor
        SELECT id FROM local_actor
        WHERE source_id = ? AND name = ? AND kind = ? AND actor_id <> ?
        """
    ).execute(arguments: [source, local.name, local.kind.rawValue, actor])
    try db.cachedStatement(
      sql: """
        UPDATE local_actor SET actor_id = ?
        WHERE source_id = ? AND name = ? AND kind = ? AND actor_id <> ?
        """
    ).execute(arguments: [actor, source, local.name, local.kind.rawValue, actor])
  }
}
