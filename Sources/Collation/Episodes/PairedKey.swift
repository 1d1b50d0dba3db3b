import Chronology

/// Two things of an event that make it worth comparing with another event that has both.
struct PairedKey {
  private enum Kind: UInt64 {
    case actorAndAction = 1
    case actorAndDay, actionAndDay, placeAndAction
  }

  /// The kind and the two numbers in one.
  var packed: UInt64
  var weight: Int32

  private init(_ kind: Kind, _ first: Int, _ second: Int, weight: Int32) {
    packed =
      kind.rawValue << 60 | UInt64(truncatingIfNeeded: first) << 30
      | UInt64(truncatingIfNeeded: second)
    self.weight = weight
  }

  /// Gives all that an event has.
  static func forEach(of index: Int, _ collection: EventCollection, _ body: (PairedKey) -> Void) {
    let row = collection.rows[index]
    let action = row.action < 0 ? nil : Int(row.action)
    let day = collection.bounds(of: index)?.singleDay.map { $0.number + 1 << 28 }
    for actor in collection.slice(row.actors) {
      if let action { body(PairedKey(.actorAndAction, Int(actor), action, weight: 72)) }
      if let day { body(PairedKey(.actorAndDay, Int(actor), day, weight: 144)) }
    }
    if let day, let action { body(PairedKey(.actionAndDay, action, day, weight: 72)) }
    if row.place >= 0, let action {
      body(PairedKey(.placeAndAction, Int(row.place), action, weight: 72))
    }
  }
}

/// Tells of most keys that only one event has that they find nothing: of millions of pairs of an
/// actor and a day hardly one in ten comes again.
struct RepeatedKeys {
  /// By the bits of a key's hash, how many keys come there: none, one or several.
  private var counts: [UInt8]
  private let shift: UInt64

  init(_ collection: EventCollection) {
    let most = collection.rows.reduce(0) { $0 + 2 * $1.actors.count + 2 }
    let width = max(8, Int.bitWidth - most.leadingZeroBitCount + 1)
    shift = UInt64(64 - width)
    counts = [UInt8](repeating: 0, count: 1 << width)
    for index in collection.rows.indices {
      PairedKey.forEach(of: index, collection) { key in
        let place = place(of: key)
        counts[place] = min(2, counts[place] + 1)
      }
    }
  }

  /// Whether two events may have a key; false only if none or one has it.
  func mayHave(_ key: PairedKey) -> Bool { counts[place(of: key)] > 1 }

  private func place(of key: PairedKey) -> Int {
    Int(truncatingIfNeeded: (key.packed &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
