import Narrative
import QueryEngine

/// All that a page says of several accounts: who they are, where they differ, and each episode
/// with the sources beside each other.
struct CorpusReport {
  struct Entry {
    var source: Source
    var events: Int
  }

  /// "5 sources, 96 events, 1995 to 2025".
  var summary: String
  var entries: [Entry]
  var differences: [DifferenceGroup]
  var episodes: [EpisodeSheet.Episode]
  /// What the reader must know: "3 undated events were left out".
  var notes: [String]
}
