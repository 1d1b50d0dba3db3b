import Narrative
import QueryEngine

/// The words of one cell: each passage once, with the events it tells.
struct CellWords: Hashable {
  var text: String
  var ids: [String]

  /// The passages of a cell, in its order. Events told by the same words, or by words within
  /// them, share a passage.
  static func passages(of cell: ParallelPage.Cell) -> [CellWords] {
    var result: [CellWords] = []
    var spans: [Range<Int>] = []
    for row in cell.events {
      let id = row.event.id.description
      let span = row.codePointSpan
      let shared = spans.firstIndex {
        $0.clamped(to: span) == $0 || span.clamped(to: $0) == span
      }
      guard let shared else {
        result.append(CellWords(text: row.text, ids: [id]))
        spans.append(span)
        continue
      }
      result[shared].ids.append(id)
      if span.count > spans[shared].count {
        result[shared].text = row.text
        spans[shared] = span
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
