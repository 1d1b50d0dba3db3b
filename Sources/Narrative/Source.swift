package import Chronology

/// One account: an article, a report, a chronicle.
package struct Source: Hashable, Sendable {
  /// Short name, unique in a store, without blanks: `envoy`.
  package var handle: String
  package var title: String?
  package var outlet: String?
  package var author: String?
  /// Publication date; may be uncertain.
  package var published: EDTF?
  package var url: String?
  /// The account itself. Every span in the program counts UTF-8 bytes of this text.
  package var text: String
  /// Of a source that was read from rows of events, what of the text they quote: half-open UTF-8
  /// offsets, in order and apart. Between them stand blanks alone. Nil if the text is whole.
  package var pieces: [Range<Int>]?

  package init(
    handle: String, title: String? = nil, outlet: String? = nil, author: String? = nil,
    published: EDTF? = nil, url: String? = nil, text: String,
    pieces: [Range<Int>]? = nil
  ) {
    self.handle = handle
    self.title = title
    self.outlet = outlet
    self.author = author
    self.published = published
    self.url = url
    self.text = text
    self.pieces = pieces
  }
}
