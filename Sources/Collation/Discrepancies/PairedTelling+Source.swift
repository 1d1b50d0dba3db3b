import Narrative

extension PairedTelling {
  /// One tells it only on a named one's word, the other only on its own; or on another's.
  func attributionDiscrepancy() -> Discrepancy? {
    let pairs = likePairs.filter { $0.datesCanMeet && $0.keepOneCompany }
    guard let pair = pairs.first else { return nil }
    let first = chains(of: pairs.map(\.x))
    let second = chains(of: pairs.map(\.y))
    // A source that also tells it on its own needs nobody's word.
    let isOwn = (first.contains(where: \.isEmpty), second.contains(where: \.isEmpty))
    let links = (Set(first.flatMap(\.links)), Set(second.flatMap(\.links)))
    guard links.0 != links.1, links.0.isDisjoint(with: links.1),
      !(isOwn.0 && isOwn.1), !isOwn.0 || links.0.isEmpty, !isOwn.1 || links.1.isEmpty
    else { return nil }
    return discrepancy(
      .attribution, isStrict: false,
      links.0.isEmpty || links.1.isEmpty
        ? "on another's word in one, on its own in the other" : "on the word of different origins",
      side(pair.x, pair.x.event.trigger, OriginChain(of: pair.x.event).words),
      side(pair.y, pair.y.event.trigger, OriginChain(of: pair.y.event).words))
  }

  private func chains(of events: [ToldEvent]) -> [OriginChain] {
    events.map { OriginChain(of: $0.event) }
  }

  /// One is sure of what the other tells with a hedge.
  func certaintyDiscrepancy() -> Discrepancy? {
    for pair in likePairs where pair.datesCanMeet && pair.keepOneCompany {
      let (first, second) = (pair.x.event.certainty, pair.y.event.certainty)
      // On whose word it is told is the matter of attribution; here it is how sure the source is.
      guard first != second, Set([first, second]).contains(.alleged),
        Set([first, second]).isSubset(of: [.alleged, .asserted, .reported])
      else { continue }
      return discrepancy(
        .certainty, isStrict: false, "hedged in one",
        side(pair.x, pair.x.event.trigger, first.rawValue),
        side(pair.y, pair.y.event.trigger, second.rawValue))
    }
    return rumourDiscrepancy()
  }

  /// What is told as a rumour in one and as a deed in the other, of one actor in the same words.
  private func rumourDiscrepancy() -> Discrepancy? {
    for x in a {
      for y in b {
        let words = (x.rumour, y.rumour)
        let pair = LikeEvents(x: x, y: y)
        guard (words.0 == nil) != (words.1 == nil), !pair.sharedCompany.isEmpty, pair.datesCanMeet,
          pair.sharedWords.count >= 2
        else { continue }
        return discrepancy(
          .certainty, isStrict: false, "a rumour in one",
          side(
            x, words.0 ?? x.event.trigger, words.0 == nil ? x.event.certainty.rawValue : "rumour"),
          side(
            y, words.1 ?? y.event.trigger, words.1 == nil ? y.event.certainty.rawValue : "rumour"))
      }
    }
    return nil
  }
}
