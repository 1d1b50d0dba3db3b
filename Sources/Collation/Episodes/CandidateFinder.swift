import Algorithms
import Chronology

/// Finds the pairs of events that are worth comparing, in near-linear time.
///
/// Each word, and each actor with a day or an action, has a list of its events in the order of
/// their dates, undated ones last. Going through the events in that order, each meets those behind
/// it in its lists that can be of its day: all in a short list, the next few in a long one. The
/// ones that it meets in the most and rarest of its words are worth comparing, if they share more
/// than names: a word of either's own, or an actor with a day or an action.
struct CandidateFinder {
  /// A list up to this long is gone through whole; of a longer one the next `reach` events.
  static let shortList = 96
  static let reach = 32
  /// How many each event is compared with at most, of those behind it.
  static let most = 32
  /// They must share one in so many of their words, by weight.
  static let share = 6
  /// Words of fewer bits find nothing by themselves.
  static let leastBits = 6

  private let similarity: EventSimilarity
  /// By rank in the order of dates, the event and the squared length of its words.
  private let order: [Int32]
  private let norms: [Int32]
  /// By rank, the first rank whose day is after it.
  private let dayEnds: [Int32]
  /// The ranks of undated events start here.
  private let undated: Int32
  /// The numbers of the keys of all events, doubled, odd if one event that has it is ground enough
  /// to compare.
  private var keys: [Int32] = []
  /// By rank, where in `keys` its own start.
  private var keyStarts: [Int32] = [0]
  /// By key, doubled.
  private var keyWeights: [Int32] = []
  /// The ranks of all lists one behind the other, doubled, odd as in `keys`.
  private var lists: [Int32] = []
  private var listStarts: [Int32] = []
  /// By key, where in the lists its undated events start.
  private var undatedStarts: [Int32] = []

  init(_ similarity: EventSimilarity) {
    self.similarity = similarity
    let collection = similarity.collection
    // By event; Int32.max if it is unknown.
    func day(_ day: CalendarDay?) -> Int32 { day.map { Int32(clamping: $0.number) } ?? .max }
    var keys = collection.rows.indices.map { index in
      let first = UInt32(bitPattern: day(collection.bounds(of: index)?.earliest)) ^ 1 << 31
      return UInt64(first) << 32 | UInt64(index)
    }
    keys.sort()
    order = keys.map { Int32(truncatingIfNeeded: $0) }
    let earliest = keys.map { Int32(bitPattern: UInt32($0 >> 32) ^ 1 << 31) }
    dayEnds = order.map { event in
      let latest = day(collection.bounds(of: Int(event))?.latest)
      return Int32(earliest.partitioningIndex { $0 > latest })
    }
    undated = Int32(earliest.partitioningIndex { $0 == .max })
    norms = order.map { Int32(similarity.norm(Int($0))) }
    findKeys(collection)
    fillLists()
  }

  /// Calls for each pair once, lower index first.
  func forEachPair(_ body: (_ a: Int, _ b: Int) -> Void) {
    var cursors = listStarts
    // By rank, the weight of what is shared, doubled, odd if any of it is ground enough.
    var shared = [Int32](repeating: 0, count: order.count)
    var met: [Int32] = []
    for rank in order.indices {
      let dayEnd = dayEnds[rank]
      for place in Int(keyStarts[rank])..<Int(keyStarts[rank + 1]) {
        let (key, ground) = (Int(keys[place] >> 1), keys[place] & 1)
        cursors[key] += 1
        let end = Int(listStarts[key + 1])
        var left = end - Int(listStarts[key]) <= Self.shortList ? end : Self.reach
        var next = Int(cursors[key])
        while next < end, left > 0 {
          let other = Int(lists[next] >> 1)
          if other >= dayEnd, other < undated {
            // So are all others that are dated.
            next = Int(undatedStarts[key])
            continue
          }
          if shared[other] == 0 { met.append(Int32(other)) }
          shared[other] = shared[other] + keyWeights[key] | ground | lists[next] & 1
          next += 1
          left -= 1
        }
      }
      let a = Int(order[rank])
      var chosen = met.filter { isWorth(Int(shared[Int($0)]), rank, Int($0)) }
      if chosen.count > Self.most {
        chosen.sort { (-shared[Int($0)], $0) < (-shared[Int($1)], $1) }
        chosen.removeLast(chosen.count - Self.most)
      }
      for other in chosen {
        let b = Int(order[Int(other)])
        body(min(a, b), max(a, b))
      }
      for other in met { shared[Int(other)] = 0 }
      met.removeAll(keepingCapacity: true)
    }
  }

  /// Whether the events of two ranks share enough.
  private func isWorth(_ shared: Int, _ first: Int, _ second: Int) -> Bool {
    guard shared & 1 == 1 else { return false }
    let weight = Self.share * (shared >> 1)
    return weight * weight >= Int(norms[first]) * Int(norms[second])
  }

  private mutating func findKeys(_ collection: EventCollection) {
    let bits = similarity.rarity.bits
    let repeated = RepeatedKeys(collection)
    var numbers: [UInt64: Int32] = [:]
    var wordKeys = [Int32](repeating: -1, count: bits.count)
    // Of millions of keys an array that grows by doubling would take up to thrice their room.
    keys.reserveCapacity(
      collection.rows.reduce(0) { $0 + $1.words.count + 2 * $1.actors.count + 2 })
    keyStarts.reserveCapacity(collection.count + 1)
    for index in order {
      let words = collection.slice(collection.rows[Int(index)].words)
      // Where nothing is its own, its names are all there is.
      let ground: UInt32 = words.contains { $0 & 1 == 1 } ? 0 : 1
      for word in words {
        let worth = bits[Int(word >> 1)]
        guard worth >= Self.leastBits, collection.words.counts[Int(word >> 1)] > 1 else { continue }
        if wordKeys[Int(word >> 1)] < 0 {
          wordKeys[Int(word >> 1)] = Int32(keyWeights.count)
          keyWeights.append(2 * Int32(worth * worth))
        }
        keys.append(wordKeys[Int(word >> 1)] << 1 | Int32(word & 1 | ground))
      }
      PairedKey.forEach(of: Int(index), collection) { pair in
        guard repeated.mayHave(pair) else { return }
        let number = numbers[pair.packed] ?? Int32(keyWeights.count)
        if number == keyWeights.count {
          numbers[pair.packed] = number
          keyWeights.append(2 * pair.weight)
        }
        keys.append(number << 1 | 1)
      }
      keyStarts.append(Int32(keys.count))
    }
  }

  private mutating func fillLists() {
    listStarts = [Int32](repeating: 0, count: keyWeights.count + 1)
    for key in keys { listStarts[Int(key >> 1) + 1] += 1 }
    for key in keyWeights.indices { listStarts[key + 1] += listStarts[key] }
    lists = [Int32](repeating: 0, count: keys.count)
    var next = listStarts
    undatedStarts = listStarts
    for rank in order.indices {
      for place in Int(keyStarts[rank])..<Int(keyStarts[rank + 1]) {
        let key = Int(keys[place] >> 1)
        lists[Int(next[key])] = Int32(rank) << 1 | keys[place] & 1
        next[key] += 1
        if rank < undated { undatedStarts[key] = next[key] }
      }
    }
  }
}
