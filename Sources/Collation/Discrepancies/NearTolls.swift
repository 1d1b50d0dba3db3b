import Chronology
import Narrative
import Stopping

/// Finds tolls that differ though their sentences stand in different episodes: "At least 120 people
/// died" beside "the earthquake killed 292", or beside "no one was hurt".
///
/// Of each source and day the highest number counts: the others are parts of it. Two sources are
/// compared only if an episode shows that they tell of one thing. A difference of numbers is never
/// strict; that there was a toll and that there was none is, if both say so in their own voice.
struct NearTolls {
  let accounts: [Account]

  func discrepancies() -> [Discrepancy] {
    let stories = Stories(accounts)
    return [EventKind.die, .injure].flatMap { kind -> [Discrepancy] in
      let bySource = tolls(of: kind)
      let sources = bySource.keys.sorted()
      return sources.indices.untilStopped.flatMap { index in
        sources[(index + 1)...].prefix(Self.neighbours).flatMap { other -> [Discrepancy] in
          let (first, second) = (bySource[sources[index]] ?? [], bySource[other] ?? [])
          return first.flatMap { x in
            second.compactMap { y in
              // Without a day it is the toll only if the account has but one.
              guard x.day != nil || first.count == 1, y.day != nil || second.count == 1 else {
                return nil
              }
              return difference(x, y, stories)
            }
          }
        }
      }
    } + denials(stories)
  }

  private static let neighbours = 20

  // MARK: Numbers

  private func difference(_ x: Toll, _ y: Toll, _ stories: Stories) -> Discrepancy? {
    guard x.quantity.value != y.quantity.value, x.told.episode != y.told.episode, x.canMeet(y),
      stories.areOne(x.told, y.told)
    else { return nil }
    return Discrepancy(
      episode: nil, slot: .number, isStrict: false, reason: PairedTelling.tollReason, a: x.side,
      b: y.side)
  }

  /// By source, the highest of each day, and of no day.
  private func tolls(of kind: EventKind) -> [String: [Toll]] {
    var tolls: [String: [Int?: Toll]] = [:]
    for told in accounts.lazy.flatMap(\.told).untilStopped
    where told.event.kind == kind && told.event.certainty.status == .happened {
      for quantity in told.event.numbers where CountedPersons.units.contains(quantity.unit ?? "") {
        let toll = Toll(told: told, quantity: quantity)
        // A day that is but about right, or a year, is no day to keep tolls apart by.
        if let date = told.event.date, date.isLoose || toll.day == nil { continue }
        let known = tolls[told.event.id.source]?[toll.day]?.quantity.value ?? -1
        if quantity.value > known { tolls[told.event.id.source, default: [:]][toll.day] = toll }
      }
    }
    return tolls.mapValues { byDay in
      // What is told without a day may be that of the one day that is told.
      let dated = byDay.values.filter { $0.day != nil }
      guard let loose = byDay[nil], dated.count == 1 else {
        return byDay.values.sorted { $0.told.event.id < $1.told.event.id }
      }
      return loose.quantity.value > dated[0].quantity.value ? [loose] : dated
    }
  }

  private struct Toll {
    var told: ToldEvent
    var quantity: Quantity
    var day: Int? { told.event.date?.value.bounds.singleDay?.number }

    func canMeet(_ other: Toll) -> Bool { day == nil || other.day == nil || day == other.day }

    var side: Discrepancy.Side {
      Discrepancy.Side(
        source: told.event.id.source, event: told.event.id, span: quantity.span,
        value: CountedWords(quantity, in: told)?.phrase ?? quantity.reading)
    }
  }

  // MARK: None at all

  /// "No one was hurt" beside any that were killed or hurt.
  private func denials(_ stories: Stories) -> [Discrepancy] {
    let told = accounts.lazy.flatMap(\.told).untilStopped.filter {
      [.die, .injure].contains($0.event.kind)
    }
    let none = told.filter { $0.event.certainty == .denied && $0.company.isEmpty }
    guard !none.isEmpty else { return [] }
    return none.untilStopped.flatMap { denial -> [Discrepancy] in
      var seen: Set<String> = [denial.event.id.source]
      return told.compactMap { toll in
        // Unhurt is also alive, but not killed may be hurt.
        guard denial.event.kind == .injure || toll.event.kind == .die,
          toll.event.certainty.status == .happened, !toll.event.numbers.isEmpty,
          stories.areOfOneDay(denial, toll), stories.areOne(denial, toll),
          seen.insert(toll.event.id.source).inserted
        else { return nil }
        let isOwn = [denial, toll].allSatisfy { OriginChain(of: $0.event).isEmpty }
        let sides = [denial, toll].sorted { $0.event.id.source < $1.event.id.source }.map {
          Discrepancy.Side(
            source: $0.event.id.source, event: $0.event.id, span: $0.event.trigger,
            value: $0.event.certainty.status.rawValue)
        }
        return Discrepancy(
          episode: nil, slot: .status, isStrict: isOwn,
          reason: isOwn
            ? "some were in one, none in the other" : "told on another's word in one",
          a: sides[0], b: sides[1])
      }
    }
  }
}
