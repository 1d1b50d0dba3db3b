import Chronology
import Narrative

extension TwinTellings {
  /// Done in one, and planned or denied in the other.
  func status(_ twins: Twins, _ telling: PairedTelling) -> Discrepancy? {
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
}
