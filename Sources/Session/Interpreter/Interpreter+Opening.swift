package import Diagnostics
import EventStore
import Interchange
import Narrative

/// What opening or importing gave.
package struct OpeningReport: Hashable, Sendable {
  /// "5 sources, 96 events, 1995 to 2025".
  package var summary: String
  /// Warnings, and what could not be read while other things could.
  package var problems: [Diagnostic]
}

extension Interpreter {
  /// Puts what is at these paths in place of what is open.
  /// - Parameter isCopy: whether a store is copied into memory, so that nothing changes on disk.
  /// - Throws: if anything cannot be opened; what was open then stays open.
  package func open(_ paths: [String], isCopy: Bool = false) throws(Failure) -> OpeningReport {
    let isCopy = isCopy || bounds != nil
    var kinds: [PathKind] = []
    for path in paths { kinds.append(try Self.kind(of: path)) }
    if kinds.contains(.store) {
      guard paths.count == 1 else {
        throw Failure(
          Diagnostic(
            "a store is opened alone",
            help: ["open the store, then read the others with .import"]))
      }
      try openStore(paths[0], isCopy: isCopy)
      return OpeningReport(summary: try summary(), problems: [])
    }
    let (sources, problems) = try Self.sources(at: paths, progress: onProgress)
    let fresh = try Failure.of { () throws(StoreError) in try Store(path: nil) }
    let importing = try SourceImporter(store: fresh, progress: importProgress).add(sources)
    opened(fresh, at: paths, isStore: false)
    return OpeningReport(summary: try summary(), problems: problems + importing.notices)
  }

  /// Opens a store in place of what is open.
  /// - Parameter mayCreate: whether a file that is not there is made.
  package func openStore(
    _ path: String, mayCreate: Bool = false, isCopy: Bool = false
  ) throws(Failure) {
    if !mayCreate { _ = try Self.kind(of: path) }
    let opened = try Failure.of { () throws(StoreError) in
      isCopy ? try Store(copying: path) : try Store(path: path)
    }
    self.opened(opened, at: [path], isStore: true)
  }

  private func opened(_ store: Store, at paths: [String], isStore: Bool) {
    self.store = store
    openedPaths = paths
    isStoreOpen = isStore
    sourceChanges = []
    lastResult = nil
    lastQuery = nil
    resultQuery = nil
    lastStatement = nil
  }

  /// Reads the articles at these paths into what is open.
  package func importSources(from paths: [String]) throws(Failure) -> OpeningReport {
    let (sources, problems) = try Self.sources(at: paths, progress: onProgress)
    let importing = try SourceImporter(store: store, progress: importProgress).add(sources)
    // A store keeps what it is given; else the articles belong to what was opened.
    if !isStoreOpen { openedPaths += paths.filter { !openedPaths.contains($0) } }
    return OpeningReport(
      summary: importing.summary,
      problems: problems + importing.notices + (try judgementWarnings()))
  }

  /// Reads the articles at these paths into a store on disk, made if there is none.
  /// - Throws: if a path cannot be read; the store is then as it was, or still not there.
  package func importSources(
    from paths: [String], into store: String
  ) throws(Failure) -> OpeningReport {
    let (sources, problems) = try Self.sources(at: paths, progress: onProgress)
    try openStore(store, mayCreate: true)
    let importing = try SourceImporter(store: self.store, progress: importProgress).add(sources)
    return OpeningReport(summary: importing.summary, problems: problems + importing.notices)
  }

  /// How an import tells how far it has come, if anybody wants to know.
  var importProgress: ((ImportProgress) -> Void)? {
    onProgress.map { tell in { tell($0.phase.rawValue, $0.done, $0.total) } }
  }

  /// The digest of all open sources.
  package func fingerprint() throws(Failure) -> String {
    Fingerprint.of(try Failure.of { () throws(StoreError) in try store.sources() })
  }

  /// What is open, in a line.
  func summary() throws(Failure) -> String {
    let counts = try Failure.of { () throws(StoreError) in try store.counts() }
    var text = "\(Plural.of(counts.sources, "source")), \(Plural.of(counts.events, "event"))"
    if let first = counts.firstYear, let last = counts.lastYear {
      text += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return text
  }

  private static func kind(of path: String) throws(Failure) -> PathKind {
    do throws(InputError) {
      return try PathKind.of(path: path)
    } catch {
      throw Failure(error.diagnostics)
    }
  }

  /// Reads all paths before anything is kept, so that a mistake in one leaves nothing half done.
  static func sources(
    at paths: [String], progress: ((String, Int, Int) -> Void)? = nil
  ) throws(Failure) -> (sources: [Source], problems: [Diagnostic]) {
    var sources: [Source] = []
    var problems: [Diagnostic] = []
    for (index, path) in paths.enumerated() {
      progress?("reading files", index, paths.count)
      do throws(InputError) {
        let input = try InputReader.read(path: path)
        sources += input.sources
        problems += input.problems
      } catch {
        throw Failure(error.diagnostics)
      }
    }
    return (sources, problems)
  }
}
