/// One message to a person: what is wrong, where, and a way out.
///
/// The one form in which every stage reports; `DiagnosticText` prints it.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  package var severity: Severity
  /// A sentence without a final stop: "there is no field 'actr'".
  package var message: String
  /// What was typed or read, with the place in it.
  package var excerpt: Excerpt?
  /// Ways out, each a sentence without a final stop: "did you mean 'actor'?".
  package var help: [String]

  package init(
    _ severity: Severity, _ message: String, excerpt: Excerpt? = nil, help: [String] = []
  ) {
    self.severity = severity
    self.message = message
    self.excerpt = excerpt
    self.help = help
  }

  /// An error.
  package init(_ message: String, excerpt: Excerpt? = nil, help: [String] = []) {
    self.init(.error, message, excerpt: excerpt, help: help)
  }
}

/// A slice of what a person typed, or of a file, with the span a message is about.
package struct Excerpt: Hashable, Sendable {
  /// Where the text comes from, for files: "corpus.yaml:3:12". Nil for what was typed.
  package var origin: String?
  /// The whole text; the printer shows the lines that the span touches.
  package var text: String
  /// Half-open UTF-8 offsets in `text`. Empty: a caret at that place.
  package var utf8Span: Range<Int>

  package init(origin: String? = nil, text: String, utf8Span: Range<Int>) {
    self.origin = origin
    self.text = text
    self.utf8Span = utf8Span
  }
}
