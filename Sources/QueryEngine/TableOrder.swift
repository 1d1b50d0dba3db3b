import EventStore
import QueryLanguage
import Stopping

/// The orders of a table's rows. What is missing comes last.
enum TableOrder {
  /// Sorts, and stops where the work is to end.
  static func sorted<Element>(
    _ elements: [Element], by precedes: (Element, Element) -> Bool
  ) throws(EngineError) -> [Element] {
    var compared = 0
    do {
      return try elements.sorted { a, b in
        compared += 1
        if compared.isMultiple(of: 4096), StopSign.isRaised { throw StoreError.interrupted }
        return precedes(a, b)
      }
    } catch {
      throw .store(.interrupted)
    }
  }

  /// By the last column, greatest first; then by the others.
  static func mostFirst(_ a: [ResultTable.Cell], _ b: [ResultTable.Cell]) -> Bool {
    switch compare(a.last ?? .missing, b.last ?? .missing) {
    case .orderedBefore: false
    case .orderedAfter: true
    case .same: byCells(a, b)
    }
  }

  static func byCells(_ a: [ResultTable.Cell], _ b: [ResultTable.Cell]) -> Bool {
    for (x, y) in zip(a, b) {
      switch compare(x, y) {
      case .orderedBefore: return true
      case .orderedAfter: return false
      case .same: continue
      }
    }
    return false
  }

  /// Rows by sort keys, keeping the order of those that tie.
  static func sorted(_ table: ResultTable, by keys: [SortKey]) throws(EngineError)
    -> [[ResultTable.Cell]]
  {
    var places: [(column: Int, isDescending: Bool)] = []
    for key in keys {
      let column =
        switch key.subject {
        case .count: table.columns.firstIndex { $0.hasBar }
        case .field(let field): table.columns.firstIndex { $0.field == field }
        }
      guard let column else { throw .nothingCounted }
      places.append((column, key.isDescending))
    }
    return try sorted(Array(table.rows.enumerated())) { a, b in
      for place in places {
        let (x, y) = (a.element[place.column], b.element[place.column])
        if x == y { continue }
        if x == .missing || y == .missing { return y == .missing }
        switch compare(x, y) {
        case .orderedBefore: return !place.isDescending
        case .orderedAfter: return place.isDescending
        case .same: continue
        }
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  private enum Comparison {
    case orderedBefore, same, orderedAfter
  }

  private static func compare(_ a: ResultTable.Cell, _ b: ResultTable.Cell) -> Comparison {
    switch (a, b) {
    case (.number(let x), .number(let y)): order(x, y)
    case (.text(let x), .text(let y)): order(x, y)
    default: order(rank(a), rank(b))
    }
  }

  private static func order<Value: Comparable>(_ x: Value, _ y: Value) -> Comparison {
    x < y ? .orderedBefore : y < x ? .orderedAfter : .same
  }

  private static func rank(_ cell: ResultTable.Cell) -> Int {
    switch cell {
    case .number: 0
    case .text: 1
    case .missing: 2
    }
  }
}
