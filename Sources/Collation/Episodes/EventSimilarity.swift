import Chronology
import Narrative

/// Scores how likely two events tell one happening: whole points, a thousand for the same words.
struct EventSimilarity {
  let profiles: [EventProfile]
  let statistics: CorpusStatistics
  let weights: AlignmentWeights

  /// The score, or nil if the two can never be one happening.
  func score(_ a: Int, _ b: Int) -> Int? {
    let (first, second) = (profiles[a], profiles[b])
    var score = words(a, b)
    score += action(first, second)
    score += actors(a, b)
    guard let date = date(first, second) else { return nil }
    score += date
    if let place = first.place, let other = second.place {
      score += place == other ? weights.samePlace : weights.otherPlace
    }
    if first.numbers.contains(where: { number in
      number.unit != nil && second.numbers.contains(number)
    }) {
      score += weights.sameNumber
    }
    if first.certainty.isOpen != second.certainty.isOpen { score += weights.otherStatus }
    if first.id.source == second.id.source { score += weights.oneSource }
    return score
  }

  /// The cosine of the two events' words, each weighted by its rarity.
  private func words(_ a: Int, _ b: Int) -> Int {
    let (first, second) = (statistics.rows[a], statistics.rows[b])
    guard first.norm > 0, second.norm > 0 else { return 0 }
    var shared = 0
    first.words.forEachShared(with: second.words) {
      shared += statistics.wordRarity[$0] * statistics.wordRarity[$0]
    }
    let norm = (Double(first.norm) * Double(second.norm)).squareRoot()
    return Int(Double(shared * weights.words) / norm)
  }

  private func action(_ a: EventProfile, _ b: EventProfile) -> Int {
    if !a.trigger.isEmpty, a.trigger == b.trigger { return weights.sameTrigger }
    if !a.action.isEmpty, a.action == b.action { return weights.sameAction }
    if a.kind == b.kind, a.kind != .other, a.kind != .statement { return weights.sameKind }
    return a.trigger.isEmpty || b.trigger.isEmpty ? 0 : weights.otherAction
  }

  /// More for rare actors in common; less where neither side's actors meet at all.
  private func actors(_ a: Int, _ b: Int) -> Int {
    let (first, second) = (statistics.rows[a].actors, statistics.rows[b].actors)
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    var shared = 0
    first.forEachShared(with: second) { shared += weights.sharedActor + statistics.actorRarity[$0] }
    return shared == 0 ? weights.otherActors : min(shared, weights.mostForActors)
  }

  /// Nil if the dates cannot meet; the more, the narrower the dates that surely meet.
  private func date(_ a: EventProfile, _ b: EventProfile) -> Int? {
    guard let first = a.bounds, let second = b.bounds else { return 0 }
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
