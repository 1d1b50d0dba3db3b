import EventStore
import GRDB
import Narrative
import QueryLanguage

extension QueryRun {
  /// The events, and all others of their episodes.
  func filtered() throws(EngineError) -> FilteredEvents {
    try FilteredEvents(try listing(), isWhole: isUnnarrowed, of: store)
  }

  /// The page with a column for each source.
  ///
  /// - Parameter names: handles, or parts of handles, titles and outlets; none: all sources.
  func compare(_ names: [String]) throws(EngineError) -> ParallelPage {
    var narrowed = self
    var columns: [String] = []
    if !names.isEmpty {
      columns = try handles(names)
      let marks = databaseQuestionMarks(count: columns.count)
      narrowed.relation.keep(
        SQLFragment(
          "e.source_id IN (SELECT id FROM source WHERE handle IN (\(marks)))",
          columns.map(\.databaseValue)))
    }
    let filtered = try narrowed.filtered()
    let rows = filtered.listing.rows
    if names.isEmpty { columns = Set(rows.map(\.event.id.source)).sorted() }
    let loader = AccountLoader(store: store)
    var page = ParallelPageBuilder(columns: columns).page(rows, notes: filtered.listing.notes)
    try page.addDifferences(among: rows, loader, beside: filtered.whole)
    page.notes += ReportBuilder.note(
      hidden: try HiddenDifferences(loader: loader, filtered: filtered).count(
        beside: page.discrepancies))
    return page
  }

  /// The page with a column for each value that the events have in a field; an event with several
  /// stands under each. Differences are those between the events of two columns.
  ///
  /// - Parameter names: values, or parts of them in any case; none: all, the commonest first.
  func compare(by field: Field, values names: [String]) throws(EngineError) -> ParallelPage {
    let listing = try listing()
    let cells = EventCells(outlets: try outlets())
    var held: [ResultTable.Cell: Set<EventID>] = [:]
    for row in listing.rows {
      for value in cells.values(field, of: row) { held[value, default: []].insert(row.event.id) }
    }
    let without = held.removeValue(forKey: .missing)?.count ?? 0
    let values = held.keys.map { (cell: $0, name: $0.words) }.sorted { a, b in
      if field.isOfCalendar { return TableOrder.byCells([a.cell], [b.cell]) }
      let counts = (held[a.cell]?.count ?? 0, held[b.cell]?.count ?? 0)
      return counts.0 == counts.1 ? a.name < b.name : counts.0 > counts.1
    }
    var columns = values
    if !names.isEmpty {
      columns = []
      for name in names {
        let folded = SearchFold.fold(name)
        let exact = values.filter { SearchFold.fold($0.name) == folded }
        let matching =
          exact.isEmpty ? values.filter { SearchFold.fold($0.name).contains(folded) } : exact
        if matching.isEmpty {
          throw .noValue(name, field: field, known: values.prefix(Self.named).map(\.name))
        }
        columns += matching.filter { one in !columns.contains { $0.cell == one.cell } }
      }
    }
    var notes = listing.notes
    if without > 0 {
      notes.append(
        "\(without) event\(without == 1 ? "" : "s") without \(field.rawValue) left out")
    }
    let sides = columns.map { held[$0.cell] ?? [] }
    let shown = sides.reduce(into: Set<EventID>()) { $0.formUnion($1) }
    let rows = listing.rows.filter { shown.contains($0.event.id) }
    var page = ParallelPageBuilder(
      columns: zip(columns, sides).map { column, side in
        ParallelPageBuilder.Column(name: column.name, events: side)
      }
    ).page(rows, notes: notes)
    try page.addDifferences(among: rows, AccountLoader(store: store), beside: listing.rows)
    let parting = ColumnParting(sides)
    page.discrepancies.removeAll { !parting.parts($0) }
    return page
  }

  /// How many values a message names.
  private static let named = 12

  /// The sources that names mean: the one of that handle, else all whose handle, title or outlet
  /// contains it.
  private func handles(_ names: [String]) throws(EngineError) -> [String] {
    var found: [String] = []
    for name in names {
      let exact = try handles(.equals, name)
      let matching = exact.isEmpty ? try handles(.contains, name) : exact
      if matching.isEmpty {
        let known = try read { db in
          try String.fetchAll(db, sql: "SELECT handle FROM source ORDER BY handle")
        }
        throw .noSource(name, known: known)
      }
      for handle in matching where !found.contains(handle) { found.append(handle) }
    }
    return found
  }

  private func handles(_ op: FieldTest.Operator, _ name: String) throws(EngineError) -> [String] {
    let match = try NameMatch(op, .text(name))
    let condition = SQLFragment.any([
      match.condition(folded: "handle_folded", raw: "handle"),
      op == .equals ? .never : match.condition(folded: "title_folded", raw: "title"),
      op == .equals ? .never : match.condition(folded: "outlet_folded", raw: "outlet"),
    ])
    return try read { db in
      try String.fetchAll(
        db, sql: "SELECT handle FROM source WHERE \(condition.sql) ORDER BY handle",
        arguments: condition.statementArguments)
    }
  }
}

extension ResultTable.Cell {
  /// What heads a column of events that have this value.
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): FieldValue.digits(number)
    case .missing: ""
    }
  }
}
