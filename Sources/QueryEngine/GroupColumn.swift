import GRDB
import Narrative
import QueryLanguage

/// How a field's values are grouped in SQL and shown.
struct GroupColumn {
  let field: Field
  let join: String
  let keys: [String]
  let shown: [String]
  let isMultiple: Bool
  /// How the values are counted where no other field is asked for; nil if one by one will do.
  let alone: LoneColumn?

  init(_ field: Field, alias: String) {
    alone = LoneColumn(field)
    self.field = field
    func column(_ key: String) -> (String, [String], [String], Bool) { ("", [key], [key], false) }
    let g = alias
    (join, keys, shown, isMultiple) =
      switch field {
      case .year, .month, .decade, .century, .weekday, .kind, .certainty, .text, .episode, .note:
        column("e.\(field.rawValue)")
      case .date, .within, .before, .after: column("e.date")
      case .id:
        (
          "", ["e.id"],
          ["(SELECT s.handle || '.' || e.ordinal FROM source s WHERE s.id = e.source_id)"], false
        )
      case .source:
        ("", ["e.source_id"], ["(SELECT s.handle FROM source s WHERE s.id = e.source_id)"], false)
      case .outlet:
        ("JOIN source \(g) ON \(g).id = e.source_id", ["\(g).outlet"], ["\(g).outlet"], false)
      case .actor: GroupColumn.actor(g, "")
      case .agent: GroupColumn.actor(g, "AND \(g).roles & 1 <> 0")
      case .patient: GroupColumn.actor(g, "AND \(g).roles & 2 <> 0")
      case .role:
        (
          "LEFT JOIN participant \(g) ON \(g).event_id = e.id", ["\(g).role"], ["\(g).role"], true
        )
      case .place: GroupColumn.local("place_id", g)
      case .speaker: GroupColumn.local("speaker_id", g)
      case .origin:
        (
          """
          LEFT JOIN origin \(g) ON \(g).event_id = e.id
          LEFT JOIN local_actor \(g)l ON \(g)l.id = \(g).local_actor_id
          LEFT JOIN actor \(g)a ON \(g)a.id = \(g)l.actor_id
          """, ["coalesce(\(g)a.name, \(g).name)"], ["coalesce(\(g)a.name, \(g).name)"], true
        )
      case .number:
        (
          "LEFT JOIN quantity \(g) ON \(g).event_id = e.id", ["\(g).value", "\(g).unit"],
          ["\(g).value", "\(g).unit"], true
        )
      case .tag:
        ("LEFT JOIN tag \(g) ON \(g).event_id = e.id", ["\(g).name"], ["\(g).name"], true)
      case .has: ("", ["NULL"], ["NULL"], false)
      }
  }

  private static func actor(_ g: String, _ roles: String) -> (String, [String], [String], Bool) {
    (
      """
      LEFT JOIN event_actor \(g) ON \(g).event_id = e.id \(roles)
      LEFT JOIN actor \(g)a ON \(g)a.id = \(g).actor_id
      """, ["\(g)a.name"], ["\(g)a.name"], true
    )
  }

  private static func local(_ column: String, _ g: String) -> (
    String, [String], [String], Bool
  ) {
    (
      """
      LEFT JOIN local_actor \(g) ON \(g).id = e.\(column)
      LEFT JOIN actor \(g)a ON \(g)a.id = \(g).actor_id
      """, ["\(g)a.name"], ["\(g)a.name"], false
    )
  }

  /// The cell of the columns of a row that begin at `at`.
  func cell(_ row: Row, _ at: Int) -> ResultTable.Cell {
    switch field {
    case .year, .month, .decade, .century, .weekday:
      guard let value: Int = row[at] else { return .missing }
      return CalendarCell.cell(field, value)
    case .episode:
      guard let value: Int = row[at] else { return .missing }
      return .number(Double(value))
    case .number:
      guard let value: Double = row[at] else { return .missing }
      return .text(Quantity.words(value, row[at + 1]))
    default:
      guard let value: String = row[at] else { return .missing }
      return .text(value)
    }
  }
}
