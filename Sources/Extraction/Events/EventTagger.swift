package import Narrative

/// Finds what a text tells to have happened: who did what to whom, when, where, on whose word.
package enum EventTagger {
  /// - Returns: the events in the order of the text, numbered from 1 under `handle`.
  package static func events(
    in text: TokenizedText, handle: String, timexes: [Timex], mentions: [ActorMention],
    quotes: [Quote]
  ) -> [Event] { [] }
}
