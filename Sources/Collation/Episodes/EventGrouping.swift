import Chronology

/// Groups that grow by joins, each knowing what its members' dates have in common and how alike it
/// is to other groups.
///
/// A group bears the number of one of its members. What belongs to a group is in arrays by that
/// number, and empty once the group has gone into another.
struct EventGrouping {
  private var groupOf: [Int]
  private var members: [[Int]]
  private var bounds: [DateBounds?]
  /// By the number of another group, the sum of the scores between the two.
  private var links: [[Int: Int]]

  init(profiles: [EventProfile], links: [Link]) {
    groupOf = Array(profiles.indices)
    members = profiles.indices.map { [$0] }
    bounds = profiles.map(\.bounds)
    self.links = Array(repeating: [:], count: profiles.count)
    for link in links {
      self.links[link.a][link.b] = link.score
      self.links[link.b][link.a] = link.score
    }
  }

  /// The groups in the order of their first members.
  var groups: [(members: [Int], bounds: DateBounds?)] {
    members.indices.filter { !members[$0].isEmpty }
      .map { (members: members[$0].sorted(), bounds: bounds[$0]) }
      .sorted { $0.members[0] < $1.members[0] }
  }

  /// Joins the groups of two events, if their dates can meet and their pairs are alike enough on
  /// average; pairs never compared count as unlike.
  mutating func join(_ a: Int, _ b: Int, atLeast threshold: Int) {
    let (first, second) = (groupOf[a], groupOf[b])
    guard first != second else { return }
    let pairs = members[first].count * members[second].count
    guard links[first][second, default: 0] >= threshold * pairs else { return }
    var common = bounds[first] ?? bounds[second]
    if let a = bounds[first], let b = bounds[second] {
      guard let shared = a.intersection(b) else { return }
      common = shared
    }
    // The group with more links takes the other in, so that each link moves seldom.
    let (kept, gone) =
      links[first].count >= links[second].count ? (first, second) : (second, first)
    bounds[kept] = common
    merge(gone, into: kept)
  }

  private mutating func merge(_ gone: Int, into kept: Int) {
    for member in members[gone] { groupOf[member] = kept }
    members[kept] += members[gone]
    members[gone] = []
    let moved = links[gone]
    links[gone] = [:]
    links[kept][gone] = nil
    for (neighbour, sum) in moved where neighbour != kept {
      links[kept][neighbour, default: 0] += sum
      links[neighbour][gone] = nil
      links[neighbour][kept, default: 0] += sum
    }
  }
}
