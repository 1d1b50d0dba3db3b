import Chronology
import Lexicons
import Narrative
import Stopping

/// Finds where the twins of each two accounts differ: in status, day, doer, place or number.
struct TwinTellings {
  private let accounts: [Account]
  private let places: PlaceNesting
  /// By handle: when it was written, if that is known.
  private let written: [String: DateBounds]
  /// By handle: whom it names.
  private let named: [String: Set<String>]
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
    for account in accounts {
      written[account.handle] = account.annotated.source.published?.bounds
      named[account.handle] = Set(account.annotated.mentions.map(\.name))
    }
    self.written = written
    self.named = named
    dates = accounts.reduce(into: [:]) { dates, account in
      for told in account.whole {
        guard let date = told.event.date else { continue }
        dates[Sort(told), default: []].append(date.value.bounds)
      }
    }
  }

  func discrepancies() -> [Discrepancy] {
    TwinFinder(accounts).twins().flatMap { twins -> [Discrepancy] in
      if StopSign.isRaised { return [] }
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

  // MARK: Status

  /// Done in one, and planned or denied in the other.
  private func status(_ twins: Twins, _ telling: PairedTelling) -> Discrepancy? {
    let pair = twins.pair
    let statuses = [pair.x, pair.y].map(\.event.certainty.status)
    guard Set(statuses).count == 2, !statuses.contains(.possible), placesAgree(pair) else {
      return nil
    }
    let isSure = twins.areSure { rival in
      // That one account tells both settles nothing between the two.
      let side = rival.event.id.source == pair.x.event.id.source ? statuses[1] : statuses[0]
      return rival.event.certainty.status == side
    }
    let (isStrict, reason): (Bool, String)
    if !statuses.contains(.happened) {
      guard pair.datesCanMeet, isSure else { return nil }
      (isStrict, reason) = (false, "planned in one, denied in the other; it may be of two times")
    } else if statuses.contains(.denied) {
      // That it did not happen on Monday is not that it did not happen on Tuesday.
      guard pair.datesCanMeet || isSure && daysAreNear(pair) else { return nil }
      let isOwn = [pair.x, pair.y].allSatisfy {
        OriginChain(of: $0.event).isEmpty && $0.event.certainty != .alleged
      }
      (isStrict, reason) =
        !isOwn
        ? (false, "told on another's word in one")
        : isSure && pair.sharedDayOfAnyBasis
          ? (true, "same deed, same day; one says that it was not done")
          : (false, "one says that it was not done; it may be of another time")
    } else {
      let (plan, deed) = statuses[0] == .planned ? (pair.x, pair.y) : (pair.y, pair.x)
      (isStrict, reason) =
        isSure && plan.hasOwnDate && isOutlived(plan, by: deed)
        ? (true, "one tells it as done before the other was written, which still expects it")
        : (false, "time of writing: planned in one, happened in the other")
    }
    return telling.discrepancy(
      .status, isStrict: isStrict, reason,
      telling.side(pair.x, pair.x.event.trigger, words(pair.x)),
      telling.side(pair.y, pair.y.event.trigger, words(pair.y)))
  }

  /// Whether the deed is dated, for certain, before the other account was written.
  private func isOutlived(_ plan: ToldEvent, by deed: ToldEvent) -> Bool {
    guard deed.hasOwnDate, let done = deed.event.date?.value.bounds,
      let writing = written[plan.event.id.source]
    else { return false }
    return done.isBefore(writing) == .certainly
  }

  private func words(_ told: ToldEvent) -> String {
    let status = told.event.certainty.status
    guard status == .planned, let date = told.event.date, told.hasOwnDate else {
      return status.rawValue
    }
    return "planned for \(date.value.string)"
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
    return x.isSubset(of: y) || y.isSubset(of: x)
  }

  private func persons(_ told: ToldEvent) -> Set<String> {
    Set(told.event.participants.filter { $0.kind == .person }.map(\.name))
  }

  private func placesAgree(_ pair: LikeEvents) -> Bool {
    guard let x = pair.x.event.place, let y = pair.y.event.place else { return true }
    return places.relation(x, y) != .apart
  }

  /// Days between two datings of one happening; beyond it, it may well be another.
  private static let nearby = 4

  private func daysAreNear(_ pair: LikeEvents) -> Bool {
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
      placesAgree(pair), let x = agent(pair.x), let y = agent(pair.y), x.name != y.name,
      named[pair.y.event.id.source]?.contains(x.name) == false,
      named[pair.x.event.id.source]?.contains(y.name) == false
    else { return nil }
    let surnames = [x, y].map { NameFolding.person($0.name).last }
    let isOneScene = twins.areAlike && pair.sharedDayOfAnyBasis && !pair.sharedCompany.isEmpty
    guard surnames[0] == surnames[1] || isOneScene else { return nil }
    let isStrict = isOneScene && pair.sharedDay && twins.areSure { agent($0) != nil }
    return telling.discrepancy(
      .actor, isStrict: isStrict,
      isStrict
        ? "one deed, same day, same \(pair.sharedCompany[0])"
        : surnames[0] == surnames[1]
          ? "one surname, one deed; it may be one person"
          : "another does the same; both may have taken part",
      telling.side(pair.x, x.span, x.name), telling.side(pair.y, y.span, y.name))
  }

  /// The one who does it, if it is but one person.
  private func agent(_ told: ToldEvent) -> Participant? {
    let agents = told.event.participants.filter { $0.role == .agent }
    guard let first = agents.first, first.kind == .person,
      agents.allSatisfy({ $0.name == first.name })
    else { return nil }
    return first
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

/// Deeds that are done to a thing but once: what differs in their year differs in fact.
enum SingleDeeds {
  static func have(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    guard let first = x.triggerStem, let second = y.triggerStem else { return false }
    return stems.contains(first) && stems.contains(second)
      || kinds.contains(x.event.kind) && x.event.kind == y.event.kind
  }

  private static let kinds: Set<EventKind> = [
    .beBorn, .die, .startOrganization, .endOrganization, .execute,
  ]
  private static let stems: Set<String> = Set(
    """
    found establish build construct erect open inaugurate demolish sink launch complete invent \
    discover born die kill assassinate abolish begin start end sign design ratify
    """.split(separator: " ").map { Stemmer.stem(String($0)) })
}
