import Narrative

/// The events of two sources in one episode, neither empty, each in the order of the text.
struct PairedTelling {
  let episode: Int?
  let a: [ToldEvent]
  let b: [ToldEvent]
  let places: PlaceNesting
  /// All pairs of the two sources that can be compared slot by slot.
  let likePairs: [LikeEvents]

  init(episode: Int?, a: [ToldEvent], b: [ToldEvent], places: PlaceNesting) {
    self.episode = episode
    self.a = a
    self.b = b
    self.places = places
    likePairs = a.flatMap { x in b.lazy.map { LikeEvents(x: x, y: $0) }.filter(\.areOfOneSort) }
  }

  func discrepancy(
    _ slot: Slot, isStrict: Bool, _ reason: String, _ a: Discrepancy.Side, _ b: Discrepancy.Side
  ) -> Discrepancy {
    Discrepancy(episode: episode, slot: slot, isStrict: isStrict, reason: reason, a: a, b: b)
  }

  /// A side whose words are a part of an event's text.
  func side(_ told: ToldEvent, _ span: Range<Int>, _ value: String) -> Discrepancy.Side {
    Discrepancy.Side(source: told.event.id.source, event: told.event.id, span: span, value: value)
  }
}
