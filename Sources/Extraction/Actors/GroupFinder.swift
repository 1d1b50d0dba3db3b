import CLexicons
import Lexicons
import Narrative

/// Finds bodies that act without a proper name: "the militia", "British troops", "the city council".
///
/// Each is an actor under its own words without the article. A shorter phrase means the one longer
/// name of the account that ends as it does: "the council" after "the city council" or "Supreme
/// Council".
struct GroupFinder {
  let view: NameView
  let candidates: [NameCandidate]

  func groups(
    organizations: [String]
  ) -> (mentions: [ActorMention], actors: [NamedActor]) {
    let phrases = self.phrases()
    guard !phrases.isEmpty else { return ([], []) }
    // The longer names by their last word.
    var longer: [String: Set<String>] = [:]
    for name in organizations {
      let words = name.split(separator: " ")
      guard words.count > 1, let last = words.last?.lowercased() else { continue }
      if GroupFinder.words[last] != nil { longer[last, default: []].insert(name) }
    }
    var spelling: [String: String] = [:]
    for phrase in phrases {
      let key = view.folded(phrase)
      if spelling[key] == nil { spelling[key] = view.text.string(view.text.span(phrase)) }
      guard phrase.count > 1 else { continue }
      longer[view.folded(phrase.upperBound - 1), default: []].insert(spelling[key] ?? key)
    }
    var actors: [NamedActor] = []
    var places: [String: Int] = [:]
    let known = Set(organizations)
    let mentions = phrases.map { phrase in
      let key = view.folded(phrase)
      let own = spelling[key] ?? key
      let fuller = phrase.count == 1 ? longer[key] ?? [] : []
      let name = fuller.count == 1 ? fuller.first ?? own : own
      if !known.contains(name) {
        let place = places[name] ?? actors.count
        if place == actors.count { actors.append(NamedActor(name: name, kind: .organization)) }
        places[name] = place
        if own != name, !actors[place].aliases.contains(own) { actors[place].aliases.append(own) }
      }
      return ActorMention(
        span: view.text.span(phrase), kind: .organization, form: .description, name: name,
        rule: "group")
    }
    return (mentions, actors)
  }

  /// The phrases without their articles, in the order of the text.
  private func phrases() -> [Range<Int>] {
    var taken = [Bool](repeating: false, count: view.tokens.count)
    for c in candidates { for i in c.tokens { taken[i] = true } }
    var result: [Range<Int>] = []
    for sentence in view.text.sentences where sentence.kind != .boilerplate {
      for head in sentence.tokens {
        guard let use = GroupFinder.words[view.folded(head)], use != .modifier, !taken[head],
          view.tokens[head].kind == .word, !isInner(head, before: sentence.tokens.upperBound)
        else { continue }
        var start = head
        while start > sentence.tokens.lowerBound, !taken[start - 1], isModifier(start - 1) {
          start -= 1
        }
        let isDefinite =
          start > sentence.tokens.lowerBound
          && GroupFinder.articles.contains(view.folded(start - 1))
        let isOfNation = (start..<head).contains { view.lexicon.demonym(view.folded($0)) != nil }
        guard isDefinite || isOfNation || use == .bare else { continue }
        result.append(start..<head + 1)
      }
    }
    return result
  }

  /// "police officers", "the army's chief": the word only modifies what follows.
  private func isInner(_ i: Int, before limit: Int) -> Bool {
    guard i + 1 < limit else { return false }
    let next = view.folded(i + 1)
    if next == "-", view.touches(i + 1) { return true }
    return view.tokens[i + 1].kind == .word && view.tokens[i + 1].hasBlankBefore
      && (GroupFinder.words[next].map { $0 != .modifier } == true
        || view.lexicon.titleHeads.contains(next) && next != "general")
  }

  private func isModifier(_ i: Int) -> Bool {
    view.tokens[i].kind == .word
      && (GroupFinder.words[view.folded(i)] != nil || view.lexicon.demonym(view.folded(i)) == false)
  }

  private enum Use: String {
    /// Acts, if an article or a nation stands before it.
    case head
    /// Acts without an article too: "police".
    case bare
    /// Says which: "city", "interior".
    case modifier
  }

  private static let words: [String: Use] = LexiconFile(names_groups).table
    .compactMapValues(Use.init(rawValue:))
  private static let articles: Set<String> = ["the", "our"]
}
