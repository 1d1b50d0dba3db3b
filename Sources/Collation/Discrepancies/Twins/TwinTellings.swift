import Chronology
import Lexicons
import Narrative
import Stopping

/// Finds where the twins of each two accounts differ: in status, day, doer, place or number.
struct TwinTellings {
  let accounts: [Account]
  let places: PlaceNesting
  /// By handle: when it was written, if that is known.
  let written: [String: DateBounds]
  /// By handle: whom it names.
  let named: [String: Set<String>]
  /// By source and sort of deed: the dates that it gives for such deeds.
  private let dates: [Sort: [DateBounds]]

  private struct Sort: Hashable {
    var source: String
    var deed: String

    init(_ told: ToldEvent) {
      source = told.event.id.source
      deed =
        told.event.kind.isTelling
        ? told.event.kind.rawValue : ActionGroups.group(of: told.triggerStem ?? "")
    }
  }

  init(accounts: [Account], places: PlaceNesting) {
    self.accounts = accounts
    self.places = places
    var written: [String: DateBounds] = [:]
    var named: [String: Set<String>] = [:]
    for account in accounts.untilStopped {
      written[account.handle] = account.published
      named[account.handle] = account.names
    }
    self.written = written
    self.named = named
    dates = accounts.untilStopped.reduce(into: [:]) { dates, account in
      for told in account.whole {
        guard let date = told.event.date else { continue }
        dates[Sort(told), default: []].append(date.value.bounds)
      }
    }
  }

  func discrepancies() -> [Discrepancy] {
    TwinFinder(accounts).twins().untilStopped.flatMap { twins -> [Discrepancy] in
      let (x, y) = (twins.pair.x, twins.pair.y)
      let telling = PairedTelling(
        episode: x.episode == y.episode ? x.episode : nil, a: [x], b: [y], places: places)
      // What another person does is another deed, unless it is just the doer who differs.
      guard personsAgree(twins.pair) else { return [doer(twins, telling)].compactMap { $0 } }
      // What is planned, or denied, need not agree in anything else.
      if let status = status(twins, telling) { return [status] }
      guard x.event.certainty.status == y.event.certainty.status else { return [] }
      let date = date(twins, telling)
      guard twins.pair.datesCanMeet || date?.isStrict == true else {
        return [date].compactMap { $0 }
      }
      return [date, place(twins, telling)].compactMap { $0 }
        + numbers(twins, telling)
    }
  }

  // MARK: Date, doer, place, number

  /// Days that cannot meet, of a deed that is done once, or done but days apart.
  private func date(_ twins: Twins, _ telling: PairedTelling) -> Discrepancy? {
    let pair = twins.pair
    guard pair.x.hasOwnDate, pair.y.hasOwnDate, let x = pair.x.event.date,
      let y = pair.y.event.date, x.value.bounds.overlaps(y.value.bounds) == .impossible,
      twins.areAlike, placesAgree(pair),
      !isTold(y.value.bounds, like: pair.x), !isTold(x.value.bounds, like: pair.y)
    else { return nil }
    let isOnce = daysAreNear(pair) || SingleDeeds.have(pair.x, pair.y)
    guard isOnce || pair.x.event.kind == .other && !pair.sharedCompany.isEmpty else { return nil }
    let isSure =
      isOnce
      && twins.areSure { rival in
        let other = rival.event.id.source == pair.x.event.id.source ? y : x
        return rival.event.date.map {
          $0.value.bounds.overlaps(other.value.bounds) != .impossible
        } ?? false
      }
    return telling.discrepancy(
      .date, isStrict: isSure,
      isSure
        ? "one deed in the same words; the dates cannot meet"
        : "the dates cannot meet; it may be two happenings",
      telling.side(pair.x, x.timex ?? pair.x.event.span, x.value.string),
      telling.side(pair.y, y.timex ?? pair.y.event.span, y.value.string))
  }

  /// Whether the account of an event tells such a deed at that other date, too: then that one is
  /// the other's twin.
  private func isTold(_ date: DateBounds, like told: ToldEvent) -> Bool {
    dates[Sort(told)]?.contains { $0.overlaps(date) != .impossible } ?? false
  }

  /// Whether the persons of one are among those of the other, or one names none.
  private func personsAgree(_ pair: LikeEvents) -> Bool {
    let (x, y) = (persons(pair.x), persons(pair.y))
    return x.allSatisfy(y.contains) || y.allSatisfy(x.contains)
  }

  private func persons(_ told: ToldEvent) -> [String] {
    told.event.participants.lazy.filter { $0.kind == .person }.map(\.name)
  }

  func placesAgree(_ pair: LikeEvents) -> Bool {
    guard let x = pair.x.event.place, let y = pair.y.event.place else { return true }
    return places.relation(x, y) != .apart
  }

  /// Days between two datings of one happening; beyond it, it may well be another.
  private static let nearby = 4

  func daysAreNear(_ pair: LikeEvents) -> Bool {
    guard let first = pair.x.event.date?.value.bounds.singleDay,
      let second = pair.y.event.date?.value.bounds.singleDay
    else { return false }
    return abs(first - second) <= Self.nearby
  }

  /// Another person does the same deed: one of the same surname, or with the same others on the
  /// same day.
  private func doer(_ twins: Twins, _ telling: PairedTelling) -> Discrepancy? {
    let pair = twins.pair
    guard pair.x.event.certainty.status == pair.y.event.certainty.status, pair.datesCanMeet,
      placesAgree(pair), let x = pair.x.loneAgent, let y = pair.y.loneAgent, x.name != y.name,
      named[pair.y.event.id.source]?.contains(x.name) == false,
      named[pair.x.event.id.source]?.contains(y.name) == false
    else { return nil }
    let surnames = [x, y].map { NameFolding.person($0.name).last }
    let isOneScene = twins.areAlike && pair.sharedDayOfAnyBasis && !pair.sharedCompany.isEmpty
    guard surnames[0] == surnames[1] || isOneScene else { return nil }
    let isStrict = isOneScene && pair.sharedDay && twins.areSure { $0.loneAgent != nil }
    return telling.discrepancy(
      .actor, isStrict: isStrict,
      isStrict
        ? "one deed, same day, same \(pair.sharedCompany[0])"
        : surnames[0] == surnames[1]
          ? "one surname, one deed; it may be one person"
          : "another does the same; both may have taken part",
      telling.side(pair.x, x.span, x.name), telling.side(pair.y, y.span, y.name))
  }

  private func place(_ twins: Twins, _ telling: PairedTelling) -> Discrepancy? {
    let pair = twins.pair
    // A journey has two ends, and each may be told.
    guard pair.x.event.kind != .transport, pair.sharedDay, let x = pair.x.event.place,
      let y = pair.y.event.place, places.relation(x, y) == .apart
    else { return nil }
    let isSure = twins.areSure { $0.event.place != nil }
    return telling.discrepancy(
      .place, isStrict: isSure,
      isSure
        ? "one deed, same day; the places lie apart"
        : "the places lie apart; it may be two happenings",
      telling.side(pair.x, place: x), telling.side(pair.y, place: y))
  }

  /// One figure of a unit in each.
  private func numbers(_ twins: Twins, _ telling: PairedTelling) -> [Discrepancy] {
    guard placesAgree(twins.pair) else { return [] }
    return telling.numbersOfOneDeed { unit in
      twins.areSure { $0.event.numbers.contains { CountedSorts.sort(of: $0.unit) == unit } }
    }
  }
}
