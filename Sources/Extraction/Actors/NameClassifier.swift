import Lexicons
import Narrative

/// Says what sort of actor a candidate names: first from the name itself, then from what stands
/// around it, then from what the rest of the text says of the same word.
struct NameClassifier {
  let view: NameView
  let census: CapitalCensus
  /// Words that stand before the sort of thing they name.
  private var things: Set<String> = []
  private var lexicon: NameLexicon { view.lexicon }

  init(view: NameView, census: CapitalCensus) {
    self.view = view
    self.census = census
  }

  /// Sets kinds and rules; what names no actor keeps no kind.
  mutating func classify(_ candidates: inout [NameCandidate]) {
    for c in candidates where c.tokens.count == 1 && c.tokens.upperBound < view.tokens.count {
      let next = view.tokens[c.tokens.upperBound]
      if next.casing == .lower, next.hasBlankBefore, NameClassifier.sorts.contains(next.folded) {
        things.insert(view.folded(c.tokens))
      }
    }
    var votes: [String: [NamedActor.Kind: Int]] = [:]
    var surnames: Set<String> = []
    var repeats: [String: Int] = [:]
    for c in candidates where c.tokens.count > 1 && !c.isWeak {
      repeats[view.folded(c.tokens), default: 0] += 1
    }
    for i in candidates.indices {
      inspect(&candidates[i])
      guard let kind = candidates[i].kind else { continue }
      let words = candidates[i].tokens.filter { view.tokens[$0].kind == .word }
      if kind == .person, words.count > 1, let last = words.last {
        surnames.insert(NameFolding.spelling(view.folded(last)))
        if lexicon.isGiven(view.folded(words[0])) {
          votes[view.folded(words[0]), default: [:]][.person, default: 0] += 1
        }
      }
      votes[view.folded(candidates[i].tokens), default: [:]][kind, default: 0] += 2
    }
    // Names of several words first: they say who bears the single ones.
    for isSingle in [false, true] {
      if isSingle { countPlaces(candidates, &votes) }
      for i in candidates.indices where candidates[i].kind == nil && candidates[i].rule.isEmpty {
        guard (candidates[i].tokens.count == 1) == isSingle else { continue }
        decide(&candidates[i], votes: votes, surnames: surnames)
        if candidates[i].rule == "common-words",
          repeats[view.folded(candidates[i].tokens), default: 0] > 2
        {
          candidates[i].kind = .organization
          candidates[i].rule = "repeated"
        }
        if !isSingle, candidates[i].kind == .person, let last = candidates[i].tokens.last {
          surnames.insert(NameFolding.spelling(view.folded(last)))
          votes[view.folded(candidates[i].tokens), default: [:]][.person, default: 0] += 1
        }
      }
    }
    for i in candidates.indices
    where candidates[i].rule == "gazetteer" || candidates[i].rule == "place-head" {
      // "Paris" or "Jordan" after "Valeska Paris" is a person if the text calls nobody else so.
      let words = candidates[i].tokens
      guard words.count == 1,
        surnames.contains(NameFolding.spelling(view.folded(words.lowerBound))),
        !followsPreposition(words.lowerBound),
        Gazetteer.shared.country(of: candidates[i].canonical ?? "") != nil
      else { continue }
      candidates[i].kind = .person
      candidates[i].canonical = nil
      candidates[i].rule = "surname"
    }
  }

  /// Counts how often an unknown single name stands where places and where persons stand.
  private func countPlaces(
    _ candidates: [NameCandidate], _ votes: inout [String: [NamedActor.Kind: Int]]
  ) {
    for c in candidates where c.kind == nil && c.rule.isEmpty && c.tokens.count == 1 {
      let key = view.folded(c.tokens)
      guard !view.lexicon.isCommon(key), !view.lexicon.isGiven(key), !isLabel(c) else { continue }
      let token = view.tokens[c.tokens.lowerBound]
      if token.casing == .upper, token.span.count <= 6 { continue }
      let before = c.tokens.lowerBound > 0 ? view.folded(c.tokens.lowerBound - 1) : ""
      if before == "at", isStudied(c.tokens.lowerBound) {
        // "taught at Harrow"
        votes[key, default: [:]][.organization, default: 0] += 1
      } else if isPlaceAdjunct(c.tokens.lowerBound) || listedWithPlace(c.tokens) {
        votes[key, default: [:]][.place, default: 0] += 2
      } else if saysSomething(c.tokens) {
        votes[key, default: [:]][.person, default: 0] += 2
      }
    }
  }

  /// Whether somebody learns or works there: "educated at Harrow".
  private func isStudied(_ i: Int) -> Bool {
    (max(0, i - 6)..<i).contains { NameClassifier.studies.contains(view.folded($0)) }
  }

  /// What the name alone, or its next neighbours, settle.
  private func inspect(_ c: inout NameCandidate) {
    func set(_ kind: NamedActor.Kind, _ rule: String) {
      c.kind = kind
      c.rule = rule
    }
    let range = c.tokens
    let first = view.folded(range.lowerBound)
    let last = view.folded(range.upperBound - 1)
    let words = range.filter { view.tokens[$0].kind == .word }
    if let (known, end) = lexicon.known(
      at: range.lowerBound, before: range.upperBound, in: view.tokens), end == range.upperBound
    {
      if known.kind == .place || c.title == nil {
        // A place with a title of a person in front is a surname: "Senator Washington".
        if c.title != nil, range.count == 1, c.titleIsOffice == false {
          set(.person, "title")
        } else {
          c.canonical = known.canonical
          if NameClassifier.seats.contains(known.canonical),
            isPlaceAdjunct(range.lowerBound) || follows(range.lowerBound, NameClassifier.motions)
              || isGoal(range.lowerBound)
          {
            return set(.place, "seat")
          }
          set(known.kind, known.kind == .place ? "gazetteer" : "known-organization")
        }
        return
      }
    }
    if words.count == 1, lexicon.demonym(first) == true { return set(.person, "people") }
    if words.count == 1, looksAdverbial(first) {
      c.rule = "opening-word"
      return
    }
    if words.count == 2, lexicon.isPlaceStart(first), let people = lexicon.demonym(last) {
      // "South Africans", "the South African government"
      if people { return set(.person, "people") }
      c.rule = "adjective"
      return
    }
    if c.title != nil,
      !lexicon.isOrganizationHead(last) || words.count > 1 && lexicon.isGiven(first)
    {
      return set(.person, "title")
    }
    if words.count > 1 {
      // "A Delicate Mission" in a title: common words, capitals that tell nothing.
      if c.isInTitle, words.allSatisfy({ lexicon.isCommon(view.folded($0)) }),
        !census.isSeenCapital(first)
      {
        return
      }
      // "3. Scouting Mission: He is", "A Secret Mission": the label of what follows, or a title.
      if words.count == 2, lexicon.isOtherHead(last), lexicon.isOrganizationHead(last),
        c.isWeak && range.upperBound < view.tokens.count && view.folded(range.upperBound) == ":"
          || range.lowerBound > 0 && view.folded(range.lowerBound - 1) == "a"
            && view.tokens[range.lowerBound - 1].casing != .lower
      {
        c.rule = "label"
        return
      }
      let holdsOf = range.contains { ["of", "for"].contains(view.folded($0)) }
      if holdsOf, let head = words.first(where: { lexicon.isOrganizationHead(view.folded($0)) }) {
        return set(.organization, head >= 0 ? "organization-head" : "")
      }
      if lexicon.isOrganizationHead(last),
        !(lexicon.isGiven(first) && words.count == 2 && lexicon.isPlaceEnd(last))
      {
        return set(.organization, "organization-head")
      }
      let head =
        ["ii", "iii", "iv", "i"].contains(last) && words.count > 2
        ? view.folded(words[words.count - 2]) : last
      if lexicon.isOtherHead(last) || lexicon.isOtherHead(head) {
        c.rule = "other-head"
        return
      }
      if lexicon.isPlaceEnd(last),
        !(lexicon.isGiven(first) && words.count == 2 && !isAfterThe(range))
      {
        return set(.place, "place-head")
      }
      if [
        "lake", "mount", "mt", "fort", "cape", "port", "san", "santa", "los", "las", "gulf", "bay",
        "camp",
      ]
      .contains(first), !(words.count > 2) {
        return set(.place, "place-head")
      }
      if lexicon.isPlaceStart(first), words.count >= 2,
        let (known, end) = lexicon.known(
          at: words[1], before: range.upperBound, in: view.tokens), end == range.upperBound,
        known.kind == .place
      {
        return set(.place, "place-head")
      }
      if lexicon.isGiven(first) || view.isInitial(words[0])
        || words.dropFirst().dropLast().contains(where: { view.isInitial($0) })
      {
        if !isAfterThe(range) || lexicon.isGiven(first) { return set(.person, "full-name") }
      }
      if range.contains(where: { view.folded($0) == "&" }) {
        return set(.organization, "ampersand")
      }
      return
    }
    let token = view.tokens[range.lowerBound]
    if token.casing == .upper, (2...6).contains(token.span.count), !lexicon.isGiven(first),
      !c.isWeak || !lexicon.isCommon(first)
    {
      c.rule = lexicon.isNoName(first) ? "not-a-name" : ""
      return
    }
    if token.casing == .mixed, token.folded.utf8.count > 3,
      first.hasPrefix("mc") || first.contains("'")
    {
      return
    }
  }

  /// What the neighbours and the rest of the text make likely.
  private func decide(
    _ c: inout NameCandidate, votes: [String: [NamedActor.Kind: Int]], surnames: Set<String>
  ) {
    func set(_ kind: NamedActor.Kind, _ rule: String) {
      c.kind = kind
      c.rule = rule
    }
    let range = c.tokens
    let first = range.lowerBound
    let key = view.folded(range)
    let words = range.filter { view.tokens[$0].kind == .word }
    let lastKey = NameFolding.spelling(view.folded(range.upperBound - 1))
    if words.count == 1, surnames.contains(lastKey) { return set(.person, "surname") }
    if words.count == 1, !lexicon.isGiven(key), isThing(key) {
      // "Tomahawk missiles"
      c.rule = "thing"
      return
    }
    if isWork(range) {
      c.rule = "work"
      return
    }
    if let vote = votes[key],
      let best = vote.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) })
    {
      return set(best.key, "elsewhere")
    }
    let allCommon = words.allSatisfy {
      lexicon.isCommon(view.folded($0)) || lexicon.demonym(view.folded($0)) != nil
        || NameScanner.particles.contains(view.folded($0)) || view.tokens[$0].casing == .lower
    }
    if words.count == 1 {
      let word = view.folded(first)
      let token = view.tokens[first]
      if c.isWeak, !census.isSeenCapital(word),
        allCommon || looksDerived(word)
          || c.isInTitle && !lexicon.isGiven(word) && token.casing != .upper
      {
        c.rule = "opening-word"
        return
      }
      if lexicon.isGiven(word), !followsPlacePreposition(first) {
        return set(.person, "given-name")
      }
      if token.casing == .upper, (2...6).contains(token.span.count) {
        return set(.organization, "acronym")
      }
      if lexicon.isOrganizationHead(word), !c.isWeak, isAfterThe(range) {
        return set(.organization, "head-alone")
      }
      if lexicon.isPlaceEnd(word), !c.isWeak { return set(.place, "head-alone") }
      if allCommon, !isPossessor(range), !saysSomething(range) {
        c.rule = "common-word"
        return
      }
      if isPlaceAdjunct(first) || listedWithPlace(range) { return set(.place, "preposition") }
      if isPossessor(range) || saysSomething(range) {
        return set(isAfterThe(range) ? .organization : .person, "subject")
      }
      if isAfterThe(range) {
        if range.upperBound < view.tokens.count, view.tokens[range.upperBound].casing == .lower,
          view.tokens[range.upperBound].hasBlankBefore,
          !NameClassifier.functionWords.contains(view.folded(range.upperBound))
        {
          c.rule = "modifier"
          return
        }
        return set(.organization, "article")
      }
      if c.isWeak, !census.isSeenCapital(word) {
        if census.isSeenSmall(word) || isLabel(c) {
          c.rule = "opening-word"
          return
        }
        return set(.person, "single-name")
      }
      // "a Marvel film": what makes a thing is a firm rather than a person.
      return set(token.casing == .mixed || isLabel(c) ? .organization : .person, "single-name")
    }
    if allCommon {
      if saysSomething(range) || isPossessor(range) { return set(.organization, "subject") }
      c.rule = "common-words"
      return
    }
    if isAfterThe(range) { return set(.organization, "article") }
    if isPlaceAdjunct(first), words.count <= 2, !lexicon.isGiven(view.folded(first)),
      !saysSomething(range)
    {
      return set(.place, "preposition")
    }
    if view.tokens[first].casing == .upper, view.tokens[first].span.count > 1,
      view.tokens[range.upperBound - 1].casing != .upper
    {
      return set(.organization, "acronym")
    }
    if words.count > 4 {
      c.rule = "long-title"
      return
    }
    set(.person, "two-words")
  }

  /// "Psychology students": whether the word only tells of what sort the next one is.
  private func isLabel(_ c: NameCandidate) -> Bool {
    let end = c.tokens.upperBound
    guard end < view.tokens.count, view.tokens[end].casing == .lower,
      view.tokens[end].hasBlankBefore, !view.folded(end).hasSuffix("ly")
    else { return false }
    let entry = EventLexicon.shared.entry(view.folded(end))
    return entry.forms.isEmpty && view.lexicon.isCommon(view.folded(end))
      && entry.classes.isSubset(of: [.person, .collective, .document, .outlet, .measure])
      && !NameClassifier.functionWords.contains(view.folded(end))
  }

  /// "an episode of The Voyage": a title that begins with its article.
  private func isWork(_ range: Range<Int>) -> Bool {
    let the = range.lowerBound - 1
    return the > 1 && view.folded(the) == "the" && view.tokens[the].casing == .capitalized
      && ["of", "in"].contains(view.folded(the - 1))
      && ["episode", "episodes", "season", "edition", "version", "remake", "sequel", "finale"]
        .contains(view.folded(the - 2))
  }

  /// Whether a word is the name of a product: it stands before its sort somewhere in the text.
  private func isThing(_ word: String) -> Bool {
    things.contains(word) || things.contains(word + "s")
      || word.hasSuffix("s") && things.contains(String(word.dropLast()))
  }

  /// "Understandably" after a stop without its blank.
  private func looksAdverbial(_ word: String) -> Bool {
    word.utf8.count > 6 && word.hasSuffix("ably") || word.hasSuffix("ically")
      || word.hasSuffix("ingly") || word.hasSuffix("edly")
  }

  private func looksDerived(_ word: String) -> Bool {
    [
      "ly", "ing", "ed", "tion", "tions", "ness", "ment", "ments", "ity", "ities", "ive", "ous",
      "ful", "less", "able", "ism",
    ]
    .contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
  }

  private func isAfterThe(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && view.folded(range.lowerBound - 1) == "the"
      && view.tokens[range.lowerBound].hasBlankBefore
  }

  private func isPossessor(_ range: Range<Int>) -> Bool {
    range.upperBound < view.tokens.count
      && ["'s", "'"].contains(view.folded(range.upperBound))
      && view.touches(range.upperBound)
  }

  /// "X said", "X, who", "X has".
  private func saysSomething(_ range: Range<Int>) -> Bool {
    guard range.upperBound < view.tokens.count else { return false }
    let word = view.folded(range.upperBound)
    if ReportingVerbs.shared.isFinite(word) { return true }
    if word == ",", range.upperBound + 1 < view.tokens.count {
      return ["who", "whose"].contains(view.folded(range.upperBound + 1))
    }
    return word == "who"
  }

  /// Whether one of these words comes before, a "the" between or not.
  private func follows(_ i: Int, _ words: Set<String>) -> Bool {
    guard i > 0 else { return false }
    if view.folded(i - 1) == "the", i > 1 { return words.contains(view.folded(i - 2)) }
    return words.contains(view.folded(i - 1))
  }

  /// "is coming to the White House", "the road to the Kremlin": a way leads there.
  private func isGoal(_ i: Int) -> Bool {
    var at = i - 1
    if at > 0, view.folded(at) == "the" { at -= 1 }
    guard at > 0, ["to", "from"].contains(view.folded(at)) else { return false }
    return (max(0, at - 3)..<at).contains { NameClassifier.ways.contains(view.folded($0)) }
  }

  private func followsPreposition(_ i: Int) -> Bool {
    i > 0 && ["in", "at", "near", "from", "to", "outside", "into"].contains(view.folded(i - 1))
  }

  private func followsPlacePreposition(_ i: Int) -> Bool {
    i > 0 && ["in", "near"].contains(view.folded(i - 1))
  }

  private func isPlaceAdjunct(_ i: Int) -> Bool {
    guard i > 0 else { return false }
    var before = view.folded(i - 1)
    if before == "the", i > 1 { before = view.folded(i - 2) }
    return ["in", "at", "near", "outside", "into", "throughout", "across"].contains(before)
  }

  /// "Stridon, Dalmatia": the neighbour in a list is a place.
  private func listedWithPlace(_ range: Range<Int>) -> Bool {
    let next = range.upperBound + 1
    guard next < view.tokens.count, view.folded(range.upperBound) == ",",
      let (known, _) = lexicon.known(
        at: next, before: min(next + 4, view.tokens.count), in: view.tokens)
    else { return false }
    return known.kind == .place && view.isCapital(next)
  }

  /// Buildings that stand for those who work in them: "the Kremlin said", but "in the Kremlin".
  private static let seats: Set<String> = [
    "Kremlin", "White House", "Pentagon", "Parliament", "Knesset", "Bundestag", "Scotland Yard",
    "Supreme Court",
  ]
  private static let motions: Set<String> = [
    "visit", "visits", "visited", "visiting", "leave", "left", "leaving", "enter", "entered",
    "outside", "inside", "reach", "reached",
  ]
  /// Sorts of things that bear a name as a model or a make.
  private static let sorts: Set<String> = [
    "missile", "missiles", "rifle", "rifles", "tank", "tanks", "jet", "jets", "drone", "drones",
    "rocket", "rockets", "helicopter", "helicopters", "vaccine", "vaccines", "pistol", "pistols",
    "howitzer", "howitzers", "bomber", "bombers", "submarine", "submarines", "virus", "syndrome",
    "disease", "algorithm", "bomb", "bombs", "satellite", "satellites", "spacecraft", "capsule",
  ]
  private static let studies: Set<String> = [
    "educated", "studied", "studies", "study", "taught", "teaches", "professor", "student",
    "students", "lecturer", "worked", "works", "working", "research", "researcher", "researchers",
    "fellow", "degree", "graduated", "school", "employed", "job", "engineer", "scientist",
  ]
  private static let ways: Set<String> = [
    "come", "comes", "coming", "came", "go", "goes", "going", "went", "gone", "return", "returns",
    "returned", "returning", "travel", "travelled", "traveled", "travels", "flew", "drove", "walk",
    "walked", "walks", "trip", "visit", "way", "road", "invited", "invitation", "headed", "heading",
    "brought", "rushed", "arrived", "march", "marched", "driven",
  ]
  private static let functionWords: Set<String> = [
    "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "with", "by", "is", "are",
    "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "who",
    "which", "that", "as", "not", "do", "did", "does", "while", "when", "after", "before", "into",
    "also", "than", "during", "under", "over", "about", "against", "because", "if",
  ]
}
