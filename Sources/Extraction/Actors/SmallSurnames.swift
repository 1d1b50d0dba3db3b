import Narrative

/// Finds surnames that lost their capitals: "rubio was displaced" after "Marco Rubio".
struct SmallSurnames {
  let view: NameView

  func added(to candidates: [NameCandidate]) -> [NameCandidate] {
    var surnames: Set<String> = []
    for c in candidates
    where c.kind == .person && c.tokens.count > 1 && ["full-name", "title"].contains(c.rule) {
      let last = view.folded(c.tokens.upperBound - 1)
      if last.utf8.count > 3, !view.lexicon.isCommon(last), !view.lexicon.isOtherHead(last) {
        surnames.insert(last)
      }
    }
    for c in candidates where c.kind == .place && c.tokens.count == 1 {
      // "russia and ukraine"
      let word = view.folded(c.tokens.lowerBound)
      if word.utf8.count > 4, !view.lexicon.isCommon(word) { surnames.insert(word) }
    }
    guard !surnames.isEmpty else { return candidates }
    var result: [NameCandidate] = []
    var next = 0
    for (s, sentence) in view.text.sentences.enumerated() {
      for i in sentence.tokens {
        while next < candidates.count, candidates[next].tokens.upperBound <= i {
          result.append(candidates[next])
          next += 1
        }
        guard view.tokens[i].casing == .lower, view.tokens[i].hasBlankBefore,
          surnames.contains(view.folded(i)),
          next >= candidates.count || !candidates[next].tokens.contains(i)
        else { continue }
        // Words of web addresses and file names are no surnames.
        let before = i > sentence.tokens.lowerBound ? view.folded(i - 1) : ""
        let after = i + 1 < sentence.tokens.upperBound ? view.folded(i + 1) : ""
        if SmallSurnames.joints.contains(before) || SmallSurnames.joints.contains(after) {
          continue
        }
        var c = NameCandidate(tokens: i..<i + 1, sentence: s)
        if let (known, _) = view.lexicon.known(at: i, before: i + 1, in: view.tokens) {
          c.kind = known.kind
          c.canonical = known.canonical
        } else {
          c.kind = .person
        }
        c.rule = "small-letters"
        result.append(c)
      }
    }
    result += candidates[next...]
    return result
  }

  private static let joints: Set<String> = ["-", "_", "/", "@", "–", "#", "="]
}
