import Narrative

/// Indirect words, from a cue to the end of their clause.
extension QuoteBuilder {
  /// Indirect words, from the cue to the end of their clause.
  mutating func readClause(
    after cue: Cue, rest: Range<Int>, right: Int?, sentence: Sentence
  ) -> Int? {
    var start = rest.lowerBound
    let limit = sentence.tokens.upperBound
    guard start < limit else { return nil }
    if cue.form.complement == .tell {
      guard let after = listenerEnd(start, limit) else { return nil }
      start = after
    }
    guard start < limit else { return nil }
    if view.folded(start) == "," || view.folded(start) == ":" { start += 1 }
    // A time between cue and clause: "said Friday that".
    if let that = (start..<min(start + 8, limit)).first(where: { view.folded($0) == "that" }),
      that > start,
      CueFinder.days.contains(view.folded(start))
        || QuoteBuilder.adverbials.contains(view.folded(start))
    {
      start = that
    }
    guard start < limit,
      view.folded(start) == "that" || !isClosing(start..<limit)
        || cue.form.complement == .tell && mentionOf[start] >= 0
    else {
      return nil
    }
    let isPlain = QuoteBuilder.plain.contains(cue.form.base)
    let clauseEnd = clauseEnd(start, limit)
    let end = isPlain ? clauseEnd : objectEnd(start, clauseEnd)
    guard end - start >= 2 else { return nil }
    if cue.form.complement == .say, !isPlain,
      !opensClause(start, end)
    {
      guard QuoteBuilder.takesPhrase.contains(cue.form.base), end - start >= 3 else { return nil }
    }
    add([start..<end], cue, direct: false, rule: "clause-after")
    for i in start..<end {
      let region = Int(regions.regionOf[i])
      if region >= 0 { ownerOf[region] = drafts.count - 1 }
    }
    return end
  }

  func opensClause(_ start: Int, _ end: Int) -> Bool {
    let word = view.folded(start)
    if QuoteBuilder.clauseWords.contains(word) { return true }
    // A subject and, not far on, a verb.
    guard
      mentionOf[start] >= 0 || CueFinder.openers.contains(word) || CueFinder.pronouns.contains(word)
        || view.tokens[start].kind == .number || word == "\"" || view.tokens[start].kind == .word
    else { return false }
    return (start + 1..<min(start + 14, end)).contains(where: isVerb)
  }

  private func isVerb(_ i: Int) -> Bool {
    let word = view.folded(i)
    return CueFinder.be.contains(word) || QuoteBuilder.finite.contains(word) || isPastForm(word)
      || ReportingVerbs.shared.isFinite(word)
  }

  private func isPastForm(_ word: String) -> Bool {
    word.hasSuffix("ed") && word.utf8.count > 4
  }

  /// Where the object of a cue ends, if the next verb is told of the same subject: "attacked the
  /// rebels and killed them".
  private func objectEnd(_ start: Int, _ end: Int) -> Int {
    if QuoteBuilder.clauseWords.contains(view.folded(start)) { return end }
    for i in start..<max(start, end - 1) {
      if isVerb(i) { return end }
      if i > start, ["and", "but"].contains(view.folded(i)), isPastForm(view.folded(i + 1)) {
        return i
      }
    }
    return end
  }

  func listenerEnd(_ start: Int, _ limit: Int) -> Int? {
    var i = start
    while i < limit, i - start < 12 {
      let word = view.folded(i)
      if word == "that" || word == "to" || word == "\"" || word == "how" || word == "whether" {
        return i
      }
      if word == "," || word == ":" {
        return i + 1 < limit && ["that", "\""].contains(view.folded(i + 1)) ? i + 1 : nil
      }
      if i == start, CueFinder.prepositions.contains(word) { return nil }
      if word == "." || word == ";" { return nil }
      if let end = endOfOwned(i, limit) {
        if end < limit, view.folded(end) != "," { return end }
        i = end
        continue
      }
      if mentionOf[i] >= 0 || ["him", "her", "them", "me", "us", "reporters", "you"].contains(word)
      {
        var end = i + 1
        while end < limit, mentionOf[end] >= 0, mentionOf[end] == mentionOf[i] { end += 1 }
        if end < limit, view.folded(end) != "'s", view.folded(end) != ",",
          view.folded(end) != "and",
          !CueFinder.prepositions.contains(view.folded(end)) || view.folded(end) == "to",
          !CueFinder.days.contains(view.folded(end))
        {
          return end
        }
        i = end
        continue
      }
      i += 1
    }
    return nil
  }

  func clauseEnd(_ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit {
      let word = view.folded(i)
      if regions.regionOf[i] < 0 {
        if word == ";" { return i }
        if word == ",", i + 1 < limit {
          let next = view.folded(i + 1)
          if ["but", "while", "although", "though", "according", "adding", "saying", "noting"]
            .contains(next)
          {
            return i
          }
          if next == "said" || next == "says" { return i }
          for j in i + 2..<max(i + 2, min(i + 8, limit)) {
            guard let form = ReportingVerbs.shared.form(view.folded(j)), form.complement == .say,
              form.tense == .past
            else { continue }
            if mentionOf[j - 1] >= 0 || CueFinder.pronouns.contains(view.folded(j - 1))
              || CueFinder.auxiliaries.contains(view.folded(j - 1)) && mentionOf[j - 2] >= 0
            {
              return i
            }
          }
          if i + 3 < limit, mentionOf[i + 1] >= 0 || CueFinder.pronouns.contains(next),
            (i + 2..<min(i + 4, limit)).contains(where: {
              ["said", "says", "added"].contains(view.folded($0))
            })
          {
            return i
          }
        }
        if word == "according" { return i }
        if word == "and" || word == "but", i + 2 < limit, i > start {
          let next = view.folded(i + 1)
          if ReportingVerbs.shared.form(next).map({ $0.tense == .past && $0.complement != .object })
            == true
          {
            return i
          }
          if ["said", "says", "added", "told"].contains(view.folded(i + 2)),
            CueFinder.pronouns.contains(next) || mentionOf[i + 1] >= 0
          {
            return i
          }
        }
      }
      i += 1
    }
    var end = limit
    while end > start, [".", "?", "!", ",", ";", "…"].contains(view.folded(end - 1)) { end -= 1 }
    // The closing mark belongs to the words if its opening one does.
    return end
  }
}
