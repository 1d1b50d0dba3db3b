import Narrative

/// Says who acts in a happening, who suffers it, who takes part, and where it happens.
struct RoleFinder {
  private let view: SentenceView
  private let clauses: [Clause]
  private let placer: MentionPlacer

  init(_ view: SentenceView, _ clauses: [Clause]) {
    self.view = view
    self.clauses = clauses
    placer = MentionPlacer(view)
  }

  func fill(_ happening: inout Happening) {
    if let k = happening.clause {
      let group = clauses[k].group
      let isInverted = self.isInverted(clauses[k])
      let subject = isInverted ? heads(in: clauses[k].object) : self.subject(of: k)
      let isSufferer =
        (group.isPassive && happening.noun == nil)
        || (view.sentence.kind != .prose && group.form == .past
          && (group.verb.sort == .victim || view.isA(.suffered, at: group.head))
          && placer.placed(in: clauses[k].object).allSatisfy { $0.place != .head })
      if happening.rules.first == "occurrence" || happening.rules.first == "passive-light-verb" {
        // The subject is the noun itself.
      } else {
        for mention in subject { add(mention, isSufferer ? .patient : .agent, to: &happening) }
        if subject.isEmpty, clauses[k].link != .relative {
          readPronoun(in: subjectWords(of: k), isSufferer ? .patient : .agent, &happening)
        }
      }
      if group.isFinite, clauses[k].link != .relative || !clauses[k].subject.isEmpty {
        happening.hasUnnamedActor = subjectWords(of: k).contains {
          view.isA([.person, .disaster, .measure], at: $0)
        }
      }
      if group.isFinite, let last = subjectWords(of: k).last,
        view.words[last].mention == nil, view.words[last].timex == nil,
        !view.isA(.determiner, at: last - 1),
        RoleFinder.counted.contains(view.words[last].folded)
          || QuantityFinder.isNumeric(view.words[last].token)
      {
        // "and five voted against it"
        happening.hasUnnamedActor = true
      }
      if group.isPassive, group.form == .past, happening.noun == nil {
        // "Ten districts were destroyed", "Some were burned alive"
        happening.hasUnnamedActor =
          happening.hasUnnamedActor || group.verb.sort == .victim
          || subjectWords(of: k).contains {
            RoleFinder.counted.contains(view.words[$0].folded)
              || QuantityFinder.isNumeric(view.words[$0].token)
          }
      } else if group.verb.sort == .victim {
        // "killing at least 40 people"
        let near = group.tokens.upperBound..<min(group.tokens.upperBound + 8, view.count)
        happening.hasUnnamedActor =
          happening.hasUnnamedActor
          || near.contains {
            view.isA(.person, at: $0) || QuantityFinder.isNumeric(view.words[$0].token)
          }
      }
      if !isInverted { readObject(clauses[k], &happening) }
    } else if view.sentence.kind != .prose, let noun = happening.noun {
      // "Doe in talks with Roe"
      for mention in heads(in: 0..<noun.phrase.lowerBound) { add(mention, .agent, to: &happening) }
    }
    if let noun = happening.noun {
      readPhrase(noun, &happening)
      if happening.clause == nil { readPossessor(noun, &happening) }
    }
    readPlace(&happening)
  }

  /// Says in whose mouth or mind the clause of a happening stands: "he said that", "they think".
  func fillReporter(_ happening: inout Happening) {
    guard
      var k = happening.clause
        ?? clauses.lastIndex(where: { $0.tokens.contains(happening.trigger) })
    else { return }
    while let parent = clauses[k].parent, parent < k {
      if clauses[k].link == .complement {
        let verb = clauses[parent].group.verb
        happening.isThought = happening.isThought || verb.sort == .think
        if verb.sort == .say {
          happening.reporter = subject(of: parent).first?.mention.name
          happening.isReported = true
          happening.isAlleged = ["allege", "accuse"].contains(verb.lemma)
          // "He denies that he took part": it did not happen, on his word.
          if verb.lemma == "deny", clauses[parent].group.isNegated == false {
            happening.certainty =
              happening.certainty == .denied ? .asserted : .denied
            happening.rules.append("denied-by-speaker")
          }
          return
        }
      } else if [.main, .resumed].contains(clauses[k].link) {
        return
      }
      k = parent
    }
  }

  private static let counted: Set<String> = [
    "some", "many", "others", "all", "most", "several", "dozens", "hundreds", "thousands",
  ]

  // MARK: the subject

  private func subjectWords(of k: Int) -> Range<Int> {
    var k = k
    var steps = 0
    while clauses[k].subject.isEmpty, let parent = clauses[k].parent, parent < k,
      steps < clauses.count
    {
      k = parent
      steps += 1
    }
    return clauses[k].subject
  }

  private func subject(of k: Int) -> [SentenceView.PlacedMention] {
    let clause = clauses[k]
    if clause.link == .infinitive, let parent = clause.parent {
      // "told Ushakov to call": whoever is told acts.
      let governor = clauses[parent]
      if governor.group.verb.sort == .say, !governor.group.isPassive {
        let objects = heads(in: governor.object)
        if !objects.isEmpty { return objects }
      }
    }
    if clause.link == .reduced { return heads(in: clause.subject) }
    if clause.link == .infinitive, k == 0 {
      return heads(in: 0..<clause.group.tokens.lowerBound)
    }
    let own = heads(in: subjectWords(of: k))
    if own.isEmpty, clause.group.form == .gerund,
      !clauses[..<k].contains(where: { $0.group.isFinite }),
      let next = clauses.indices.first(where: { $0 > k && clauses[$0].group.isFinite })
    {
      // "After meeting X, Trump said"
      return heads(in: clauses[next].subject)
    }
    return own
  }

  /// The first head and those joined to it by "and" or in a list.
  private func heads(in range: Range<Int>) -> [SentenceView.PlacedMention] {
    var result: [SentenceView.PlacedMention] = []
    for placed in placer.placed(in: range) where placed.place == .head {
      if let last = result.last {
        // "Brandt, the president, and": the joint comes after the description.
        let start = placer.endOfDescription(after: last, in: range)
        let gap = start..<max(start, placed.mention.tokens.lowerBound)
        guard gap.contains(where: { view.isA(.conjunction, at: $0) || view.isComma($0) }),
          gap.count <= 6
        else { continue }
        if !gap.contains(where: { view.isA(.conjunction, at: $0) }),
          gap.count > 1 || start > last.tokens.upperBound
        {
          continue
        }
      }
      result.append(placed.mention)
    }
    return result
  }

  /// "'...,' said Michael Golden": after the words said, the speaker follows the verb.
  private func isInverted(_ clause: Clause) -> Bool {
    let start = clause.group.tokens.lowerBound
    let next = clause.group.tokens.upperBound
    guard clause.group.verb.sort == .say, !clause.group.isPassive, clause.group.isFinite,
      view.has("\"", at: start - 1), !view.isA(.preposition, at: next),
      !heads(in: clause.object).isEmpty
    else { return false }
    return true
  }

  private func readPronoun(
    in subject: Range<Int>, _ role: Participant.Role, _ happening: inout Happening
  ) {
    for place in subject {
      switch view.words[place].folded {
      case "he", "she", "they": happening.hasPronounSubject = true
      case "i", "we":
        happening.firstPerson = (place, role)
        // What "we have seen" is commentary; what "we saw" is told.
        let isOwnKind = happening.kind != .other && happening.kind != .statement
        happening.hasPronounSubject =
          happening.hasPronounSubject || happening.isNarrated || isOwnKind
      default: break
      }
    }
  }

  // MARK: what follows the verb

  private func readObject(_ clause: Clause, _ happening: inout Happening) {
    var hasDirect = false
    var last: (role: Participant.Role, at: SentenceView.PlacedMention)?
    for placed in placer.placed(in: clause.object) {
      if let noun = happening.noun, noun.phrase.contains(placed.mention.tokens.lowerBound) {
        continue
      }
      guard let role = role(of: placed, clause, happening, hasDirect: hasDirect) else { continue }
      if role == .patient, placed.place == .head { hasDirect = true }
      // One patient after "to", and those joined to it.
      if let last, last.role == role, role != .participant, placed.place != .head,
        placed.mention.tokens.lowerBound - last.at.tokens.upperBound > 3
      {
        continue
      }
      last = (role, placed.mention)
      add(placed.mention, role, to: &happening)
    }
  }

  private func role(
    of placed: MentionPlacer.Placed, _ clause: Clause, _ happening: Happening, hasDirect: Bool
  ) -> Participant.Role? {
    let isPassive = clause.group.isPassive && happening.noun == nil
    switch placed.place {
    case .head:
      return isPassive
        || happening.kind == .transport && placed.mention.mention.kind != .person
          && clause.group.verb.sort != .victim
        ? nil : .patient
    case .modifier, .possessor, .apposition: return nil
    case .oblique(let word):
      switch word {
      case "by": return clause.group.isPassive || happening.noun != nil ? .agent : nil
      case "to":
        if placed.mention.mention.kind == .place, happening.kind == .transport { return nil }
        return hasDirect && happening.kind != .transferOwnership ? nil : .patient
      case "with", "alongside", "between", "among", "including", "involving": return .participant
      case "against", "at", "on", "upon":
        return happening.kind == .attack && word != "on"
          || happening.kind == .attack
            && placed.mention.mention.kind != .place
          ? .patient : nil
      case "from": return placed.mention.mention.kind == .place ? nil : .participant
      case "for":
        // "signed for Astoria", "played for Ajax"
        let acts = ["sign", "speak", "act", "negotiate", "play", "score"]
          .contains(clause.group.verb.lemma)
        return acts && placed.mention.mention.kind != .person ? .participant : nil
      default: return nil
      }
    }
  }

  // MARK: the noun's own arguments

  private func readPhrase(_ noun: EventNoun, _ happening: inout Happening) {
    let hasAgent = happening.participants.contains { $0.role == .agent }
    for placed in placer.placed(in: noun.phrase) {
      let isPlace = placed.mention.mention.kind == .place
      let role: Participant.Role?
      switch placed.place {
      case .possessor: role = hasAgent ? .participant : .agent
      case .head: role = .participant
      case .modifier:
        // "the Witkoff-Putin call", "the Gaza talks": a place takes part only beside another.
        let isPair =
          view.has("-", at: placed.mention.tokens.upperBound)
          || view.has("-", at: placed.mention.tokens.lowerBound - 1)
        role = (isPlace && !isPair) || noun.kind == .transport ? nil : .participant
      case .apposition: role = nil
      case .oblique(let word):
        switch word {
        case "by": role = .agent
        case "of": role = noun.kind == .meet || noun.kind == .phone ? .participant : .patient
        case "with", "between", "among", "involving", "including": role = .participant
        case "to": role = isPlace ? nil : .patient
        case "on", "against": role = noun.kind == .attack ? .patient : nil
        default: role = nil
        }
      }
      if let role { add(placed.mention, role, to: &happening) }
    }
  }

  /// "X and Y previewed it in their call": a possessive that nothing else resolves is the subject.
  private func readPossessor(_ noun: EventNoun, _ happening: inout Happening) {
    guard
      noun.phrase.contains(where: {
        view.isA(.possessive, at: $0) && view.words[$0].mention == nil
          && !["its", "our", "my", "your", "whose"].contains(view.words[$0].folded)
      }), let k = clauses.lastIndex(where: { $0.tokens.contains(noun.head) })
    else { return }
    for mention in heads(in: subjectWords(of: k)) where mention.mention.kind != .place {
      add(mention, .agent, to: &happening)
    }
  }

  private func add(
    _ mention: SentenceView.PlacedMention, _ role: Participant.Role, to happening: inout Happening
  ) {
    let name = mention.mention.name
    guard !happening.participants.contains(where: { $0.name == name }) else { return }
    happening.participants.append(
      Participant(
        name: name, kind: mention.mention.kind, role: role, span: mention.mention.span))
  }

  // MARK: where

  private func readPlace(_ happening: inout Happening) {
    let range: Range<Int>
    if let k = happening.clause {
      // What an infinitive or a "that" after the verb tells has a place of its own.
      let clause = clauses[k]
      let start =
        clause.subject.isEmpty
        ? clause.tokens.lowerBound : min(clause.tokens.lowerBound, clause.subject.lowerBound)
      range = start..<max(start, clause.object.upperBound)
    } else {
      range = happening.noun?.phrase ?? happening.tokens
    }
    let isMove = happening.kind == .transport
    var best: (rank: Int, name: String)?
    for placed in placer.placed(in: range)
    where placed.mention.mention.kind == .place
      || (isMove && placed.mention.mention.kind == .organization)
    {
      guard !happening.participants.contains(where: { $0.span == placed.mention.mention.span })
      else { continue }
      let rank: Int
      switch placed.place {
      case .oblique("to"), .oblique("into"), .oblique("toward"), .oblique("towards"):
        rank = isMove ? 3 : 0
      case .oblique("in"), .oblique("at"), .oblique("inside"), .oblique("near"),
        .oblique("outside"):
        rank = 2
      case .oblique("from"): rank = isMove ? 1 : 0
      case .head:
        rank =
          isMove
            && happening.clause.map { clauses[$0].object }?.contains(
              placed.mention.tokens.lowerBound) == true
          ? 3 : 0
      case .oblique("off"): rank = isAfar(placed.mention) ? 0 : 2
      case .modifier where isOfSite(placed.mention): rank = 2
      case .modifier:
        rank =
          happening.noun?.phrase.contains(placed.mention.tokens.lowerBound) == true ? 1 : 0
      default: rank = 0
      }
      if rank > (best?.rank ?? 0) { best = (rank, placed.mention.mention.name) }
    }
    happening.place = best?.name
  }

  /// "150 miles off Aden": not there.
  private func isAfar(_ mention: SentenceView.PlacedMention) -> Bool {
    let start = mention.tokens.lowerBound
    return (max(0, start - 6)..<start).contains { i in
      view.has("off", at: i)
        && ["miles", "mile", "km", "kilometres", "kilometers", "metres", "meters"]
          .contains { view.has($0, at: i - 1) }
    }
  }

  /// "at Lenta airport", "in the Karsk coal mine": what stands in the place tells where.
  private func isOfSite(_ mention: SentenceView.PlacedMention) -> Bool {
    guard mention.mention.kind == .place, mention.mention.form == .name else { return false }
    var before = mention.tokens.lowerBound - 1
    if view.isA(.determiner, at: before) { before -= 1 }
    guard ["in", "at", "near", "outside", "inside"].contains(where: { view.has($0, at: before) })
    else { return false }
    let end = mention.tokens.upperBound
    return (end..<min(end + 3, view.count)).prefix { view.words[$0].token.kind == .word }
      .contains { PlaceCues.sites.contains(view.words[$0].folded) }
  }

}
