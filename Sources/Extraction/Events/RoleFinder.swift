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
      let subject = self.subject(of: k)
      let isSufferer =
        (group.isPassive && happening.noun == nil)
        || (view.sentence.kind != .prose && group.verb.sort == .victim
          && placer.placed(in: clauses[k].object).allSatisfy { $0.place != .head })
      if happening.rules.first == "occurrence" || happening.rules.first == "passive-light-verb" {
        // The subject is the noun itself.
      } else {
        for mention in subject { add(mention, isSufferer ? .patient : .agent, to: &happening) }
        happening.hasPronounSubject =
          subject.isEmpty && subjectWords(of: k).contains { view.isA(.subject, at: $0) }
      }
      readObject(clauses[k], &happening)
    }
    if let noun = happening.noun { readPhrase(noun, &happening) }
    readPlace(&happening)
  }

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
    return actors(in: subjectWords(of: k))
  }

  /// The heads of the noun phrase; where there is none, the modifiers that act: "US officials".
  private func actors(in range: Range<Int>) -> [SentenceView.PlacedMention] {
    let heads = heads(in: range)
    if !heads.isEmpty { return heads }
    let modifiers = placer.placed(in: range).filter { $0.place == .modifier(acts: true) }
    return modifiers.first.map { [$0.mention] } ?? []
  }

  /// The first head and those joined to it by "and" or in a list.
  private func heads(in range: Range<Int>) -> [SentenceView.PlacedMention] {
    var result: [SentenceView.PlacedMention] = []
    for placed in placer.placed(in: range) where placed.place == .head {
      if let last = result.last {
        let gap =
          last.tokens
          .upperBound..<max(
            last.tokens.upperBound, placed.mention.tokens.lowerBound)
        guard gap.contains(where: { view.isA(.conjunction, at: $0) || view.isComma($0) }),
          gap.count <= 6
        else { continue }
        if !gap.contains(where: { view.isA(.conjunction, at: $0) }), gap.count > 1 { continue }
      }
      result.append(placed.mention)
    }
    return result
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
      return isPassive || happening.kind == .transport && placed.mention.mention.kind == .place
        ? nil : .patient
    case .modifier(let acts):
      return acts && !hasDirect && !isPassive ? .patient : nil
    case .possessor, .apposition: return nil
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
      case .head, .modifier: role = .participant
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
      range = clauses[k].tokens
    } else {
      range = happening.noun?.phrase ?? happening.tokens
    }
    let isMove = happening.kind == .transport
    var best: (rank: Int, name: String)?
    for placed in placer.placed(in: range) where placed.mention.mention.kind == .place {
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
      default: rank = 0
      }
      if rank > (best?.rank ?? 0) { best = (rank, placed.mention.mention.name) }
    }
    happening.place = best?.name
  }
}
