import Narrative

extension PairedTelling {
  /// Measurements without a unit, "magnitude 6.2": of those both give, none is the same.
  func measureDiscrepancy() -> Discrepancy? {
    let first = a.flatMap(measures)
    let second = b.flatMap(measures)
    for x in first {
      let others = second.filter { $0.noun == x.noun }
      let own = Set(first.filter { $0.noun == x.noun }.map(\.value))
      guard let y = others.first, own.isDisjoint(with: others.map(\.value)) else { continue }
      return discrepancy(
        .number, isStrict: false, "measurements of one thing can differ",
        side(x.told, x.span, "\(x.noun) \(x.written)"),
        side(y.told, y.span, "\(y.noun) \(y.written)"))
    }
    return nil
  }

  private struct Measure {
    var told: ToldEvent
    var noun: String
    /// Without a final ".0": "6.0" and "6" are not told apart.
    var value: String
    var written: String
    var span: Range<Int>
  }

  private func measures(of told: ToldEvent) -> [Measure] {
    let words = SourceWords(told.text)
    let all = words.words(in: 0..<told.text.utf8.count)
    let start = told.event.span.lowerBound
    return all.indices.compactMap { index in
      guard Self.measureNouns.contains(all[index].folded) else { return nil }
      var next = index + 1
      while next < all.count, next < index + 4, Self.between.contains(all[next].folded) {
        next += 1
      }
      guard next < all.count, Int(all[next].text) != nil else { return nil }
      var end = all[next].span.upperBound
      // "6.2" is two words with nothing but a point between them.
      if next + 1 < all.count, Int(all[next + 1].text) != nil,
        words.text(end..<all[next + 1].span.lowerBound) == "."
      {
        end = all[next + 1].span.upperBound
      }
      let written = words.text(all[next].span.lowerBound..<end)
      return Measure(
        told: told, noun: all[index].folded,
        value: written.hasSuffix(".0") ? String(written.dropLast(2)) : written,
        written: written,
        span: start + all[index].span.lowerBound..<start + end)
    }
  }

  private static let measureNouns: Set<String> = ["magnitude", "intensity", "category"]
  private static let between: Set<String> = ["of", "about", "around", "at", "least", "nearly"]
}
