import Lexicons
import Narrative

/// Says what sort of actor a candidate names: first from the name itself, then from what stands
/// around it, then from what the rest of the text says of the same word.
struct NameClassifier {
  let view: NameView
  let census: CapitalCensus
  /// Words that stand before the sort of thing they name.
  var things: Set<String> = []
  var lexicon: NameLexicon { view.lexicon }

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
    let bearers = self.bearers(candidates)
    for i in candidates.indices {
      inspect(&candidates[i])
      readPlaceCue(&candidates[i], bearers: bearers)
      guard let kind = candidates[i].kind else { continue }
      let words = candidates[i].tokens.filter { view.tokens[$0].kind == .word }
      if kind == .person, words.count > 1, let last = words.last {
        surnames.insert(NameFolding.spelling(view.folded(last)))
        if lexicon.isGiven(view.folded(words[0])) {
          votes[view.folded(words[0]), default: [:]][.person, default: 0] += 1
        }
      }
      let isShown = candidates[i].rule == "place-cue"
      votes[view.folded(candidates[i].tokens), default: [:]][kind, default: 0] += isShown ? 8 : 2
    }
    let places = Set(votes.keys.filter { votes[$0]?[.place, default: 0] ?? 0 >= 8 })
    readNeighbours(&candidates, places, &votes)
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
  func countPlaces(
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
  func isStudied(_ i: Int) -> Bool {
    (max(0, i - 6)..<i).contains { NameClassifier.studies.contains(view.folded($0)) }
  }

  /// What the name alone, or its next neighbours, settle.
  func inspect(_ c: inout NameCandidate) {
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
    if words.count == 1, c.isWeak, !census.isSeenCapital(first),
      QuantityFinder.isNumeric(view.tokens[range.lowerBound])
        || EventLexicon.shared.entry(first).classes.contains(.person) && !lexicon.isGiven(first)
          && c.title == nil
    {
      // "Eleven", "Firefighters"
      c.rule = "opening-word"
      return
    }
    if words.count > 1, lexicon.isTradeWord(last), !lexicon.isGiven(first), !c.isInTitle,
      !lexicon.isCommon(view.folded(words[words.count - 2]))
    {
      // "Karsk Coal"
      return set(.organization, "trade-word")
    }
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
  func decide(
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
}
