import Chronology

/// Finds the pairs of events that are worth comparing, in near-linear time.
///
/// Events that share a rare word, or an actor, a day or a place together with the action, meet in
/// a *block*. In a small block all meet all; in a large one, sorted by date, each meets the next
/// few. So the pairs grow with the events, not with their square.
struct CandidatePairs {
  /// The rarest words of an event by which it is looked for.
  static let wordsPerEvent = 8
  static let smallBlock = 40
  static let neighbours = 20

  let profiles: [EventProfile]
  let statistics: CorpusStatistics

  /// Pairs, lower index first, sorted, each once.
  func pairs() -> [(Int, Int)] {
    var packed: [UInt64] = []
    let order = dateOrder()
    for block in blocks().values where block.count > 1 {
      let members = block.count > Self.smallBlock ? block.sorted { order[$0] < order[$1] } : block
      let reach = block.count > Self.smallBlock ? Self.neighbours : block.count
      for i in members.indices {
        for j in members.index(after: i)..<min(i + 1 + reach, members.count) {
          let (a, b) = (min(members[i], members[j]), max(members[i], members[j]))
          packed.append(UInt64(a) << 32 | UInt64(b))
        }
      }
    }
    packed.sort()
    var pairs: [(Int, Int)] = []
    var last: UInt64?
    for pair in packed where pair != last {
      pairs.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
      last = pair
    }
    return pairs
  }

  private enum Key: Hashable {
    case word(Int)
    case actor(Int, action: String)
    case actorDay(Int, day: Int)
    case day(Int, action: String)
    case place(String, action: String)
  }

  private func blocks() -> [Key: [Int]] {
    var blocks: [Key: [Int]] = [:]
    for (index, profile) in profiles.enumerated() {
      for key in keys(index, profile) { blocks[key, default: []].append(index) }
    }
    return blocks
  }

  private func keys(_ index: Int, _ profile: EventProfile) -> [Key] {
    let row = statistics.rows[index]
    let rarest = row.words.filter { statistics.wordCounts[$0] > 1 }.sorted {
      (statistics.wordCounts[$0], $0) < (statistics.wordCounts[$1], $1)
    }
    var keys = rarest.prefix(Self.wordsPerEvent).map(Key.word)
    let day = profile.bounds?.singleDay?.number
    for actor in row.actors {
      if !profile.action.isEmpty { keys.append(.actor(actor, action: profile.action)) }
      if let day { keys.append(.actorDay(actor, day: day)) }
    }
    if let day, !profile.action.isEmpty { keys.append(.day(day, action: profile.action)) }
    if let place = profile.place, !profile.action.isEmpty {
      keys.append(.place(place, action: profile.action))
    }
    return keys
  }

  /// The rank of each event by date, then by index.
  private func dateOrder() -> [Int] {
    let sorted = profiles.indices.sorted { a, b in
      let aDay = profiles[a].bounds?.earliest?.number ?? .max
      let bDay = profiles[b].bounds?.earliest?.number ?? .max
      return (aDay, a) < (bDay, b)
    }
    var ranks = [Int](repeating: 0, count: profiles.count)
    for (rank, index) in sorted.enumerated() { ranks[index] = rank }
    return ranks
  }
}
