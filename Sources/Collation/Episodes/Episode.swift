package import Chronology
package import Narrative

/// The events that tell one happening.
package struct Episode: Hashable, Sendable {
  /// From 1. Of episodes found together, in the order of dates; `EpisodeNumbers` keeps it after.
  package var number: Int
  /// Sorted.
  package var events: [EventID]
  /// What the dates of all its events have in common; nil if none is dated.
  package var bounds: DateBounds?

  package init(number: Int, events: [EventID], bounds: DateBounds? = nil) {
    self.number = number
    self.events = events
    self.bounds = bounds
  }
}

extension Episode {
  /// Numbers groups: dated ones by date, then those without a year by their day, then undated
  /// ones; equals by their first event.
  static func numbered(_ groups: [(events: [EventID], bounds: DateBounds?)]) -> [Episode] {
    groups.map { Episode(number: 0, events: $0.events.sorted(), bounds: $0.bounds) }
      .sorted { a, b in
        let (aRank, bRank) = (a.rank, b.rank)
        if aRank != bRank { return aRank < bRank }
        return (a.events.first.map { a in b.events.first.map { a < $0 } ?? false }) ?? false
      }
      .enumerated().map { index, episode in
        Episode(number: index + 1, events: episode.events, bounds: episode.bounds)
      }
  }

  private var rank: (Int, Int, Int) {
    guard let bounds else { return (2, 0, 0) }
    if let annual = bounds.annual, bounds.singleDay == nil { return (1, annual.first, annual.last) }
    guard let first = bounds.earliest ?? bounds.latest else { return (2, 0, 0) }
    return (0, first.number, bounds.latest?.number ?? .max)
  }
}
