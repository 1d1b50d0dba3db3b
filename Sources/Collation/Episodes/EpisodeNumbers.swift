/// Gives episodes the numbers that they had, so that a number stays with its happening.
///
/// An episode keeps the number of the former episode with which it shares the most events: the
/// lower number where it shares as many with two, and where two episodes want one number, the one
/// that shares more events has it, then the earlier. All others get numbers that were never used
/// here, above the highest, in the order of dates. So an article more, or one fewer, leaves the
/// numbers of all happenings it does not tell. Which events are together never hangs on what was
/// there before; only what the episodes are called does.
package enum EpisodeNumbers {
  private struct Claim {
    var shared: Int32
    var number: Int32
    /// From 0.
    var episode: Int32
  }

  /// - Parameters:
  ///   - found: By event, its episode: from 1 in the order of dates.
  ///   - former: The number of the episode that an event was in, or nil.
  /// - Returns: by event, the number that its episode gets.
  package static func kept(by found: [Int32], former: (Int) -> Int32?) -> [Int32] {
    var claims = claims(of: found, on: former)
    claims.sort { ($1.shared, $0.number, $0.episode) < ($0.shared, $1.number, $1.episode) }
    var highest = claims.reduce(0) { max($0, $1.number) }
    var taken: Set<Int32> = []
    var numbers = [Int32?](repeating: nil, count: Int(found.max() ?? 0))
    for claim in claims where numbers[Int(claim.episode)] == nil {
      if taken.insert(claim.number).inserted { numbers[Int(claim.episode)] = claim.number }
    }
    let all = numbers.map { kept in
      if kept == nil { highest += 1 }
      return kept ?? highest
    }
    return found.map { all[Int($0) - 1] }
  }

  /// What each episode shares with each former one.
  private static func claims(of found: [Int32], on former: (Int) -> Int32?) -> [Claim] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(found.count)
    for (event, episode) in found.enumerated() {
      guard let number = former(event) else { continue }
      pairs.append(UInt64(episode - 1) << 32 | UInt64(UInt32(bitPattern: number)))
    }
    pairs.sort()
    var claims: [Claim] = []
    var start = 0
    while start < pairs.count {
      let pair = pairs[start]
      var end = start + 1
      while end < pairs.count, pairs[end] == pair { end += 1 }
      claims.append(
        Claim(
          shared: Int32(end - start), number: Int32(truncatingIfNeeded: pair),
          episode: Int32(pair >> 32)))
      start = end
    }
    return claims
  }
}
