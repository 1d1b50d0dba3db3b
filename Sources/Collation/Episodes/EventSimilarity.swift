import Chronology
import Narrative

/// Scores how likely two events tell one happening: whole points, a thousand for the same words.
struct EventSimilarity {
  let profiles: [EventProfile]
  let statistics: CorpusStatistics
  let weights: AlignmentWeights

  /// The score, or nil if the two can never be one happening.
  func score(_ a: Int, _ b: Int) -> Int? {
    score(statistics.rows[a], statistics.rows[b], a, b)
  }

  private func score(
    _ first: borrowing CorpusStatistics.Row, _ second: borrowing CorpusStatistics.Row, _ a: Int,
    _ b: Int
  ) -> Int? {
    guard let date = date(first.bounds, second.bounds) else { return nil }
    var score = date + words(first, second) + actors(first.actors, second.actors)
    score +=
      action(first, second) ?? kind(a, b, areKnown: first.trigger != nil && second.trigger != nil)
    if let place = first.place, let other = second.place {
      score += place == other ? weights.samePlace : weights.otherPlace
    }
    if shareNumber(a, b) { score += weights.sameNumber }
    if profiles[a].certainty.isOpen != profiles[b].certainty.isOpen {
      score += weights.otherStatus
    }
    if first.source == second.source { score += weights.oneSource }
    return score
  }

  private func shareNumber(_ a: Int, _ b: Int) -> Bool {
    guard !profiles[a].numbers.isEmpty, !profiles[b].numbers.isEmpty else { return false }
    return profiles[a].numbers.contains { number in
      number.unit != nil && profiles[b].numbers.contains(number)
    }
  }

  /// The cosine of the two events' words, each weighted by its rarity.
  private func words(
    _ first: borrowing CorpusStatistics.Row, _ second: borrowing CorpusStatistics.Row
  ) -> Int {
    guard first.norm > 0, second.norm > 0 else { return 0 }
    var shared = 0
    first.words.forEachShared(with: second.words) {
      shared += statistics.wordRarity[$0] * statistics.wordRarity[$0]
    }
    guard shared > 0 else { return 0 }
    let norm = (Double(first.norm) * Double(second.norm)).squareRoot()
    return Int(Double(shared * weights.words) / norm)
  }

  /// Less for an action that half the events tell; nil if neither trigger nor action agree.
  private func action(
    _ first: borrowing CorpusStatistics.Row, _ second: borrowing CorpusStatistics.Row
  ) -> Int? {
    if let trigger = first.trigger, trigger == second.trigger {
      return min(weights.sameTrigger, 2 * statistics.triggerRarity[trigger])
    }
    if let action = first.action, action == second.action {
      return min(weights.sameAction, 2 * statistics.actionRarity[action])
    }
    return nil
  }

  private func kind(_ a: Int, _ b: Int, areKnown: Bool) -> Int {
    let kind = profiles[a].kind
    if kind == profiles[b].kind, kind != .other, kind != .statement { return weights.sameKind }
    return areKnown ? weights.otherAction : 0
  }

  /// More for rare actors in common; less where neither side's actors meet at all.
  private func actors(_ first: [Int], _ second: [Int]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    var shared = 0
    first.forEachShared(with: second) { shared += weights.sharedActor + statistics.actorRarity[$0] }
    return shared == 0 ? weights.otherActors : min(shared, weights.mostForActors)
  }

  /// Nil if the dates cannot meet; the more, the narrower the dates that surely meet.
  private func date(_ first: DateBounds?, _ second: DateBounds?) -> Int? {
    guard let first, let second else { return 0 }
    switch first.overlaps(second) {
    case .impossible: return nil
    case .possibly: return weights.possibleDate
    case .certainly: return first.singleDay != nil ? weights.sameDay : weights.possibleDate
    }
  }
}

extension Certainty {
  /// Whether the event has not happened, as far as its source tells.
  var isOpen: Bool { self == .planned || self == .denied }
}
