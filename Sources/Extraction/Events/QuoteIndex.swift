import Algorithms
import Narrative

/// Whose words a place of the text is, by bisection over the quotes.
struct QuoteIndex {
  private let spans: [(span: Range<Int>, quote: Int)]
  private let quotes: [Quote]

  init(_ quotes: [Quote]) {
    self.quotes = quotes
    spans = quotes.indices
      .flatMap { q in quotes[q].content.map { (span: $0, quote: q) } }
      .sorted {
        ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
      }
  }

  /// The innermost quote around this offset.
  func quote(at offset: Int) -> Quote? {
    var i = spans.partitioningIndex { $0.span.lowerBound > offset } - 1
    var steps = 0
    while i >= 0, steps < 8 {
      if spans[i].span.contains(offset) { return quotes[spans[i].quote] }
      i -= 1
      steps += 1
    }
    return nil
  }
}
