import Narrative

/// Two numbers that hold one between them: "between 200 and 300 people", "five to ten years".
extension QuantityFinder {
  /// The least of a range and the tokens of both its numbers; nil if no higher number follows.
  ///
  /// Of the two ends the lower is what is told for certain. "From 200 to 300" is a change.
  ///
  /// - Parameter first: the tokens of the first number with its currency.
  func range(
    from value: Double, in first: Range<Int>, _ currency: String?
  ) -> (lower: Double, tokens: Range<Int>)? {
    let joint = first.upperBound
    let isBetween = view.has("between", at: first.lowerBound - 1)
    let isHyphen =
      ["-", "–"].contains { view.has($0, at: joint) } && !view.words[joint].token.hasBlankBefore
    let (bound, opening) = bound(before: first.lowerBound)
    guard bound != .atMost,
      isBetween && view.has("and", at: joint) || isHyphen
        || view.has("to", at: joint) && !view.has("from", at: opening - 1)
    else { return nil }
    var next = joint + 1
    if let currency, view.words.indices.contains(next),
      QuantityFinder.units[view.words[next].folded] == currency
    {
      next += 1
    }
    guard next < view.count, let (higher, end) = number(at: next) else { return nil }
    // "two to three hundred": the scale is that of both.
    let scale = scale(of: view.words[end - 1].token.folded)
    let lower = value * scale < higher ? value * scale : value
    guard lower < higher else { return nil }
    return (lower, (isBetween ? first.lowerBound - 1 : first.lowerBound)..<end)
  }
}
