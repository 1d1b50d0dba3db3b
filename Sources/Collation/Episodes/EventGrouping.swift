import Chronology

/// Groups that grow by joins, each knowing what its members' dates have in common.
///
/// A group bears the number of one of its members; the arrays are empty where a group has gone
/// into another.
struct EventGrouping {
  /// Of a large group so many members speak for all when it is compared with another.
  private static let speakers = 8

  private let links: ArraySlice<Link>
  private let similarity: EventSimilarity
  private let weights: AlignmentWeights
  /// By local number, the event.
  private let events: [Int32]
  private var groupOf: [Int]
  /// Sorted.
  private var members: [[Int32]]
  private var bounds: [DateBounds?]
  /// How often each group has grown, and the pairs of groups that were found unlike as they stood.
  private var ages: [Int]
  private var unlike: Set<Comparison> = []

  private struct Comparison: Hashable {
    var first: Int
    var second: Int
    var age: Int
  }

  /// - Parameter links: The strongest first.
  init(_ links: ArraySlice<Link>, _ similarity: EventSimilarity) {
    self.links = links
    self.similarity = similarity
    weights = similarity.weights
    events = Set(links.flatMap { [$0.a, $0.b] }).sorted()
    groupOf = Array(events.indices)
    members = events.map { [$0] }
    bounds = events.map { similarity.collection.bounds(of: Int($0)) }
    ages = Array(repeating: 0, count: events.count)
  }

  /// The groups in the order of their first members.
  var groups: [(members: [Int], bounds: DateBounds?)] {
    members.indices.filter { !members[$0].isEmpty }
      .map { (members: members[$0].map(Int.init), bounds: bounds[$0]) }
      .sorted { $0.members[0] < $1.members[0] }
  }

  /// Goes through the links and joins what may be joined.
  mutating func joinAll() {
    for link in links {
      let (first, second) = (groupOf[local(link.a)], groupOf[local(link.b)])
      if first != second { join(min(first, second), max(first, second)) }
    }
  }

  private func local(_ event: Int32) -> Int {
    var (low, high) = (0, events.count)
    while low < high {
      let middle = low + (high - low) / 2
      if events[middle] >= event { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Joins two groups, if their dates can meet and their pairs are alike enough on average.
  private mutating func join(_ first: Int, _ second: Int) {
    var common = bounds[first] ?? bounds[second]
    if let a = bounds[first], let b = bounds[second] {
      guard let shared = a.intersection(b) else { return }
      common = shared
    }
    let comparison = Comparison(first: first, second: second, age: ages[first] + ages[second])
    guard !unlike.contains(comparison) else { return }
    guard areAlike(members[first], members[second]) else {
      unlike.insert(comparison)
      return
    }
    for member in members[second] { groupOf[local(member)] = first }
    members[first] = (members[first] + members[second]).sorted()
    members[second] = []
    bounds[first] = common
    ages[first] += ages[second] + 1
  }

  private func areAlike(_ first: [Int32], _ second: [Int32]) -> Bool {
    let (some, others) = (speakers(of: first), speakers(of: second))
    var sum = 0
    for a in some {
      for b in others {
        guard let score = similarity.score(Int(a), Int(b)) else { return false }
        sum += score
      }
    }
    return sum >= weights.groupThreshold * some.count * others.count
  }

  /// The members themselves, or as many as speak for them, evenly through the group.
  private func speakers(of members: [Int32]) -> [Int32] {
    guard members.count > Self.speakers else { return members }
    return (0..<Self.speakers).map { members[$0 * members.count / Self.speakers] }
  }
}
