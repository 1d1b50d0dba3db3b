import Narrative
import QueryEngine

/// The words of one cell: each passage once, with the events it tells.
struct CellWords: Hashable {
  var text: String
  var ids: [String]

  /// The passages of a cell, in its order. Events told by the same words share them.
  static func passages(of cell: ParallelPage.Cell) -> [CellWords] {
    var result: [CellWords] = []
    var places: [Range<Int>: Int] = [:]
    for row in cell.events {
      let id = row.event.id.description
      if let index = places[row.codePointSpan] {
        result[index].ids.append(id)
      } else {
        places[row.codePointSpan] = result.count
        result.append(CellWords(text: row.text, ids: [id]))
      }
    }
    return result
  }

  /// The ids in words, with the status of the cell where it did not simply happen.
  func caption(status: Reading.Status) -> String {
    let ids = ids.joined(separator: ", ")
    return switch status {
    case .happened: ids
    case .planned, .denied, .possible: "\(ids) · \(status.rawValue)"
    }
  }
}
