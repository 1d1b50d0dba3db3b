package import Narrative

/// Finds where the tellings of one episode differ: in date, number, status and actor.
///
/// Each rule is silent unless it is sure that like is compared with like, and calls a difference
/// strict only if the two cannot both be true.
package struct DiscrepancyFinder {
  package init() {}

  /// Compares each two sources of an episode.
  /// - Parameter events: All events of the episode, with the corpus's names.
  package func discrepancies(in episode: Int, events: [Event]) -> [Discrepancy] {
    var bySource: [String: [Event]] = [:]
    for event in events { bySource[event.id.source, default: []].append(event) }
    let sources = bySource.keys.sorted()
    var found: [Discrepancy] = []
    for (index, first) in sources.enumerated() {
      for second in sources[(index + 1)...] {
        found += discrepancies(
          in: episode, between: bySource[first] ?? [], and: bySource[second] ?? [])
      }
    }
    return found
  }

  /// Compares the events of two sources in one episode; the sides are in the order given.
  package func discrepancies(
    in episode: Int, between a: [Event], and b: [Event]
  ) -> [Discrepancy] {
    let telling = PairedTelling(
      episode: episode, a: a.sorted { $0.id < $1.id }, b: b.sorted { $0.id < $1.id })
    guard !a.isEmpty, !b.isEmpty else { return [] }
    return [
      telling.actorDiscrepancy(), telling.dateDiscrepancy(), telling.statusDiscrepancy(),
    ].compactMap { $0 } + telling.numberDiscrepancies()
  }
}

/// The events of two sources in one episode, neither empty, each in the order of the text.
struct PairedTelling {
  var episode: Int
  var a: [Event]
  var b: [Event]

  func discrepancy(
    _ slot: Slot, isStrict: Bool, _ reason: String, _ a: Discrepancy.Side, _ b: Discrepancy.Side
  ) -> Discrepancy {
    Discrepancy(episode: episode, slot: slot, isStrict: isStrict, reason: reason, a: a, b: b)
  }

  /// A side whose words are a part of an event's text.
  func side(_ event: Event, _ span: Range<Int>, _ value: String) -> Discrepancy.Side {
    Discrepancy.Side(source: event.id.source, event: event.id, span: span, value: value)
  }
}
