import Chronology
import Narrative

/// What two events are to each other.
enum Likeness {
  case alike(Int)
  case otherDay, otherDeed, otherStory
}

/// Scores how likely two events tell one happening: whole points, a thousand for the same words.
struct EventSimilarity {
  let collection: EventCollection
  let rarity: WordRarity
  let weights: AlignmentWeights
  private let company: Company
  /// By word, how rare it is in English news.
  let background: [Int]
  /// By word, the verb if it is a doer of that ("rescuer"), or -1.
  let deeds: [Int32]
  /// By event, the squared length of all its words, and of its own.
  private let allNorms: [Int32]
  private let ownNorms: [Int32]

  init(_ collection: EventCollection, rarity: WordRarity, weights: AlignmentWeights) {
    self.collection = collection
    self.rarity = rarity
    self.weights = weights
    company = Company(collection, rarity)
    background = collection.words.strings.map { BackgroundRarity.of(stem: $0) }
    deeds = collection.words.strings.map { word in
      word.hasSuffix("er") || word.hasSuffix("or")
        ? collection.words.known(String(word.dropLast(2))) ?? -1 : -1
    }
    var allNorms: [Int32] = []
    var ownNorms: [Int32] = []
    allNorms.reserveCapacity(collection.count)
    ownNorms.reserveCapacity(collection.count)
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

  func areOfOneSource(_ a: Int, _ b: Int) -> Bool {
    collection.rows[a].source == collection.rows[b].source
  }

  /// Whether two events may be one action, as far as their verbs tell.
  func areOneDeed(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (collection.rows[a].action, collection.rows[b].action)
    return first < 0 || second < 0 || first == second
  }

  /// The score, or nil if it is below the threshold or the two can never be one happening.
  func link(_ a: Int, _ b: Int) -> Int? {
    guard case .alike(let score) = likeness(a, b, from: weights.threshold),
      score >= weights.threshold
    else { return nil }
    return score
  }

  /// How alike two events are, or why they are never one happening.
  /// - Parameter least: What the score must reach to be of use: the names around the two are only
  ///   looked at if it still can.
  func likeness(_ a: Int, _ b: Int, from least: Int = .min) -> Likeness {
    let (first, second) = (collection.rows[a], collection.rows[b])
    guard let date = date(first.bounds, second.bounds) else { return .otherDay }
    // One sentence that tells two actions tells two happenings.
    if first.sentence == second.sentence, first.action != second.action { return .otherDeed }
    var score = date + words(first, second, a, b) + actors(first, second)
    score += action(first, second)
    if date == weights.sameDay, first.kind == second.kind, first.kind.isContact {
      score += weights.sameContactAndDay
    }
    if first.place >= 0, second.place >= 0 { score += place(first, second) }
    if first.isOpen != second.isOpen { score += weights.otherStatus }
    var isLikeCompany = false
    if first.source == second.source {
      score += weights.oneSource
    } else if score + weights.mostForCompany + weights.mostForNumbers >= least,
      let likeness = company.likeness(first.segment, second.segment)
    {
      if likeness < weights.strangeCompany, haveOtherNames(first, second) { return .otherStory }
      let points = (likeness - weights.companyFrom) * weights.company / 1000
      score += max(weights.leastForCompany, min(weights.mostForCompany, points))
      isLikeCompany = points >= 0
    }
    if first.units.count > 0, second.units.count > 0 {
      score += numbers(first, second, isLikeCompany: isLikeCompany)
    }
    return .alike(score)
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
}
