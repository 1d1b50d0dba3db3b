import Narrative

/// Says whom "the envoy" or "the US president" means, where one person of the source alone is
/// called so.
struct OfficeResolver {
  let view: NameView
  let register: ActorRegister
  let candidates: [NameCandidate]

  /// A phrase whose person is settled.
  struct Resolved {
    /// The office without its article and its nation: "envoy".
    var tokens: Range<Int>
    var sentence: Int
    /// The person's place in the register.
    var id: Int
  }

  func resolved() -> [Resolved] {
    let holders = holders()
    guard !holders.isEmpty else { return [] }
    var taken = [Bool](repeating: false, count: view.tokens.count)
    for c in candidates {
      for i in c.tokens { taken[i] = true }
      if let title = c.title { for i in title { taken[i] = true } }
    }
    var result: [Resolved] = []
    for (s, sentence) in view.text.sentences.enumerated() {
      for i in sentence.tokens where view.folded(i) == "the" {
        guard let (head, qualifiers) = office(after: i, before: sentence.tokens.upperBound),
          !taken[head.upperBound - 1], let fitting = holders[view.folded(head)]
        else { continue }
        let named = fitting.filter { holder in qualifiers.allSatisfy(holder.words.contains) }
        let ids = Set(named.map(\.id))
        // Somebody else of the same office elsewhere leaves it open.
        guard ids.count == 1, let id = ids.first,
          !qualifiers.isEmpty || Set(fitting.map(\.id)).count == 1
        else { continue }
        result.append(Resolved(tokens: head, sentence: s, id: id))
      }
    }
    return result
  }

  private struct Holder {
    var id: Int
    /// Every word of the description.
    var words: Set<String>
  }

  /// The persons by the office that their titles and descriptions give them.
  private func holders() -> [String: [Holder]] {
    var result: [String: [Holder]] = [:]
    for (id, entry) in register.entries.enumerated() where entry.kind == .person {
      for description in entry.descriptions {
        let tokens = Tokenizer.tokens(of: Array(description.text.utf8))
        let words = Set(tokens.map(\.folded))
        // "former president" is not the president.
        if !words.isDisjoint(with: OfficeResolver.past) { continue }
        var offices: Set<String> = []
        for i in tokens.indices {
          if ["of", "to", "for", "with", "who", "in", "at"].contains(tokens[i].folded) { break }
          if let (title, end) = view.lexicon.title(at: i, before: tokens.count, in: tokens),
            !title.isStyle
          {
            offices.insert(tokens[i..<end].map(\.folded).joined(separator: " "))
          }
        }
        for office in offices { result[office, default: []].append(Holder(id: id, words: words)) }
      }
    }
    return result
  }

  /// The office after "the", with the nations and adjectives before it.
  private func office(after the: Int, before limit: Int) -> (Range<Int>, qualifiers: [String])? {
    var qualifiers: [String] = []
    var i = the + 1
    while i < limit, i - the < 4 {
      if let (title, end) = view.lexicon.title(at: i, before: limit, in: view.tokens),
        !title.isStyle
      {
        // "the president's men" owns; "the president Smith" names.
        if end < limit, view.isCapital(end), view.tokens[end].hasBlankBefore { return nil }
        return (i..<end, qualifiers)
      }
      let word = view.folded(i)
      guard view.lexicon.demonym(word) == false || view.isCapital(i) else { return nil }
      qualifiers.append(word)
      i += 1
    }
    return nil
  }

  private static let past: Set<String> = ["former", "ex", "late", "then", "acting", "deputy"]
}
