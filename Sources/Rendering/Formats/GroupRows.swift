import Diagnostics
import Interchange
import QueryEngine
import QueryLanguage

/// The groups of a result as formats write them: a title, and the events under it.
struct GroupRows {
  let groups: EventGroups

  /// "actor: Steve Witkoff" for one field, all of them for more.
  func title(_ group: EventGroups.Group) -> StyledText {
    var line = StyledText()
    for (field, value) in zip(groups.fields, group.values) {
      if !line.isEmpty { line.appendFixed(", ", .rule) }
      if groups.fields.count > 1 {
        line.append(field.rawValue, .field)
        line.appendFixed(" ", .plain)
      }
      line.append(Self.words(value) ?? "—", .heading)
    }
    line.appendFixed(" · ", .rule)
    line.append(Plural.of(group.rows.count, "event"), .note)
    return line
  }

  func listing(_ group: EventGroups.Group) -> EventListing { EventListing(rows: group.rows) }

  var tally: String {
    "\(Plural.of(groups.groups.count, "group")), \(Plural.of(groups.eventCount, "event"))"
  }

  /// An object a group: its values, how many events, the events.
  var json: [JSONValue] {
    groups.groups.map { group in
      .object(
        zip(groups.fields, group.values).map { field, value in
          .init(field.rawValue, JSONValue(Self.words(value)))
        } + [
          .init("count", .integer(group.rows.count)),
          .init("events", .array(group.rows.map(EventRows.json))),
        ])
    }
  }

  /// A record an event, the values of its group before its own columns.
  var csvHeader: [String] { groups.fields.map { "group_\($0.rawValue)" } + EventRows.csvHeader }

  func csvCells(_ group: EventGroups.Group) -> [[CSVCell]] {
    let values = group.values.map { CSVCell.text(Self.words($0) ?? "") }
    return group.rows.map { values + EventRows.csvCells($0) }
  }

  static func words(_ cell: ResultTable.Cell) -> String? {
    switch cell {
    case .text(let text): text
    case .number(let value): JSONValue.digits(value)
    case .missing: nil
    }
  }
}
