extension QueryResult {
  /// Whether it says of no event at all: nothing was found, or the total is none.
  package var isEmpty: Bool {
    switch self {
    case .events(let listing): listing.rows.isEmpty
    case .table(let table):
      table.rows.isEmpty || (table.columns.count == 1 && table.rows == [[.number(0)]])
    case .groups(let groups): groups.groups.isEmpty
    case .timeline(let timeline): timeline.lanes.isEmpty
    case .comparison(let page): page.rows.isEmpty
    }
  }
}
