import Lexicons
import Narrative

/// Puts candidates together to mentions and actors, with descriptions and pronouns.
struct ActorAssembly {
  let view: NameView
  let candidates: [NameCandidate]
  /// Names of treaties, laws and the like, which name no actor but can hold one.
  var works: [NameCandidate] = []
  /// Who tells the account, if the source says so.
  var author: String?

  func assembled() -> (mentions: [ActorMention], actors: [NamedActor]) {
    var register = ActorRegister()
    var ids = [Int](repeating: -1, count: candidates.count)
    let keys = candidates.map(keys(of:))
    // Full names first, so that a headline's surname finds its bearer.
    for pass in 0...1 {
      for (i, c) in candidates.enumerated() {
        guard let kind = c.kind else { continue }
        let isSingle = keys[i].count == 1 && c.canonical == nil
        guard isSingle == (pass == 1) || c.rule == "seat" && pass == 1 else { continue }
        // A building is filed under those who work in it, if they are named at all.
        if c.rule == "seat", pass == 0 { continue }
        if ids[i] >= 0 { continue }
        ids[i] = register.file(
          text(of: c), keys: keys[i], kind: kind, canonical: c.canonical,
          gender: (c.gender, view.lexicon.gender(ofGiven: view.folded(c.tokens.lowerBound))), at: i)
        if let short = abbreviation(after: i) {
          register.alias(text(of: candidates[short]), keys: keys[short], to: ids[i])
        }
      }
    }
    let descriptions = DescriptionFinder(view: view)
    for (i, c) in candidates.enumerated() where c.kind == .person {
      for description in descriptions.descriptions(of: c) { register.describe(ids[i], description) }
    }
    let named = candidates.indices.map { i in
      ActorMention(
        span: view.text.span(candidates[i].tokens),
        kind: candidates[i].rule == "seat" ? .place : register.entries[ids[i]].kind,
        name: register.entries[ids[i]].name, rule: candidates[i].rule)
    }
    let parts = self.parts(register)
    let (offices, pronouns) = meant(&register, ids)
    let narration = NarratorFinder(view: view, author: author)
      .narration(candidates, names: ids.map { $0 < 0 ? "" : register.entries[$0].name })
    let groups = GroupFinder(view: view, candidates: candidates).groups(
      organizations: register.entries.filter { $0.kind == .organization }.map(\.name))
    var taken = Set((offices + pronouns + narration.mentions).map(\.span.lowerBound))
    taken.formUnion(named.map(\.span.lowerBound))
    let free = groups.mentions.filter { !taken.contains($0.span.lowerBound) }
    let singular = inOrder(named + pronouns + offices + narration.mentions + free + parts)
    let mentions = inOrder(
      singular + PluralPronouns(view: view, mentions: singular).resolved())
    var actors = actors(register, order: ids) + groups.actors
    var known = Set(actors.map(\.name))
    for part in parts where known.insert(part.name).inserted {
      actors.append(NamedActor(name: part.name, kind: part.kind))
    }
    if let teller = narration.actor, known.insert(teller.name).inserted { actors.append(teller) }
    return (mentions, ordered(actors, by: mentions))
  }

  private func inOrder(_ mentions: [ActorMention]) -> [ActorMention] {
    mentions.sorted {
      ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
    }
  }

  private func parts(_ register: ActorRegister) -> [ActorMention] {
    let finder = NestedNames(view: view, register: register)
    return (candidates + works).flatMap { c in
      finder.parts(of: c).map {
        ActorMention(
          span: view.text.span($0.tokens), kind: $0.kind, form: .part, name: $0.name,
          rule: "within-a-name")
      }
    }
  }

  /// Whom offices and pronouns mean. What a pronoun is called helps to tell whose an office is, and
  /// an office whom the next pronoun means.
  private func meant(
    _ register: inout ActorRegister, _ ids: [Int]
  ) -> (offices: [ActorMention], pronouns: [ActorMention]) {
    func resolve() -> ([OfficeResolver.Resolved], [PronounResolver.Resolved]) {
      let offices = OfficeResolver(view: view, register: register, candidates: candidates)
        .resolved()
      let places = offices.map {
        PronounResolver.Resolved(token: $0.tokens.lowerBound, sentence: $0.sentence, id: $0.id)
      }
      let pronouns = PronounResolver(
        view: view, register: register, candidates: candidates, ids: ids, offices: places)
      return (offices, pronouns.resolved())
    }
    var (offices, pronouns) = resolve()
    let finder = DescriptionFinder(view: view)
    var isRicher = false
    let named = candidates.indices.filter { candidates[$0].kind == .person }
      .map { (candidates[$0].tokens.upperBound, candidates[$0].sentence, ids[$0]) }
    for (end, sentence, id) in named + pronouns.map({ ($0.token + 1, $0.sentence, $0.id) }) {
      guard let found = finder.predicateDescription(after: end, sentence: sentence) else {
        continue
      }
      register.describe(id, found)
      isRicher = true
    }
    if isRicher { (offices, pronouns) = resolve() }
    return (
      offices.map {
        ActorMention(
          span: view.text.span($0.tokens), kind: .person, form: .description,
          name: register.entries[$0.id].name, rule: "office")
      },
      pronouns.map {
        ActorMention(
          span: view.tokens[$0.token].span, kind: .person, form: .pronoun,
          name: register.entries[$0.id].name, rule: "pronoun")
      }
    )
  }

  /// The actors in the order of their first mention.
  private func ordered(_ actors: [NamedActor], by mentions: [ActorMention]) -> [NamedActor] {
    var first: [String: Int] = [:]
    for mention in mentions where first[mention.name] == nil {
      first[mention.name] = mention.span.lowerBound
    }
    return actors.enumerated().sorted { a, b in
      (first[a.element.name] ?? .max, a.offset) < (first[b.element.name] ?? .max, b.offset)
    }.map(\.element)
  }

  private func actors(_ register: ActorRegister, order: [Int]) -> [NamedActor] {
    var seen: Set<Int> = []
    // Two actors of one name are one to every later stage.
    var positions: [String: Int] = [:]
    var result: [NamedActor] = []
    for id in order where seen.insert(id).inserted {
      let entry = register.entries[id]
      let name = entry.name
      let aliases = entry.forms.map(\.text).filter { $0 != name }
      if let position = positions[name] {
        for alias in aliases where !result[position].aliases.contains(alias) {
          result[position].aliases.append(alias)
        }
        result[position].descriptions += entry.descriptions
        continue
      }
      positions[name] = result.count
      result.append(
        NamedActor(
          name: name, kind: entry.kind, aliases: aliases,
          descriptions: entry.descriptions.sorted { $0.span.lowerBound < $1.span.lowerBound }))
    }
    return result
  }

  /// The name as written, with line breaks made blanks and a lost capital given back.
  private func text(of c: NameCandidate) -> String {
    var result = ""
    for i in c.tokens {
      if i > c.tokens.lowerBound, view.tokens[i].hasBlankBefore { result += " " }
      let word = view.text.string(view.tokens[i].span)
      let isLost =
        view.tokens[i].casing == .lower
        && (i == c.tokens.lowerBound || i == c.tokens.upperBound - 1)
        && !NameScanner.particles.contains(word) && view.tokens[i].hasBlankBefore
      result += isLost ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
    return result
  }

  private func keys(of c: NameCandidate) -> [String] {
    c.tokens.filter { view.tokens[$0].kind == .word && view.tokens[$0].folded != "'s" }
      .map {
        let word = view.folded($0).filter { $0 != "." }
        return c.kind == .person ? NameFolding.spelling(word) : LetterFolding.plain(word)
      }
  }

  /// "International Atomic Energy Agency (IAEA)": the candidate in brackets right behind this one.
  private func abbreviation(after i: Int) -> Int? {
    guard i + 1 < candidates.count else { return nil }
    let a = candidates[i], b = candidates[i + 1]
    guard a.kind != .person, b.tokens.count == 1, a.tokens.upperBound + 1 == b.tokens.lowerBound,
      view.folded(a.tokens.upperBound) == "(", b.tokens.upperBound < view.tokens.count,
      view.folded(b.tokens.upperBound) == ")", view.tokens[b.tokens.lowerBound].casing == .upper,
      view.folded(b.tokens.lowerBound).first == view.folded(a.tokens.lowerBound).first
    else { return nil }
    return i + 1
  }
}
