import GRDB

/// A value that events have in a field, and how many have it.
package struct ValueTally: Hashable, Sendable {
  package var value: String
  package var count: Int

  package init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}

/// The vocabularies of a store that completion offers.
package enum ValueList: String, Hashable, Sendable, CaseIterable {
  case actor, source, outlet, kind, place, certainty, speaker, origin, tag, role
}

extension Store {
  /// The values that begin, or have a word that begins, with what was typed; those that begin with
  /// it first, then the most frequent, then by name. Case and accents are folded.
  package func values(of list: ValueList, prefix: String, limit: Int) throws(StoreError)
    -> [ValueTally]
  {
    let folded = SearchFold.fold(prefix)
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT value, sum(n) AS total FROM (\(list.sql)) AS listed
          WHERE value IS NOT NULL AND text_begins(value, :prefix)
          GROUP BY value
          ORDER BY max(text_head(value, :prefix)) DESC, total DESC, value LIMIT :limit
          """, arguments: ["prefix": folded, "limit": limit]
      ).map { ValueTally(value: $0[0], count: $0[1]) }
    }
  }
}

extension ValueList {
  /// A SELECT of values and their numbers of events.
  fileprivate var sql: String {
    switch self {
    case .actor: ValueList.tally("events")
    case .source:
      """
      SELECT s.handle AS value, (SELECT count(*) FROM event e WHERE e.source_id = s.id) AS n
      FROM source s
      """
    case .outlet:
      """
      SELECT s.outlet AS value, (SELECT count(*) FROM event e WHERE e.source_id = s.id) AS n
      FROM source s
      """
    case .kind: "SELECT kind AS value, count(*) AS n FROM event GROUP BY kind"
    case .certainty: "SELECT certainty AS value, count(*) AS n FROM event GROUP BY certainty"
    case .place: ValueList.tally("places")
    case .speaker: ValueList.tally("speeches")
    case .origin:
      """
      SELECT coalesce(a.name, o.name) AS value, count(DISTINCT o.event_id) AS n FROM origin o
      LEFT JOIN local_actor l ON l.id = o.local_actor_id LEFT JOIN actor a ON a.id = l.actor_id
      GROUP BY coalesce(a.name, o.name)
      """
    case .tag: "SELECT name AS value, count(*) AS n FROM tag GROUP BY name"
    case .role: "SELECT role AS value, count(DISTINCT event_id) AS n FROM participant GROUP BY role"
    }
  }

  private static func tally(_ column: String) -> String {
    "SELECT name AS value, \(column) AS n FROM actor WHERE \(column) > 0"
  }
}
