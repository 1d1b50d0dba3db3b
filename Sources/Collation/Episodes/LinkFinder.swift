import Stopping

/// Two events by index, and how alike they are.
struct Link {
  var score: Int32
  var a: Int32
  var b: Int32
}

/// The strong links of a corpus.
struct Links {
  fileprivate var links: [Link] = []
  /// By event, the first of the set of events that links hold together.
  fileprivate var roots: [Int32] = []

  /// Gives the links of one set after the other, the strongest link first.
  func forEachSet(_ body: (ArraySlice<Link>) -> Void) {
    var start = 0
    while start < links.count {
      let root = roots[Int(links[start].a)]
      var end = start + 1
      while end < links.count, roots[Int(links[end].a)] == root { end += 1 }
      body(links[start..<end])
      start = end
    }
  }
}

/// Finds which events of a corpus are alike, and which hang together at all.
struct LinkFinder {
  let similarity: EventSimilarity

  func links() -> Links {
    var found = Links()
    var sets = DisjointSets(count: similarity.collection.count)
    let sign = StopSign.ofThisWork
    CandidateFinder(similarity).forEachPair { a, b in
      guard sign?.isRaised != true, let score = similarity.link(a, b) else { return }
      found.links.append(Link(score: Int32(score), a: Int32(a), b: Int32(b)))
      sets.join(a, b)
    }
    let roots = sets.roots()
    found.links.sort { x, y in
      let (first, second) = (roots[Int(x.a)], roots[Int(y.a)])
      return (first, y.score, x.a, x.b) < (second, x.score, y.a, y.b)
    }
    found.roots = roots
    return found
  }
}
