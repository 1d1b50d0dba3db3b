/// Sets that only grow together, over the numbers below a count.
struct DisjointSets {
  private var parents: [Int32]

  init(count: Int) { parents = Array(0..<Int32(count)) }

  mutating func root(of index: Int) -> Int {
    var root = index
    while parents[root] != root {
      parents[root] = parents[Int(parents[root])]
      root = Int(parents[root])
    }
    return root
  }

  /// Joins two sets; the smaller root stays, so that the order of joins does not matter.
  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    parents[max(a, b)] = Int32(min(a, b))
  }

  /// By number, the root of its set.
  func roots() -> [Int32] {
    var roots = parents
    // A parent is never greater than its child, so that its own root is known before.
    for index in roots.indices { roots[index] = roots[Int(roots[index])] }
    return roots
  }
}
