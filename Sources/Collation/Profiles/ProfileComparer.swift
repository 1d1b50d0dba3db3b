import Chronology
import Lexicons
import Narrative

/// Finds where the accounts call one person differently, and where one account does so by itself.
struct ProfileComparer {
  /// By handle.
  let published: [String: DateBounds]

  func discrepancies(in profile: ActorProfile) -> [Discrepancy] {
    spellings(of: profile) + titles(of: profile)
  }

  // MARK: Names

  /// The surname in other letters: reconcilable, since the names were found to be one actor's.
  private func spellings(of profile: ActorProfile) -> [Discrepancy] {
    var classes = ClaimClasses()
    for claim in profile.names {
      guard let surname = LetterFolding.words(claim.text).last else { continue }
      // Another word (a given name alone) is no spelling of this one.
      guard NameFolding.person(profile.actor).last == NameFolding.person(claim.text).last else {
        continue
      }
      classes.add(claim, key: surname)
    }
    return classes.pairs().filter { $0.0.source != $0.1.source }.map { a, b in
      Discrepancy(
        episode: nil, slot: .actor, isStrict: false,
        reason: "one name in different spelling or transliteration", actor: profile.actor,
        a: a.side, b: b.side)
    }
  }

  // MARK: Titles and roles

  private func titles(of profile: ActorProfile) -> [Discrepancy] {
    let titled = profile.titles.map { (claim: $0, title: OfficeTitle($0.text)) }
      // Words with a number in them are a sentence, not a title.
      .filter { $0.title.head != nil && !$0.claim.text.contains(where: \.isNumber) }
    return formerAndPresent(titled, profile.actor) + offices(titled, profile.actor)
      + wordings(titled, profile.actor)
  }

  private typealias Titled = (claim: ActorClaim, title: OfficeTitle)

  /// "former president" here, "the US president" there.
  private func formerAndPresent(_ titled: [Titled], _ actor: String) -> [Discrepancy] {
    var found: [Discrepancy] = []
    for head in Set(titled.filter(\.title.isFormer).compactMap(\.title.head)).sorted() {
      let same = titled.filter { $0.title.head == head }
      let former = same.filter(\.title.isFormer)
      // A bare title before a name is a courtesy; one with its country says more.
      let present = same.filter { !$0.title.isFormer }.sorted {
        ($0.title.isBare ? 1 : 0) < ($1.title.isBare ? 1 : 0)
      }
      guard !present.isEmpty else { continue }
      var seen: Set<String> = []
      for one in former where seen.insert(one.claim.source).inserted {
        guard
          let other = present.first(where: {
            $0.claim.source != one.claim.source && $0.title.mayBe(one.title)
          })
            ?? present.first(where: {
              $0.claim.source == one.claim.source && $0.title.mayBe(one.title)
            })
        else { continue }
        let (isStrict, reason) = judgement(one, other, head)
        found.append(
          Discrepancy(
            episode: nil, slot: .title, isStrict: isStrict, reason: reason, actor: actor,
            a: one.claim.side, b: other.claim.side))
      }
    }
    return found
  }

  private func judgement(_ former: Titled, _ present: Titled, _ head: String) -> (Bool, String) {
    if present.title.isBare {
      return (false, "a former \(head) may still be called so")
    }
    if former.claim.source == present.claim.source {
      return (false, "time told of: former in one place, in office in another")
    }
    guard let a = published[former.claim.source], let b = published[present.claim.source],
      let first = a.earliest, let last = b.latest, let start = b.earliest, let end = a.latest,
      last - first < Self.sameTime, end - start < Self.sameTime
    else { return (false, "time of writing: in office in one, former in the other") }
    return (true, "former and in office at one time: both accounts were written in the same weeks")
  }

  /// Days between which two accounts are of one time.
  private static let sameTime = 92

  /// "Senator" here, "Secretary of State" there.
  private func offices(_ titled: [Titled], _ actor: String) -> [Discrepancy] {
    var classes = ClaimClasses()
    for (claim, title) in titled where title.isOffice && !title.isFormer {
      // "Minister" may be any ministry's; "President" is the president.
      let isShort =
        title.modifiers.isEmpty && ["minister", "secretary", "director"].contains(title.head)
      if !isShort { classes.add(claim, key: title.key) }
    }
    return classes.pairs().compactMap { a, b in
      let (x, y) = (OfficeTitle(a.text), OfficeTitle(b.text))
      if x.head == y.head {
        let apart = x.modifiers.symmetricDifference(y.modifiers)
        if let standing = apart.sorted().first(where: OfficeWords.standings.contains) {
          return discrepancy(.title, "one says \(standing)", a, b, actor)
        }
        // "Mayor" is the mayor of somewhere.
        if x.modifiers.isEmpty || y.modifiers.isEmpty { return nil }
        if x.modifiers.isSubset(of: y.modifiers) || y.modifiers.isSubset(of: x.modifiers) {
          return discrepancy(.title, "wording of one office: one is fuller", a, b, actor)
        }
      }
      // A general can be a minister, but is no colonel.
      let ranks = [x, y].filter { $0.head.map(OfficeWords.ranks.contains) ?? false }
      if ranks.count == 1 { return nil }
      return discrepancy(
        .title, "two offices, which one person can hold one after the other", a, b, actor)
    }
  }

  /// "foreign policy adviser" and "chief foreign policy adviser"; "envoy" and "adviser".
  private func wordings(_ titled: [Titled], _ actor: String) -> [Discrepancy] {
    var classes = ClaimClasses()
    for (claim, title) in titled where !title.isOffice && !title.isFormer {
      classes.add(claim, key: title.key)
    }
    // Against the first only: callings differ freely, and each is shown once.
    return classes.pairs(withFirstOnly: true).compactMap { a, b in
      guard a.source != b.source else { return nil }
      let (x, y) = (OfficeTitle(a.text), OfficeTitle(b.text))
      guard x.head == y.head else {
        return discrepancy(.role, "described differently; both can be true", a, b, actor)
      }
      let apart = x.modifiers.symmetricDifference(y.modifiers)
      if let standing = apart.sorted().first(where: OfficeWords.standings.contains) {
        return discrepancy(.title, "one says \(standing)", a, b, actor)
      }
      return discrepancy(.title, "wording of one office", a, b, actor)
    }
  }

  private func discrepancy(
    _ slot: Slot, _ reason: String, _ a: ActorClaim, _ b: ActorClaim, _ actor: String
  ) -> Discrepancy {
    Discrepancy(
      episode: nil, slot: slot, isStrict: false,
      reason: a.source == b.source ? "within one account; \(reason)" : reason, actor: actor,
      a: a.side, b: b.side)
  }
}

/// Claims that say the same, together.
struct ClaimClasses {
  private var keys: [String] = []
  private var members: [String: [ActorClaim]] = [:]

  mutating func add(_ claim: ActorClaim, key: String) {
    if members[key] == nil { keys.append(key) }
    members[key, default: []].append(claim)
  }

  /// A pair for each two classes and each source of the smaller one, set against the first source
  /// of the other that does not say both. Two claims of one source only where nobody else parts.
  func pairs(withFirstOnly: Bool = false) -> [(ActorClaim, ActorClaim)] {
    var pairs: [(ActorClaim, ActorClaim)] = []
    for i in keys.indices {
      if withFirstOnly, i > 0 { break }
      for j in keys.index(after: i)..<max(keys.count, i + 1) {
        guard let first = members[keys[i]], let second = members[keys[j]] else { continue }
        let sources = (Set(first.map(\.source)), Set(second.map(\.source)))
        let (few, many) = sources.0.count <= sources.1.count ? (first, second) : (second, first)
        let (fewSources, manySources) = (Set(few.map(\.source)), Set(many.map(\.source)))
        var seen: Set<String> = []
        var parted: [(ActorClaim, ActorClaim)] = []
        for claim in few where !manySources.contains(claim.source) {
          guard seen.insert(claim.source).inserted else { continue }
          let other =
            many.first { !fewSources.contains($0.source) }
            ?? many.first { $0.source != claim.source }
          if let other { parted.append((claim, other)) }
        }
        if parted.isEmpty, let claim = few.first {
          let other =
            many.first { $0.source != claim.source } ?? many.first { $0.source == claim.source }
          if let other { parted.append((claim, other)) }
        }
        pairs += parted.map { a, b in a.source <= b.source ? (a, b) : (b, a) }
      }
    }
    return pairs
  }
}
