import Chronology
package import Narrative
import Stopping

/// All that two or more accounts differ in: the one door to discrepancies and substitutions.
package struct AccountComparer {
  /// What was found, in the order in which it is shown.
  package struct Findings: Hashable, Sendable {
    /// Strict ones first; then by episode, slot and place in the sources.
    package var discrepancies: [Discrepancy]
    /// The strongest first.
    package var substitutions: [Substitution]

    package init(discrepancies: [Discrepancy] = [], substitutions: [Substitution] = []) {
      self.discrepancies = discrepancies
      self.substitutions = substitutions
    }
  }

  private let accounts: [Account]
  private let places: PlaceNesting

  package init(_ accounts: [Account]) {
    self.accounts = accounts.sorted { $0.handle < $1.handle }
    places = PlaceNesting(of: accounts)
  }

  package func findings() -> Findings {
    let texts = accounts.untilStopped.map { SourceWords($0.annotated.source.text) }
    if StopSign.isRaised { return Findings() }
    let profiles = ProfileReader(accounts: accounts, texts: texts).profiles()
    let substitutions = SubstitutionFinder(accounts, places: places).substitutions()
    let rules: [() -> [Discrepancy]] = [
      { substitutions.flatMap(\.discrepancies) },
      { SubstitutedRoles(profiles).discrepancies(under: substitutions.map(\.substitution)) },
      inEpisodes,
      { NearTellings(accounts: accounts, places: places).discrepancies() },
      { TwinTellings(accounts: accounts, places: places).discrepancies() },
      { NearTolls(accounts: accounts).discrepancies() },
      { CountedThings(accounts: accounts).discrepancies() },
      { NameConflicts(accounts: accounts, texts: texts, profiles: profiles).discrepancies() },
      { NameSlips(profiles: profiles).discrepancies() },
      { inProfiles(profiles) },
      { inAccounts(texts) },
    ]
    let found = rules.untilStopped.flatMap { $0() }
    let shown = distinct(tempered(found)).sortedUntilStopped(by: Self.order)
    // What was ended early is no finding.
    if StopSign.isRaised { return Findings() }
    return Findings(
      discrepancies: shown, substitutions: substitutions.map(\.substitution))
  }

  private func inProfiles(_ profiles: [ActorProfile]) -> [Discrepancy] {
    var published: [String: DateBounds] = [:]
    for account in accounts {
      published[account.handle] = account.published
    }
    let comparer = ProfileComparer(published: published)
    return profiles.untilStopped.flatMap(comparer.discrepancies)
  }

  /// What accounts contradict themselves in.
  private func inAccounts(_ texts: [SourceWords]) -> [Discrepancy] {
    zip(accounts, texts).untilStopped.flatMap { account, words in
      OfficeHolders(account: account, words: words).discrepancies()
        + OfficeStaff(account: account, words: words).discrepancies()
    }
  }

  private func tempered(_ found: [Discrepancy]) -> [Discrepancy] {
    let times = AccountTimes(accounts)
    var events: [EventID: ToldEvent] = [:]
    for told in accounts.lazy.flatMap(\.told).untilStopped { events[told.event.id] = told }
    return found.untilStopped.map { NameSlips.tempered(times.tempered($0, events)) }
  }

  private func inEpisodes() -> [Discrepancy] {
    var episodes: [Int: [ToldEvent]] = [:]
    for told in accounts.lazy.flatMap(\.told).untilStopped {
      if let episode = told.episode { episodes[episode, default: []].append(told) }
    }
    let finder = DiscrepancyFinder(places: places)
    return episodes.keys.sorted().untilStopped.flatMap {
      finder.discrepancies(in: $0, events: episodes[$0] ?? [])
    }
  }

  /// Each difference of values between two sources once in an episode, however it was found.
  private func distinct(_ found: [Discrepancy]) -> [Discrepancy] {
    var seen: Set<Difference> = []
    // Whoever finds it strict has seen more that agrees.
    var once: [Discrepancy] = []
    for isStrict in [true, false] {
      for item in found.untilStopped
      where item.isStrict == isStrict && seen.insert(Difference(item)).inserted {
        once.append(item)
      }
    }
    var inEpisodes: Set<Difference> = []
    var rivals: Set<Set<String>> = []
    for item in once.untilStopped {
      if item.episode != nil { inEpisodes.insert(Difference(item).inNoEpisode) }
      if item.slot == .actor, item.isStrict { rivals.insert(item.values) }
    }
    return once.untilStopped.filter { item in
      // One actor in another's place is not also perhaps beside him.
      if item.slot == .actor, !item.isStrict, rivals.contains(item.values) { return false }
      return item.episode != nil || item.actor != nil || !inEpisodes.contains(Difference(item))
    }
  }

  private static func order(_ x: Discrepancy, _ y: Discrepancy) -> Bool {
    if x.isStrict != y.isStrict { return x.isStrict }
    if x.slot != y.slot { return rank(x.slot) < rank(y.slot) }
    if x.actor != y.actor { return (x.actor ?? "\u{10FFFF}") < (y.actor ?? "\u{10FFFF}") }
    if x.episode != y.episode { return (x.episode ?? .max) < (y.episode ?? .max) }
    if x.a.source != y.a.source { return x.a.source < y.a.source }
    if x.b.source != y.b.source { return x.b.source < y.b.source }
    return (x.a.span.lowerBound, x.b.span.lowerBound, x.a.value, x.b.value)
      < (y.a.span.lowerBound, y.b.span.lowerBound, y.a.value, y.b.value)
  }

  private static func rank(_ slot: Slot) -> Int { Slot.allCases.firstIndex(of: slot) ?? 0 }
}

extension Discrepancy {
  fileprivate var values: Set<String> { [a.value, b.value] }
}

/// Which values of which two sources differ, whoever found it and whichever stands first.
private struct Difference: Hashable {
  var episode: Int?
  let slot: Slot
  let sides: [String]

  init(_ item: Discrepancy) {
    episode = item.episode
    slot = item.slot
    let (a, b) = (item.a, item.b)
    sides =
      (a.source, a.value) <= (b.source, b.value)
      ? [a.source, a.value, b.source, b.value] : [b.source, b.value, a.source, a.value]
  }

  /// The same difference, wherever it shows.
  var inNoEpisode: Self {
    var difference = self
    difference.episode = nil
    return difference
  }
}
