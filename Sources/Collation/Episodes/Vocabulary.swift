/// Strings as numbers in the order they come, and how often each was counted.
struct Vocabulary {
  private(set) var strings: [String] = []
  private(set) var counts: [Int32] = []
  private var indices: [String: Int32] = [:]

  mutating func index(of string: String) -> Int32 {
    if let index = indices[string] { return index }
    let index = Int32(strings.count)
    indices[string] = index
    strings.append(string)
    counts.append(0)
    return index
  }

  /// The number of a string that has come before.
  func known(_ string: String) -> Int32? { indices[string] }

  mutating func count(_ index: Int) { counts[index] += 1 }
}
