import Narrative

/// Parts a sentence into clauses, one for each verb group.
struct ClauseSplitter {
  private let view: SentenceView
  private let groups: [VerbGroup]
  private let body: Int
  private var clauses: [Clause] = []

  static func clauses(of view: SentenceView, groups: [VerbGroup]) -> [Clause] {
    var splitter = ClauseSplitter(view: view, groups: groups)
    for k in groups.indices { splitter.add(k) }
    splitter.close()
    return splitter.clauses
  }

  private init(view: SentenceView, groups: [VerbGroup]) {
    self.view = view
    self.groups = groups
    body = view.body
  }

  private mutating func add(_ k: Int) {
    let group = groups[k]
    let start = k > 0 ? groups[k - 1].tokens.upperBound : min(body, group.tokens.lowerBound)
    let gap = start..<group.tokens.lowerBound
    var clause = Clause(
      link: .main, parent: k > 0 ? k - 1 : nil, group: group,
      tokens: gap.lowerBound..<group.tokens.upperBound, subject: gap, object: 0..<0)
    switch group.form {
    case .infinitive: clause = nonfinite(clause, .infinitive)
    case .gerund: clause = gerund(clause, gap)
    case .reduced: clause = reduced(clause, gap)
    default:
      if let noun = nounBefore(k, gap) {
        clauses[k - 1].subject = noun
        clause = interrupted(clause, by: k - 1)
      } else {
        clause = finite(clause, gap, k)
      }
    }
    clauses.append(clause)
  }

  private func nonfinite(_ clause: Clause, _ link: Clause.Link) -> Clause {
    var clause = clause
    clause.link = link
    clause.tokens = clause.group.tokens
    clause.subject = clause.tokens.lowerBound..<clause.tokens.lowerBound
    return clause
  }

  private func gerund(_ clause: Clause, _ gap: Range<Int>) -> Clause {
    var clause = nonfinite(clause, .participial)
    let before = clause.tokens.lowerBound - 1
    if view.isA([.subordinator, .preposition], at: before), before >= gap.lowerBound {
      clause.link = .adverbial
      clause.opener = view.words[before].folded
      clause.tokens = before..<clause.tokens.upperBound
      // "Rubio, who, after speaking"
      if view.isComma(before - 1), view.isA(.relativiser, at: before - 2) {
        clause.subject = antecedent(before: before - 2)
      }
    }
    return clause
  }

  private func reduced(_ clause: Clause, _ gap: Range<Int>) -> Clause {
    var clause = nonfinite(clause, .reduced)
    clause.subject = nounPhrase(before: clause.tokens.lowerBound, within: gap)
    clause.subject = withName(clause.subject)
    return clause
  }

  /// "Skerra Lines, a family company founded in 1987": the description with the name before it.
  private func withName(_ subject: Range<Int>) -> Range<Int> {
    guard view.isA(.indefinite, at: subject.lowerBound), view.isComma(subject.lowerBound - 1),
      let named = view.mention(endingBefore: subject.lowerBound)
    else { return subject }
    return named.tokens.lowerBound..<subject.upperBound
  }

  /// "founded in 1987", "based in Oslo": a participle by its look alone.
  private func isFounding(_ group: VerbGroup) -> Bool {
    group.form == .past && group.tokens.count == 1
      && ["found", "base", "establish", "build", "create", "form", "bear"]
        .contains(group.verb.lemma)
      && ["in", "by", "at"].contains { view.has($0, at: group.tokens.upperBound) }
  }

  /// The last stretch of a gap after a comma, a preposition or a conjunction.
  private func nounPhrase(before end: Int, within gap: Range<Int>) -> Range<Int> {
    var start = end
    while start > gap.lowerBound, !view.isComma(start - 1),
      !view.isA([.preposition, .relativiser], at: start - 1)
    { start -= 1 }
    return start..<end
  }

  /// The noun that a participle without a comma belongs to, and with it the verb that follows: "a
  /// bus carrying 34 pupils hit a tree".
  private func nounBefore(_ k: Int, _ gap: Range<Int>) -> Range<Int>? {
    guard k > 0, clauses[k - 1].link == .participial, !gap.isEmpty,
      ![.say, .think].contains(groups[k - 1].verb.sort),
      !gap.contains(where: {
        view.isComma($0) || view.isA([.conjunction, .relativiser, .subordinator, .subject], at: $0)
      })
    else { return nil }
    let end = clauses[k - 1].tokens.lowerBound
    let floor = k > 1 ? groups[k - 2].tokens.upperBound : 0
    guard end > floor, view.words[end - 1].token.kind == .word, view.words[end - 1].timex == nil,
      !view.isA([.preposition, .conjunction, .adverb, .subordinator, .relativiser], at: end - 1)
    else { return nil }
    var start = end
    while start > floor, !view.isComma(start - 1), view.words[start - 1].token.kind != .mark,
      !view.isA([.preposition, .relativiser, .subordinator, .conjunction], at: start - 1)
    { start -= 1 }
    // The object of a verb before it is no subject: "saw Putin meeting Xi".
    guard start > floor || floor == 0 else { return nil }
    return start..<end
  }

  /// A clause whose subject and opening word stand before a participle.
  private func interrupted(_ clause: Clause, by k: Int) -> Clause {
    var clause = clause
    clause.tokens = clause.group.tokens
    clause.subject = clauses[k].subject
    clause.parent = clauses[k].parent
    let before = clause.subject.lowerBound - 1
    if view.isA(.subordinator, at: before) {
      clause.link = .adverbial
      clause.opener = view.words[before].folded
      clause.isConditional = view.isA(.conditional, at: before)
    }
    return clause
  }

  private func finite(_ clause: Clause, _ gap: Range<Int>, _ k: Int) -> Clause {
    var clause = clause
    var edge = clause.group.tokens.lowerBound
    while edge > gap.lowerBound, isAdverb(edge - 1) { edge -= 1 }
    let strong = strongBoundary(in: gap)
    if k == 0 {
      clause.parent = nil
      if let strong { clause = opened(clause, at: strong, edge: edge) }
      return clause
    }
    // "; its director, X, has left"
    if let strong, view.has(";", at: strong), edge > strong + 2 {
      return opened(clause, at: strong, edge: edge)
    }
    // "X and left", "X, left": no subject of its own.
    if edge > gap.lowerBound || gap.isEmpty, isBare(edge, gap) {
      return subjectless(clause, gap, edge, k)
    }
    if let strong { return opened(clause, at: strong, edge: edge) }
    if let comma = gap.last(where: { view.isComma($0) && $0 + 1 < edge }) {
      clause.tokens = comma + 1..<clause.tokens.upperBound
      clause.subject = comma + 1..<clause.group.tokens.lowerBound
      if isFounding(clause.group) { clause.subject = withName(clause.subject) }
      let before = clauses[k - 1]
      if before.link == .adverbial, view.has("that", at: before.tokens.lowerBound - 1) {
        // "said that while X, Y"
        clause.link = .complement
        clause.parent = before.parent
      }
      return clause
    }
    if gap.lowerBound < edge, view.isA(.conjunction, at: gap.lowerBound) { return clause }
    let before = groups[k - 1]
    if [.say, .think].contains(before.verb.sort) || !before.isFinite && !before.isPassive {
      clause.link = [.say, .think].contains(before.verb.sort) ? .complement : .main
      if clause.link == .complement {
        let start = startOfComplement(in: gap)
        clause.tokens = start..<clause.tokens.upperBound
        clause.subject = start..<clause.group.tokens.lowerBound
      }
      return clause
    }
    if clauses[k - 1].link == .relative || clauses[k - 1].link == .reduced {
      return resumed(clause, k)
    }
    if clause.group.form == .past, view.mention(endingBefore: edge)?.mention.form != .pronoun,
      !view.isA(.subject, at: edge - 1), !view.isComma(edge - 1),
      view.has("by", at: clause.group.tokens.upperBound)
        || clause.group.verb.sort == .victim
          && !view.isA(.pronoun, at: clause.group.tokens.upperBound)
    {
      clause.group.form = .reduced
      clause.group.isPassive = true
      return reduced(clause, gap)
    }
    if let conjunction = gap.last(where: { view.isA(.conjunction, at: $0) }) {
      clause.tokens = conjunction..<clause.tokens.upperBound
      clause.subject = conjunction + 1..<clause.group.tokens.lowerBound
      return clause
    }
    // "the proposals Russia shared"
    clause.link = .relative
    clause.subject = nounPhrase(before: edge, within: gap)
    return clause
  }

  /// "told Axios he spent": whoever is told comes before the subject.
  private func startOfComplement(in gap: Range<Int>) -> Int {
    if let pronoun = gap.last(where: { view.isA(.subject, at: $0) }) { return pronoun }
    guard let first = gap.first, let told = view.mention(at: first),
      gap.contains(told.tokens.upperBound), !view.isA(.conjunction, at: told.tokens.upperBound),
      !view.has("'s", at: told.tokens.upperBound),
      (told.tokens.upperBound..<gap.upperBound).contains(where: { view.words[$0].mention != nil })
    else { return gap.lowerBound }
    return told.tokens.upperBound
  }

  private func isBare(_ edge: Int, _ gap: Range<Int>) -> Bool {
    guard edge > gap.lowerBound else { return true }
    return view.isA(.conjunction, at: edge - 1) || view.isComma(edge - 1)
      || view.has("–", at: edge - 1) || view.has(")", at: edge - 1)
  }

  private func subjectless(_ clause: Clause, _ gap: Range<Int>, _ edge: Int, _ k: Int) -> Clause {
    var clause = clause
    let isListed = edge > gap.lowerBound && view.isA(.conjunction, at: edge - 1)
    let before = clauses[k - 1]
    if clause.group.form == .past, before.group.form == .reduced, isListed {
      // "reviewed and transcribed by"
      clause.group.form = .reduced
      clause.group.isPassive = true
      clause = nonfinite(clause, .reduced)
      clause.subject = before.subject
      return clause
    }
    if !isListed, !before.group.isFinite || before.link == .relative || before.link == .adverbial {
      return resumed(clause, k)
    }
    clause.link = .coordinated
    // After a comma, "and" goes back to the clause that a relative one interrupts.
    let isBack = isListed && view.isComma(edge - 2)
    clause.parent =
      (0..<k).last {
        clauses[$0].group.isFinite && !(isBack && clauses[$0].link == .relative)
      } ?? k - 1
    clause.tokens = max(gap.lowerBound, edge - (isListed ? 1 : 0))..<clause.tokens.upperBound
    clause.subject = clause.tokens.lowerBound..<clause.tokens.lowerBound
    // Words between the verb and the conjunction belong to the clause before.
    return clause
  }

  /// A clause whose subject stands before an embedded clause.
  private func resumed(_ clause: Clause, _ k: Int) -> Clause {
    var clause = clause
    clause.link = .resumed
    var host = k - 1
    while host > 0,
      !clauses[host].group.isFinite || clauses[host].link == .relative
        || clauses[host].link == .adverbial && clauses[host].tokens.lowerBound > 0
    {
      host -= 1
    }
    clause.parent = host
    let embedded = clauses[
      host + 1 <= k - 1 && clauses[host].group.isFinite
        && clauses[host].link != .relative ? host + 1 : host]
    let isHost = clauses[host].group.isFinite && clauses[host].link != .relative
    clause.tokens = clause.group.tokens
    if isHost {
      // The host has its own verb: what goes on after the comma shares its subject or its object.
      clause.subject = clause.tokens.lowerBound..<clause.tokens.lowerBound
      if let noun = view.mention(endingBefore: embedded.tokens.lowerBound),
        noun.tokens.lowerBound >= clauses[host].group.tokens.upperBound
      {
        clause.subject = noun.tokens
      }
    } else {
      clause.subject = embedded.subject.lowerBound..<embedded.subject.lowerBound
      // An infinitive belongs to the noun before it: "attempts to broker a summit".
      let end =
        embedded.link == .infinitive
        ? clause.group.tokens.lowerBound : embedded.tokens.lowerBound
      if end > body { clause.subject = body..<end }
    }
    return clause
  }

  private func opened(_ clause: Clause, at place: Int, edge: Int) -> Clause {
    var clause = clause
    let word = view.words[place]
    clause.tokens = place..<clause.tokens.upperBound
    clause.subject = place + 1..<clause.group.tokens.lowerBound
    clause.opener = word.folded
    clause.isConditional = word.isA(.conditional)
    let isFirst = clause.parent == nil
    if word.isA(.relativiser), !(isFirst && place == 0) {
      let governor = clause.parent.map { groups[$0] }
      let isContent =
        word.folded == "that" && edge > place + 1
        && governor.map { [.say, .think].contains($0.verb.sort) } == true
        && !isSpanOfTime(before: place)
      clause.link = isContent ? .complement : .relative
      if clause.link == .relative, edge == place + 1 || word.folded == "whose" {
        clause.subject = antecedent(before: place)
      }
    } else if word.isA(.subordinator) {
      clause.link = .adverbial
    } else {
      clause.link = .main
    }
    return clause
  }

  /// "the same day that X spoke": the clause describes the day.
  private func isSpanOfTime(before place: Int) -> Bool {
    ["day", "night", "week", "month", "year", "morning", "evening", "moment", "time"]
      .contains { view.has($0, at: place - 1) }
  }

  /// The noun phrase that a relative pronoun stands for.
  private func antecedent(before place: Int) -> Range<Int> {
    if let mention = view.mention(endingBefore: place) { return mention.tokens }
    let end = view.isComma(place - 1) ? place - 1 : place
    var start = end
    while start > 0, !view.isA([.preposition, .relativiser], at: start - 1),
      !view.isComma(start - 1), !groups.contains(where: { $0.tokens.contains(start - 1) })
    { start -= 1 }
    return start..<max(start, end)
  }

  /// The last word or mark in a gap that begins a clause with a subject of its own.
  private func strongBoundary(in gap: Range<Int>) -> Int? {
    gap.last { i in
      let word = view.words[i]
      if word.mention != nil || word.timex != nil { return false }
      if [";", ":", "–", "\""].contains(word.folded) { return true }
      if word.isA(.relativiser) {
        // "that" is also an article: "that Friday meeting".
        return word.folded != "that"
          || i + 1 < view.count
            && !(view.isA(.preposition, at: i - 1))
      }
      guard word.isA(.subordinator), !isAdverbial("once", at: i) else { return false }
      // "as a peacemaker, he" and "after the talks, he": a comma before the verb parts a phrase.
      return !word.isA(.preposition) || !(i..<gap.upperBound).contains { view.isComma($0) }
    }
  }

  /// "at once", "once again", "once more"
  private func isAdverbial(_ once: String, at i: Int) -> Bool {
    view.has(once, at: i)
      && (view.has("at", at: i - 1) || ["again", "more"].contains { view.has($0, at: i + 1) })
  }

  private func isAdverb(_ i: Int) -> Bool {
    let word = view.words[i]
    return word.mention == nil && word.timex == nil && !word.isA([.conjunction, .determiner])
      && (word.isA(.adverb) || word.folded.hasSuffix("ly"))
  }

  /// Ends each clause where the next begins.
  private mutating func close() {
    var end = view.count
    var next = view.count
    for k in clauses.indices.reversed() {
      let head = clauses[k].group.tokens.upperBound
      let object = head..<max(head, next)
      // "his belief that Putin": what a "that" holds is no object of the verb before it.
      let edge = object.first {
        view.isA(.relativiser, at: $0) && view.words[$0].mention == nil || view.has(";", at: $0)
      }
      clauses[k].object = head..<max(head, edge ?? object.upperBound)
      clauses[k].tokens = clauses[k].tokens.lowerBound..<max(head, end)
      next = clauses[k].tokens.lowerBound
      switch clauses[k].link {
      case .infinitive, .reduced: break
      default: end = clauses[k].tokens.lowerBound
      }
    }
  }
}
