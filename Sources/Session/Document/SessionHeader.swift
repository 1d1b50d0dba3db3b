/// What the front matter of a session says.
package struct SessionHeader: Hashable, Sendable {
  /// Paths beside the session: a corpus folder, articles, a store.
  package var corpus: [String] = []
  /// `sha256:` and the digest of the sources, when recorded.
  package var fingerprint: String?
  /// Columns of the output.
  package var width = SessionHeader.defaultWidth
  /// The day that `today` means, in EDTF.
  package var today: String?
  package var parameters: [String: String] = [:]

  package static let defaultWidth = 100

  package init() {}
}
