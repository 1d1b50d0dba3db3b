import Chronology

/// Groups that grow by joins, each knowing what its members' dates have in common and how alike it
/// is to other groups.
struct EventGrouping {
  struct Group {
    var members: [Int]
    var bounds: DateBounds?
    /// By the number of another group, the sum of the scores between the two.
    var links: [Int: Int]
  }

  private var groupOf: [Int]
  private var all: [Int: Group] = [:]

  init(profiles: [EventProfile], links: [Link]) {
    groupOf = Array(profiles.indices)
    for (index, profile) in profiles.enumerated() {
      all[index] = Group(members: [index], bounds: profile.bounds, links: [:])
    }
    for link in links {
      all[link.a]?.links[link.b] = link.score
      all[link.b]?.links[link.a] = link.score
    }
  }

  /// The groups in the order of their first members.
  var groups: [Group] {
    all.values.sorted { ($0.members.min() ?? 0) < ($1.members.min() ?? 0) }
  }

  /// Joins the groups of two events, if their dates can meet and their pairs are alike enough on
  /// average; pairs never compared count as unlike.
  mutating func join(_ a: Int, _ b: Int, atLeast threshold: Int) {
    let (first, second) = (groupOf[a], groupOf[b])
    guard first != second, let one = all[first], let other = all[second] else { return }
    let pairs = one.members.count * other.members.count
    guard one.links[second, default: 0] >= threshold * pairs else { return }
    var bounds = one.bounds ?? other.bounds
    if let a = one.bounds, let b = other.bounds {
      guard let shared = a.intersection(b) else { return }
      bounds = shared
    }
    // The group with more links takes the other in, so that each link moves seldom.
    let (kept, gone) = one.links.count >= other.links.count ? (first, second) : (second, first)
    merge(gone, into: kept, bounds: bounds)
  }

  private mutating func merge(_ gone: Int, into kept: Int, bounds: DateBounds?) {
    guard let goner = all.removeValue(forKey: gone) else { return }
    all[kept]?.bounds = bounds
    all[kept]?.links[gone] = nil
    all[kept]?.members += goner.members
    for member in goner.members { groupOf[member] = kept }
    for (neighbour, sum) in goner.links where neighbour != kept {
      all[kept]?.links[neighbour, default: 0] += sum
      all[neighbour]?.links[gone] = nil
      all[neighbour]?.links[kept, default: 0] += sum
    }
  }
}
