import Narrative

/// Says whom "he", "she", "him", "his" and "her" mean, where the text settles it.
struct PronounResolver {
  /// A pronoun whose person is settled.
  struct Resolved {
    /// The place of the pronoun in the text.
    var token: Int
    var sentence: Int
    /// The person's place in the register.
    var id: Int
  }

  let view: NameView
  let register: ActorRegister
  let candidates: [NameCandidate]
  let ids: [Int]
  /// What other words than names mean a person: the place of "the envoy", and who that is.
  let offices: [Resolved]

  private var counts: [Int: Int] = [:]

  init(
    view: NameView, register: ActorRegister, candidates: [NameCandidate], ids: [Int],
    offices: [Resolved] = []
  ) {
    self.view = view
    self.register = register
    self.candidates = candidates
    self.ids = ids
    self.offices = offices
    for id in ids { counts[id, default: 0] += 1 }
  }

  private struct Antecedent {
    var id: Int
    var sentence: Int
    var isSubject: Bool
    /// Whether it is one of two joined by "and", either of whom "he" could be.
    var isPair = false
    var token: Int
  }

  func resolved() -> [Resolved] {
    var result: [Resolved] = []
    var recent: [Antecedent] = []
    var next = 0
    var nextOffice = 0
    let regions = QuotedRegions(view.text)
    for (s, sentence) in view.text.sentences.enumerated() {
      recent.removeAll { s - $0.sentence > 3 }
      for i in sentence.tokens {
        while next < candidates.count, candidates[next].tokens.lowerBound < i { next += 1 }
        while nextOffice < offices.count, offices[nextOffice].token < i { nextOffice += 1 }
        if next < candidates.count, candidates[next].tokens.lowerBound == i {
          let id = ids[next]
          if isAntecedent(candidates[next], id) {
            let isPair = pairs(next, recent)
            if isPair, let last = recent.indices.last { recent[last].isPair = true }
            recent.append(
              Antecedent(
                id: id, sentence: s,
                isSubject: isSubject(
                  candidates[next].tokens, in: sentence, after: recent.last),
                isPair: isPair, token: i))
          }
          continue
        }
        if nextOffice < offices.count, offices[nextOffice].token == i {
          recent.append(
            Antecedent(
              id: offices[nextOffice].id, sentence: s,
              isSubject: isSubject(i..<i + 1, in: sentence, after: recent.last), token: i))
          continue
        }
        guard let gender = PronounResolver.pronouns[view.folded(i)] else { continue }
        let isSubjectForm = ["he", "she"].contains(view.folded(i))
        // Who speaks and who listens changes within quotation marks.
        let region = regions.regionOf[i]
        var near = recent.filter { regions.regionOf[$0.token] == region }
        // "Jones will come, he said": whoever says so is somebody else.
        if isSubjectForm, saysBefore(i, in: sentence) { near.removeAll { $0.sentence == s } }
        if let doer = doer(before: i, near, in: sentence) { near.removeAll { $0.id == doer } }
        guard let found = antecedent(near, gender, sentence: s) else { continue }
        result.append(Resolved(token: i, sentence: s, id: found.id))
        recent.append(
          Antecedent(id: found.id, sentence: s, isSubject: isSubjectForm, token: i))
      }
    }
    return result
  }

  /// Whether a name can be meant by a pronoun: a person's, and not before a noun ("the Trump plan").
  private func isAntecedent(_ c: NameCandidate, _ id: Int) -> Bool {
    guard c.kind == .person, c.rule != "people" else { return false }
    // Who has one name only and is named once may be no person at all.
    if register.entries[id].gender == nil, counts[id, default: 0] < 2,
      ["single-name", "elsewhere", "subject"].contains(c.rule)
    {
      return false
    }
    let next = c.tokens.upperBound
    guard c.tokens.lowerBound > 0, next < view.tokens.count,
      ["the", "a", "an"].contains(view.folded(c.tokens.lowerBound - 1))
    else { return true }
    return view.tokens[next].kind != .word || view.folded(next) == "'s"
  }

  /// "Smith and Jones": whether the candidate is joined to the person before it.
  private func pairs(_ candidate: Int, _ recent: [Antecedent]) -> Bool {
    guard candidate > 0, let last = recent.last,
      last.token == candidates[candidate - 1].tokens.lowerBound
    else { return false }
    let start = candidates[candidate].title?.lowerBound ?? candidates[candidate].tokens.lowerBound
    let end = candidates[candidate - 1].tokens.upperBound
    return end + 1 == start && view.folded(end) == "and"
  }

  /// "..., he said": the pronoun and its verb come behind what is said.
  private func saysBefore(_ i: Int, in sentence: Sentence) -> Bool {
    guard i > sentence.tokens.lowerBound + 1, i + 1 < sentence.tokens.upperBound,
      [",", "\""].contains(view.folded(i - 1)),
      ReportingVerbs.shared.isFinite(view.folded(i + 1))
    else { return false }
    let end = i + 2
    return end >= sentence.tokens.upperBound || view.tokens[end].kind == .mark
      || ["to", "in", "on", "at", "after", "during"].contains(view.folded(end))
  }

  /// Who acts on "him": the last subject, if nobody else can have come between.
  private func doer(before i: Int, _ near: [Antecedent], in sentence: Sentence) -> Int? {
    let isObject =
      view.folded(i) == "him"
      || view.folded(i) == "her"
        && (i + 1 >= view.tokens.count || view.tokens[i + 1].kind == .mark
          || PronounResolver.prepositions.contains(view.folded(i + 1)))
    guard isObject,
      let subject = near.last(where: { $0.isSubject && sentence.tokens.contains($0.token) })
    else { return nil }
    let between = subject.token + 1..<i
    let isParted = between.contains {
      PronounResolver.partings.contains(view.folded($0))
        || ReportingVerbs.shared.isFinite(view.folded($0))
          && !(view.folded($0 + 1) == view.folded(i))
    }
    return isParted ? nil : subject.id
  }

  /// The nearest fitting person: a subject of this sentence, then of the last ones, then anybody.
  private func antecedent(
    _ recent: [Antecedent], _ gender: NameLexicon.Gender, sentence: Int
  ) -> Antecedent? {
    let fitting = recent.filter {
      let known = register.entries[$0.id].gender
      return known == nil || known == gender
    }
    for distance in 0...3 {
      let near = fitting.filter { sentence - $0.sentence == distance }
      if near.isEmpty { continue }
      if let subject = near.last(where: \.isSubject) {
        // "Smith and Jones met. He ...": the text does not settle it.
        return subject.isPair && near.contains { $0.isPair && $0.id != subject.id } ? nil : subject
      }
      if Set(near.map(\.id)).count == 1 { return near.last }
      // Several and none a subject: a subject a sentence back, else the text does not settle it.
      if distance == 0 { continue }
      return nil
    }
    return nil
  }

  /// Whether the name comes before its sentence's verb and after no preposition.
  private func isSubject(
    _ tokens: Range<Int>, in sentence: Sentence, after last: Antecedent?
  ) -> Bool {
    var before = tokens.lowerBound - 1
    while before >= sentence.tokens.lowerBound,
      view.lexicon.titleHeads.contains(view.folded(before))
        || view.lexicon.demonym(view.folded(before)) != nil
        || PronounResolver.openers.contains(view.folded(before))
        || view.folded(before) == "us" && view.tokens[before].casing == .upper
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
    // "Smith met Jones": the place of the subject is taken.
    if let last, last.isSubject, sentence.tokens.contains(last.token),
      !(last.token + 1..<tokens.lowerBound).contains(where: {
        PronounResolver.partings.contains(view.folded($0))
          || ReportingVerbs.shared.isFinite(view.folded($0))
            && !PronounResolver.addressing.contains(view.folded($0))
      })
    {
      return false
    }
    return tokens.lowerBound - sentence.tokens.lowerBound <= 3
  }

  private static let pronouns: [String: NameLexicon.Gender] = [
    "he": .male, "him": .male, "his": .male, "himself": .male, "she": .female, "her": .female,
    "hers": .female, "herself": .female,
  ]
  /// Verbs of saying whose object is a person.
  private static let addressing: Set<String> = [
    "called", "told", "asked", "urged", "warned", "accused", "informed", "assured", "reminded",
    "thanked", "praised", "criticized", "criticised", "advised", "ordered", "invited", "persuaded",
    "convinced", "promised", "blamed",
  ]
  private static let openers: Set<String> = ["the", "then", "former"]
  /// Words after which somebody else can act.
  private static let partings: Set<String> = [
    "that", "who", "which", "whom", "when", "while", "if", "because", "as", "after", "before",
    "until", "since", "and", "but", ";", ",", "what", "where",
  ]
  static let prepositions: Set<String> = [
    "to", "with", "by", "of", "from", "for", "about", "against", "between", "on", "at", "in",
    "than", "like", "toward", "towards", "including", "via", "after", "before", "under", "over",
  ]
  private static let auxiliaries: Set<String> = [
    "has", "had", "have", "is", "was", "will", "would", "can", "could", "may", "might", "must",
    "should", "did", "does", "also", "never", "then",
  ]
}
