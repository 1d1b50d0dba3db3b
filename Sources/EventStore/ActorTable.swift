import GRDB
import Narrative

/// The actors as each source names them, and the canonical actors they stand for.
///
/// A canonical actor's name and aliases are rows of `actor_name`, folded for searching; the first
/// of them is the name itself.
enum ActorTable {
  static let sql = """
    CREATE TABLE actor (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      UNIQUE (name, kind)
    );
    CREATE TABLE actor_name (
      actor_id INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (actor_id, ordinal)
    );
    CREATE INDEX actor_name_by_folded ON actor_name(folded, actor_id);
    CREATE TABLE local_actor (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      actor_id INTEGER NOT NULL REFERENCES actor(id),
      UNIQUE (source_id, name, kind)
    );
    CREATE INDEX local_actor_by_actor ON local_actor(actor_id);
    CREATE TABLE local_alias (
      local_actor_id INTEGER NOT NULL REFERENCES local_actor(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      alias TEXT NOT NULL,
      PRIMARY KEY (local_actor_id, ordinal)
    );
    CREATE TABLE local_description (
      local_actor_id INTEGER NOT NULL REFERENCES local_actor(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      text TEXT NOT NULL,
      span_start INTEGER NOT NULL,
      span_end INTEGER NOT NULL,
      PRIMARY KEY (local_actor_id, ordinal)
    );
    """

  /// The key of the canonical actor of this name and kind, made if need be, with these aliases
  /// added to those it has.
  static func canonical(
    _ name: String, _ kind: NamedActor.Kind, aliases: [String], in db: Database
  ) throws -> Int64 {
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM actor WHERE name = ? AND kind = ?"),
      arguments: [name, kind.rawValue])
    let id: Int64
    if let known {
      id = known
    } else {
      try db.cachedStatement(sql: "INSERT INTO actor (name, kind) VALUES (?, ?)")
        .execute(arguments: [name, kind.rawValue])
      id = db.lastInsertedRowID
    }
    // An actor that is known may have lost its names: the mapper begins them anew.
    try add([name] + aliases, to: id, in: db)
    return id
  }

  private static func add(_ names: [String], to id: Int64, in db: Database) throws {
    var known = try String.fetchAll(
      db.cachedStatement(sql: "SELECT name FROM actor_name WHERE actor_id = ? ORDER BY ordinal"),
      arguments: [id])
    for name in names where !known.contains(name) {
      try db.cachedStatement(
        sql: "INSERT INTO actor_name (actor_id, ordinal, name, folded) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id, known.count, name, SearchFold.fold(name)])
      known.append(name)
    }
  }

  /// Writes an actor of a source; until the unifier speaks it stands for itself.
  static func insertLocal(_ actor: NamedActor, source: Int64, into db: Database) throws -> Int64 {
    let canonical = try canonical(actor.name, actor.kind, aliases: actor.aliases, in: db)
    try db.cachedStatement(
      sql: "INSERT INTO local_actor (source_id, name, kind, actor_id) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [source, actor.name, actor.kind.rawValue, canonical])
    let id = db.lastInsertedRowID
    for (ordinal, alias) in actor.aliases.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO local_alias (local_actor_id, ordinal, alias) VALUES (?, ?, ?)"
      ).execute(arguments: [id, ordinal, alias])
    }
    for (ordinal, description) in actor.descriptions.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO local_description (local_actor_id, ordinal, text, span_start, span_end)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        id, ordinal, description.text, description.span.lowerBound, description.span.upperBound,
      ])
    }
    return id
  }

  /// The actors of a source under their own names, in the order they were written.
  static func locals(of source: Int64, in db: Database) throws -> [NamedActor] {
    let aliases = try children(
      "SELECT local_actor_id, alias FROM local_alias", of: source, in: db
    ) { row in row[1] as String }
    let descriptions = try children(
      "SELECT local_actor_id, text, span_start, span_end FROM local_description", of: source,
      in: db
    ) { row in ActorDescription(text: row[1], span: row[2]..<row[3]) }
    return try Row.fetchAll(
      db, sql: "SELECT id, name, kind FROM local_actor WHERE source_id = ? ORDER BY id",
      arguments: [source]
    ).map { row in
      let id: Int64 = row[0]
      return NamedActor(
        name: row[1], kind: try stored(row[2]), aliases: aliases[id] ?? [],
        descriptions: descriptions[id] ?? [])
    }
  }

  /// The same under their canonical names; a name given up becomes the first alias.
  static func canonicalLocals(of source: Int64, in db: Database) throws -> [NamedActor] {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT a.name FROM local_actor l JOIN actor a ON a.id = l.actor_id
        WHERE l.source_id = ? ORDER BY l.id
        """, arguments: [source])
    return zip(try locals(of: source, in: db), names).map { local, name in
      var actor = local
      actor.name = name
      if name != local.name {
        actor.aliases = [local.name] + local.aliases.filter { $0 != name }
      }
      return actor
    }
  }

  private static func children<Value>(
    _ select: String, of source: Int64, in db: Database, _ value: (Row) -> Value
  ) throws -> [Int64: [Value]] {
    var found: [Int64: [Value]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        \(select) WHERE local_actor_id IN (SELECT id FROM local_actor WHERE source_id = ?)
        ORDER BY local_actor_id, ordinal
        """, arguments: [source])
    while let row = try rows.next() { found[row[0], default: []].append(value(row)) }
    return found
  }

  static func stored<Word: RawRepresentable<String>>(_ word: String) throws -> Word {
    guard let value = Word(rawValue: word) else { throw StoreError.damaged("'\(word)'") }
    return value
  }
}
