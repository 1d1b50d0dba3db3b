import GRDB
import QueryLanguage

/// A shorter way to the counts of one field than to join every event with its values.
enum LoneColumn {
  /// Events have one value at most, a key of `event`: keys are counted along their index, and
  /// only then named. `tallied` is a SELECT of the counts of all events, where they are kept.
  case keyed(key: String, names: String, value: String, tallied: String?)
  /// Events have several values, rows of another table as `g`.
  case parts(table: String, restriction: String, names: String, value: String, tallied: String?)

  init?(_ field: Field) {
    let sources = "JOIN source v ON v.id = t.k"
    let locals = "LEFT JOIN local_actor l ON l.id = t.k LEFT JOIN actor v ON v.id = l.actor_id"
    switch field {
    case .source: self = LoneColumn.source("v.handle", names: sources)
    case .outlet: self = LoneColumn.source("v.outlet", names: sources)
    case .month:
      self = .keyed(
        key: "month", names: "", value: "t.k",
        tallied: "SELECT month, events FROM month_tally WHERE events > 0")
    case .place:
      self = .keyed(
        key: "place_id", names: locals, value: "v.name", tallied: LoneColumn.tallied("places"))
    case .speaker:
      self = .keyed(
        key: "speaker_id", names: locals, value: "v.name", tallied: LoneColumn.tallied("speeches"))
    case .agent: self = LoneColumn.actor("g.roles & 1 <> 0", tally: "agents")
    case .patient: self = LoneColumn.actor("g.roles & 2 <> 0", tally: "patients")
    case .role:
      self = .parts(
        table: "participant", restriction: "TRUE", names: "", value: "g.role", tallied: nil)
    case .origin:
      self = .parts(
        table: "origin", restriction: "TRUE",
        names: """
          LEFT JOIN local_actor l ON l.id = g.local_actor_id LEFT JOIN actor a ON a.id = l.actor_id
          """,
        value: "coalesce(a.name, g.name)", tallied: nil)
    case .tag:
      self = .parts(table: "tag", restriction: "TRUE", names: "", value: "g.name", tallied: nil)
    case .id, .date, .within, .before, .after, .year, .decade, .century, .weekday, .actor,
      .kind, .text, .certainty, .number, .episode, .note, .has:
      return nil
    }
  }

  private static func actor(_ restriction: String, tally: String) -> LoneColumn {
    .parts(
      table: "event_actor", restriction: restriction,
      names: "JOIN actor a ON a.id = g.actor_id", value: "a.name",
      tallied: tallied(tally))
  }

  /// The sources are read in an index that has no texts, and their counts beside them.
  private static func source(_ value: String, names: String) -> LoneColumn {
    .keyed(
      key: "source_id", names: names, value: value,
      tallied: """
        SELECT \(value), sum(t.events) FROM source v CROSS JOIN source_tally t
        WHERE t.source_id = v.id AND t.events > 0 GROUP BY \(value)
        """)
  }

  /// The values and their counts among the events of a condition; events without a value are a
  /// null or are not there.
  func counts(_ condition: SQLFragment) -> SQLFragment? {
    let isEverything = condition.sql == SQLFragment.always.sql
    switch self {
    case .keyed(_, _, _, let tallied?) where isEverything: return SQLFragment(tallied, [])
    case .parts(_, _, _, _, let tallied?) where isEverything: return SQLFragment(tallied, [])
    case .keyed(let key, let names, let value, _):
      return condition.wrapped(
        "SELECT \(value), sum(t.n) FROM (SELECT e.\(key) AS k, count(*) AS n FROM event e WHERE ",
        " GROUP BY e.\(key)) AS t \(names) GROUP BY \(value)")
    case .parts(let table, let restriction, let names, let value, _):
      guard isEverything else { return nil }
      return SQLFragment(
        """
        SELECT \(value), count(DISTINCT g.event_id) FROM \(table) g \(names)
        WHERE \(restriction) GROUP BY \(value)
        """, [])
    }
  }

  /// The number of all events without a value, where `counts` does not give it.
  var missing: SQLFragment {
    switch self {
    case .keyed(let key, _, _, _):
      SQLFragment("SELECT count(*) FROM event WHERE \(key) IS NULL", [])
    case .parts(let table, let restriction, _, _, _):
      SQLFragment(
        """
        SELECT (SELECT count(*) FROM event) - (SELECT count(DISTINCT g.event_id) FROM \(table) g
        WHERE \(restriction))
        """, [])
    }
  }

  private static func tallied(_ column: String) -> String {
    "SELECT name, sum(\(column)) FROM actor WHERE \(column) > 0 GROUP BY name"
  }
}
