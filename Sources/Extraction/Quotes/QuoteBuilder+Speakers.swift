import Narrative

/// Who speaks in the noun phrase of a speaker.
extension QuoteBuilder {
  /// The first person named there that somebody else is not named by, else the first other actor.
  /// "His lawyer" names nobody; "her letter" speaks for her.
  func name(in speaker: Range<Int>) -> String? {
    var first: String?
    var isOwned = false
    var i = speaker.lowerBound
    while i < speaker.upperBound {
      let tokens = mentionTokens(at: i)
      i = max(i + 1, tokens.upperBound)
      guard !tokens.isEmpty else { continue }
      if owns(tokens, in: speaker) {
        isOwned = true
        continue
      }
      let mention = mentions[Int(mentionOf[tokens.lowerBound])]
      if mention.kind == .person { return mention.name }
      // "Her submission to the court": the court is told.
      if !isOwned || !followsPreposition(tokens.lowerBound) { first = first ?? mention.name }
    }
    return first
  }

  /// The tokens from this one on that its mention covers; none if no mention does.
  private func mentionTokens(at i: Int) -> Range<Int> {
    guard mentionOf[i] >= 0 else { return i..<i }
    var end = i + 1
    while end < mentionOf.count, mentionOf[end] == mentionOf[i] { end += 1 }
    return i..<end
  }

  /// "her spokesman", "the mayor's wife", "a lawyer for Okoro": a name that only says whose the
  /// speaker is.
  private func owns(_ tokens: Range<Int>, in speaker: Range<Int>) -> Bool {
    let next = tokens.upperBound
    let mention = mentions[Int(mentionOf[tokens.lowerBound])]
    if next < view.tokens.count, ["'s", "'"].contains(view.folded(next)), mention.form != .pronoun {
      return !isDocument(next + 1..<max(next + 1, speaker.upperBound))
    }
    if QuoteBuilder.possessives.contains(view.folded(tokens.lowerBound)) {
      return next < speaker.upperBound && !isDocument(next..<speaker.upperBound)
    }
    return mention.kind == .person && isServed(tokens.lowerBound, in: speaker)
  }

  /// Whether what somebody owns is his own words: "her brief to the court".
  private func isDocument(_ owned: Range<Int>) -> Bool {
    let noun = owned.prefix { i in
      mentionOf[i] < 0 && view.tokens[i].kind == .word
        && !CueFinder.prepositions.contains(view.folded(i))
    }
    guard let head = noun.last.map({ view.folded($0) }) else { return false }
    return EventLexicon.shared.entry(head).classes.contains(.document)
      || QuoteBuilder.nouns.contains(head)
  }

  private func followsPreposition(_ name: Int) -> Bool {
    var i = name - 1
    while i > 0, CueFinder.openers.contains(view.folded(i)) { i -= 1 }
    return i >= 0 && CueFinder.prepositions.contains(view.folded(i))
  }

  /// Whether the name stands after "for", "of" or "to" and a word for a person: "the wife of Mayor
  /// Anna Berg".
  private func isServed(_ name: Int, in speaker: Range<Int>) -> Bool {
    var i = name - 1
    // Titles before the name.
    while i > speaker.lowerBound, name - i < 6, view.tokens[i].kind == .word, mentionOf[i] < 0,
      view.isCapital(i) || view.lexicon.titleHeads.contains(view.folded(i))
    {
      i -= 1
    }
    return i > speaker.lowerBound && ["for", "of", "to"].contains(view.folded(i))
      && !view.isCapital(i - 1) && view.lexicon.titleHeads.contains(view.folded(i - 1))
  }

  private static let possessives: Set<String> = ["his", "her", "their", "its", "my", "our", "your"]

  /// The end of the noun that a possessive stands before: "told his lawyer he had left".
  func endOfOwned(_ i: Int, _ limit: Int) -> Int? {
    guard QuoteBuilder.possessives.contains(view.folded(i)) else { return nil }
    return (i + 1..<max(i + 1, min(i + 4, limit))).first {
      view.lexicon.titleHeads.contains(view.folded($0))
    }.map { $0 + 1 }
  }
}
