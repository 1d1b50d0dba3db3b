import Chronology
import Collation
import EventStore
import Narrative
import Stopping

/// Lays events out as the parallel page.
struct ParallelPageBuilder {
  /// What stands over the columns, in their order.
  let names: [String]
  /// The places of the columns that hold an event.
  private let places: (EventID) -> [Int]

  struct Column {
    var name: String
    var events: Set<EventID>
  }

  init(columns: [Column]) {
    names = columns.map(\.name)
    var places: [EventID: [Int]] = [:]
    for (place, column) in columns.enumerated() {
      for id in column.events { places[id, default: []].append(place) }
    }
    self.places = { places[$0] ?? [] }
  }

  /// - Parameter handles: in the order of the columns, each once.
  init(columns handles: [String]) {
    names = handles
    var places: [String: [Int]] = [:]
    for (place, handle) in handles.enumerated() { places[handle] = [place] }
    self.places = { places[$0.source] ?? [] }
  }

  func page(_ rows: [EventRow], notes: [String]) -> ParallelPage {
    var episodes: [Int: [EventRow]] = [:]
    var without = 0
    for row in rows.untilStopped {
      if let episode = row.episode {
        episodes[episode, default: []].append(row)
      } else {
        without += 1
      }
    }
    let numbered = episodes.sorted { $0.key < $1.key }.untilStopped
      .map { pageRow(episode: $0.key, $0.value) }
    let ordered = numbered.enumerated().map { (key: sortKey($0.element), place: $0.offset) }
      .sortedUntilStopped { a, b in
        (a.key.day, a.key.string, a.place) < (b.key.day, b.key.string, b.place)
      }.map { numbered[$0.place] }
    var notes = notes
    if without > 0 {
      notes.append("\(without) event\(without == 1 ? "" : "s") in no episode left out")
    }
    return ParallelPage(sources: names, rows: ordered, notes: notes)
  }

  private func pageRow(episode: Int, _ rows: [EventRow]) -> ParallelPage.Row {
    var told = [[EventRow]](repeating: [], count: names.count)
    for row in rows {
      for place in places(row.event.id) { told[place].append(row) }
    }
    return ParallelPage.Row(
      episode: episode, date: date(rows),
      cells: told.map { events in
        if events.isEmpty || StopSign.isRaised { return nil }
        return ParallelPage.Cell(
          events: events, reading: ReadingComposer().reading(of: events.map(\.event)))
      })
  }

  /// The date most sources give; of several such dates, the earliest.
  private func date(_ rows: [EventRow]) -> EDTF? {
    var dates: [String: (value: EDTF, sources: Set<String>)] = [:]
    for row in rows {
      guard let value = row.event.date?.value else { continue }
      dates[value.string, default: (value, [])].sources.insert(row.event.id.source)
    }
    return dates.values.min { a, b in
      let (x, y) = (DateColumns(a.value.bounds).sortDay, DateColumns(b.value.bounds).sortDay)
      return (-a.sources.count, x, a.value.string) < (-b.sources.count, y, b.value.string)
    }?.value
  }

  private func sortKey(_ row: ParallelPage.Row) -> (day: Int, string: String) {
    guard let date = row.date else { return (DateColumns.sortUndated, "") }
    return (DateColumns(date.bounds).sortDay, date.string)
  }
}

extension ParallelPage {
  /// Adds what the accounts of its events differ in, or ends here if the work is to end.
  ///
  /// - Parameter held: What there is of the work besides.
  mutating func addDifferences(
    among rows: [EventRow], _ loader: AccountLoader, beside held: some Sendable
  ) throws(EngineError) {
    let compared = ComparedAccounts(try loader.accounts(rows))
    try Leftovers.endIfStopped((held, self, compared))
    discrepancies = compared.findings.discrepancies
    substitutions = compared.findings.substitutions
    let finder = PassageFinder(compared.accounts, rows: rows)
    for side in discrepancies.lazy.flatMap({ [$0.a, $0.b] }).untilStopped {
      codePointSpans[side] = finder.codePoints(side.span, in: side.source)
    }
    try Leftovers.endIfStopped((held, self, compared))
  }
}
