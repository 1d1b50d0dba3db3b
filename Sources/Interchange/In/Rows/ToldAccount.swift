package import Narrative

/// A source whose events are known already: what `export` wrote of it.
package struct ToldAccount: Hashable, Sendable {
  /// Of the text there are only the words that the rows quote (`Source.pieces`).
  package var annotated: AnnotatedSource
  /// The number of the episode, by the event's ordinal.
  package var episodes: [Int: Int] = [:]
  /// What an analyst marked events with, by ordinal.
  package var tags: [Int: [String]] = [:]
  package var notes: [Int: String] = [:]

  package init(annotated: AnnotatedSource) {
    self.annotated = annotated
  }
}
