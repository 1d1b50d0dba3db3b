import Algorithms
import Chronology

/// Groups that grow by joins, each knowing what its members' dates have in common.
///
/// A group bears the number of one of its members; the arrays are empty where a group has gone
/// into another.
struct EventGrouping {
  /// So many tell a happening that is told by many; of a larger group so many members speak for
  /// all when it is compared with another.
  private static let speakers = 8
  /// Fewer than one in so many of a group may be left out of a join for their dates.
  private static let misfitShare = 4

  private let links: ArraySlice<Link>
  private let similarity: EventSimilarity
  private let weights: AlignmentWeights
  /// By local number, the event.
  private let events: [Int32]
  private var groupOf: [Int32]
  /// Sorted.
  private var members: [[Int32]]
  /// By group, which of the collection's bounds are its own, or behind those, of `met`; or -1.
  private var boundsOf: [Int32]
  private var met: [DateBounds] = []
  /// After how many changes each group became what it is, and at which age two groups were found
  /// unlike.
  private var changes: Int32 = 0
  private var ages: [Int32]
  private var unlike: [Pair: Int32] = [:]

  private struct Pair: Hashable {
    var first: Int32
    var second: Int32
  }

  /// - Parameter links: The strongest first.
  init(_ links: ArraySlice<Link>, _ similarity: EventSimilarity) {
    self.links = links
    self.similarity = similarity
    weights = similarity.weights
    var linked = Set<Int32>()
    for link in links {
      linked.insert(link.a)
      linked.insert(link.b)
    }
    events = linked.sorted()
    groupOf = Array(0..<Int32(events.count))
    members = events.map { [$0] }
    boundsOf = events.map { similarity.collection.rows[Int($0)].bounds }
    ages = Array(repeating: 0, count: events.count)
  }

  /// Gives the groups of several.
  func forEachGroup(_ body: ([Int32], DateBounds?) -> Void) {
    for (group, members) in members.enumerated() where members.count > 1 {
      body(members, bounds(group))
    }
  }

  private func bounds(_ group: Int) -> DateBounds? {
    let index = Int(boundsOf[group])
    let known = similarity.collection.bounds
    return index < 0 ? nil : index < known.count ? known[index] : met[index - known.count]
  }

  private mutating func setBounds(_ group: Int, _ bounds: DateBounds?) {
    boundsOf[group] = -1
    guard let bounds else { return }
    boundsOf[group] = Int32(similarity.collection.bounds.count + met.count)
    met.append(bounds)
  }

  /// Goes through the links and joins what may be joined.
  mutating func joinAll() {
    for link in links {
      let (first, second) = (Int(groupOf[local(link.a)]), Int(groupOf[local(link.b)]))
      if first != second { join(min(first, second), max(first, second)) }
    }
  }

  private func local(_ event: Int32) -> Int {
    events.partitioningIndex { $0 >= event }
  }

  /// Joins two groups, if they are alike on average and their dates can meet; a few members whose
  /// dates cannot are left out.
  private mutating func join(_ first: Int, _ second: Int) {
    let both = Pair(first: Int32(first), second: Int32(second))
    let age = max(ages[first], ages[second])
    guard unlike[both] != age else { return }
    guard let pair = meeting(first, second), areAlike(pair.stay, pair.come) else {
      unlike[both] = age
      return
    }
    // The larger keeps its number, so that few events change theirs.
    let isFirst = pair.stay.count >= pair.come.count
    let (kept, gone) = isFirst ? (first, second) : (second, first)
    for member in isFirst ? pair.come : pair.stay { groupOf[local(member)] = Int32(kept) }
    for member in pair.left { groupOf[local(member)] = Int32(gone) }
    members[kept] = merged(pair.stay, pair.come)
    members[gone] = pair.left
    setBounds(kept, pair.bounds)
    setBounds(gone, common(of: pair.left) ?? nil)
    changes += 1
    ages[kept] = changes
    ages[gone] = changes
  }

  private func merged(_ first: [Int32], _ second: [Int32]) -> [Int32] {
    var merged: [Int32] = []
    merged.reserveCapacity(first.count + second.count)
    var rest = second[...]
    for member in first {
      while let next = rest.first, next < member {
        merged.append(next)
        rest.removeFirst()
      }
      merged.append(member)
    }
    return merged + rest
  }

  /// What of two groups can have happened on one day, and what not.
  private struct Meeting {
    var stay: [Int32]
    var come: [Int32]
    var left: [Int32] = []
    var bounds: DateBounds?
  }

  /// Nil if too many of both cannot meet: one date that was misread parts no two groups.
  private func meeting(_ first: Int, _ second: Int) -> Meeting? {
    var meeting = Meeting(stay: members[first], come: members[second])
    guard let a = bounds(first), let b = bounds(second) else {
      meeting.bounds = bounds(first) ?? bounds(second)
      return meeting
    }
    if let shared = a.intersection(b) {
      meeting.bounds = shared
      return meeting
    }
    let (some, others) = (misfits(meeting.stay, b), misfits(meeting.come, a))
    if others.count * meeting.stay.count <= some.count * meeting.come.count {
      meeting.left = others
      guard others.count * Self.misfitShare < meeting.come.count else { return nil }
      meeting.come.removeAll(where: others.contains)
    } else {
      meeting.left = some
      guard some.count * Self.misfitShare < meeting.stay.count else { return nil }
      meeting.stay.removeAll(where: some.contains)
    }
    guard let shared = common(of: meeting.stay + meeting.come) else { return nil }
    meeting.bounds = shared
    return meeting
  }

  /// The members whose dates cannot meet others'.
  private func misfits(_ members: [Int32], _ known: DateBounds) -> [Int32] {
    members.filter { member in
      guard let own = similarity.collection.bounds(of: Int(member)) else { return false }
      return own.intersection(known) == nil
    }
  }

  /// What the dates of some events have in common: nothing if none is dated, nil if they cannot
  /// meet.
  private func common(of members: [Int32]) -> DateBounds?? {
    var common: DateBounds?
    for member in members {
      guard let own = similarity.collection.bounds(of: Int(member)) else { continue }
      guard let shared = common.map({ $0.intersection(own) }) ?? own else { return nil }
      common = shared
    }
    return .some(common)
  }

  private func areAlike(_ first: [Int32], _ second: [Int32]) -> Bool {
    let (some, others) = (speakers(of: first), speakers(of: second))
    if areToldApart(some, others), areToldApart(others, some) { return false }
    var sum = 0
    for a in some {
      for b in others {
        switch similarity.likeness(Int(a), Int(b)) {
        case .alike(let score): sum += max(score, weights.leastInGroup)
        case .otherDay: return false
        case .otherStory: sum += weights.otherStoryInGroup
        // As many sentences as either group has can tell of both.
        case .otherDeed: sum += weights.otherDeedInGroup * max(some.count, others.count)
        }
        if similarity.areOfOneSource(Int(a), Int(b)) { sum += weights.oneSourceInGroup }
      }
    }
    let areMany = min(some.count, others.count) == Self.speakers
    let least = areMany ? weights.groupThresholdOfMany : weights.groupThreshold
    return sum >= least * some.count * others.count
  }

  /// Whether two accounts or more, and all that tell of the one, tell of the other as another deed.
  private func areToldApart(_ some: [Int32], _ others: [Int32]) -> Bool {
    some.count > 1
      && some.allSatisfy { a in
        others.contains { b in
          similarity.areOfOneSource(Int(a), Int(b)) && !similarity.areOneDeed(Int(a), Int(b))
        }
      }
  }

  /// The members themselves, or as many as speak for them, evenly through the group.
  private func speakers(of members: [Int32]) -> [Int32] {
    guard members.count > Self.speakers else { return members }
    return (0..<Self.speakers).map { members[$0 * members.count / Self.speakers] }
  }
}
