package import Diagnostics
import EventStore
import Foundation
import Interchange
import Narrative
import Stopping

/// What an import gave.
package struct ImportReport: Hashable, Sendable {
  /// "5 sources added, 96 events".
  package var summary: String
  /// Warnings, and what could not be read while other things could.
  package var problems: [Diagnostic]
}

/// What may become of a store that is opened.
package enum StoreAccess: Hashable, Sendable {
  case change
  /// It is copied into memory, so that nothing changes on disk.
  case copy
  /// It is asked where it is, and nothing changes.
  case read
}

extension Interpreter {
  /// Puts what is at these paths in place of what is open.
  /// - Parameter access: what may become of a store.
  /// - Returns: what could not be read while other things could.
  /// - Throws: if anything cannot be opened; what was open then stays open.
  package func open(
    _ paths: [String], access: StoreAccess = .change
  ) throws(Failure) -> [Diagnostic] {
    let access = bounds == nil ? access : .copy
    var kinds: [PathKind] = []
    for path in paths { kinds.append(try Self.kind(of: path)) }
    if kinds.contains(.store) {
      guard paths.count == 1 else {
        throw Failure(
          Diagnostic(
            "a store is opened alone",
            help: ["open the store, then read the others with .import"]))
      }
      try openStore(paths[0], access: access)
      return []
    }
    let readers = try readers(at: paths)
    let fresh = try Failure.of { () throws(StoreError) in try Store(path: nil) }
    let importing = try SourceImporter(store: fresh, progress: importProgress).add(readers)
    opened(fresh, at: paths, isStore: false)
    return importing.notices
  }

  /// Opens a store in place of what is open.
  /// - Parameter mayCreate: whether a file that is not there is made.
  package func openStore(
    _ path: String, mayCreate: Bool = false, access: StoreAccess = .change
  ) throws(Failure) {
    if !mayCreate { _ = try Self.kind(of: path) }
    let opened = try Failure.of { () throws(StoreError) in
      switch access {
      case .change: try Store(path: path)
      case .copy: try Store(copying: path)
      case .read: try Store.reading(path)
      }
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
  package func importSources(from paths: [String]) throws(Failure) -> ImportReport {
    let readers = try readers(at: paths)
    let importing = try SourceImporter(store: store, progress: importProgress).add(readers)
    // A store keeps what it is given; else the articles belong to what was opened.
    if !isStoreOpen { openedPaths += paths.filter { !openedPaths.contains($0) } }
    return ImportReport(
      summary: importing.summary,
      problems: importing.notices + (try judgementWarnings()))
  }

  /// Reads the articles at these paths into a store on disk, made if there is none.
  /// - Throws: if a path cannot be read; the store is then as it was, or still not there.
  package func importSources(
    from paths: [String], into store: String
  ) throws(Failure) -> ImportReport {
    let readers = try readers(at: paths)
    let isNew = !FileManager.default.fileExists(atPath: store)
    do throws(Failure) {
      let target = try Failure.of { () throws(StoreError) in try Store(path: store) }
      let importing = try SourceImporter(store: target, progress: importProgress).add(readers)
      opened(target, at: [store], isStore: true)
      return ImportReport(summary: importing.summary, problems: importing.notices)
    } catch {
      if isNew { try? FileManager.default.removeItem(atPath: store) }
      throw error
    }
  }

  /// How an import tells how far it has come, if anybody wants to know.
  var importProgress: ((ImportProgress) -> Void)? {
    onProgress.map { tell in { tell($0.phase.rawValue, $0.done, $0.total) } }
  }

  /// The digest of all open sources.
  package func fingerprint() throws(Failure) -> String {
    Fingerprint.of(try Failure.of { () throws(StoreError) in try store.sources() })
  }

  /// What is open, in a line: "5 sources, 96 events, 1995 to 2025".
  package func summary() throws(Failure) -> String {
    let counts = try Failure.of { () throws(StoreError) in try store.counts() }
    var text = "\(Plural.of(counts.sources, "source")), \(Plural.of(counts.events, "event"))"
    if let first = counts.firstYear, let last = counts.lastYear {
      text += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return text
  }

  private static func kind(of path: String) throws(Failure) -> PathKind {
    try Failure.ofInput { () throws(InputError) in try PathKind.of(path: path) }
  }

  /// Looks at all paths before anything is kept, so that a mistake in one is told at once.
  private func readers(at paths: [String]) throws(Failure) -> [InputReader] {
    var readers: [InputReader] = []
    for (index, path) in paths.enumerated() {
      onProgress?("reading files", index, paths.count)
      readers.append(
        try Failure.ofInput { () throws(InputError) in try InputReader(path: path) })
    }
    if StopSign.isRaised { throw Failure(StoreError.interrupted) }
    return readers
  }
}
