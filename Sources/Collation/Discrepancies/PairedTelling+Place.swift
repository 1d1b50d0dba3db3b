import Narrative

extension PairedTelling {
  /// Two places of one happening. Strict only where both are known to lie apart, the happening is
  /// one of a certain day or of one company, and neither source tells of the other's place.
  func placeDiscrepancy() -> Discrepancy? {
    var best: Discrepancy?
    let agreed = Set(a.compactMap(\.event.place)).intersection(b.compactMap(\.event.place))
    guard agreed.isEmpty else { return nil }
    for pair in likePairs where pair.datesCanMeet && pair.keepOneCompany {
      // A journey has two ends, and each may be told.
      guard pair.x.event.kind != .transport || places.isNested(pair.x, pair.y),
        let first = pair.x.event.place, let second = pair.y.event.place, first != second
      else { continue }
      let relation = places.relation(first, second)
      let (isStrict, reason): (Bool, String)
      switch relation {
      case .same: continue
      case .within: (isStrict, reason) = (false, "granularity: one place lies in the other")
      case .unknown: (isStrict, reason) = (false, "one place may lie in the other")
      case .apart:
        (isStrict, reason) =
          pair.sharedDay
          ? (true, "same kind of happening, same day, same company; the places lie apart")
          : (false, "the places lie apart; it may be two happenings")
      }
      let found = discrepancy(
        .place, isStrict: isStrict, reason, side(pair.x, place: first), side(pair.y, place: second))
      if isStrict { return found }
      best = best ?? found
    }
    return best
  }

  /// The place's own words in the event, else the event's.
  func side(_ told: ToldEvent, place: String) -> Discrepancy.Side {
    let named = told.event.participants.first { $0.kind == .place && $0.name == place }?.span
    let words = told.text.range(ofWord: place).map {
      $0.lowerBound + told.event.span.lowerBound..<$0.upperBound + told.event.span.lowerBound
    }
    return side(told, named ?? words ?? told.event.span, place)
  }
}

extension String {
  /// Where a word stands in this text, in UTF-8 offsets.
  func range(ofWord word: String) -> Range<Int>? {
    guard let found = firstRange(of: word) else { return nil }
    let start = utf8.distance(from: startIndex, to: found.lowerBound)
    return start..<start + word.utf8.count
  }
}

extension PlaceNesting {
  /// Whether the place of one event is known to lie in that of the other.
  fileprivate func isNested(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    guard let first = x.event.place, let second = y.event.place else { return false }
    return relation(first, second) == .within
  }
}
