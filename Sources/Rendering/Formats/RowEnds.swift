import QueryEngine
import Stopping

/// Which rows of a long result are shown: as many from the beginning as from the end.
struct RowEnds {
  var head: Range<Int>
  var tail: Range<Int>
  private var count: Int

  init(count: Int, limit: Int?) {
    self.count = count
    if let limit, limit > 0, count > limit {
      head = 0..<(limit + 1) / 2
      tail = count - limit / 2..<count
    } else {
      head = 0..<count
      tail = count..<count
    }
  }

  /// The ends of a listing, of which the middle may not have been read.
  init(_ listing: EventListing, limit: Int?) {
    self.init(count: listing.rows.count, limit: limit)
    guard listing.skipped > 0 else { return }
    let half = min((listing.rows.count + 1) / 2, head.count)
    let end = listing.rows.count / 2
    head = 0..<half
    tail = listing.rows.count - min(end, tail.isEmpty ? end : tail.count)..<listing.rows.count
    count = listing.count
  }

  /// The number of rows not shown.
  var left: Int { count - head.count - tail.count }

  /// The cells of the rows shown, and a row with a mark where others are left out.
  func pick<Row>(_ rows: [Row], columns: Int, cells: (Row) -> [StyledText]) -> [[StyledText]] {
    var picked = head.untilStopped.map { cells(rows[$0]) }
    if left > 0 {
      picked.append(
        (0..<columns).map { $0 == 0 ? StyledText("⋮", .note) : StyledText() })
    }
    return picked + tail.untilStopped.map { cells(rows[$0]) }
  }

  /// The tally, with what is shown of it.
  func words(_ tally: String) -> String {
    guard left > 0 else { return tally }
    return "\(tally), \(head.count + tail.count) shown; .last shows all"
  }
}
