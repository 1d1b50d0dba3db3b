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
    places = PlaceNesting(of: Set(accounts.flatMap(\.told).compactMap(\.event.place)))
  }

  package func findings() -> Findings {
    let texts = accounts.map { SourceWords($0.annotated.source.text) }
    let profiles = ProfileReader(accounts: accounts, texts: texts).profiles()
    var published: [String: DateBounds] = [:]
    for account in accounts {
      published[account.handle] = account.published
    }
    let substitutions = SubstitutionFinder(accounts).substitutions()
    var found = substitutions.flatMap(\.discrepancies)
    found += SubstitutedRoles(profiles).discrepancies(under: substitutions.map(\.substitution))
    found += inEpisodes()
    found += NearTellings(accounts: accounts, places: places).discrepancies()
    found += TwinTellings(accounts: accounts, places: places).discrepancies()
    found += NearTolls(accounts: accounts).discrepancies()
    found += CountedThings(accounts: accounts).discrepancies()
    found += NameConflicts(accounts: accounts, texts: texts, profiles: profiles).discrepancies()
    found += NameSlips(profiles: profiles).discrepancies()
    let comparer = ProfileComparer(published: published)
    found += profiles.flatMap { StopSign.isRaised ? [] : comparer.discrepancies(in: $0) }
    for (account, words) in zip(accounts, texts) where !StopSign.isRaised {
      found += OfficeHolders(account: account, words: words).discrepancies()
      found += OfficeStaff(account: account, words: words).discrepancies()
    }
    if StopSign.isRaised { return Findings() }
    let times = AccountTimes(accounts)
    var events: [EventID: ToldEvent] = [:]
    for told in accounts.flatMap(\.told) { events[told.event.id] = told }
    return Findings(
      discrepancies: distinct(found.map { NameSlips.tempered(times.tempered($0, events)) }).sorted(
        by: Self.order),
      substitutions: substitutions.map(\.substitution))
  }

  private func inEpisodes() -> [Discrepancy] {
    var episodes: [Int: [ToldEvent]] = [:]
    for told in accounts.flatMap(\.told) {
      if let episode = told.episode { episodes[episode, default: []].append(told) }
    }
    let finder = DiscrepancyFinder(places: places)
    return episodes.keys.sorted().flatMap {
      StopSign.isRaised ? [] : finder.discrepancies(in: $0, events: episodes[$0] ?? [])
    }
  }

  /// Each difference of values between two sources once in an episode, however it was found.
  private func distinct(_ found: [Discrepancy]) -> [Discrepancy] {
    struct Key: Hashable {
      var episode: Int?
      var slot: Slot
      var sides: Set<[String]>

      init(_ item: Discrepancy) {
        episode = item.episode
        slot = item.slot
        sides = [[item.a.source, item.a.value], [item.b.source, item.b.value]]
      }
    }
    var seen: Set<Key> = []
    // Whoever finds it strict has seen more that agrees.
    let ranked = found.filter(\.isStrict) + found.filter { !$0.isStrict }
    let once = ranked.filter { seen.insert(Key($0)).inserted }
    let inEpisodes = Set(once.filter { $0.episode != nil }.map { Key($0.inNoEpisode) })
    let rivals = Set(once.filter { $0.slot == .actor && $0.isStrict }.map(\.values))
    return once.filter { item in
      // One actor in another's place is not also perhaps beside him.
      if item.slot == .actor, !item.isStrict, rivals.contains(item.values) { return false }
      return item.episode != nil || item.actor != nil || !inEpisodes.contains(Key(item))
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

  /// The same difference, wherever it shows.
  fileprivate var inNoEpisode: Discrepancy {
    var item = self
    item.episode = nil
    return item
  }
}
