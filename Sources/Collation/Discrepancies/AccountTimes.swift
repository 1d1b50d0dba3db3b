import Chronology
import Narrative
import Stopping

/// When each account was written, or at least which days it tells of.
///
/// Two undated tellings in the same words can be of two happenings years apart: only if both
/// accounts are of one time can a difference of theirs be strict.
struct AccountTimes {
  /// By handle, as day numbers.
  private let spans: [String: ClosedRange<Int>]

  init(_ accounts: [Account]) {
    var spans: [String: ClosedRange<Int>] = [:]
    for account in accounts.untilStopped {
      if let bounds = account.published, let first = bounds.earliest,
        let last = bounds.latest
      {
        spans[account.handle] = first.number...max(first.number, last.number)
        continue
      }
      let days = account.whole.compactMap { $0.event.date?.value.bounds.singleDay?.number }.sorted()
      // The day in the middle: an account may look back far, but tells most of its own time.
      if !days.isEmpty { spans[account.handle] = days[days.count / 2]...days[days.count / 2] }
    }
    self.spans = spans
  }

  /// Days between two accounts that write of one time.
  private static let near = 62

  func areOne(_ a: String, _ b: String) -> Bool {
    guard let x = spans[a], let y = spans[b] else { return false }
    return x.lowerBound <= y.upperBound + Self.near && y.lowerBound <= x.upperBound + Self.near
  }

  /// The difference, strict only if both sides are of one time.
  ///
  /// - Parameter events: By id, those that take part.
  func tempered(_ item: Discrepancy, _ events: [EventID: ToldEvent]) -> Discrepancy {
    guard item.isStrict, !item.isWithinOneSource, Self.slots.contains(item.slot),
      let a = item.a.event.flatMap({ events[$0]?.event }),
      let b = item.b.event.flatMap({ events[$0]?.event }),
      !areDated(a, b), !areOne(item.a.source, item.b.source)
    else { return item }
    var item = item
    item.isStrict = false
    item.reason += "; when is not told, and it may be of two times"
    return item
  }

  /// Slots of a happening, which happens once; a name or a title is of its bearer.
  private static let slots: Set<Slot> = [.number, .place, .status]

  private func areDated(_ a: Event, _ b: Event) -> Bool {
    guard let x = a.date, let y = b.date else { return false }
    return x.value.bounds.singleDay != nil && x.value.bounds.singleDay == y.value.bounds.singleDay
  }
}
