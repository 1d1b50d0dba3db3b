import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// Events on a terminal too narrow for a column of sentences: a line of what, when and who, and
/// the source's own words below it, in full.
struct EventBlocks {
  /// Where this reads better than columns, which leave a sentence a few words there.
  static let widths = 40..<100

  let lines: [StyledText]
  let tally: String

  init(_ listing: EventListing, width: Int, limit: Int?) {
    let ends = RowEnds(listing, limit: limit)
    let hasPossible = listing.rows.contains(where: \.isPossible)
    let shown = ends.pick(listing.rows, columns: 3) { row in
      [
        StyledText(row.event.id.description, .id), ResultGrid.date(row, hasPossible: hasPossible),
        StyledText(row.event.actorNames.joined(separator: ", "), .actor),
        StyledText(row.text, .quotation),
      ]
    }
    let idWidth = shown.map { $0[0].width }.max() ?? 0
    let dateWidth = shown.map { $0[1].width }.max() ?? 0
    lines = shown.flatMap { cells in
      var head = cells[0].padded(to: idWidth)
      head.appendBlanks(Self.gap)
      if cells[2].isEmpty {
        head.append(cells[1])
      } else {
        head.append(cells[1].padded(to: dateWidth))
        head.appendBlanks(Self.gap)
        head.append(cells[2])
      }
      guard cells.count > 3 else { return [head.cut(to: width)] }
      let words = cells[3].wrapped(to: width - Self.gap).map { line in
        var indented = StyledText()
        indented.appendBlanks(Self.gap)
        indented.append(line)
        return indented
      }
      return [head.cut(to: width)] + words
    }
    tally = ends.words(Plural.of(listing.count, "event"))
  }

  private static let gap = 2
}
