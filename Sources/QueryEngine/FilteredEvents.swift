import Collation
import EventStore
import GRDB
import Narrative
import Stopping

/// What a filter leaves of the events, with all that their episodes hold besides.
struct FilteredEvents {
  var listing: EventListing
  /// All events of the same episodes, those of the filter among them.
  var whole: [EventRow]

  /// - Parameter isWhole: whether the listing is of all events.
  init(_ listing: EventListing, isWhole: Bool = false, of store: Store) throws(EngineError) {
    self.listing = listing
    guard !isWhole else {
      whole = listing.rows
      return
    }
    let episodes = Set(listing.rows.compactMap(\.episode)).sorted()
    var whole = listing.rows.filter { $0.episode == nil }
    do {
      try store.read { db in
        for start in stride(from: 0, to: episodes.count, by: 500) {
          let some = episodes[start..<min(start + 500, episodes.count)]
          let marks = databaseQuestionMarks(count: some.count)
          try EventLoader(db).forEach(
            EventLoader.select(
              where: "e.episode IN (\(marks))", order: EventLoader.chronological),
            StatementArguments(Array(some))
          ) { whole.append(EventRow($0)) }
        }
      }
    } catch {
      throw .store(error)
    }
    self.whole = whole
  }
}

/// How many differences a filter keeps out of the episodes that it touches.
struct HiddenDifferences {
  let loader: AccountLoader
  let filtered: FilteredEvents

  /// - Parameters:
  ///   - found: Those that are seen.
  ///   - slots: Those that are asked for.
  func count(
    beside found: [Discrepancy], in slots: Set<Slot> = Set(Slot.allCases)
  ) throws(EngineError) -> Int {
    guard filtered.whole.count > filtered.listing.rows.count else { return 0 }
    let whole = ComparedAccounts(try loader.accounts(filtered.whole)).findings.discrepancies
    let known = Set(found)
    return whole.untilStopped.count {
      $0.episode != nil && slots.contains($0.slot) && !known.contains($0)
    }
  }
}
