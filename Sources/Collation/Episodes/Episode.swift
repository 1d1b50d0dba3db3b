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
