import Narrative

/// Happenings told by a noun: "a four-hour meeting with", "the call".
extension PredicateFinder {
  mutating func readNoun(_ noun: EventNoun) {
    guard !taken.contains(noun.head), zone?.contains(noun.head) != true else { return }
    let k = clauses.lastIndex { $0.tokens.contains(noun.head) }
    let clause = k.map { clauses[$0] }
    if clause?.isConditional == true { return }
    // "voted in the election": the verb tells it.
    if noun.preposition == "in",
      result.contains(where: { $0.clause == k && $0.noun == nil && $0.kind == noun.kind })
    {
      return
    }
    if isTalkUnderWay(noun, clause) {
      var happening = Happening(
        trigger: noun.head, kind: noun.kind, certainty: noun.certainty ?? .asserted, clause: k,
        noun: noun, tokens: clause?.tokens ?? 0..<view.count, rules: ["talk-under-way"])
      happening.isNarrated = clause?.group.form == .past
      result.append(happening)
      return
    }
    // "during his conversation with X" points back; it tells nothing anew.
    let isDated = view.hasDate(in: noun.phrase)
    if !noun.isIndefinite, !isDated, noun.certainty == nil,
      view.isA(.preposition, at: noun.phrase.lowerBound - 1)
    {
      return
    }
    if !isDated, clause?.group.isFinite == false { return }
    let actors = MentionPlacer(view).placed(in: noun.phrase).filter {
      $0.mention.mention.kind != .place || $0.place == .possessor || isTogether($0.place)
    }
    let isAbout = ["about", "for", "on", "of", "against", "until", "despite"]
      .contains(noun.preposition)
    // "Talks in Geneva will settle it"
    let isToCome =
      noun.kind == .meet && noun.isIndefinite && noun.preposition.isEmpty
      && clause?.group.isPlanned == true && clause?.subject.contains(noun.head) == true
      && !MentionPlacer(view).mentions(in: noun.phrase).isEmpty
    let isTold =
      isDated || isToCome
      || (!isAbout && noun.kind != .statement
        && (actors.count >= 2 || (noun.isIndefinite && !actors.isEmpty)
          || (noun.certainty != nil && !actors.isEmpty)))
    guard isTold, noun.kind != .statement || isDated else { return }
    // A noun in general talk of the present is no told happening unless it is dated or planned.
    let form = clause?.group.form
    let isPresent = form == .present && clause?.group.isPlanned != true
    if isPresent, !isDated, noun.certainty == nil, actors.count < 2 { return }
    var certainty = noun.certainty ?? .asserted
    // "the alleged catalyst was a call": the subject's adjective holds for what it is.
    if let clause, clause.group.verb.lemma == "be", clause.object.contains(noun.head) {
      for word in view.words[clause.subject] where word.mention == nil {
        if let cue = word.entry.certainty { certainty = CertaintyFinder.combine(certainty, cue) }
      }
      if let cue = clause.group.certainty { certainty = CertaintyFinder.combine(certainty, cue) }
      if clause.group.isNegated { certainty = .denied }
    }
    if let clause, clause.group.isPlanned, clause.subject.contains(noun.head) {
      certainty = CertaintyFinder.combine(certainty, .planned)
    }
    var happening = Happening(
      trigger: noun.head, kind: noun.kind, certainty: certainty, clause: nil, noun: noun,
      tokens: clause?.tokens ?? 0..<view.count, rules: ["event-noun"])
    happening.isNarrated = false
    result.append(happening)
  }

  /// "Doe was in talks to buy it", and in a headline "Doe in talks".
  func isTalkUnderWay(_ noun: EventNoun, _ clause: Clause?) -> Bool {
    guard noun.kind == .meet, noun.isIndefinite, noun.preposition == "in",
      view.words[noun.head].folded.hasPrefix("negotiation")
        || ["talks", "discussions"].contains(view.words[noun.head].folded)
    else { return false }
    guard let clause, clause.group.isFinite else { return isHeadline }
    return ["be", "enter", "remain"].contains(clause.group.verb.lemma)
      && !clause.group.isNegated && isDoneBySomebody(clause)
  }

  func isTogether(_ place: MentionPlacer.Place) -> Bool {
    switch place {
    case .oblique(let word): ["with", "between", "by", "of", "involving", "among"].contains(word)
    case .modifier, .head, .possessor: true
    case .apposition: false
    }
  }
}
