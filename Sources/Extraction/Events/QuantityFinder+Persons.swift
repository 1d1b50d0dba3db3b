import Narrative

/// Numbers that count people without a noun: "killed eight", "another 26 were injured", "17 dead".
extension QuantityFinder {
  /// What a number that no noun follows counts: the people its verb speaks of, and if the sentence
  /// has counted some before ("One crew member was killed and three were injured"), those.
  func countedPersons(
    _ number: Range<Int>, after earlier: [Quantity]
  ) -> String? {
    guard isVictimOf(number) || isObjectOfVictimVerb(number) else { return nil }
    guard let before = earlier.last, let tokens = view.tokens(in: before.span),
      isVictimOf(tokens) || isObjectOfVictimVerb(tokens),
      !(tokens.upperBound..<number.lowerBound).contains(where: { view.has(";", at: $0) })
    else { return "person" }
    return before.unit
  }

  /// "26 were injured", "three died", "30 wounded", "17 dead": a state of people follows.
  private func isVictimOf(_ number: Range<Int>) -> Bool {
    var i = number.upperBound
    // "21 others were injured", "three more died"
    if ["others", "other", "more"].contains(where: { view.has($0, at: i) }) { i += 1 }
    let isPassive = view.isA([.be, .have], at: i)
    while view.isA([.be, .have, .adverb], at: i) || isPassive && view.isA(.modal, at: i) { i += 1 }
    guard view.words.indices.contains(i) else { return false }
    if ["dead", "missing", "unaccounted"].contains(view.words[i].folded) { return true }
    guard let verb = victimVerb(at: i) else { return false }
    return verb.lemma == "die" || verb.lemma == "perish" || verb.lemma == "drown"
      || verb.sort == .victim && view.words[i].entry.forms.contains(.participle)
  }

  /// "killing eight", "wounded more than 200"
  private func isObjectOfVictimVerb(_ number: Range<Int>) -> Bool {
    let end = number.upperBound
    guard
      end >= view.count || view.words[end].token.kind == .mark
        || view.isA([.preposition, .conjunction, .adverb], at: end) || view.words[end].timex != nil
        || view.has("others", at: end),
      !view.has("%", at: end)
    else { return false }
    let verb = bound(before: number.lowerBound).1 - 1
    return victimVerb(at: verb)?.sort == .victim
  }

  private func victimVerb(at i: Int) -> VerbEntry? {
    guard view.words.indices.contains(i), let entry = view.words[i].entry.verb else { return nil }
    let verb = EventLexicon.shared.verbs[entry]
    return [.die, .injure, .arrest].contains(verb.kind) || verb.lemma == "rescue" ? verb : nil
  }

  /// "put the number of arrests at 60", "the death toll rose to 17": what the count is of.
  func countOf(_ number: Range<Int>) -> String? {
    let start = bound(before: number.lowerBound).1
    guard
      ["at", "to", "was", "is", "as", "reached"].contains(where: { view.has($0, at: start - 1) })
    else { return nil }
    for i in stride(from: start - 2, through: max(0, start - 8), by: -1) {
      if view.has("number", at: i), view.has("of", at: i + 1) {
        return (i + 2..<min(i + 4, start)).lazy.compactMap {
          QuantityFinder.singular(self.view.words[$0].folded)
        }.first
      }
      if view.has("toll", at: i) { return "death" }
    }
    return nil
  }

  /// "One officer died", "one crew member": of one, the noun is no plural.
  func unitOfOne(at start: Int) -> (String, Int)? {
    var i = start
    while i < min(start + 3, view.count), view.words[i].token.kind == .word,
      view.words[i].mention == nil, view.words[i].timex == nil,
      !view.isA([.preposition, .conjunction, .be, .have, .modal, .adverb, .determiner], at: i)
    {
      let isHead = !view.isA(.person, at: i + 1) && !view.has("'s", at: i + 1)
      if view.isA(.person, at: i), isHead {
        return (named(view.words[i].folded, at: i, from: start), i + 1)
      }
      i += 1
    }
    return nil
  }

  /// A unit with the word before it that it says nothing without: "crew member", "square mile".
  func named(_ unit: String, at head: Int, from start: Int) -> String {
    guard head > start else { return unit }
    let before = view.words[head - 1].folded
    let isNeeded =
      unit == "member" && !view.isA([.preposition, .determiner], at: head - 1)
      && view.words[head - 1].entry.forms.isEmpty
      || ["square", "cubic", "percentage", "nautical", "light"].contains(before)
    return isNeeded ? before + " " + unit : unit
  }
}
