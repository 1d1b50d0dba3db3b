import Narrative

/// Tells which differences are between events of two columns of a page.
struct ColumnParting {
  /// By column: its events, and the sources that tell them.
  private let columns: [(events: Set<EventID>, sources: Set<String>)]

  init(_ held: [Set<EventID>]) {
    columns = held.map { events in (events, Set(events.map(\.source))) }
  }

  func parts(_ item: Discrepancy) -> Bool {
    let (a, b) = (self.columns(of: item.a), self.columns(of: item.b))
    return a.contains { first in b.contains { $0 != first } }
  }

  private func columns(of side: Discrepancy.Side) -> Set<Int> {
    Set(
      columns.indices.filter { index in
        // What stands outside every event belongs to all that its source tells.
        side.event.map(columns[index].events.contains)
          ?? columns[index].sources.contains(side.source)
      })
  }
}
