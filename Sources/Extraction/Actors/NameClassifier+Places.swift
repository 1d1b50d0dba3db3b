import Narrative

/// Places that no list has, by what stands around them.
extension NameClassifier {
  /// The last words of names that begin with a given name or follow a title.
  func bearers(_ candidates: [NameCandidate]) -> Set<String> {
    Set(
      candidates.lazy.filter { c in
        c.title != nil || c.tokens.count > 1 && lexicon.isGiven(view.folded(c.tokens.lowerBound))
      }.map { view.folded($0.tokens.upperBound - 1) })
  }

  /// What the places shown by their neighbours show of others: an adjective made from one, and a
  /// name joined to one by "and".
  func readNeighbours(
    _ candidates: inout [NameCandidate], _ places: Set<String>,
    _ votes: inout [String: [NamedActor.Kind: Int]]
  ) {
    var adjectives: Set<String> = []
    for i in candidates.indices where candidates[i].kind == nil && candidates[i].rule.isEmpty {
      let c = candidates[i]
      if isAdjective(c.tokens, of: places) { adjectives.insert(view.folded(c.tokens)) }
      guard c.tokens.count == 1 else { continue }
      for j in [i - 1, i + 1] where candidates.indices.contains(j) {
        let (a, b) = (candidates[min(i, j)].tokens, candidates[max(i, j)].tokens)
        if a.upperBound + 1 == b.lowerBound, view.folded(a.upperBound) == "and",
          places.contains(view.folded(candidates[j].tokens))
        {
          votes[view.folded(c.tokens), default: [:]][.place, default: 0] += 2
        }
      }
    }
    guard !adjectives.isEmpty else { return }
    for i in candidates.indices
    where candidates[i].kind == nil && adjectives.contains(view.folded(candidates[i].tokens)) {
      candidates[i].rule = "adjective"
    }
  }

  /// Takes a name that nothing is known of for a place's where its neighbours show it.
  func readPlaceCue(_ c: inout NameCandidate, bearers: Set<String>) {
    guard c.kind == nil, c.rule.isEmpty, c.title == nil, c.tokens.count < 3 else { return }
    let first = view.folded(c.tokens.lowerBound)
    guard !lexicon.isGiven(first) || c.tokens.count == 1 && !lexicon.isCommon(first),
      !lexicon.isOrganizationHead(view.folded(c.tokens.upperBound - 1)),
      !bearers.contains(view.folded(c.tokens.upperBound - 1)),
      c.tokens.allSatisfy({ view.tokens[$0].kind == .word }),
      PlaceCues(view: view).cue(around: c.tokens, sentence: c.sentence) != nil
    else { return }
    c.kind = .place
    c.rule = "place-cue"
  }

  /// "her Lovian counterpart", "the Ruvanian town": made from the name of a place, or shaped so
  /// before a noun.
  private func isAdjective(_ range: Range<Int>, of places: Set<String>) -> Bool {
    guard range.count == 1 else { return false }
    let word = view.folded(range.lowerBound)
    guard !lexicon.isGiven(word), range.upperBound < view.tokens.count else { return false }
    for ending in ["n", "an", "ian", "ese"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if places.contains(stem) || places.contains(stem + "a") { return true }
    }
    let next = view.tokens[range.upperBound]
    return word.utf8.count > 5 && (word.hasSuffix("ian") || word.hasSuffix("ean"))
      && !isPossessor(range) && isLabel(range)
      && next.casing == .lower
  }
}
