import Narrative

/// Claims of measure: how long, how high, how many, how much something is or costs.
extension PredicateFinder {
  /// "The bridge cost $340 million", "It is 1.2 kilometres long", "The deal gives teachers a raise
  /// of 6 percent".
  func tellsMeasure(_ k: Int) -> Bool {
    let clause = clauses[k]
    let group = clause.group
    switch group.form {
    case .infinitive, .reduced: return false
    case .gerund: guard isParticipleOfNoun(clause) else { return false }
    case .modal: guard !view.has("can", at: group.tokens.lowerBound) else { return false }
    case .past, .present, .perfect, .pastPerfect, .progressive: break
    }
    let number = self.number(of: clause)
    switch group.verb.lemma {
    case "be": return isDimension(number, of: clause)
    case "have", "give", "include":
      return number != nil && object(of: clause) == nil && isSaidOfThing(clause)
    default:
      return group.verb.isMeasure && number != nil
        && (group.verb.sort != .light || object(of: clause) == nil)
    }
  }

  /// The number that the verb has for its object, or its object has: "a raise of 6 percent".
  private func number(of clause: Clause) -> (quantity: Quantity, end: Int)? {
    var i = clause.group.tokens.upperBound
    if let before = view.words.indices.contains(i) ? view.words[i].folded : nil,
      clause.group.isPassive ? before == "at" : ["for", "to"].contains(before)
    {
      i += 1
    } else if clause.group.isPassive {
      return nil
    }
    // "took place 150 miles off": what is taken, held or carried is the very next.
    let isNext = clause.group.verb.sort == .light && clause.group.verb.lemma != "give"
    while i < clause.object.upperBound {
      if let found = quantities.first(where: { $0.tokens.contains(i) }) {
        return (found.quantity, found.tokens.upperBound)
      }
      let word = view.words[i]
      guard !isNext || word.isA(.adverb) else { return nil }
      guard word.token.kind == .word || word.folded == "'s", !word.isA(.conjunction),
        !word.isA([.preposition, .subordinator, .relativiser]) || word.folded == "of"
          || word.isA(.determiner)
      else { return nil }
      i += 1
    }
    return nil
  }

  /// "is 60 metres high", "was 12 kilometres in length", "The cost was $3 million".
  private func isDimension(
    _ number: (quantity: Quantity, end: Int)?, of clause: Clause
  ) -> Bool {
    guard let number else { return false }
    let next = number.end + (view.has("in", at: number.end) ? 1 : 0)
    if view.words.indices.contains(next), Self.dimensions.contains(view.words[next].folded) {
      return true
    }
    return clause.subject.last.map { Self.sizes.contains(view.words[$0].folded) } == true
  }

  /// "Nineteen dead in mine disaster", "left 17 people dead"
  mutating func readDead() {
    for (_, tokens) in quantities {
      guard
        let dead = (tokens.lowerBound..<min(tokens.upperBound + 2, view.count))
          .first(where: { view.has("dead", at: $0) }),
        !view.isA([.person, .collective], at: dead + 1),
        !result.contains(where: { $0.kind == .die })
      else { continue }
      var happening = Happening(
        trigger: dead, kind: .die, certainty: .asserted, clause: nil, noun: nil,
        tokens: tokens.lowerBound..<(isHeadline ? view.count : dead + 1), rules: ["dead"])
      happening.hasUnnamedActor = true
      result.append(happening)
    }
  }

  /// Whether the subject is no "I", "it" or "there".
  private func isSaidOfThing(_ clause: Clause) -> Bool {
    guard let last = clause.subject.last(where: { !view.isA(.adverb, at: $0) }) else {
      return false
    }
    return view.words[last].mention != nil
      || !view.isA([.pronoun, .determiner, .relativiser], at: last)
  }

  /// "a ferry carrying 62 people", ", covering 40 acres,"
  private func isParticipleOfNoun(_ clause: Clause) -> Bool {
    let before = clause.tokens.lowerBound - 1
    guard clause.opener.isEmpty, before >= 0 else { return false }
    return view.isComma(before)
      || view.words[before].token.kind == .word && !view.isVerb(before)
        && view.words[before].timex == nil
        && !view.isA([.preposition, .conjunction, .adverb, .determiner], at: before)
  }

  private static let dimensions: Set<String> = [
    "long", "high", "tall", "wide", "deep", "old", "thick", "length", "height", "width", "depth",
    "size", "area",
  ]
  private static let sizes: Set<String> = [
    "cost", "price", "length", "height", "width", "depth", "weight", "size", "area", "fee", "toll",
    "budget", "salary", "turnout", "speed", "value", "revenue", "profit", "loss", "distance",
    "population", "age", "duration", "capacity",
  ]
}
