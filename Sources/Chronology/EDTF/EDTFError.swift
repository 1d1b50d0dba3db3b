/// What is wrong with a string that is not EDTF, and where.
package struct EDTFError: Error, Hashable, Sendable {
  /// A sentence without a final stop: "there is no month 13".
  package var message: String
  /// Half-open UTF-8 offsets in the string.
  package var utf8Span: Range<Int>

  package init(message: String, utf8Span: Range<Int>) {
    self.message = message
    self.utf8Span = utf8Span
  }
}
