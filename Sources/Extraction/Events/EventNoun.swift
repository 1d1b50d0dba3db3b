import Narrative

/// A noun that names a happening, with its noun phrase: "a four-hour meeting with Putin in Moscow".
struct EventNoun {
  /// The place of the noun.
  var head: Int
  /// From its article to its last argument.
  var phrase: Range<Int>
  var kind: EventKind
  /// Whether it brings the happening up, rather than pointing back to it.
  var isIndefinite: Bool
  /// The preposition before the phrase, or an empty string.
  var preposition: String
  /// What its adjectives say: "alleged", "upcoming".
  var certainty: Certainty?
}

/// Finds the nouns of a sentence that name a happening.
struct EventNounFinder {
  private let view: SentenceView

  static func nouns(in view: SentenceView) -> [EventNoun] {
    let finder = EventNounFinder(view: view)
    return view.words.indices.compactMap { finder.noun(at: $0) }
  }

  private func noun(at i: Int) -> EventNoun? {
    let word = view.words[i]
    guard var kind = word.entry.noun, word.mention == nil, word.timex == nil,
      !view.isVerb(i), !view.has("-", at: i + 1)
    else { return nil }
    // "call for peace" and "a meeting room" are none.
    if view.has("for", at: i + 1), kind == .phone || kind == .appeal { return nil }
    if isModifier(i) { return nil }
    var start = i
    var isIndefinite = true
    var certainty: Certainty?
    while start > 0 {
      let before = view.words[start - 1]
      if view.isVerb(start - 1) || (before.token.kind == .mark && !isInner(start - 1)) { break }
      if before.isA([.preposition, .conjunction, .relativiser]), !before.isA(.determiner),
        !(view.has("and", at: start - 1) && isNumeric(start - 2))
      {
        break
      }
      if before.isA(.modal) || before.isA(.subject) { break }
      if let cue = before.entry.certainty { certainty = cue }
      if before.folded == "phone" || before.folded == "telephone" || before.folded == "video" {
        kind = .phone
      }
      start -= 1
      if before.folded == "'s" { isIndefinite = false }
      if before.isA(.determiner) || before.isA(.possessive) {
        isIndefinite =
          isIndefinite && !before.isA(.possessive)
          && !["the", "this", "that", "these", "those"].contains(before.folded)
        // "two and a half hour": that article is not the first word.
        if ["a", "an", "the"].contains(before.folded),
          !(view.has("half", at: start + 1) && view.has("and", at: start - 1))
        {
          break
        }
      }
    }
    let end = endOfPhrase(i)
    return EventNoun(
      head: i, phrase: start..<end, kind: kind, isIndefinite: isIndefinite,
      preposition: view.isA(.preposition, at: start - 1) ? view.words[start - 1].folded : "",
      certainty: certainty)
  }

  /// "meeting room", "peace talks offer": the noun only modifies the next.
  private func isModifier(_ i: Int) -> Bool {
    guard i + 1 < view.count else { return false }
    let next = view.words[i + 1]
    guard next.token.kind == .word, next.token.hasBlankBefore, next.mention == nil,
      next.timex == nil, !view.isVerb(i + 1), next.folded != "'s"
    else { return false }
    let classes = next.entry.classes
    return classes.isSubset(of: [
      .person, .collective, .document, .outlet, .disaster, .measure, .armed,
    ])
      && !next.folded.hasSuffix("ly")
      && (next.entry == .unknown || next.entry.noun != nil || !classes.isEmpty)
  }

  private func isInner(_ i: Int) -> Bool {
    view.has("-", at: i) || (view.has("'", at: i) && !view.words[i].token.hasBlankBefore)
  }

  private func isNumeric(_ i: Int) -> Bool {
    view.words.indices.contains(i) && QuantityFinder.isNumeric(view.words[i].token)
  }

  /// The phrase goes on over "with X", "between A and B", "in P", "on DATE" and the names after them.
  private func endOfPhrase(_ head: Int) -> Int {
    var end = head + 1
    while end < view.count {
      let word = view.words[end]
      if word.timex != nil {
        end += 1
        continue
      }
      guard word.isA(.preposition), !view.isVerb(end) else { break }
      var next = end + 1
      // Titles and adjectives before the name.
      while next < view.count, view.words[next].mention == nil, view.words[next].timex == nil,
        view.words[next].token.kind == .word, !view.isVerb(next),
        !view.isA([.preposition, .relativiser, .conjunction], at: next)
          // "Secretary of State Marco Rubio"
          || (view.has("of", at: next) && view.words[next - 1].token.casing == .capitalized)
      { next += 1 }
      guard next < view.count else { break }
      if let mention = view.mention(at: next) {
        end = mention.tokens.upperBound
        while let joined = joined(at: end, isPair: word.folded == "between") { end = joined }
      } else if view.words[next].timex != nil {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of a name joined by "and". One with a verb after it begins a clause of its own, unless
  /// "between" needs it.
  private func joined(at i: Int, isPair: Bool) -> Int? {
    guard view.has("and", at: i) || view.isComma(i) else { return nil }
    var next = i + 1
    while next < view.count, next < i + 4, view.mention(at: next) == nil,
      view.words[next].token.kind == .word, !view.isVerb(next),
      !view.isA([.preposition, .relativiser, .conjunction], at: next)
    { next += 1 }
    guard let mention = view.mention(at: next), view.has("and", at: i) else { return nil }
    return !isPair && view.isVerb(mention.tokens.upperBound) ? nil : mention.tokens.upperBound
  }
}
