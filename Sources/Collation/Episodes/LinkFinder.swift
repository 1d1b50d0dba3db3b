import Stopping

/// Two events by index, and how alike they are.
struct Link {
  var score: Int32
  var a: Int32
  var b: Int32
}

/// Finds which events of a corpus are alike, and which hang together at all.
struct LinkFinder {
  let similarity: EventSimilarity

  /// The strong links of each set of events that they hold together, the strongest link first.
  func links() -> [ArraySlice<Link>] {
    var links: [Link] = []
    let count = similarity.collection.count
    var sets = DisjointSets(count: count)
    let sign = StopSign.ofThisWork
    CandidateFinder(similarity).forEachPair { a, b in
      guard sign?.isRaised != true, let score = similarity.link(a, b) else { return }
      links.append(Link(score: Int32(score), a: Int32(a), b: Int32(b)))
      sets.join(a, b)
    }
    let roots = (0..<count).map { Int32(sets.root(of: $0)) }
    links.sort { x, y in
      let (first, second) = (roots[Int(x.a)], roots[Int(y.a)])
      return (first, y.score, x.a, x.b) < (second, x.score, y.a, y.b)
    }
    return slices(of: links) { roots[Int($0.a)] }
  }

  private func slices(of links: [Link], by root: (Link) -> Int32) -> [ArraySlice<Link>] {
    var slices: [ArraySlice<Link>] = []
    var start = 0
    while start < links.count {
      var end = start + 1
      while end < links.count, root(links[end]) == root(links[start]) { end += 1 }
      slices.append(links[start..<end])
      start = end
    }
    return slices
  }
}
