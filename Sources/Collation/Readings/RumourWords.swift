/// The words by which a source says that it tells a rumour.
enum RumourWords {
  /// The first of them, in offsets of the source.
  static func first(among words: [SourceWords.Word], at start: Int) -> Range<Int>? {
    words.first { rumours.contains($0.folded) }
      .map { start + $0.span.lowerBound..<start + $0.span.upperBound }
  }

  private static let rumours: Set<String> = [
    "rumor", "rumour", "rumors", "rumours", "rumored", "rumoured", "gossip", "hearsay", "legend",
    "supposedly",
  ]
}
