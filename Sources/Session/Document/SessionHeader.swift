/// What the front matter of a session says.
package struct SessionHeader: Hashable, Sendable {
  /// Paths beside the session: a corpus folder, articles, a store.
  package var corpus: [String] = []
  /// `sha256:` and the digest of the sources, when recorded.
  package var fingerprint: String?
  /// By handle: the digests of each source, so that a check can name what changed.
  package var sources: [String: SourceDigest] = [:]
  /// Whether a store's own judgements hold at the start; a recording writes them as statements.
  package var keepsJudgements = true
  /// Columns of the output.
  package var width = SessionHeader.defaultWidth
  /// The day that `today` means, in EDTF.
  package var today: String?
  package var parameters: [String: String] = [:]
  /// Of a pupil's copy: the lesson beside it that has the answers.
  package var lesson: String?

  package static let defaultWidth = 100

  package init() {}
}
