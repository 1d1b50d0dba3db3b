import Narrative

extension PairedTelling {
  /// That it happened against that it was denied, planned or possible. Strict only if one source
  /// denies in its own voice what the other asserts in its own.
  func statusDiscrepancy() -> Discrepancy? {
    let composer = ReadingComposer()
    let (first, second) = (composer.status(of: a), composer.status(of: b))
    guard first != second,
      // Nothing differs if either also tells what the other tells.
      Set(a.map(\.certainty.status)).isDisjoint(with: b.map(\.certainty.status)),
      let x = a.first(where: { $0.certainty.status == first }),
      let y = b.first(where: { $0.certainty.status == second })
    else { return nil }
    let (reason, isStrict) = judgement(x, y)
    return discrepancy(
      .status, isStrict: isStrict, reason, side(x, x.trigger, first.rawValue),
      side(y, y.trigger, second.rawValue))
  }

  private func judgement(_ x: Event, _ y: Event) -> (reason: String, isStrict: Bool) {
    let statuses = Set([x.certainty.status, y.certainty.status])
    if statuses.contains(.planned) {
      return (
        "time of writing: planned in one, \(other(than: .planned, statuses)) in the other", false
      )
    }
    if statuses.contains(.possible) { return ("hedged in one", false) }
    for event in [x, y] where event.certainty == .denied || event.certainty == .asserted {
      if event.speaker != nil || !event.origins.isEmpty {
        return ("told on another's word in one", false)
      }
    }
    guard Set([x.certainty, y.certainty]) == [.asserted, .denied] else {
      return ("hedged in one", false)
    }
    return ("asserted in one, denied in the other", true)
  }

  private func other(than status: Reading.Status, _ statuses: Set<Reading.Status>) -> String {
    Reading.Status.allCases.first { $0 != status && statuses.contains($0) }?.rawValue ?? ""
  }
}
