import Chronology
import Narrative

extension PairedTelling {
  /// Dates that cannot meet are strict, if both are told and not inferred. Dates that differ in
  /// precision, or may meet, are reconcilable.
  func dateDiscrepancy() -> Discrepancy? {
    let first = dates(of: a)
    let second = dates(of: b)
    guard let one = first.first, let other = second.first else { return nil }
    // A date that both give is agreement, whatever else is told beside it.
    let strings = Set(first.map(\.date.value.string))
    if second.contains(where: { strings.contains($0.date.value.string) }) { return nil }
    for x in first {
      for y in second where x.date.value.bounds.overlaps(y.date.value.bounds) != .impossible {
        return discrepancy(.date, isStrict: false, reason(x.date, y.date), side(x), side(y))
      }
    }
    let isInferred = [one, other].contains { $0.date.basis == .inherited }
    let isApproximate = [one, other].contains { $0.date.isLoose }
    let reason =
      isApproximate
      ? "a date is approximate or uncertain"
      : isInferred ? "a date is taken from its surroundings" : "the dates cannot meet"
    return discrepancy(
      .date, isStrict: !isInferred && !isApproximate, reason, side(one), side(other))
  }

  private typealias Dated = (event: Event, date: EventDate)

  private func dates(of events: [Event]) -> [Dated] {
    events.compactMap { event in event.date.map { (event, $0) } }
  }

  private func side(_ dated: Dated) -> Discrepancy.Side {
    side(dated.event, dated.date.timex ?? dated.event.span, dated.date.value.string)
  }

  private func reason(_ a: EventDate, _ b: EventDate) -> String {
    let (first, second) = (a.value.bounds, b.value.bounds)
    if first.isDuring(second) == .certainly || second.isDuring(first) == .certainly {
      return "one date is more precise"
    }
    if (first.annual == nil) != (second.annual == nil) { return "one date has no year" }
    return "the dates can meet"
  }
}

extension EventDate {
  var isLoose: Bool { isApproximate || value.isApproximate || value.isUncertain }
}
