package import Narrative

/// Reads one source: its text to timexes, actors, quotes and events. Pure, and safe to call from
/// many threads at once.
package struct ArticleReader: Sendable {
  package init() {}

  /// Linear in the length of the text; never fails, whatever the bytes.
  package func read(_ source: Source) -> AnnotatedSource {
    AnnotatedSource(source: source)
  }
}
