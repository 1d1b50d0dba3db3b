package import Diagnostics
package import Narrative

/// Sources as a path gives them, before anything is read in their text.
package struct Input: Hashable, Sendable {
  /// The title of the corpus, if it has one.
  package var title: String?
  /// In the order of the manifest, the file names or the rows.
  package var sources: [Source]
  /// Sources whose events are known already, in the order of the rows.
  package var told: [ToldAccount] = []
  /// Warnings, and the rows or articles that could not be read while others could.
  package var problems: [Diagnostic]
  /// The path of the `corpus.yaml`, if there is one.
  package var manifest: String?

  package init(
    title: String? = nil, sources: [Source] = [], problems: [Diagnostic] = [],
    manifest: String? = nil
  ) {
    self.title = title
    self.sources = sources
    self.problems = problems
    self.manifest = manifest
  }
}

/// A source as a path gives it.
package enum InputItem: Hashable, Sendable {
  /// Its text, in which nothing has been read yet.
  case article(Source)
  /// Its events, which are not looked for again.
  case told(ToldAccount)
}
