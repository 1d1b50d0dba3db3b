import Algorithms
import Narrative

/// Says how each mention of a stretch of words stands in it: as the head of a noun phrase, after a
/// preposition, as a possessor, or as a modifier of another noun.
struct MentionPlacer {
  enum Place: Hashable {
    case head
    /// After this preposition.
    case oblique(String)
    case possessor
    /// Before a noun that does not act for it: "Kremlin spokesman".
    case modifier
    /// Inside a description of the one before: "Amer, a venture capitalist with ties to Trump,".
    case apposition
  }

  struct Placed {
    var mention: SentenceView.PlacedMention
    var place: Place
  }

  private let view: SentenceView

  init(_ view: SentenceView) { self.view = view }

  /// The mentions of these words, in order.
  func placed(in range: Range<Int>) -> [Placed] {
    var result: [Placed] = []
    var descriptionEnd = range.lowerBound
    for mention in mentions(in: range) {
      let start = mention.tokens.lowerBound
      if start < descriptionEnd {
        result.append(Placed(mention: mention, place: .apposition))
        continue
      }
      var place = self.place(of: mention, in: range)
      // "Trump and Putin", "Trump, Putin and Xi": one stands as the other does.
      if let last = result.last, place == .head, isJoined(last.mention, mention),
        last.place != .possessor
      {
        place = last.place
      }
      result.append(Placed(mention: mention, place: place))
      descriptionEnd = endOfDescription(after: mention, in: range)
    }
    return result
  }

  /// The mentions that begin in these words.
  func mentions(in range: Range<Int>) -> ArraySlice<SentenceView.PlacedMention> {
    let first = view.mentions.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    let end = view.mentions.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
    return view.mentions[first..<max(first, end)]
  }

  private func place(of mention: SentenceView.PlacedMention, in range: Range<Int>) -> Place {
    let end = mention.tokens.upperBound
    if isPartyTag(mention) { return .apposition }
    // "India's navy said": it acts for India.
    if mention.mention.kind == .place, view.has("'s", at: end), actsFor(end + 1) {
      return standing(mention, in: range)
    }
    let isContracted = mention.mention.form == .pronoun && !view.isA(.possessive, at: end - 1)
    if view.has("'s", at: end) && !isContracted
      || (view.has("'", at: end) && !view.words[end].token.hasBlankBefore)
    {
      return .possessor
    }
    if view.isA(.possessive, at: end - 1), mention.tokens.count == 1,
      isNoun(end) || view.mention(at: end).map({ isNoun($0.tokens.upperBound) }) == true
    {
      // "her deputy", "her Belmark counterpart"
      return .possessor
    }
    // "the US envoy said": whoever is meant acts, not the country.
    if mention.mention.form == .name, view.mention(at: end)?.mention.form == .description {
      return .modifier
    }
    // "US officials said": they act for the US.
    if mention.mention.form != .pronoun, modified(at: end) == false { return .modifier }
    return standing(mention, in: range)
  }

  /// "Jane Doe, R-Ohio, said": the state only tells whose deputy she is.
  private func isPartyTag(_ mention: SentenceView.PlacedMention) -> Bool {
    let start = mention.tokens.lowerBound
    return mention.mention.kind == .place && view.has("-", at: start - 1)
      && ["d", "r", "i", "dem", "rep"].contains { view.has($0, at: start - 2) }
      && (view.isComma(start - 3) || view.has("(", at: start - 3))
  }

  /// Whether a body is named here that no further noun follows.
  private func actsFor(_ start: Int) -> Bool {
    guard isNoun(start), let acts = modified(at: start) else { return false }
    return acts
  }

  /// As the head of a noun phrase, unless a preposition stands before it.
  private func standing(_ mention: SentenceView.PlacedMention, in range: Range<Int>) -> Place {
    var at = mention.tokens.lowerBound - 1
    // "the capital, Lenta", "the town of Karsk": the place is where its sort stands.
    if mention.mention.kind == .place, at > range.lowerBound,
      view.isComma(at) || view.has("of", at: at),
      PlaceCues.sorts.contains(view.words[at - 1].folded), view.words[at - 1].mention == nil
    {
      at -= 1
    }
    while at >= range.lowerBound {
      let word = view.words[at]
      if word.mention != nil {
        // A nationality or office before the name belongs to it; any other name ends the phrase.
        if at == mention.tokens.lowerBound - 1 || view.isA(.conjunction, at: at + 1) { break }
      } else if word.timex != nil || word.token.kind == .mark && word.folded != "-" {
        break
      } else if word.folded == "time" || word.folded == "moment" {
        // "by the time Zelensky arrived"
        break
      } else if isInTitle(at, before: mention.tokens.lowerBound) {
        at -= 1
      } else if word.isA(.preposition), !word.isA(.determiner) {
        // "next to the palace"
        let isNear =
          word.folded == "to"
          && ["next", "close", "adjacent"].contains { view.has($0, at: at - 1) }
        return .oblique(isNear ? "near" : word.folded)
      } else if word.isA([.conjunction, .relativiser]) {
        break
      }
      at -= 1
    }
    return .head
  }

  /// Whether this is the "of" of a title before a name: "Secretary of State Marco Rubio".
  private func isInTitle(_ place: Int, before name: Int) -> Bool {
    func isCapitalized(_ i: Int) -> Bool {
      view.words[i].token.kind == .word && view.words[i].token.casing == .capitalized
    }
    return view.has("of", at: place) && place > 0 && isCapitalized(place - 1)
      && place + 1 < name && (place + 1..<name).allSatisfy(isCapitalized)
  }

  /// Whether a noun follows that the mention modifies, and whether that noun acts for it; nil if
  /// none follows, or a name does of which this is the title.
  private func modified(at end: Int) -> Bool? {
    var i = end
    if view.has("-", at: i), i + 1 < view.count, !view.words[i].token.hasBlankBefore {
      // "Russia-Ukraine war", "US-led initiative"
      guard let partner = view.mention(at: i + 1) else { return false }
      return modified(at: partner.tokens.upperBound)
    }
    guard isNoun(i) else { return nil }
    var acts = false
    while isNoun(i) {
      acts = view.isA(.collective, at: i)
      i += 1
    }
    return acts && view.mention(at: i) == nil
  }

  private func isNoun(_ i: Int) -> Bool {
    guard view.words.indices.contains(i) else { return false }
    let word = view.words[i]
    guard word.token.kind == .word, word.timex == nil, word.mention == nil, !word.isVerb else {
      return false
    }
    if word.isA([
      .preposition, .conjunction, .relativiser, .modal, .be, .have, .do, .adverb, .determiner,
      .pronoun, .subordinator,
    ]) {
      return false
    }
    if word.folded == "'s" || word.folded == "to" || word.folded.hasSuffix("ly") { return false }
    if word.entry.noun != nil || word.isA([.collective, .document]) { return true }
    let forms = word.entry.forms
    return forms.isDisjoint(with: [.past, .participle, .gerund, .third])
      && !(word.entry == .unknown && word.folded.hasSuffix("ed"))
  }

  private func isJoined(
    _ a: SentenceView.PlacedMention, _ b: SentenceView.PlacedMention
  ) -> Bool {
    let gap = a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
    guard !gap.isEmpty, gap.count <= 4 else { return false }
    if gap.count == 1, view.isComma(gap.lowerBound) {
      // "Crimea, Luhansk and Donetsk"
      let next = b.tokens.upperBound
      return view.has("and", at: next) || (view.isComma(next) && view.mention(at: next + 1) != nil)
    }
    return gap.contains { view.isA(.conjunction, at: $0) && !view.has("but", at: $0) }
      && !gap.contains { view.isA(.preposition, at: $0) || !view.words[$0].entry.forms.isEmpty }
  }

  /// Where the description after a name ends: ", a venture capitalist with ties to Trump,".
  func endOfDescription(
    after mention: SentenceView.PlacedMention, in range: Range<Int>
  ) -> Int {
    let comma = mention.tokens.upperBound
    guard view.isComma(comma), comma + 1 < range.upperBound else { return comma }
    let opener = view.words[comma + 1]
    let isPossessed =
      opener.mention.map { view.has("'s", at: view.mentions[$0].tokens.upperBound) } == true
    guard
      opener.isA(.indefinite) || opener.folded == "the" || opener.isA(.possessive)
        || opener.folded == "former" || isPossessed
    else { return comma }
    // ", the Kremlin aide, and": a list goes on with "and" instead.
    var i = comma + 1
    while i < range.upperBound, !view.isComma(i) {
      if opener.folded == "the", view.isA(.conjunction, at: i), opener.mention != nil {
        return comma
      }
      i += 1
    }
    // "According to Doe, the team lost": the phrase runs into the verb, and is its subject.
    return i == range.upperBound && view.isVerb(i) ? comma : i
  }
}
