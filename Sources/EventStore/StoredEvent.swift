package import Narrative

/// An event as a store gives it: with canonical names, its words, and what was added to it.
package struct StoredEvent: Hashable, Sendable {
  package var event: Event
  /// The source's own words: the slice of `event.span`.
  package var text: String
  /// The slice of `event.trigger`.
  package var triggerText: String
  /// Half-open offsets in Unicode code points of the source's text.
  package var codePointSpan: Range<Int>
  package var episode: Int?
  /// The episode it would be in without the analyst's judgements.
  package var unjudgedEpisode: Int?
  package var tags: [String]
  package var note: String?
  /// What the reader's own last column says; false if there is none.
  package var isPossible: Bool
}
