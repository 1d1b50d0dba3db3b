/// The names around each event: what its source is speaking of there.
///
/// Two articles on look-alike happenings (another earthquake, another star in rehab) have their
/// verbs in common but not their names. A long source speaks of many things, so the company of an
/// event is its own segment of the source and the segments beside it, not the whole.
struct Company {
  private struct Entry {
    var name: UInt32
    var weight: Int32
  }

  private var entries: [Entry] = []
  /// By segment, where its entries start; one more at the end.
  private var starts: [Int32] = [0]
  private var norms: [Int] = []

  init(_ collection: EventCollection, _ rarity: WordRarity) {
    var firstRow: [Int] = []
    for (index, row) in collection.rows.enumerated() where Int(row.segment) == firstRow.count {
      firstRow.append(index)
    }
    firstRow.append(collection.count)
    let sources = collection.segmentSources
    // Each name is of its own segment and of two beside it at most.
    entries.reserveCapacity(3 * collection.rows.reduce(0) { $0 + $1.capitals.count })
    starts.reserveCapacity(sources.count + 1)
    norms.reserveCapacity(sources.count)
    for segment in sources.indices {
      var low = segment
      var high = segment
      if segment > 0, sources[segment - 1] == sources[segment] { low -= 1 }
      if segment + 1 < sources.count, sources[segment + 1] == sources[segment] { high += 1 }
      var names: [UInt32] = []
      var sentence: Int32 = -1
      for row in collection.rows[firstRow[low]..<firstRow[high + 1]] where row.sentence != sentence
      {
        names += collection.slice(row.capitals)
        sentence = row.sentence
      }
      add(names.sorted(), rarity)
    }
  }

  private mutating func add(_ names: [UInt32], _ rarity: WordRarity) {
    var norm = 0
    var start = 0
    while start < names.count {
      var end = start + 1
      while end < names.count, names[end] == names[start] { end += 1 }
      let weight =
        FixedLogarithm.sixteenths(2 * (end - start)) * rarity.bits[Int(names[start])] / 16
      entries.append(Entry(name: names[start], weight: Int32(weight)))
      norm += weight * weight
      start = end
    }
    starts.append(Int32(entries.count))
    norms.append(norm)
  }

  /// The cosine of two segments' names, in thousandths; nil if either has none.
  func likeness(_ first: Int32, _ second: Int32) -> Int? {
    let (first, second) = (Int(first), Int(second))
    guard norms[first] > 0, norms[second] > 0 else { return nil }
    var (i, j) = (Int(starts[first]), Int(starts[second]))
    let (iEnd, jEnd) = (Int(starts[first + 1]), Int(starts[second + 1]))
    var shared = 0
    while i < iEnd, j < jEnd {
      let (a, b) = (entries[i], entries[j])
      if a.name == b.name { shared += Int(a.weight) * Int(b.weight) }
      if a.name <= b.name { i += 1 }
      if b.name <= a.name { j += 1 }
    }
    return Cosine.thousandths(shared, norms[first], norms[second])
  }
}

enum Cosine {
  /// - Parameters:
  ///   - shared: The inner product.
  ///   - first: The square of a length, as is the second.
  static func thousandths(_ shared: Int, _ first: Int, _ second: Int) -> Int {
    guard first > 0, second > 0 else { return 0 }
    return Int(Double(shared * 1000) / (Double(first) * Double(second)).squareRoot())
  }
}
