import Chronology

/// Which events of a collection tell one happening, in a few bytes for each event.
struct EpisodeGroups {
  /// By event, the first of those it is with.
  private(set) var leaders: [Int32]
  /// By leader, which of `known` its events have in common, or -1.
  private var boundsOf: [Int32]
  private var known: [DateBounds]

  /// Every event alone.
  init(_ collection: EventCollection) {
    leaders = Array(0..<Int32(collection.count))
    boundsOf = collection.rows.map(\.bounds)
    known = collection.bounds
  }

  /// Puts events together that were alone.
  /// - Parameter members: Sorted.
  mutating func join(_ members: [Int32], _ bounds: DateBounds?) {
    guard let first = members.first else { return }
    for member in members { leaders[Int(member)] = first }
    boundsOf[Int(first)] = -1
    if let bounds {
      boundsOf[Int(first)] = Int32(known.count)
      known.append(bounds)
    }
  }

  func bounds(of leader: Int) -> DateBounds? {
    boundsOf[leader] < 0 ? nil : known[Int(boundsOf[leader])]
  }

  /// By event, the number of its episode from 1: dated ones by date, then those without a year by
  /// their day, then undated ones; equals by their first event.
  func numbers() -> [Int32] {
    let places = places()
    var keys: [UInt64] = []
    for (event, leader) in leaders.enumerated() where Int(leader) == event {
      let place = boundsOf[event] < 0 ? UInt32.max : places[Int(boundsOf[event])]
      keys.append(UInt64(place) << 32 | UInt64(event))
    }
    keys.sort()
    var numbers = [Int32](repeating: 0, count: leaders.count)
    for (index, key) in keys.enumerated() {
      numbers[Int(UInt32(truncatingIfNeeded: key))] = Int32(index + 1)
    }
    // A leader is the first of its events.
    for (event, leader) in leaders.enumerated() { numbers[event] = numbers[Int(leader)] }
    return numbers
  }

  /// By number in `known`, the place in the order of dates; the same for what sorts alike.
  private func places() -> [UInt32] {
    let ranks = known.map(\.rank)
    var places = [UInt32](repeating: .max, count: known.count)
    var place: UInt32 = 0
    var last = (0, Int.min, 0)
    for index in ranks.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
      if ranks[index].0 == 2 { break }
      if ranks[index] != last { place += 1 }
      last = ranks[index]
      places[index] = place
    }
    return places
  }
}

extension DateBounds {
  /// Where an episode of these dates comes: the sort of dates, then two days.
  fileprivate var rank: (Int, Int, Int) {
    if let annual, singleDay == nil { return (1, annual.first, annual.last) }
    guard let first = earliest ?? latest else { return (2, 0, 0) }
    return (0, first.number, latest?.number ?? .max)
  }
}
