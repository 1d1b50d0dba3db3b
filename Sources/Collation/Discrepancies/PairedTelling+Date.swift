import Chronology
import Narrative

extension PairedTelling {
  /// Dates that cannot meet are strict, if both are told and not inferred. Dates that differ in
  /// precision, or may meet, are reconcilable.
  func dateDiscrepancy() -> Discrepancy? {
    // Like with like where there is such a pair: else an announcement's day meets that of the deed.
    let pairs = likePairs.filter { $0.x.event.date != nil && $0.y.event.date != nil }
    let xs = Set(pairs.map(\.x.event.id))
    let ys = Set(pairs.map(\.y.event.id))
    let first = dates(of: a).filter { xs.contains($0.told.event.id) }
    let second = dates(of: b).filter { ys.contains($0.told.event.id) }
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
    let pair = LikeEvents(x: one.told, y: other.told)
    guard pair.keepOneCompany || (pair.x.company.isEmpty && pair.y.company.isEmpty) else {
      return nil
    }
    let reason =
      isApproximate
      ? "a date is approximate or uncertain"
      : isInferred ? "a date is taken from its surroundings" : "the dates cannot meet"
    return discrepancy(
      .date, isStrict: !isInferred && !isApproximate, reason, side(one), side(other))
  }

  private typealias Dated = (told: ToldEvent, date: EventDate)

  private func dates(of events: [ToldEvent]) -> [Dated] {
    events.compactMap { told in told.event.date.map { (told, $0) } }
  }

  private func side(_ dated: Dated) -> Discrepancy.Side {
    side(dated.told, dated.date.timex ?? dated.told.event.span, dated.date.value.string)
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
