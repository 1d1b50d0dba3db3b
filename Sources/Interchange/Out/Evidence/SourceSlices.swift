package import Narrative

/// Slices of one source's text, byte for byte, with their places in code points.
package struct SourceSlices: Sendable {
  package let source: Source
  package let codePoints: CodePointIndex

  package init(_ source: Source) {
    var native = source
    // Foundation hands out strings of its own kind on some systems; slicing those by bytes is slow.
    native.text.makeContiguousUTF8()
    self.source = native
    codePoints = CodePointIndex(source.text)
  }

  /// The words at a half-open UTF-8 span, which must lie within the text.
  package func text(_ utf8Span: Range<Int>) -> String {
    let utf8 = source.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: utf8Span.lowerBound)
    let end = utf8.index(start, offsetBy: utf8Span.count)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}
