import Narrative

extension PairedTelling {
  /// Measurements without a unit, "magnitude 6.2": of those both give, none is the same.
  func measureDiscrepancy() -> Discrepancy? {
    let first = a.flatMap { told in told.measures.map { (told: told, measure: $0) } }
    let second = b.flatMap { told in told.measures.map { (told: told, measure: $0) } }
    for x in first {
      let noun = x.measure.noun
      let others = second.filter { $0.measure.noun == noun }
      let own = Set(first.filter { $0.measure.noun == noun }.map(\.measure.value))
      guard let y = others.first, own.isDisjoint(with: others.map(\.measure.value)) else {
        continue
      }
      return discrepancy(
        .number, isStrict: false, "measurements of one thing can differ",
        side(x.told, x.measure.span, "\(noun) \(x.measure.written)"),
        side(y.told, y.measure.span, "\(noun) \(y.measure.written)"))
    }
    return nil
  }
}
