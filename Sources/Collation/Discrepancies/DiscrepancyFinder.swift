package import Narrative
import Stopping

/// Finds where the tellings of one episode differ: in actor, role, date, number, place, status,
/// attribution and certainty.
///
/// Each rule is silent unless it is sure that like is compared with like, and calls a difference
/// strict only if the two cannot both be true.
package struct DiscrepancyFinder {
  let places: PlaceNesting

  package init(places: PlaceNesting = .news) { self.places = places }

  /// Compares each two sources of an episode.
  /// - Parameter events: All events of the episode, with the corpus's names.
  package func discrepancies(in episode: Int, events: [ToldEvent]) -> [Discrepancy] {
    var bySource: [String: [ToldEvent]] = [:]
    for told in events { bySource[told.event.id.source, default: []].append(told) }
    let accounts = bySource.sorted { $0.key < $1.key }.map { ordered($0.value) }
    var found = accounts.flatMap { withinOne(episode, $0) }
    for (index, first) in accounts.enumerated().untilStopped {
      // Against so many others only: what one says of many is said once.
      for second in accounts[(index + 1)...].prefix(Self.neighbours).untilStopped {
        found += discrepancies(in: episode, ofOrdered: first, second)
      }
    }
    return found
  }

  /// Two figures of one account for one thing.
  private func withinOne(_ episode: Int, _ told: [ToldEvent]) -> [Discrepancy] {
    let counted = told.filter { $0.event.kind.isTelling && !$0.event.numbers.isEmpty }
    return zip(counted, counted.dropFirst()).flatMap { first, second in
      PairedTelling(episode: episode, a: [first], b: [second], places: places)
        .numberDiscrepancies().map { item in
          var item = item
          let words = LikeEvents(x: first, y: second).sharedWords
          // Who tells twice of one deed may tell of its parts.
          if item.isStrict, words.count < 3 || words.share < 50 {
            item.isStrict = false
            item.reason = "one number may be a part of the other"
          }
          item.reason = "within one account: \(item.reason)"
          return item
        }
    }
  }

  private static let neighbours = 20

  /// Compares the events of two sources in one episode; the sides are in the order given.
  package func discrepancies(
    in episode: Int, between a: [ToldEvent], and b: [ToldEvent]
  ) -> [Discrepancy] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    return discrepancies(in: episode, ofOrdered: ordered(a), ordered(b))
  }

  private func ordered(_ told: [ToldEvent]) -> [ToldEvent] {
    told.count < 2 ? told : told.sorted { $0.event.id < $1.event.id }
  }

  private func discrepancies(
    in episode: Int, ofOrdered a: [ToldEvent], _ b: [ToldEvent]
  ) -> [Discrepancy] {
    let telling = PairedTelling(episode: episode, a: a, b: b, places: places)
    return [
      telling.actorDiscrepancy(), telling.roleDiscrepancy(), telling.dateDiscrepancy(),
      telling.placeDiscrepancy(), telling.statusDiscrepancy() ?? telling.deedDiscrepancy(),
      telling.attributionDiscrepancy(), telling.certaintyDiscrepancy(),
      telling.measureDiscrepancy(),
    ].compactMap { $0 } + telling.numberDiscrepancies()
  }
}
