import Chronology
import Narrative

/// Scores how likely two events tell one happening: whole points, a thousand for the same words.
struct EventSimilarity {
  let collection: EventCollection
  let rarity: WordRarity
  let weights: AlignmentWeights
  private let company: Company
  /// By word, how rare it is in English news.
  private let background: [Int]
  /// By event, the squared length of all its words, and of its own.
  private let allNorms: [Int32]
  private let ownNorms: [Int32]

  init(_ collection: EventCollection, rarity: WordRarity, weights: AlignmentWeights) {
    self.collection = collection
    self.rarity = rarity
    self.weights = weights
    company = Company(collection, rarity)
    background = collection.words.strings.map { BackgroundRarity.of(stem: $0) }
    var allNorms: [Int32] = []
    var ownNorms: [Int32] = []
    for row in collection.rows {
      var (all, own) = (0, 0)
      for word in collection.slice(row.words) {
        let bits = rarity.bits[Int(word >> 1)]
        all += bits * bits
        if word & 1 == 1 { own += bits * bits }
      }
      allNorms.append(Int32(all))
      ownNorms.append(Int32(own))
    }
    self.allNorms = allNorms
    self.ownNorms = ownNorms
  }

  /// The squared length of all the words of an event.
  func norm(_ index: Int) -> Int { Int(allNorms[index]) }

  /// The score, or nil if the two can never be one happening.
  func score(_ a: Int, _ b: Int) -> Int? {
    let (first, second) = (collection.rows[a], collection.rows[b])
    guard let date = date(first.bounds, second.bounds) else { return nil }
    // One sentence that tells two actions tells two happenings.
    if first.sentence == second.sentence, first.action != second.action { return nil }
    var score = date + words(first, second, a, b) + actors(first, second)
    score += action(first, second)
    if date == weights.sameDay, first.kind == second.kind, first.kind.isContact {
      score += weights.sameContactAndDay
    }
    if first.place >= 0, second.place >= 0 {
      score += place(first, second)
    }
    if share(first.numbers, second.numbers) > 0 { score += weights.sameNumber }
    if first.isOpen != second.isOpen { score += weights.otherStatus }
    if first.source == second.source {
      score += weights.oneSource
    } else if let likeness = company.likeness(first.segment, second.segment) {
      if likeness < weights.strangeCompany, haveOtherNames(first, second) { return nil }
      let points = (likeness - weights.companyFrom) * weights.company / 1000
      score += max(weights.leastForCompany, min(weights.mostForCompany, points))
    }
    return score
  }

  /// The cosines of the two events' words, each word weighted by its rarity.
  private func words(
    _ first: EventCollection.Row, _ second: EventCollection.Row, _ a: Int, _ b: Int
  ) -> Int {
    var (all, own) = (0, 0)
    var isOwnShared = false
    collection.pool.withUnsafeBufferPointer { pool in
      var (i, j) = (Int(first.words.start), Int(second.words.start))
      let (iEnd, jEnd) = (Int(first.words.end), Int(second.words.end))
      while i < iEnd, j < jEnd {
        let (x, y) = (pool[i], pool[j])
        if x >> 1 == y >> 1 {
          let bits = rarity.bits[Int(x >> 1)]
          all += bits * bits
          if x & y & 1 == 1 { own += bits * bits }
          if (x | y) & 1 == 1 { isOwnShared = true }
        }
        if x >> 1 <= y >> 1 { i += 1 }
        if y >> 1 <= x >> 1 { j += 1 }
      }
    }
    let (ownOfA, ownOfB) = (Int(ownNorms[a]), Int(ownNorms[b]))
    // "spoke about timber", "spoke about schools": who and what, but not of what.
    if !isOwnShared, ownOfA > 0, ownOfB > 0 { return weights.noOwnWord }
    return Cosine.thousandths(all, Int(allNorms[a]), Int(allNorms[b])) * weights.allWords / 1000
      + Cosine.thousandths(own, ownOfA, ownOfB) * weights.ownWords / 1000
  }

  /// Whether both have names, and none in common.
  private func haveOtherNames(
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

  private func action(_ first: EventCollection.Row, _ second: EventCollection.Row) -> Int {
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
  private func place(_ first: EventCollection.Row, _ second: EventCollection.Row) -> Int {
    guard first.place == second.place else { return weights.otherPlace }
    return first.kind == second.kind && first.kind != .other
      ? weights.sameKindAndPlace : weights.samePlace
  }

  private func actors(_ first: EventCollection.Row, _ second: EventCollection.Row) -> Int {
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
  private func date(_ first: Int32, _ second: Int32) -> Int? {
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
  fileprivate var isContact: Bool { self == .meet || self == .phone }
}

extension Certainty {
  /// Whether the event has not happened, as far as its source tells.
  var isOpen: Bool { self == .planned || self == .denied }
}
