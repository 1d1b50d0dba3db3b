import Narrative

/// Decides which verbs and nouns of a sentence tell a happening.
///
/// A happening is told in the past, the perfect, the passive, or as planned; a thought, a state,
/// a condition, a question or a general truth in the present tells none. A light verb and its noun
/// ("held a meeting") and a plan and its infinitive ("agreed to meet") tell one between them.
struct PredicateFinder {
  let view: SentenceView
  let clauses: [Clause]
  let nouns: [EventNoun]
  let zone: Range<Int>?
  /// The numbers of the sentence with the words that hold them.
  let quantities: [(quantity: Quantity, tokens: Range<Int>)]
  var taken: Set<Int> = []
  var result: [Happening] = []

  static func happenings(
    in view: SentenceView, clauses: [Clause], nouns: [EventNoun], zone: Range<Int>?,
    quantities: [Quantity]
  ) -> [Happening] {
    var finder = PredicateFinder(
      view: view, clauses: clauses, nouns: nouns, zone: zone, quantities: quantities)
    guard !finder.isQuestion else { return [] }
    for k in clauses.indices { finder.readVerb(k) }
    if view.sentence.kind == .prose
      || (finder.result.isEmpty && !clauses.contains { $0.group.isFinite })
    {
      for noun in nouns { finder.readNoun(noun) }
    }
    finder.readDead()
    return finder.result.sorted { $0.trigger < $1.trigger }
  }

  private init(
    view: SentenceView, clauses: [Clause], nouns: [EventNoun], zone: Range<Int>?,
    quantities: [Quantity]
  ) {
    self.view = view
    self.clauses = clauses
    self.nouns = nouns
    self.zone = zone
    self.quantities = quantities.compactMap { quantity in
      view.tokens(in: quantity.span).map { (quantity, $0) }
    }
  }

  var isQuestion: Bool { view.has("?", at: view.count - 1) }

  /// Headings and rows tell their happenings in the present: "Trump addresses Knesset".
  var isHeadline: Bool { view.sentence.kind != .prose }

  // MARK: verbs

  mutating func readVerb(_ k: Int) {
    let clause = clauses[k]
    guard zone?.contains(clause.group.head) != true, !isHypothetical(k) else { return }
    if !isHeadline, isEmbeddedQuestion(clause), !view.hasDate(in: clause.tokens) { return }
    if isHeadline, result.contains(where: { $0.noun == nil }) { return }
    // "declined to comment", "did not respond to requests for comment"
    if clause.group.verb.lemma == "comment" || isRefusalToComment(clause) { return }
    if clause.group.verb.lemma == "date", view.hasDate(in: clause.tokens),
      ["from", "back", "to"].contains(where: { view.has($0, at: clause.group.tokens.upperBound) })
    {
      add(k, nil, "dates-from")
      result[result.count - 1].isNarrated = false
      return
    }
    if tellsMeasure(k) {
      add(k, nil, "measure")
      return
    }
    if let noun = walkout(of: clause) {
      add(k, noun, "on-strike")
      return
    }
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
      // "said she would not resign": an intention, which the saying tells; she may have since.
      if clause.group.isNegated, clause.link == .complement, clause.group.isPlanned { return }
      // "can fly" tells an ability.
      if view.has("can", at: clause.group.tokens.lowerBound) { return }
      if isOwnKind(clause.group.verb) || view.hasDate(in: clause.tokens) || isIntended(clause) {
        readTold(k)
      }
    }
  }

  /// "Jane Doe will host the show": what somebody named is to do, whatever kind it is of.
  func isIntended(_ clause: Clause) -> Bool {
    let group = clause.group
    let isFirm = view.words[group.tokens].contains {
      ["will", "wo", "'ll", "expected", "set", "due", "scheduled", "slated"].contains($0.folded)
    }
    return group.isPlanned && isFirm && [.act, .victim, .light].contains(group.verb.sort)
      && isDoneBySomebody(clause)
  }

  /// "Jane Doe is seeking help": what a person is doing these days to somebody or something.
  func isUnderWay(_ clause: Clause) -> Bool {
    [.act, .victim, .light, .plan].contains(clause.group.verb.sort) && !clause.object.isEmpty
      && clause.link == .main && clause.group.certainty == nil
      && isDoneBySomebody(clause, isNamed: true)
  }

  func isDoneBySomebody(_ clause: Clause, isNamed: Bool = false) -> Bool {
    MentionPlacer(view).placed(in: clause.subject).contains {
      $0.place == .head && $0.mention.mention.kind != .place
        && (!isNamed && $0.mention.mention.kind == .person || $0.mention.mention.form == .name)
    }
  }

  func isOwnKind(_ verb: VerbEntry) -> Bool {
    verb.kind != .other && verb.kind != .statement
      && [.act, .victim].contains(verb.sort)
  }

  mutating func readTold(_ k: Int) {
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
      } else if ["end", "conclude"].contains(verb.lemma), !clause.group.isPassive,
        let noun = object(of: clause)
      {
        // "They ended their two-week strike on Monday": the day is that of the end.
        add(k, nil, "verb")
        taken.insert(noun.head)
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
  func isHypothetical(_ k: Int) -> Bool {
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
  func isEmbeddedQuestion(_ clause: Clause) -> Bool {
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
  func isTalkGoingOn(_ k: Int) -> Bool {
    let clause = clauses[k]
    guard clause.link == .coordinated, !view.hasDate(in: clause.tokens),
      ["debate", "discuss", "talk", "negotiate", "confer", "chat"]
        .contains(clause.group.verb.lemma)
    else { return false }
    return result.contains {
      $0.clause == clause.parent && ($0.kind == .phone || $0.kind == .meet)
    }
  }

  mutating func readOccurrence(_ k: Int) {
    if let noun = subject(of: clauses[k]) {
      add(k, noun, "occurrence")
    } else if isTakenUp(clauses[k]) {
      // "Two days later it broke out again."
      add(k, nil, "occurrence")
    }
  }

  /// Whether something breaks out, or happens on a day, that a pronoun takes up.
  func isTakenUp(_ clause: Clause) -> Bool {
    guard !isHeadline, clause.group.form == .past, !clause.group.isPassive,
      clause.group.verb.lemma == "break" || hasOwnDate(clause)
    else { return false }
    let subject = clause.subject.filter { view.words[$0].timex == nil && !view.isComma($0) }
    return !subject.isEmpty && subject.count <= 2
      && subject.contains { ["it", "they", "both"].contains(view.words[$0].folded) }
  }

  /// "plans to meet", "is due to arrive": the present of a plan.
  mutating func readPlan(_ k: Int) {
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

  mutating func add(_ k: Int, _ noun: EventNoun?, _ rule: String) {
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
    // What a thing costs or measures it does on no day of the story.
    let isLasting = rule == "measure" && ![.act, .light].contains(clause.group.verb.sort)
    happening.isNarrated = clause.group.form == .past && !isLasting
    happening.isCompleted = [.perfect, .pastPerfect].contains(clause.group.form)
    result.append(happening)
  }

  /// "Nobody died", "No homes were damaged"
  func hasEmptySubject(_ clause: Clause) -> Bool {
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
  func doubt(over clause: Clause) -> Certainty? {
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
  func saysThat(_ clause: Clause) -> Bool {
    let start = clause.group.tokens.upperBound
    return (start..<min(start + 4, view.count)).contains { view.has("that", at: $0) }
      || view.has("\"", at: start)
  }
}
