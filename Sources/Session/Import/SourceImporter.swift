package import Diagnostics
package import EventStore
package import Narrative

/// The way of new sources into a store: read, kept, and seen together with what is there.
///
/// An import is one transaction: whatever stops it, the store holds all of it or nothing.
package struct SourceImporter {
  package let store: Store
  /// Is told how far the work has come, now and then.
  package var progress: ((ImportProgress) -> Void)?

  /// What became of the sources.
  package struct Report {
    package var summary: String
    /// What a person must know: handles that were taken, texts that were there already.
    package var notices: [Diagnostic]
  }

  package init(store: Store, progress: ((ImportProgress) -> Void)? = nil) {
    self.store = store
    self.progress = progress
  }

  package func add(_ sources: [Source]) throws(Failure) -> Report {
    let summary = try Failure.ofTransaction(in: store) { () throws(Failure) in
      let summary = try read(sources)
      if !summary.added.isEmpty {
        try SourceCollator(store: store, progress: progress).collate()
      }
      return summary
    }

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

  /// Reads and keeps sources, as many at a time as keep all cores busy: the readings of thousands
  /// are never held together.
  private func read(_ sources: [Source]) throws(Failure) -> ImportSummary {
    var summary = ImportSummary()
    var done = 0
    while done < sources.count {
      progress?(ImportProgress(phase: .reading, done: done, total: sources.count))
      let batch = Array(sources[done..<min(done + Self.batch, sources.count)])
      let annotated = ParallelReader.read(batch)
      let part = try Failure.of { () throws(StoreError) in try store.insert(annotated) }
      summary.added += part.added
      summary.alreadyThere += part.alreadyThere
      summary.renamed += part.renamed
      summary.eventCount += part.eventCount
      done += batch.count
    }
    progress?(ImportProgress(phase: .reading, done: done, total: done))
    return summary
  }

  private static let batch = 16

  /// Reads a source anew, after something changed on which its reading hangs. Its events keep the
  /// episodes that they had under the same ids, if these still stand.
  package func reread(_ source: Source) throws(Failure) {
    let annotated = ParallelReader.read([source])
    try Failure.ofTransaction(in: store) { () throws(Failure) in
      let former = try Failure.of { () throws(StoreError) in
        let former = try store.unjudgedEpisodes(ofSource: source.handle)
        _ = try store.replace(annotated)
        return former
      }
      try SourceCollator(store: store, progress: progress).collate(former: former)
    }
  }
}
