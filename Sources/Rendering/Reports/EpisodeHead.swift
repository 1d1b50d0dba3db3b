import Chronology
import Narrative
import QueryEngine

/// What the blocks of these reports share.
enum EpisodeHead {
  /// "2025-10-14 · episode 6".
  static func lines(_ date: EDTF?, _ episode: Int, width: Int) -> [StyledText] {
    var text = StyledText(date?.string ?? "undated", .date)
    text.appendFixed(" · ", .note)
    text.append("episode \(episode)", .heading)
    return text.wrapped(to: width)
  }

  /// The id and the source's own words.
  static func words(_ row: EventRow, width: Int) -> [StyledText] {
    var text = StyledText(row.event.id.description, .id)
    text.appendFixed(" · ", .note)
    text.append(row.text, .quotation)
    return text.indented(by: 2, width: width)
  }
}
