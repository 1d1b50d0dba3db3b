package import Chronology
package import QueryLanguage
import Stopping

/// Events over time, in lanes.
package struct Timeline: Hashable, Sendable {
  /// The events of one date.
  package struct Mark: Hashable, Sendable {
    package var date: EDTF
    package var count: Int

    package init(date: EDTF, count: Int) {
      self.date = date
      self.count = count
    }
  }
  package struct Lane: Hashable, Sendable {
    package var name: ResultTable.Cell
    /// By date.
    package var marks: [Mark]
    package var eventCount: Int { marks.reduce(0) { $0 + $1.count } }

    package init(name: ResultTable.Cell, marks: [Mark]) {
      self.name = name
      self.marks = marks
    }
  }

  /// What sets the lanes apart; nil: there is one.
  package var field: Field?
  package var lanes: [Lane]
  package var notes: [String]

  package init(field: Field?, lanes: [Lane], notes: [String] = []) {
    self.field = field
    self.lanes = lanes
    self.notes = notes
  }

  /// The same as rows: lane, date, its bounds, how many events.
  package var table: ResultTable {
    let lane = field.map { [ResultTable.Column(name: $0.rawValue, field: $0)] } ?? []
    let others = ["date", "earliest", "latest"].map {
      ResultTable.Column(name: $0, field: .date)
    }
    return ResultTable(
      columns: lane + others + [ResultTable.Column(name: "count", field: nil)],
      rows: lanes.flatMap { lane in
        lane.marks.map { mark in
          (field == nil ? [] : [lane.name]) + Timeline.cells(mark)
        }
      }, notes: notes)
  }

  private static func cells(_ mark: Mark) -> [ResultTable.Cell] {
    let bounds = mark.date.bounds
    return [
      .text(mark.date.string), bounds.earliest.map { .text($0.description) } ?? .missing,
      bounds.latest.map { .text($0.description) } ?? .missing, .number(Double(mark.count)),
    ]
  }
}

extension Timeline {
  /// - Parameters:
  ///   - tally: a count by the field, if there is one, and by date.
  ///   - undated: how many of the events have no date.
  init(_ tally: ResultTable, by field: Field?, undated: Int) {
    var lanes: [ResultTable.Cell: [Mark]] = [:]
    var empty: Set<ResultTable.Cell> = []
    for row in tally.rows {
      if StopSign.isRaised { break }
      let name = field == nil ? ResultTable.Cell.missing : row[0]
      guard case .text(let text) = row[row.count - 2], let date = try? EDTF(text),
        case .number(let count)? = row.last
      else {
        empty.insert(name)
        continue
      }
      lanes[name, default: []].append(Mark(date: date, count: Int(count)))
    }
    var notes = tally.notes
    if undated > 0 {
      notes.append("\(undated) event\(undated == 1 ? "" : "s") without a date not shown")
    }
    let missing = empty.subtracting(lanes.keys).compactMap { cell in
      if case .text(let text) = cell { text } else { nil }
    }
    if !missing.isEmpty {
      notes.append("without a dated event: \(missing.sorted().joined(separator: ", "))")
    }
    self.init(
      field: field,
      lanes: lanes.map { name, marks in
        Lane(name: name, marks: marks.sorted { Timeline.key($0) < Timeline.key($1) })
      }, notes: notes)
    let isInTime = field?.isOfCalendar ?? false
    self.lanes.sort { a, b in
      if !isInTime, a.eventCount != b.eventCount { return a.eventCount > b.eventCount }
      return TableOrder.byCells([a.name], [b.name])
    }
  }

  private static func key(_ mark: Mark) -> (Int, Int, String) {
    let bounds = mark.date.bounds
    return (
      bounds.earliest?.number ?? .min, bounds.latest?.number ?? .max, mark.date.string
    )
  }
}
