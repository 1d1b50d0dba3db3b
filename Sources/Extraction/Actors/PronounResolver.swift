import Narrative

/// Says whom "he", "she", "him", "his" and "her" mean, where the text settles it.
struct PronounResolver {
  let view: NameView
  let register: ActorRegister
  let candidates: [NameCandidate]
  let ids: [Int]

  private struct Antecedent {
    var id: Int
    var sentence: Int
    var isSubject: Bool
    var token: Int
  }

  func mentions() -> [ActorMention] {
    var result: [ActorMention] = []
    var recent: [Antecedent] = []
    var next = 0
    let regions = QuotedRegions(view.text)
    for (s, sentence) in view.text.sentences.enumerated() {
      recent.removeAll { s - $0.sentence > 3 }
      for i in sentence.tokens {
        while next < candidates.count, candidates[next].tokens.lowerBound < i { next += 1 }
        if next < candidates.count, candidates[next].tokens.lowerBound == i {
          let id = ids[next]
          if isAntecedent(candidates[next], id) {
            recent.append(
              Antecedent(
                id: id, sentence: s, isSubject: isSubject(candidates[next].tokens, in: sentence),
                token: i))
          }
          continue
        }
        guard let gender = PronounResolver.pronouns[view.folded(i)] else { continue }
        let isSubjectForm = ["he", "she"].contains(view.folded(i))
        // Who speaks and who listens changes within quotation marks.
        let region = regions.regionOf[i]
        let near = recent.filter { regions.regionOf[$0.token] == region }
        guard let found = antecedent(near, gender, sentence: s, isSubjectForm: isSubjectForm)
        else { continue }
        let entry = register.entries[found.id]
        result.append(
          ActorMention(
            span: view.tokens[i].span, kind: .person, form: .pronoun, name: entry.name,
            rule: "pronoun"))
        recent.append(
          Antecedent(id: found.id, sentence: s, isSubject: isSubjectForm, token: i))
      }
    }
    return result
  }

  /// Whether a name can be meant by a pronoun: a person's, and not before a noun ("the Trump plan").
  private func isAntecedent(_ c: NameCandidate, _ id: Int) -> Bool {
    guard c.kind == .person, c.rule != "people" else { return false }
    if register.entries[id].gender == nil, ["single-name", "elsewhere", "subject"].contains(c.rule)
    {
      return false
    }
    let next = c.tokens.upperBound
    guard c.tokens.lowerBound > 0, next < view.tokens.count,
      ["the", "a", "an"].contains(view.folded(c.tokens.lowerBound - 1))
    else { return true }
    return view.tokens[next].kind != .word || view.folded(next) == "'s"
  }

  /// The nearest fitting person: a subject of this sentence, then of the last ones, then anybody.
  private func antecedent(
    _ recent: [Antecedent], _ gender: NameLexicon.Gender, sentence: Int, isSubjectForm: Bool
  ) -> Antecedent? {
    let fitting = recent.filter {
      let known = register.entries[$0.id].gender
      return known == nil || known == gender
    }
    for distance in 0...3 {
      let near = fitting.filter { sentence - $0.sentence == distance }
      if near.isEmpty { continue }
      if let subject = near.last(where: \.isSubject) { return subject }
      if Set(near.map(\.id)).count == 1 { return near.last }
      // Several and none a subject: a subject a sentence back, else the text does not settle it.
      if distance == 0 { continue }
      return nil
    }
    return nil
  }

  /// Whether the name comes before its sentence's verb and after no preposition.
  private func isSubject(_ tokens: Range<Int>, in sentence: Sentence) -> Bool {
    var before = tokens.lowerBound - 1
    while before >= sentence.tokens.lowerBound,
      view.lexicon.titleHeads.contains(view.folded(before))
        || view.lexicon.demonym(view.folded(before)) != nil
    {
      before -= 1
    }
    if tokens.upperBound < sentence.tokens.upperBound,
      ["'s", "'"].contains(view.folded(tokens.upperBound)), view.touches(tokens.upperBound)
    {
      return tokens.lowerBound == sentence.tokens.lowerBound
    }
    guard before >= sentence.tokens.lowerBound else { return true }
    let word = view.folded(before)
    if PronounResolver.prepositions.contains(word) { return false }
    if tokens.upperBound < sentence.tokens.upperBound {
      let after = view.folded(tokens.upperBound)
      if ReportingVerbs.shared.isFinite(after) || PronounResolver.auxiliaries.contains(after) {
        return true
      }
    }
    if [",", "\"", ".", ":", "and", "but", "that", "while", "when", "as", "because", "if"].contains(
      word)
    {
      return true
    }
    return tokens.lowerBound - sentence.tokens.lowerBound <= 3
  }

  private static let pronouns: [String: NameLexicon.Gender] = [
    "he": .male, "him": .male, "his": .male, "himself": .male, "she": .female, "her": .female,
    "hers": .female, "herself": .female,
  ]
  private static let prepositions: Set<String> = [
    "to", "with", "by", "of", "from", "for", "about", "against", "between", "on", "at", "in",
    "than", "like", "toward", "towards", "including", "via", "after", "before", "under", "over",
  ]
  private static let auxiliaries: Set<String> = [
    "has", "had", "have", "is", "was", "will", "would", "can", "could", "may", "might", "must",
    "should", "did", "does", "also", "never", "then",
  ]
}
