import Narrative

extension PairedTelling {
  /// That it happened against that it was denied, planned or possible. Strict only if one source
  /// denies in its own voice what the other asserts in its own.
  func statusDiscrepancy() -> Discrepancy? {
    // An announcement is made even of what never comes: deeds are compared with deeds.
    let first = a.filter { $0.event.kind != .statement }
    let second = b.filter { $0.event.kind != .statement }
    let told = Set(first.map(\.event.certainty.status))
    // Nothing differs if either also tells what the other tells.
    guard told.isDisjoint(with: second.map(\.event.certainty.status)) else { return nil }
    for x in first {
      for y in second where isOne(x, y) {
        let (reason, isStrict) = judgement(x, y)
        return discrepancy(
          .status, isStrict: isStrict, reason,
          side(x, x.event.trigger, x.event.certainty.status.rawValue),
          side(y, y.event.trigger, y.event.certainty.status.rawValue))
      }
    }
    return nil
  }

  /// Whether two events are of one place or one company, or say nothing of either.
  private func isOne(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    let pair = LikeEvents(x: x, y: y)
    guard pair.areOfOneSort, pair.datesCanMeet else { return false }
    // A hedge is about its own deed: that they might march is not that they came.
    let statuses = [x.event.certainty.status, y.event.certainty.status]
    if statuses.contains(.possible), !pair.haveOneTrigger { return false }
    if let place = x.event.place, let other = y.event.place {
      return places.relation(place, other) != .apart
    }
    return !pair.sharedCompany.isEmpty || x.company.isEmpty || y.company.isEmpty
  }

  private func judgement(
    _ first: ToldEvent, _ second: ToldEvent
  ) -> (reason: String, isStrict: Bool) {
    let (x, y) = (first.event, second.event)
    let statuses = Set([x.certainty.status, y.certainty.status])
    if statuses.contains(.planned) {
      return (
        "time of writing: planned in one, \(other(than: .planned, statuses)) in the other", false
      )
    }
    if statuses.contains(.possible) { return ("hedged in one", false) }
    for event in [x, y] where event.certainty == .denied || event.certainty == .asserted {
      if !OriginChain(of: event).isEmpty {
        return ("told on another's word in one", false)
      }
    }
    guard Set([x.certainty, y.certainty]) == [.asserted, .denied] else {
      return ("hedged in one", false)
    }
    guard areOfOneDeed(first, second) else {
      return ("one says that it was not done; it may be of another time", false)
    }
    return ("asserted in one, denied in the other", true)
  }

  private func other(than status: Reading.Status, _ statuses: Set<Reading.Status>) -> String {
    Reading.Status.allCases.first { $0 != status && statuses.contains($0) }?.rawValue ?? ""
  }
}
