import Collation
import Diagnostics
package import EventStore
package import Narrative

/// The way of new sources into a store: read, kept, and seen together with what is there.
package struct SourceImporter {
  let store: Store

  package init(store: Store) {
    self.store = store
  }

  /// What became of the sources.
  struct Report {
    var summary: String
    /// What a person must know: handles that were taken, texts that were there already.
    var notices: [Diagnostic]
  }

  func add(_ sources: [Source]) throws(Failure) -> Report {
    let annotated = ParallelReader.read(sources)
    let summary = try Failure.of { () throws(StoreError) in try store.insert(annotated) }
    if !summary.added.isEmpty { try SourceCollator(store: store).collate() }

    var notices: [Diagnostic] = []
    for handle in summary.alreadyThere {
      notices.append(
        Diagnostic(.note, "a text that is here already as '\(handle)' was not read again"))
    }
    for renaming in summary.renamed {
      notices.append(
        Diagnostic(
          .warning,
          "the handle '\(renaming.wanted)' is taken; this source is '\(renaming.given)'"))
    }
    return Report(
      summary:
        "\(Plural.of(summary.added.count, "source")) added, "
        + "\(Plural.of(summary.eventCount, "event"))",
      notices: notices)
  }

  /// Reads a source anew, after something changed on which its reading hangs.
  package func reread(_ source: Source) throws(Failure) {
    let annotated = ParallelReader.read([source])
    _ = try Failure.of { () throws(StoreError) in try store.replace(annotated) }
    try SourceCollator(store: store).collate()
  }
}
