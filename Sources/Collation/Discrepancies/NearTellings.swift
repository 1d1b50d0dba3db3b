import Chronology
import Narrative
import Stopping

/// Finds tellings of one happening that the alignment keeps apart because they differ in one slot,
/// the date first of all: dates that cannot meet are never joined.
///
/// All else must agree, in company, sort and words, and the happening must be the only one of its
/// sort and company in either account: another call two weeks later is another call.
struct NearTellings {
  private let accounts: [Account]
  private let places: PlaceNesting
  /// By handle: the persons and bodies it names.
  private let named: [String: Set<String>]
  /// By source, kind and company: the dates that it gives for such happenings.
  private let dates: [[String]: Set<String>]

  init(accounts: [Account], places: PlaceNesting) {
    self.accounts = accounts
    self.places = places
    var named: [String: Set<String>] = [:]
    var dates: [[String]: Set<String>] = [:]
    for account in accounts.untilStopped {
      named[account.handle] = account.names
      for told in account.whole {
        guard let date = told.event.date?.value.string else { continue }
        dates[Self.sort(of: told), default: []].insert(date)
      }
    }
    self.named = named
    self.dates = dates
  }

  private static func sort(of told: ToldEvent) -> [String] {
    let trigger = told.event.kind == .other ? told.triggerStem ?? "" : ""
    return [told.event.id.source, told.event.kind.rawValue, trigger] + told.company.sorted()
  }

  /// Days between two datings of one happening; beyond it, it may well be another.
  private static let nearby = 4
  private static let largestBlock = 60

  func discrepancies() -> [Discrepancy] {
    let events = accounts.flatMap(\.told).filter {
      $0.event.kind != .statement && !$0.company.isEmpty
    }
    var blocks: [Key: [Int]] = [:]
    for (index, told) in events.enumerated().untilStopped {
      let trigger = told.event.kind == .other ? told.triggerStem : nil
      for name in told.company {
        let key = Key(kind: told.event.kind, trigger: trigger, name: name)
        blocks[key, default: []].append(index)
      }
      if let day = told.event.date?.value.bounds.singleDay?.number {
        let key = Key(kind: told.event.kind, trigger: trigger, name: "\(day)")
        blocks[key, default: []].append(index)
      }
    }
    // Of two events as one number, which is soon compared.
    let count = events.count
    var pairs: Set<Int> = []
    for block in blocks.values.untilStopped
    where block.count > 1 && block.count <= Self.largestBlock {
      for (place, i) in block.enumerated() {
        for j in block[(place + 1)...]
        where events[i].event.id.source != events[j].event.id.source
          && (events[i].episode == nil || events[i].episode != events[j].episode)
        {
          pairs.insert(min(i, j) * count + max(i, j))
        }
      }
    }
    var found: [Discrepancy] = []
    for pair in pairs.sortedUntilStopped(by: <).untilStopped {
      let like = LikeEvents(x: events[pair / count], y: events[pair % count])
      if let discrepancy = date(like) ?? actor(like) { found.append(discrepancy) }
    }
    return found
  }

  private struct Key: Hashable {
    var kind: EventKind
    /// Where the kind says nothing.
    var trigger: String?
    var name: String
  }

  /// All alike but the day.
  private func date(_ pair: LikeEvents) -> Discrepancy? {
    guard let x = pair.x.event.date, let y = pair.y.event.date, pair.areOfOneSort,
      let first = x.value.bounds.singleDay, let second = y.value.bounds.singleDay,
      first != second, abs(first - second) <= Self.nearby, pair.x.hasOwnDate, pair.y.hasOwnDate,
      Set(pair.x.company) == Set(pair.y.company), placesAgree(pair), isOnly(pair.x),
      isOnly(pair.y)
    else { return nil }
    let words = pair.sharedWords
    // What one body does, it does often: it takes more words to be one deed.
    let (least, share) = pair.x.company.count > 1 ? (3, 50) : (4, 60)
    guard words.count >= least, words.share >= share else { return nil }
    return Discrepancy(
      episode: nil, slot: .date, isStrict: true,
      reason: "same kind of happening, same company, same words; the dates cannot meet",
      a: side(pair.x, x.timex ?? pair.x.event.span, x.value.string),
      b: side(pair.y, y.timex ?? pair.y.event.span, y.value.string))
  }

  /// All alike but one of the persons.
  private func actor(_ pair: LikeEvents) -> Discrepancy? {
    guard pair.x.event.kind.isTelling, pair.x.event.kind == pair.y.event.kind, pair.sharedDay,
      placesAgree(pair), !pair.sharedCompany.isEmpty,
      let x = loner(pair.x, beside: pair.y), let y = loner(pair.y, beside: pair.x),
      x.role == y.role, x.kind == y.kind,
      !names(pair.x.event.id.source).contains(y.name),
      !names(pair.y.event.id.source).contains(x.name)
    else { return nil }
    let words = pair.sharedWords
    guard words.count >= 3, words.share >= 50 else { return nil }
    return Discrepancy(
      episode: nil, slot: .actor, isStrict: true,
      reason: "same kind of happening, same day, same \(pair.sharedCompany[0])",
      a: side(pair.x, x.span, x.name), b: side(pair.y, y.span, y.name))
  }

  /// The one person that the other event does not have.
  private func loner(_ told: ToldEvent, beside other: ToldEvent) -> Participant? {
    let company = Set(other.company)
    let own = told.event.participants.filter { $0.kind != .place && !company.contains($0.name) }
    guard let first = own.first, own.allSatisfy({ $0.name == first.name }) else { return nil }
    return first
  }

  private func placesAgree(_ pair: LikeEvents) -> Bool {
    guard let a = pair.x.event.place, let b = pair.y.event.place else { return true }
    return places.relation(a, b) == .same || places.relation(a, b) == .within
  }

  /// Whether its account tells of no other happening of this sort and company at another date.
  private func isOnly(_ told: ToldEvent) -> Bool {
    dates[Self.sort(of: told), default: []].count == 1
  }

  private func names(_ source: String) -> Set<String> { named[source] ?? [] }

  private func side(_ told: ToldEvent, _ span: Range<Int>, _ value: String) -> Discrepancy.Side {
    Discrepancy.Side(source: told.event.id.source, event: told.event.id, span: span, value: value)
  }
}
