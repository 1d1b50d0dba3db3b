import Chronology
import Collation
import EventStore
import Narrative
import Stopping

/// Lays events out as the parallel page.
struct ParallelPageBuilder {
  /// The columns in their order: a name, and whose events stand there.
  let columns: [Column]

  struct Column {
    var name: String
    var holds: (EventRow) -> Bool
  }

  init(columns: [Column]) { self.columns = columns }

  /// - Parameter handles: in the order of the columns.
  init(columns handles: [String]) {
    columns = handles.map { handle in Column(name: handle) { $0.event.id.source == handle } }
  }

  func page(_ rows: [EventRow], notes: [String]) -> ParallelPage {
    var episodes: [Int: [EventRow]] = [:]
    var without = 0
    for row in rows {
      if let episode = row.episode {
        episodes[episode, default: []].append(row)
      } else {
        without += 1
      }
    }
    let numbered = episodes.sorted { $0.key < $1.key }
      .map { pageRow(episode: $0.key, $0.value) }
    let ordered = numbered.enumerated().sorted { a, b in
      let (x, y) = (sortKey(a.element), sortKey(b.element))
      return (x.day, x.string, a.offset) < (y.day, y.string, b.offset)
    }.map(\.element)
    var notes = notes
    if without > 0 {
      notes.append("\(without) event\(without == 1 ? "" : "s") in no episode left out")
    }
    return ParallelPage(sources: columns.map(\.name), rows: ordered, notes: notes)
  }

  private func pageRow(episode: Int, _ rows: [EventRow]) -> ParallelPage.Row {
    ParallelPage.Row(
      episode: episode, date: date(rows),
      cells: columns.map { column in
        if StopSign.isRaised { return nil }
        let told = rows.filter(column.holds)
        if told.isEmpty { return nil }
        return ParallelPage.Cell(
          events: told, reading: ReadingComposer().reading(of: told.map(\.event)))
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
  /// Adds what the accounts of the page differ in.
  mutating func add(_ compared: ComparedAccounts, rows: [EventRow]) {
    discrepancies = compared.findings.discrepancies
    substitutions = compared.findings.substitutions
    let finder = PassageFinder(compared.accounts, rows: rows)
    for side in discrepancies.flatMap({ [$0.a, $0.b] }) {
      codePointSpans[side] = finder.codePoints(side.span, in: side.source)
    }
  }
}
