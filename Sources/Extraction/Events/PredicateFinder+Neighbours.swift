import Narrative

/// What stands around a verb: the clause it hangs on, its nouns, its place and date.
extension PredicateFinder {
  func governor(of k: Int) -> Clause? {
    guard k > 0, clauses[k].link == .infinitive else { return nil }
    let gap = clauses[k - 1].group.tokens.upperBound..<clauses[k].group.tokens.lowerBound
    return gap.allSatisfy { view.isA(.adverb, at: $0) || view.words[$0].folded.hasSuffix("ly") }
      ? clauses[k - 1] : nil
  }

  func infinitive(of k: Int) -> Int? {
    k + 1 < clauses.count && governor(of: k + 1) != nil ? k + 1 : nil
  }

  /// The event noun that is the direct object.
  func object(of clause: Clause) -> EventNoun? {
    nouns.first {
      clause.object.contains($0.head) && zone?.contains($0.head) != true
        && $0.phrase.lowerBound - clause.group.tokens.upperBound <= 2
        && (["", "in", "on", "at", "up", "off"].contains($0.preposition))
    }
  }

  /// "went on strike", "were on strike"
  func walkout(of clause: Clause) -> EventNoun? {
    guard clause.group.isFinite, !clause.group.isPassive,
      ["go", "be", "remain", "stay", "come"].contains(clause.group.verb.lemma)
    else { return nil }
    return nouns.first {
      $0.kind == .demonstrate && $0.head == clause.group.tokens.upperBound + 1
        && $0.preposition == "on" && zone?.contains($0.head) != true
    }
  }

  /// "during a call": the event noun of an adjunct that brings a happening up.
  func adjunct(of clause: Clause) -> EventNoun? {
    nouns.first {
      clause.tokens.contains($0.head) && zone?.contains($0.head) != true
        && !taken.contains($0.head) && $0.isIndefinite
        && view.isA(.adjunct, at: $0.phrase.lowerBound - 1)
        && ($0.kind == .meet || $0.kind == .phone)
    }
  }

  func subject(of clause: Clause) -> EventNoun? {
    if let noun = nouns.last(where: {
      clause.subject.contains($0.head) && !view.isA([.preposition], at: $0.phrase.lowerBound - 1)
    }) {
      return noun
    }
    guard clause.link == .relative else { return nil }
    // "a call between A and B that occurred": the relative hangs on the phrase, not on its last name.
    return nouns.last {
      $0.phrase.upperBound == clause.tokens.lowerBound
        || $0.phrase.upperBound + 1 == clause.tokens.lowerBound
          && view.isComma($0.phrase.upperBound)
    }
  }

  func isFollowedByNoun(_ clause: Clause) -> Bool {
    let next = clause.group.tokens.upperBound
    return view.words.indices.contains(next) && view.words[next].token.kind == .word
      && view.words[next].timex == nil
      && !view.isA([.preposition, .adverb, .conjunction, .subordinator], at: next)
  }

  func hasPlace(_ clause: Clause) -> Bool {
    !MentionPlacer(view).mentions(in: clause.tokens).isEmpty
  }

  /// Whether a date stands in the clause that no event noun claims.
  func hasOwnDate(_ clause: Clause) -> Bool {
    view.timexes.contains { placed in
      placed.timex.isDating && clause.tokens.contains(placed.tokens.lowerBound)
        && !nouns.contains { $0.phrase.contains(placed.tokens.lowerBound) }
    }
  }

  func isRefusalToComment(_ clause: Clause) -> Bool {
    guard view.words.contains(where: { $0.isA(.comment) }) else { return false }
    return ["respond", "reply", "return", "answer", "provide", "confirm", "decline", "refuse"]
      .contains(clause.group.verb.lemma)
  }
}

extension SentenceView {
  /// Whether a date or a time that names a day, month or year stands in these words.
  func hasDate(in range: Range<Int>) -> Bool {
    timexes.contains { $0.timex.isDating && range.contains($0.tokens.lowerBound) }
  }
}

extension Timex {
  /// Whether it can say when something happened.
  var isDating: Bool { kind != .set && edtf != nil }
}
