import Collation
import EventStore
import GRDB
import Narrative
import QueryLanguage

/// What a filter leaves of the events, with all that their episodes hold besides.
struct FilteredEvents {
  var listing: EventListing
  /// All events of the same episodes, those of the filter among them.
  var whole: [EventRow]
}

extension ReportBuilder {
  func report(_ stage: Stage, isEverything: Bool, hidden: Int) -> Report? {
    switch stage {
    case .discrepancies: discrepancies(hidden: hidden)
    case .substitutions: substitutions()
    case .omissions: omissions()
    case .corroborate: corroboration()
    case .sourcing: sourcing()
    case .quotes: quotes(isEverything: isEverything)
    case .filter, .sort, .first, .last, .limit, .count, .groupBy, .show, .distinct, .context,
      .timeline, .compare, .expect:
      nil
    }
  }
}

/// How many differences a filter keeps out of the episodes that it touches.
struct HiddenDifferences {
  let loader: AccountLoader
  let filtered: FilteredEvents

  func count(beside found: [Discrepancy]) throws(EngineError) -> Int {
    guard filtered.whole.count > filtered.listing.rows.count else { return 0 }
    let whole = ComparedAccounts(try loader.accounts(filtered.whole)).findings.discrepancies
    let known = Set(found)
    return whole.count { $0.episode != nil && !known.contains($0) }
  }
}
