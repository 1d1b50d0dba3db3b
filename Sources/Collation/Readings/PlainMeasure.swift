/// A measurement whose noun stands before it: "a magnitude of 6.2".
struct PlainMeasure: Hashable, Sendable {
  var noun: String
  /// Without a final ".0": "6.0" and "6" are not told apart.
  var value: String
  var written: String
  /// Noun and number, in UTF-8 offsets of the source.
  var span: Range<Int>

  /// - Parameters:
  ///   - all: The words of an event's text.
  ///   - start: Where the text begins in its source.
  static func all(in all: [SourceWords.Word], of words: SourceWords, at start: Int) -> [Self] {
    all.indices.compactMap { index in
      guard nouns.contains(all[index].folded) else { return nil }
      var next = index + 1
      while next < all.count, next < index + 4, between.contains(all[next].folded) { next += 1 }
      guard next < all.count, Int(all[next].text) != nil else { return nil }
      var end = all[next].span.upperBound
      // "6.2" is two words with nothing but a point between them.
      if next + 1 < all.count, Int(all[next + 1].text) != nil,
        words.text(end..<all[next + 1].span.lowerBound) == "."
      {
        end = all[next + 1].span.upperBound
      }
      let written = words.text(all[next].span.lowerBound..<end)
      return Self(
        noun: all[index].folded,
        value: written.hasSuffix(".0") ? String(written.dropLast(2)) : written, written: written,
        span: start + all[index].span.lowerBound..<start + end)
    }
  }

  private static let nouns: Set<String> = ["magnitude", "intensity", "category"]
  private static let between: Set<String> = ["of", "about", "around", "at", "least", "nearly"]
}
