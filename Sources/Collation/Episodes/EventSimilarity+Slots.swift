import Chronology
import Narrative

/// What each slot of two events is worth.
extension EventSimilarity {
  /// Whether both have names, and none in common.
  func haveOtherNames(
    _ first: EventCollection.Row, _ second: EventCollection.Row
  ) -> Bool {
    let (some, others) = (first.capitals, second.capitals)
    guard hasName(some), hasName(others) else { return false }
    var (i, j) = (Int(some.start), Int(others.start))
    while i < some.end, j < others.end {
      let (x, y) = (collection.pool[i], collection.pool[j])
      if x == y, isName(x) { return false }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return true
  }

  private func hasName(_ run: EventCollection.Run) -> Bool {
    collection.slice(run).contains(where: isName)
  }

  /// Whether a capital is more than the first of its sentence or a month.
  private func isName(_ word: UInt32) -> Bool {
    BackgroundRarity.unlisted == background[Int(word)]
  }

  func action(_ first: EventCollection.Row, _ second: EventCollection.Row) -> Int {
    var score = 0
    if first.trigger >= 0, first.trigger == second.trigger {
      let bits = rarity.bits[Int(first.trigger)] - weights.commonTrigger
      score += max(0, bits) * weights.sameTrigger
    } else if first.action >= 0, first.action == second.action {
      score += weights.sameAction
    } else if first.trigger >= 0, second.trigger >= 0 {
      score += weights.otherAction
    }
    switch (first.kind, second.kind) {
    case (.other, _), (_, .other): break
    case (let kind, let other) where kind == other:
      if kind != .statement { score += weights.sameKind }
    case (.statement, let done): score += saidAndDone(first, done)
    case (let done, .statement): score += saidAndDone(second, done)
    default: score += weights.otherKind
    }
    return score
  }

  /// What is told to somebody is a call or a meeting in other words.
  private func saidAndDone(_ said: EventCollection.Row, _ done: EventKind) -> Int {
    done.isContact && said.actors.count > 1 ? weights.sameKind : weights.saidAndDone
  }

  /// More for one sort of happening in one place, whoever takes part.
  func place(_ first: EventCollection.Row, _ second: EventCollection.Row) -> Int {
    guard first.place == second.place else { return weights.otherPlace }
    return first.kind == second.kind && first.kind != .other
      ? weights.sameKindAndPlace : weights.samePlace
  }

  /// More for the same number of the same things; or for other numbers of them in like
  /// company, where the deed of one is in the words of the other: "40 were rescued", "rescuers brought 43
  /// ashore".
  func numbers(
    _ first: EventCollection.Row, _ second: EventCollection.Row, isLikeCompany: Bool
  ) -> Int {
    if share(first.numbers, second.numbers) > 0 { return weights.sameNumber }
    return isLikeCompany && share(first.units, second.units) > 0 && areKindred(first, second)
      ? weights.sameCount : 0
  }

  private func areKindred(_ first: EventCollection.Row, _ second: EventCollection.Row) -> Bool {
    if first.action >= 0, first.action == second.action { return true }
    return tells(first, of: second.trigger) || tells(second, of: first.trigger)
  }

  /// Whether an event has a verb among its words, or a doer of it.
  private func tells(_ row: EventCollection.Row, of verb: Int32) -> Bool {
    guard verb >= 0 else { return false }
    return collection.slice(row.words).contains { word in
      word >> 1 == verb || deeds[Int(word >> 1)] == verb
    }
  }

  func actors(_ first: EventCollection.Row, _ second: EventCollection.Row) -> Int {
    let (some, others) = (first.actors.count, second.actors.count)
    guard some > 0, others > 0 else { return 0 }
    let shared = share(first.actors, second.actors)
    if shared == 0 {
      let isOnePlace = first.place >= 0 && first.place == second.place
      return !isOnePlace && (first.kind.isContact || second.kind.isContact)
        ? weights.otherCompany : weights.otherActors
    }
    return min(shared, 2) * weights.sharedActor
      + (shared > 1 && shared == min(some, others) ? weights.sameActors : 0)
  }

  /// How many numbers two sorted runs share.
  private func share(_ first: EventCollection.Run, _ second: EventCollection.Run) -> Int {
    var (i, j) = (Int(first.start), Int(second.start))
    var shared = 0
    while i < first.end, j < second.end {
      let (x, y) = (collection.pool[i], collection.pool[j])
      if x == y { shared += 1 }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return shared
  }

  /// Nil if the dates cannot meet; the more, the narrower the dates that surely meet.
  func date(_ first: Int32, _ second: Int32) -> Int? {
    guard first >= 0, second >= 0 else { return 0 }
    let (first, second) = (collection.bounds[Int(first)], collection.bounds[Int(second)])
    switch first.overlaps(second) {
    case .impossible: return nil
    case .possibly: return weights.possibleDate
    case .certainly: return first.singleDay != nil ? weights.sameDay : weights.possibleDate
    }
  }
}

extension EventKind {
  /// Whether it is made by who takes part: with others it is another.
  var isContact: Bool { self == .meet || self == .phone }
}

extension Certainty {
  /// Whether the event has not happened, as far as its source tells.
  var isOpen: Bool { self == .planned || self == .denied }
}
