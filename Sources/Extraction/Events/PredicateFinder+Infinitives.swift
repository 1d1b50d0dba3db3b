import Narrative

/// Happenings told by a verb without tense: infinitives, gerunds, reduced relatives.
extension PredicateFinder {
  mutating func readInfinitive(_ k: Int) {
    // "Ellen DeGeneres to host Oscars": a headline's infinitive is its verb, still to come.
    let start = clauses[k].group.tokens.lowerBound
    if isHeadline, k == 0, view.mention(endingBefore: start) != nil, !view.isComma(start - 1),
      ![.state, .think].contains(clauses[k].group.verb.sort)
    {
      add(k, nil, "headline-infinitive")
      return
    }
    // "Elections to be held in May"
    if isHeadline, k == 0, clauses[k].group.isPassive || clauses[k].group.verb.sort == .occur,
      let noun = nouns.last(where: { $0.head < start })
    {
      add(k, noun, "headline-infinitive")
      return
    }
    guard tellsByInfinitive(k) else { return }
    if let noun = object(of: clauses[k]), clauses[k].group.verb.sort == .light {
      add(k, noun, "infinitive-light-verb")
    } else {
      add(k, nil, "infinitive")
    }
  }

  /// Whether the infinitive tells the happening rather than what governs it.
  func tellsByInfinitive(_ k: Int) -> Bool {
    let clause = clauses[k]
    guard ![.state, .think].contains(clause.group.verb.sort), clause.group.verb.lemma != "comment"
    else { return false }
    if let governor = governor(of: k) {
      guard !governor.isConditional else { return false }
      let sort = governor.group.verb.sort
      let isTold = governor.group.isTold || governor.group.verb.sort == .plan
      switch sort {
      case .plan, .fail, .aspect, .attempt:
        return isTold
          && (isOwnKind(clause.group.verb)
            || clause.group.verb.sort == .light && object(of: clause) != nil
            || sort == .fail && clause.group.verb.sort != .say || sort == .aspect
            || view.hasDate(in: clause.tokens))
      case .state:
        return ["appear", "seem"].contains(governor.group.verb.lemma)
          && view.words[clause.group.tokens.lowerBound..<clause.group.head]
            .contains { $0.folded == "have" }
      case .act, .victim, .say, .think, .light, .occur: return false
      }
    }
    let before = clause.group.tokens.lowerBound - 1
    return ["plan", "plans", "agreement", "decision", "intention", "deal"].contains {
      view.has($0, at: before)
    } && (isOwnKind(clause.group.verb) || view.hasDate(in: clause.tokens))
  }

  mutating func readGerund(_ k: Int) {
    let clause = clauses[k]
    let verb = clause.group.verb
    // "suggested arranging a call between A and B"
    if verb.sort == .plan, let noun = object(of: clause), noun.isIndefinite,
      MentionPlacer(view).mentions(in: noun.phrase).count > 1
    {
      add(k, noun, "planned-noun")
      return
    }
    guard ![.state, .think, .occur, .plan, .attempt, .fail].contains(verb.sort) else { return }
    switch clause.opener {
    case "after", "following": add(k, object(of: clause), "gerund-after")
    case "before", "by": if isOwnKind(verb) { add(k, nil, "gerund-\(clause.opener)") }
    default:
      let denied = k > 0 && clauses[k - 1].group.verb.lemma == "deny"
      // ", killing ten and wounding twenty"
      let goesOn =
        k > 0 && clauses[k - 1].link == .participial && result.last?.clause == k - 1
        && view.isA(.conjunction, at: clause.tokens.lowerBound - 1)
      let isParticipial = view.isComma(clause.tokens.lowerBound - 1) || goesOn
      if isOwnKind(verb), denied || isParticipial { add(k, nil, "participle") }
      if verb.sort == .say, isParticipial, saysThat(clause) { add(k, nil, "participle") }
    }
  }

  mutating func readReduced(_ k: Int) {
    let verb = clauses[k].group.verb
    let next = clauses[k].group.tokens.upperBound
    let hasAgent = view.has("by", at: next) && view.mention(at: next + 1) != nil
    if isOwnKind(verb) || (view.hasDate(in: clauses[k].tokens) && verb.sort == .act)
      || (verb.sort == .say && hasAgent)
    {
      add(k, nil, "reduced-passive")
    }
  }
}
