package import Narrative

/// Reads one source: its text to timexes, actors, quotes and events. Pure, and safe to call from
/// many threads at once.
package struct ArticleReader: Sendable {
  package init() {}

  /// Linear in the length of the text; never fails, whatever the bytes.
  package func read(_ source: Source) -> AnnotatedSource {
    let text = TokenizedText(source.text)
    let timexes = TimexTagger.timexes(in: text, published: source.published)
    let (mentions, actors) = ActorTagger.actors(in: text, author: source.author)
    let quotes = QuoteTagger.quotes(in: text, mentions: mentions)
    let events = EventTagger.events(
      in: text, handle: source.handle, timexes: timexes, mentions: mentions, quotes: quotes)
    return AnnotatedSource(
      source: source, timexes: timexes, mentions: mentions, actors: actors, quotes: quotes,
      events: events)
  }
}
