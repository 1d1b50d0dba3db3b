package import Diagnostics
package import Narrative

/// Sources as a path gives them, before anything is read in their text.
package struct Input: Hashable, Sendable {
  /// The title of the corpus, if it has one.
  package var title: String?
  /// In the order of the manifest, the file names or the rows.
  package var sources: [Source]
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
