import EventStore
import Narrative
package import QueryLanguage
import Stopping

/// The events under each value of some fields, as `group by` gives them. An event with several
/// values stands under each.
package struct EventGroups: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    /// One for each field.
    package var values: [ResultTable.Cell]
    package var rows: [EventRow]

    package init(values: [ResultTable.Cell], rows: [EventRow]) {
      self.values = values
      self.rows = rows
    }
  }

  package var fields: [Field]
  package var groups: [Group]
  package var notes: [String]

  package init(fields: [Field], groups: [Group], notes: [String] = []) {
    self.fields = fields
    self.groups = groups
    self.notes = notes
  }

  /// How many events stand under a value.
  package var eventCount: Int { Set(groups.flatMap { $0.rows.map(\.event.id) }).count }
}

extension EventGroups {
  /// Groups of calendar fields in the order of time, all others by their numbers of events.
  init(_ listing: EventListing, by fields: [Field], _ cells: EventCells) {
    var groups: [[ResultTable.Cell]: [EventRow]] = [:]
    for row in listing.rows {
      if StopSign.isRaised { break }
      for values in EventGroups.combinations(fields.map { cells.values($0, of: row) }) {
        groups[values, default: []].append(row)
      }
    }
    self.init(
      fields: fields, groups: groups.map { Group(values: $0.key, rows: $0.value) },
      notes: listing.notes)
    let isInTime = fields.first?.isOfCalendar ?? false
    self.groups.sort { a, b in
      isInTime
        ? TableOrder.byCells(a.values, b.values)
        : TableOrder.mostFirst(a.counted, b.counted)
    }
  }

  /// Applies a stage that works on the rows of a table, of which each group is one.
  mutating func apply(_ stage: TableStage) throws(EngineError) {
    try reorder { table throws(EngineError) in try stage.apply(to: &table) }
  }

  private mutating func reorder(
    _ change: (inout ResultTable) throws(EngineError) -> Void
  ) throws(EngineError) {
    var table = ResultTable(
      columns: fields.map { ResultTable.Column(name: $0.rawValue, field: $0) } + [
        ResultTable.Column(name: "count", field: nil, hasBar: true)
      ],
      rows: groups.map(\.counted))
    let byValues = Dictionary(groups.map { ($0.values, $0) }) { first, _ in first }
    try change(&table)
    groups = table.rows.compactMap { byValues[Array($0.dropLast())] }
  }

  private static func combinations(_ values: [[ResultTable.Cell]]) -> [[ResultTable.Cell]] {
    values.reduce([[]]) { heads, more in
      heads.flatMap { head in more.map { head + [$0] } }
    }
  }
}

extension EventGroups.Group {
  /// The values and how many events, as a row of a table.
  fileprivate var counted: [ResultTable.Cell] { values + [.number(Double(rows.count))] }
}

extension Field {
  /// Whether its values are times: what is counted by them reads best in their order.
  var isOfCalendar: Bool {
    switch self {
    case .date, .within, .before, .after, .year, .month, .decade, .century, .weekday: true
    default: false
    }
  }
}
