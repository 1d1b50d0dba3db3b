/// A source with everything that was read in it. All lists are in the order of the text.
package struct AnnotatedSource: Hashable, Sendable {
  package var source: Source
  package var timexes: [Timex]
  package var mentions: [ActorMention]
  /// The actors of this source, in order of first mention.
  package var actors: [NamedActor]
  package var quotes: [Quote]
  package var events: [Event]

  package init(
    source: Source, timexes: [Timex] = [], mentions: [ActorMention] = [],
    actors: [NamedActor] = [], quotes: [Quote] = [], events: [Event] = []
  ) {
    self.source = source
    self.timexes = timexes
    self.mentions = mentions
    self.actors = actors
    self.quotes = quotes
    self.events = events
  }
}
