import Collation
import EventStore
import Narrative
package import QueryLanguage
import Stopping

extension Engine {
  /// The page of `compare A with B on fields`: a column a side.
  ///
  /// A side that is one source bears its handle, any other its filter as it was typed. Differences
  /// are those between an event of one side and an event of another.
  package func run(_ comparison: ResolvedComparison) throws(EngineError) -> ParallelPage {
    var sides: [(label: String, rows: [EventRow])] = []
    var notes: [String] = []
    for (side, label) in zip(comparison.sides, comparison.labels) {
      let listing = try events(side)
      for note in listing.notes { notes.append("\(label): \(note)") }
      if listing.rows.isEmpty { notes.append(ResolvedComparison.emptiness(of: label)) }
      sides.append((side.handle ?? label, listing.rows))
    }
    var known: Set<EventID> = []
    let rows = sides.flatMap(\.rows).filter { known.insert($0.event.id).inserted }
    let held = sides.map { Set($0.rows.map(\.event.id)) }
    let columns = zip(sides, held).map { side, ids in
      ParallelPageBuilder.Column(name: side.label, events: ids)
    }
    var page = ParallelPageBuilder(columns: columns).page(rows, notes: notes)
    let loader = AccountLoader(store: store)
    try page.addDifferences(among: rows, loader, beside: rows)
    let hidden = HiddenDifferences(
      loader: loader,
      filtered: try FilteredEvents(EventListing(rows: rows, notes: []), of: store))
    page.notes += ReportBuilder.note(
      hidden: try hidden.count(beside: page.discrepancies, in: comparison.slots))
    let parting = ColumnParting(held)
    page.discrepancies.removeAll { item in
      !parting.parts(item) || !comparison.slots.contains(item.slot)
    }
    page.fields = comparison.fields.map(\.rawValue)
    // What was ended early is no answer.
    if StopSign.isRaised { throw .store(.interrupted) }
    return page
  }
}

extension ResolvedComparison {
  /// What is said of a side that no event answers to.
  package static func emptiness(of label: String) -> String { "no event answers to '\(label)'" }

  /// The slots that it asks for.
  var slots: Set<Slot> {
    guard !fields.isEmpty else { return Set(Slot.allCases) }
    var slots: Set<Slot> = []
    for field in fields {
      switch field {
      case .date: slots.insert(.date)
      case .actor: slots.formUnion([.actor, .title, .role])
      case .agent, .patient: slots.formUnion([.actor, .role])
      case .role: slots.insert(.role)
      case .place: slots.insert(.place)
      case .speaker, .origin: slots.insert(.attribution)
      case .certainty: slots.formUnion([.certainty, .status])
      case .number: slots.insert(.number)
      default: break
      }
    }
    return slots
  }
}

extension Predicate {
  /// The one source that it asks for by its handle.
  fileprivate var handle: String? {
    guard case .test(let test) = self, test.field == .source, test.op == .equals,
      test.values.count == 1, case .text(let handle)? = test.values.first
    else { return nil }
    return handle
  }
}
