package import Narrative

/// Gives episodes the numbers that they had, so that a number stays with its happening.
///
/// An episode keeps the number of the former episode with which it shares the most events: the
/// lower number where it shares as many with two, and where two episodes want one number, the one
/// that shares more events has it, then the earlier. All others get numbers that were never used
/// here, above the highest, in the order of dates. So an article more, or one fewer, leaves the
/// numbers of all happenings it does not tell. Which events are together never hangs on what was
/// there before; only what the episodes are called does.
package struct EpisodeNumbers {
  private struct Claim {
    var shared: Int
    var number: Int
    var episode: Int
  }

  private let former: (EventID) -> Int?

  /// - Parameter former: The number of the episode that an event was in, or nil.
  package init(former: @escaping (EventID) -> Int?) {
    self.former = former
  }

  /// - Parameter episodes: In the order of dates.
  /// - Returns: the same, in the same order.
  package func kept(by episodes: [Episode]) -> [Episode] {
    var claims: [Claim] = []
    var highest = 0
    for (index, episode) in episodes.enumerated() {
      var shared: [Int: Int] = [:]
      for event in episode.events {
        if let number = former(event) { shared[number, default: 0] += 1 }
      }
      for (number, count) in shared {
        claims.append(Claim(shared: count, number: number, episode: index))
        highest = max(highest, number)
      }
    }
    claims.sort { ($1.shared, $0.number, $0.episode) < ($0.shared, $1.number, $1.episode) }
    var numbers = [Int?](repeating: nil, count: episodes.count)
    var taken: Set<Int> = []
    for claim in claims where numbers[claim.episode] == nil {
      if taken.insert(claim.number).inserted { numbers[claim.episode] = claim.number }
    }
    return episodes.indices.map { index in
      var episode = episodes[index]
      if let number = numbers[index] {
        episode.number = number
      } else {
        highest += 1
        episode.number = highest
      }
      return episode
    }
  }
}
