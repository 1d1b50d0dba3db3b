package import Diagnostics
package import EventStore
package import Interchange
package import Narrative
import Stopping

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

  /// Adds articles that are at hand.
  package func add(_ sources: [Source]) throws(Failure) -> Report {
    try add(total: sources.count) { take throws(Failure) in
      for source in sources { try take(.article(source)) }
      return []
    }
  }

  /// Adds what these give, a source at a time. What is wrong with the input fails all of it where
  /// it must be right as a whole.
  package func add(_ readers: [InputReader]) throws(Failure) -> Report {
    var badRows = 0
    var report = try add(total: readers.reduce(0) { $0 + $1.count }) { take throws(Failure) in
      var problems: [Diagnostic] = []
      for var reader in readers {
        while let item = try Failure.ofInput({ () throws(InputError) in try reader.next() }) {
          try take(item)
        }
        // What was ended early is not all of it.
        if StopSign.isRaised { throw Failure(StoreError.interrupted) }
        problems += reader.problems
        badRows += reader.badRows
      }
      return problems
    }
    if badRows > 0 { report.summary += "; \(Plural.of(badRows, "row")) could not be read" }
    return report
  }

  /// - Parameter give: Hands on each item; returns what a person must know of the input.
  private func add(
    total: Int,
    _ give: ((InputItem) throws(Failure) -> Void) throws(Failure) -> [Diagnostic]
  ) throws(Failure) -> Report {
    var problems: [Diagnostic] = []
    let summary = try Failure.ofTransaction(in: store) { () throws(Failure) in
      var batch = try ImportBatch(store: store, total: total, progress: progress)
      problems = try give { item throws(Failure) in try batch.take(item) }
      let summary = try batch.finish()
      if !summary.added.isEmpty {
        try SourceCollator(store: store, progress: progress).collate()
      }
      return summary
    }

    var notices = problems
    for handle in summary.alreadyThere.prefix(Self.mostNotices) {
      notices.append(
        Diagnostic(.note, "a text that is here already as '\(handle)' was not read again"))
    }
    let untold = summary.alreadyThere.count - Self.mostNotices
    if untold > 0 {
      notices.append(
        Diagnostic(.note, "likewise \(Plural.of(untold, "other text"))"))
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

  /// More texts that are there already are counted, not named.
  private static let mostNotices = 20

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
