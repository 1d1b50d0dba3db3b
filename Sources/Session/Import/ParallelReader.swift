import Dispatch
import Extraction
package import Narrative
import Stopping
import Synchronization

/// Reads many sources at once, on all cores. The one place with concurrency.
package enum ParallelReader {
  /// - Returns: the read sources in the order given, whatever the number of cores; fewer only
  ///   if the work was to end.
  package static func read(_ sources: [Source]) -> [AnnotatedSource] {
    let reader = ArticleReader()
    let sign = StopSign.ofThisWork
    let results = Mutex<[AnnotatedSource?]>(Array(repeating: nil, count: sources.count))
    DispatchQueue.concurrentPerform(iterations: sources.count) { index in
      if sign?.isRaised ?? false { return }
      let annotated = reader.read(sources[index])
      results.withLock { $0[index] = annotated }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
