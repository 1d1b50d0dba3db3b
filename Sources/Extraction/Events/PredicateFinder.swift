import Narrative

/// Decides which verbs and nouns of a sentence tell a happening.
///
/// A happening is told in the past, the perfect, the passive, or as planned; a thought, a state,
/// a condition, a question or a general truth in the present tells none. A light verb and its noun
/// ("held a meeting") and a plan and its infinitive ("agreed to meet") tell one between them.
struct PredicateFinder {
  private let view: SentenceView
  private let clauses: [Clause]
  private let nouns: [EventNoun]
  private let zone: Range<Int>?
  private var taken: Set<Int> = []
  private var result: [Happening] = []

  static func happenings(
    in view: SentenceView, clauses: [Clause], nouns: [EventNoun], zone: Range<Int>?
  ) -> [Happening] {
    var finder = PredicateFinder(view: view, clauses: clauses, nouns: nouns, zone: zone)
    guard !finder.isQuestion else { return [] }
    for k in clauses.indices { finder.readVerb(k) }
    if view.sentence.kind == .prose
      || (finder.result.isEmpty && !clauses.contains { $0.group.isFinite })
    {
      for noun in nouns { finder.readNoun(noun) }
    }
    return finder.result.sorted { $0.trigger < $1.trigger }
  }

  private init(
    view: SentenceView, clauses: [Clause], nouns: [EventNoun], zone: Range<Int>?
  ) {
    self.view = view
    self.clauses = clauses
    self.nouns = nouns
    self.zone = zone
  }

  private var isQuestion: Bool { view.has("?", at: view.count - 1) }

  /// Headings and rows tell their happenings in the present: "Trump addresses Knesset".
  private var isHeadline: Bool { view.sentence.kind != .prose }

  // MARK: verbs

  private mutating func readVerb(_ k: Int) {
    let clause = clauses[k]
    guard zone?.contains(clause.group.head) != true, !isHypothetical(k) else { return }
    if !isHeadline, isEmbeddedQuestion(clause), !view.hasDate(in: clause.tokens) { return }
    if isHeadline, result.contains(where: { $0.noun == nil }) { return }
    // "declined to comment", "did not respond to requests for comment"
    if clause.group.verb.lemma == "comment" || isRefusalToComment(clause) { return }
    switch clause.group.form {
    case .infinitive: readInfinitive(k)
    case .gerund: readGerund(k)
    case .reduced: readReduced(k)
    case .present where isHeadline, .past, .perfect, .pastPerfect: readTold(k)
    case .present: readPlan(k)
    case .progressive:
      if clause.group.isPlanned || view.hasDate(in: clause.tokens) || isUnderWay(clause)
        || isOwnKind(clause.group.verb) && VerbSense(view).kind(of: clause) != .other
      {
        readTold(k)
      }
    case .modal:
      guard clause.group.verb.kind != .statement || clause.group.isPlanned else { return }
      // "can fly" tells an ability.
      if view.has("can", at: clause.group.tokens.lowerBound) { return }
      if isOwnKind(clause.group.verb) || view.hasDate(in: clause.tokens) || isIntended(clause) {
        readTold(k)
      }
    }
  }

  /// "Jane Doe will host the show": what somebody named is to do, whatever kind it is of.
  private func isIntended(_ clause: Clause) -> Bool {
    let group = clause.group
    let isFirm = view.words[group.tokens].contains {
      ["will", "wo", "'ll", "expected", "set", "due", "scheduled", "slated"].contains($0.folded)
    }
    return group.isPlanned && isFirm && [.act, .victim, .light].contains(group.verb.sort)
      && isDoneBySomebody(clause)
  }

  /// "Jane Doe is seeking help": what a person is doing these days to somebody or something.
  private func isUnderWay(_ clause: Clause) -> Bool {
    [.act, .victim, .light, .plan].contains(clause.group.verb.sort) && !clause.object.isEmpty
      && clause.link == .main && clause.group.certainty == nil
      && isDoneBySomebody(clause, isNamed: true)
  }

  private func isDoneBySomebody(_ clause: Clause, isNamed: Bool = false) -> Bool {
    MentionPlacer(view).placed(in: clause.subject).contains {
      $0.place == .head && $0.mention.mention.kind != .place
        && (!isNamed && $0.mention.mention.kind == .person || $0.mention.mention.form == .name)
    }
  }

  private func isOwnKind(_ verb: VerbEntry) -> Bool {
    verb.kind != .other && verb.kind != .statement
      && [.act, .victim].contains(verb.sort)
  }

  private mutating func readTold(_ k: Int) {
    let clause = clauses[k]
    let verb = clause.group.verb
    // The infinitive tells it: "agreed to meet".
    if let next = infinitive(of: k), [.plan, .fail, .aspect, .attempt].contains(verb.sort) {
      if tellsByInfinitive(next) { return }
    }
    switch verb.sort {
    case .think:
      // "The quake was felt in Rome"
      if verb.lemma == "feel", clause.group.isPassive { add(k, nil, "passive-verb") }
    case .state:
      if verb.lemma == "become", view.hasDate(in: clause.tokens) { add(k, nil, "verb") }
    case .act, .victim, .say:
      if isTalkGoingOn(k) { return }
      let isSaid = clauses.contains { $0.parent == k && $0.link == .complement }
      if let noun = adjunct(of: clause),
        verb.kind == .other || verb.kind == .statement && !isSaid
      {
        add(k, noun, "adjunct-noun")
      } else if verb.lemma == "break", view.has("out", at: clause.group.tokens.upperBound) {
        readOccurrence(k)
      } else if ["end", "conclude"].contains(verb.lemma), !clause.group.isPassive,
        let noun = subject(of: clause), !view.isA(.disaster, at: noun.head),
        !isFollowedByNoun(clause)
      {
        // "The election ended on Sunday"
        add(k, noun, "occurrence")
      } else if clause.group.isPassive, verb.kind == .statement, !hasPlace(clause) {
        add(k, nil, "passive-saying")
      } else {
        add(k, nil, clause.group.isPassive ? "passive-verb" : "verb")
      }
    case .light:
      if verb.lemma == "take", view.has("place", at: clause.group.tokens.upperBound) {
        readOccurrence(k)
      } else if let noun = object(of: clause) {
        add(k, noun, "light-verb")
      } else if let noun = adjunct(of: clause) {
        add(k, noun, "adjunct-noun")
      } else if clause.group.isPassive, let noun = subject(of: clause) {
        add(k, noun, "passive-light-verb")
      } else if !["have", "do"].contains(verb.lemma) {
        add(k, nil, "verb")
      }
    case .occur: readOccurrence(k)
    case .plan, .fail, .aspect, .attempt:
      if let noun = object(of: clause) ?? subject(of: clause) {
        add(k, noun, "governed-noun")
      } else if infinitive(of: k) != nil || hasOwnDate(clause) || verb.lemma == "seek" {
        add(k, nil, "verb")
      }
    }
  }

  /// Whether the clause is a condition, or hangs on one: "if it turned out that he had left".
  private func isHypothetical(_ k: Int) -> Bool {
    var at = k
    while !clauses[at].isConditional {
      let concedes =
        clauses[at].link == .adverbial
        && ["although", "though", "while", "whereas", "because"].contains(clauses[at].opener)
      guard ![.main, .resumed].contains(clauses[at].link), !concedes,
        clauses[at].link != .coordinated || clauses[at].subject.isEmpty,
        let parent = clauses[at].parent, parent < at
      else { return false }
      at = parent
    }
    return true
  }

  /// "unable to verify what Russia shared", "the extent to which", "did not see who fired": it
  /// tells nothing.
  private func isEmbeddedQuestion(_ clause: Clause) -> Bool {
    if ["what", "how", "why"].contains(clause.opener) { return true }
    let before = clause.tokens.lowerBound - 1
    if clause.opener == "which" {
      return view.has("to", at: before)
        && ["extent", "degree"].contains { view.has($0, at: before - 1) }
    }
    guard ["who", "where", "when"].contains(clause.opener), let parent = clause.parent else {
      return false
    }
    let group = clauses[parent].group
    return group.tokens.upperBound == before + 1 && (group.isNegated || !group.isTold)
      && [.think, .say].contains(group.verb.sort)
  }

  /// "spoke by telephone and debated": two verbs for one talk.
  private func isTalkGoingOn(_ k: Int) -> Bool {
    let clause = clauses[k]
    guard clause.link == .coordinated, !view.hasDate(in: clause.tokens),
      ["debate", "discuss", "talk", "negotiate", "confer", "chat"]
        .contains(clause.group.verb.lemma)
    else { return false }
    return result.contains {
      $0.clause == clause.parent && ($0.kind == .phone || $0.kind == .meet)
    }
  }

  private mutating func readOccurrence(_ k: Int) {
    if let noun = subject(of: clauses[k]) {
      add(k, noun, "occurrence")
    } else if isTakenUp(clauses[k]) {
      // "Two days later it broke out again."
      add(k, nil, "occurrence")
    }
  }

  /// Whether something breaks out, or happens on a day, that a pronoun takes up.
  private func isTakenUp(_ clause: Clause) -> Bool {
    guard !isHeadline, clause.group.form == .past, !clause.group.isPassive,
      clause.group.verb.lemma == "break" || hasOwnDate(clause)
    else { return false }
    let subject = clause.subject.filter { view.words[$0].timex == nil && !view.isComma($0) }
    return !subject.isEmpty && subject.count <= 2
      && subject.contains { ["it", "they", "both"].contains(view.words[$0].folded) }
  }

  /// "plans to meet", "is due to arrive": the present of a plan.
  private mutating func readPlan(_ k: Int) {
    let clause = clauses[k]
    if clause.group.isPlanned, isOwnKind(clause.group.verb) || isIntended(clause) {
      add(k, nil, "planned-verb")
    } else if clause.group.isPlanned {
      readOccurrence(k)
    } else if [.aspect, .occur].contains(clause.group.verb.sort), hasOwnDate(clause),
      let noun = subject(of: clause)
    {
      // "The trial begins on June 6": the present of a calendar.
      add(k, noun, "scheduled")
      result[result.count - 1].certainty = CertaintyFinder.combine(.asserted, .planned)
    } else if clause.group.isPassive, clause.group.verb.sort == .plan, hasOwnDate(clause) {
      // "A hearing is scheduled for May 3"
      readOccurrence(k)
    }
  }

  private mutating func readInfinitive(_ k: Int) {
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
  private func tellsByInfinitive(_ k: Int) -> Bool {
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

  private mutating func readGerund(_ k: Int) {
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

  private mutating func readReduced(_ k: Int) {
    let verb = clauses[k].group.verb
    let next = clauses[k].group.tokens.upperBound
    let hasAgent = view.has("by", at: next) && view.mention(at: next + 1) != nil
    if isOwnKind(verb) || (view.hasDate(in: clauses[k].tokens) && verb.sort == .act)
      || (verb.sort == .say && hasAgent)
    {
      add(k, nil, "reduced-passive")
    }
  }

  private mutating func add(_ k: Int, _ noun: EventNoun?, _ rule: String) {
    let clause = clauses[k]
    let governor =
      clause.link == .infinitive
      ? self.governor(of: k)
      : clause.link == .participial && k > 0 && clauses[k - 1].group.verb.lemma == "deny"
        ? clauses[k - 1] : nil
    var (certainty, cue) = CertaintyFinder.certainty(of: clause, governor: governor)
    if clause.group.form == .progressive, view.hasDate(in: clause.tokens),
      [.transport, .meet].contains(VerbSense(view).kind(of: clause)), certainty == .asserted
    {
      // "is coming on Friday"
      (certainty, cue) = (.planned, "to-come")
    }
    if hasEmptySubject(clause) { (certainty, cue) = (.denied, "negated-subject") }
    if let doubt = doubt(over: clause) {
      certainty = CertaintyFinder.combine(certainty, doubt)
      cue = cue ?? "noun-of-doubt"
    }
    if let noun {
      taken.insert(noun.head)
      if let word = noun.certainty { certainty = CertaintyFinder.combine(certainty, word) }
      if clause.group.verb.sort == .plan { certainty = .planned }
      if clause.group.verb.sort == .fail { certainty = .denied }
    } else if clause.link == .infinitive, governor == nil {
      (certainty, cue) = (.planned, "plan-noun")
    }
    var happening = Happening(
      trigger: noun?.head ?? clause.group.head,
      kind: noun?.kind ?? VerbSense(view).kind(of: clause),
      certainty: certainty, clause: k, noun: noun, tokens: clause.tokens,
      rules: [rule] + (cue.map { [$0] } ?? []))
    happening.isNarrated = clause.group.form == .past
    happening.isCompleted = [.perfect, .pastPerfect].contains(clause.group.form)
    result.append(happening)
  }

  /// "Nobody died", "No homes were damaged"
  private func hasEmptySubject(_ clause: Clause) -> Bool {
    guard clause.group.isFinite,
      let first = clause.subject.first(where: {
        !view.isA([.conjunction, .adverb], at: $0) || view.has("no", at: $0)
      })
    else { return false }
    return ["nobody", "none", "no", "neither"].contains(view.words[first].folded)
      && view.words[first].mention == nil
  }

  /// What the noun says that holds the clause: "a perception that X left", "reports of X being
  /// ousted".
  private func doubt(over clause: Clause) -> Certainty? {
    var noun = clause.tokens.lowerBound - 1
    if clause.link == .reduced {
      guard view.has("of", at: clause.subject.lowerBound - 1) else { return nil }
      noun = clause.subject.lowerBound - 2
    } else if clause.opener != "that" || clause.subject.isEmpty {
      return nil
    }
    guard view.words.indices.contains(noun), view.words[noun].mention == nil,
      !view.isVerb(noun)
    else { return nil }
    return view.words[noun].entry.certainty
  }

  /// Whether "that" follows the verb before anything else of weight does: "stating on NBC that".
  private func saysThat(_ clause: Clause) -> Bool {
    let start = clause.group.tokens.upperBound
    return (start..<min(start + 4, view.count)).contains { view.has("that", at: $0) }
      || view.has("\"", at: start)
  }

  // MARK: nouns

  private mutating func readNoun(_ noun: EventNoun) {
    guard !taken.contains(noun.head), zone?.contains(noun.head) != true else { return }
    let k = clauses.lastIndex { $0.tokens.contains(noun.head) }
    let clause = k.map { clauses[$0] }
    if clause?.isConditional == true { return }
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
  private func isTalkUnderWay(_ noun: EventNoun, _ clause: Clause?) -> Bool {
    guard noun.kind == .meet, noun.isIndefinite, noun.preposition == "in",
      view.words[noun.head].folded.hasPrefix("negotiation")
        || ["talks", "discussions"].contains(view.words[noun.head].folded)
    else { return false }
    guard let clause, clause.group.isFinite else { return isHeadline }
    return ["be", "enter", "remain"].contains(clause.group.verb.lemma)
      && !clause.group.isNegated && isDoneBySomebody(clause)
  }

  private func isTogether(_ place: MentionPlacer.Place) -> Bool {
    switch place {
    case .oblique(let word): ["with", "between", "by", "of", "involving", "among"].contains(word)
    case .modifier, .head, .possessor: true
    case .apposition: false
    }
  }

  // MARK: neighbours

  private func governor(of k: Int) -> Clause? {
    guard k > 0, clauses[k].link == .infinitive else { return nil }
    let gap = clauses[k - 1].group.tokens.upperBound..<clauses[k].group.tokens.lowerBound
    return gap.allSatisfy { view.isA(.adverb, at: $0) || view.words[$0].folded.hasSuffix("ly") }
      ? clauses[k - 1] : nil
  }

  private func infinitive(of k: Int) -> Int? {
    k + 1 < clauses.count && governor(of: k + 1) != nil ? k + 1 : nil
  }

  /// The event noun that is the direct object.
  private func object(of clause: Clause) -> EventNoun? {
    nouns.first {
      clause.object.contains($0.head) && zone?.contains($0.head) != true
        && $0.phrase.lowerBound - clause.group.tokens.upperBound <= 2
        && (["", "in", "on", "at", "up", "off"].contains($0.preposition))
    }
  }

  /// "during a call": the event noun of an adjunct that brings a happening up.
  private func adjunct(of clause: Clause) -> EventNoun? {
    nouns.first {
      clause.tokens.contains($0.head) && zone?.contains($0.head) != true
        && !taken.contains($0.head) && $0.isIndefinite
        && view.isA(.adjunct, at: $0.phrase.lowerBound - 1)
        && ($0.kind == .meet || $0.kind == .phone)
    }
  }

  private func subject(of clause: Clause) -> EventNoun? {
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

  private func isFollowedByNoun(_ clause: Clause) -> Bool {
    let next = clause.group.tokens.upperBound
    return view.words.indices.contains(next) && view.words[next].token.kind == .word
      && view.words[next].timex == nil
      && !view.isA([.preposition, .adverb, .conjunction, .subordinator], at: next)
  }

  private func hasPlace(_ clause: Clause) -> Bool {
    !MentionPlacer(view).mentions(in: clause.tokens).isEmpty
  }

  /// Whether a date stands in the clause that no event noun claims.
  private func hasOwnDate(_ clause: Clause) -> Bool {
    view.timexes.contains { placed in
      placed.timex.isDating && clause.tokens.contains(placed.tokens.lowerBound)
        && !nouns.contains { $0.phrase.contains(placed.tokens.lowerBound) }
    }
  }

  private func isRefusalToComment(_ clause: Clause) -> Bool {
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
