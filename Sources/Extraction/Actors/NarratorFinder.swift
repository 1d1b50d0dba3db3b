import Narrative

/// Says who "I" and "we" are where the teller of an account speaks outside quotation marks.
///
/// "I, John Parker, of lawful age" names its teller; else "I" is the source's author, and "we" too
/// where the account opens with it.
struct NarratorFinder {
  let view: NameView
  let author: String?

  func narration(
    _ candidates: [NameCandidate], names: [String]
  ) -> (actor: NamedActor?, mentions: [ActorMention]) {
    let named = self.named(among: candidates)
    guard let name = named.map({ names[$0] }) ?? author, !name.isEmpty else { return (nil, []) }
    let isPlural = named != nil || opensWithWe
    let regions = QuotedRegions(view.text)
    let mentions = view.tokens.indices.filter { i in
      guard regions.regionOf[i] < 0 else { return false }
      let word = view.folded(i)
      if NarratorFinder.singular.contains(word) { return word != "i" || isPronoun(i) }
      return isPlural && NarratorFinder.plural.contains(word) && view.tokens[i].casing != .upper
    }.map {
      ActorMention(
        span: view.tokens[$0].span, kind: .person, form: .pronoun, name: name, rule: "narrator")
    }
    let actor = mentions.isEmpty || named != nil ? nil : NamedActor(name: name, kind: .person)
    return (actor, mentions)
  }

  /// "We, the undersigned": several tell the account, under one author.
  private var opensWithWe: Bool {
    view.tokens.count > 1 && view.folded(0) == "we" && view.folded(1) == ","
  }

  /// The place in `candidates` of the name that the teller gives of himself: "I, John Parker".
  private func named(among candidates: [NameCandidate]) -> Int? {
    candidates.firstIndex { c in
      let start = c.title?.lowerBound ?? c.tokens.lowerBound
      var at = start - 1
      if at > 0, view.folded(at) == "," { at -= 1 }
      return at >= 0 && c.kind == .person && view.folded(at) == "i" && isPronoun(at)
    }
  }

  /// Not the number of "Elizabeth I".
  private func isPronoun(_ i: Int) -> Bool {
    guard view.tokens[i].casing != .lower else { return false }
    return i == 0 || !view.isCapital(i - 1)
      || !view.lexicon.isGiven(view.folded(i - 1))
        && !NarratorFinder.numbered.contains(view.folded(i - 1))
  }

  private static let numbered: Set<String> = [
    "war", "part", "chapter", "volume", "act", "phase", "title", "class", "type", "pope", "king",
  ]
  private static let singular: Set<String> = ["i", "me", "my", "myself"]
  private static let plural: Set<String> = ["we", "us", "our", "ourselves"]
}
