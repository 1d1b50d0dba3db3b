import GRDB
package import Narrative
import Stopping

/// The actors of one source under the names it gives them.
package struct LocalActors: Hashable, Sendable {
  package var source: String
  package var actors: [NamedActor]

  package init(source: String, actors: [NamedActor]) {
    self.source = source
    self.actors = actors
  }
}

/// A canonical actor and how often it is met.
package struct ActorTally: Hashable, Sendable {
  /// Without descriptions, which are each source's own.
  package var actor: NamedActor
  /// The events it takes part in.
  package var events: Int
  /// The places where a text names or means it.
  package var mentions: Int
  /// The sources that name it.
  package var sources: Int
}

extension Store {
  /// What the unifier works on: by handle, each in the order of first mention.
  package func forEachLocalActors(_ body: (LocalActors) throws -> Void) throws(StoreError) {
    try read { db in
      for row in try Row.fetchAll(db, sql: "SELECT id, handle FROM source ORDER BY handle") {
        if StopSign.isRaised { throw StoreError.interrupted }
        try body(LocalActors(source: row[1], actors: try ActorTable.locals(of: row[0], in: db)))
      }
    }
  }

  /// Makes these the canonical actors.
  /// - Parameter named: The canonical name of an actor of a source; its own if it stands for
  ///   itself.
  package func setActors(
    canonical: [NamedActor],
    named: (_ name: String, _ kind: NamedActor.Kind, _ source: String) -> String
  ) throws(StoreError) {
    try write { db in
      try ActorMapper(db).map(canonical, named)
    }
  }

  /// All canonical actors, those of most events first, then of most mentions, then by name.
  package func actors() throws(StoreError) -> [ActorTally] {
    try read { db in
      var names: [Int64: [String]] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT actor_id, name FROM actor_name ORDER BY actor_id, ordinal")
      while let row = try rows.next() { names[row[0], default: []].append(row[1]) }
      return try Row.fetchAll(
        db,
        sql: """
          WITH
            named AS (
              SELECT l.actor_id, count(*) AS n FROM mention m
              JOIN local_actor l ON l.id = m.local_actor_id GROUP BY l.actor_id),
            known AS (
              SELECT actor_id, count(DISTINCT source_id) AS n FROM local_actor GROUP BY actor_id)
          SELECT a.id, a.name, a.kind, a.events,
            coalesce(named.n, 0) AS mentions, coalesce(known.n, 0) AS sources
          FROM actor a LEFT JOIN named ON named.actor_id = a.id
            LEFT JOIN known ON known.actor_id = a.id
          ORDER BY events DESC, mentions DESC, a.name, a.kind
          """
      ).map { row in
        let name: String = row[1]
        return ActorTally(
          actor: NamedActor(
            name: name, kind: try ActorTable.stored(row[2]),
            aliases: (names[row[0]] ?? []).filter { $0 != name }),
          events: row[3], mentions: row[4], sources: row[5])
      }
    }
  }
}
