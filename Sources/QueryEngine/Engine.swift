import Collation
package import EventStore
import GRDB
import Narrative
package import QueryLanguage
import Stopping

/// Runs resolved queries in the database.
package struct Engine: Sendable {
  let store: Store

  /// How many events a cut looks at one by one before it gathers all.
  private let reach: Int

  package init(store: Store, reach: Int = 4000) {
    self.store = store
    self.reach = reach
  }

  var sources: SourceLookup { SourceLookup(store, reach: reach) }

  /// The events, table or page that a query asks for.
  /// - Parameter shown: of a listing of more events than this only as many are read, half of them
  ///   from its end; nil: all.
  package func run(_ query: ResolvedQuery, shown: Int? = nil) throws(EngineError) -> QueryResult {
    var run = QueryRun(relation: try EventRelation(query.filter, sources), store: store)
    for stage in query.stages {
      try run.apply(stage)
      // What was ended early is no answer.
      if StopSign.isRaised { throw .store(.interrupted) }
    }
    let result = try run.result(shown: shown)
    if StopSign.isRaised { throw .store(.interrupted) }
    return result
  }

  /// The events of a filter alone.
  func events(_ filter: Predicate) throws(EngineError) -> EventListing {
    try QueryRun(relation: try EventRelation(filter, sources), store: store).listing()
  }

  /// Gives all events by source, and of a source as they are told, without holding them all.
  package func forEachEventBySource(_ body: (EventRow) throws -> Void) throws(EngineError) {
    do {
      try store.forEachEvent(isByID: true) { stored in
        if StopSign.isRaised { throw StoreError.interrupted }
        try body(EventRow(stored))
      }
    } catch {
      throw .store(error)
    }
  }

  /// Gives the events of a query that makes nothing else of them, in their order, without holding
  /// them all.
  package func forEachEvent(
    of query: ResolvedQuery, _ body: (EventRow) throws -> Void
  ) throws(EngineError) {
    let select = try relation(query).select
    do {
      try store.read { db in
        try EventLoader(db).forEach(select.sql, select.statementArguments) { stored in
          if StopSign.isRaised { throw StoreError.interrupted }
          try body(EventRow(stored))
        }
      }
    } catch {
      throw .store(error)
    }
  }

  /// How the events are found that a query's filters and cuts leave.
  package func explain(_ query: ResolvedQuery) throws(EngineError) -> QueryPlan {
    var run = QueryRun(relation: try EventRelation(query.filter, sources), store: store)
    for stage in query.stages.prefix(while: { !$0.makesTable }) { try run.apply(stage) }
    let statement = run.relation.select
    let steps = try rows(statement.wrapped("EXPLAIN QUERY PLAN ", "")).map {
      $0["detail"] as String
    }
    return QueryPlan(sql: statement.sql, steps: steps, places: try places(query))
  }

  /// The places that a query names, with what lies in each.
  private func places(
    _ query: ResolvedQuery
  ) throws(EngineError) -> [(name: String, holds: [String])] {
    var places: [(name: String, holds: [String])] = []
    for test in query.terms.flatMap(\.tests) where test.field == .place && test.op == .contains {
      for case .text(let words) in test.values where !places.contains(where: { $0.name == words }) {
        let inner = try sources.places(in: words).map(\.name)
        if !inner.isEmpty { places.append((words, inner)) }
      }
    }
    return places
  }
}

/// A query under way: events until a stage makes a table of them.
struct QueryRun {
  var relation: EventRelation
  let store: Store
  private var table: ResultTable?
  private var groups: EventGroups?
  private var timeline: Timeline?
  private var page: ParallelPage?
  private var report: Report?

  init(relation: EventRelation, store: Store) {
    self.relation = relation
    self.store = store
  }

  mutating func apply(_ stage: Stage) throws(EngineError) {
    if var table {
      try TableStage(stage).apply(to: &table)
      self.table = table
      return
    }
    if var page {
      try FindingsStage(stage).apply(to: &page)
      self.page = page
      return
    }
    if var report {
      try FindingsStage(stage).apply(to: &report)
      self.report = report
      return
    }
    if groups != nil {
      try groups?.apply(TableStage(stage))
      return
    }
    if let timeline, case .expect(let expected) = stage {
      let found = timeline.lanes.reduce(0) { $0 + $1.marks.count }
      if found != expected { throw .unexpected(expected: expected, found: found) }
      return
    }
    if timeline != nil { throw .needsEvents(stage: stage.name) }
    switch stage {
    case .filter(let predicate): try relation.narrow(predicate)
    case .sort(let keys): try relation.sort(keys)
    case .first(let count), .limit(let count): try relation.first(count)
    case .last(let count): try relation.last(count)
    case .context(let count): relation.surround(count)
    case .count(let fields): table = try count(fields)
    case .distinct(let fields): table = try distinct(fields)
    case .show(let fields): table = try show(fields)
    case .compare(let field, let columns):
      page = try field == .source ? compare(columns) : compare(by: field, values: columns)
    case .expect(let expected):
      let count = relation.count()
      let found = try read { db in
        try Int.fetchOne(db, sql: count.sql, arguments: count.statementArguments) ?? 0
      }
      if found != expected { throw .unexpected(expected: expected, found: found) }
    case .discrepancies, .substitutions, .omissions, .corroborate, .sourcing, .quotes:
      report = try lookAcross(stage)
    case .groupBy(let fields):
      groups = EventGroups(try listing(), by: fields, EventCells(outlets: try outlets()))
    case .timeline(let field): timeline = try timeline(field)
    }
  }

  func result(shown: Int?) throws(EngineError) -> QueryResult {
    if let table { return .table(table) }
    if let groups { return .groups(groups) }
    if let timeline { return .timeline(timeline) }
    if let page { return .comparison(page) }
    if let report { return .report(report) }
    if let shown { return .events(try glance(shown)) }
    return .events(try listing())
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(EngineError) -> Value {
    do {
      return try store.read(body)
    } catch {
      throw .store(error)
    }
  }

  func listing() throws(EngineError) -> EventListing {
    try read { db in
      let select = relation.select
      var rows: [EventRow] = []
      defer { if StopSign.isRaised { Leftovers.free(rows) } }
      try EventLoader(db).forEach(select.sql, select.statementArguments) {
        if StopSign.isRaised { throw StoreError.interrupted }
        rows.append(EventRow($0))
      }
      return EventListing(rows: rows, notes: try relation.notes(db))
    }
  }

  private func count(_ fields: [Field]) throws(EngineError) -> ResultTable {
    if !fields.isEmpty {
      var table = try tally(fields)
      table.rows = try TableOrder.sorted(table.rows, by: TableOrder.mostFirst)
      return table
    }
    return try read { db in
      let count = relation.count()
      let total = try Int.fetchOne(db, sql: count.sql, arguments: count.statementArguments) ?? 0
      return ResultTable(
        columns: [ResultTable.Column(name: "count", field: nil)],
        rows: [[.number(Double(total))]], notes: try relation.notes(db))
    }
  }

  /// A count by some fields, its rows in no order.
  private func tally(_ fields: [Field]) throws(EngineError) -> ResultTable {
    try read { db in
      var table = try Tally(fields).table(relation.condition, db)
      table.notes = try relation.notes(db)
      return table
    }
  }

  private func distinct(_ fields: [Field]) throws(EngineError) -> ResultTable {
    var table = try tally(fields)
    table.columns.removeLast()
    table.rows = try TableOrder.sorted(
      table.rows.map { Array($0.dropLast()) }, by: TableOrder.byCells)
    return table
  }

  private func show(_ fields: [Field]) throws(EngineError) -> ResultTable {
    let listing = try listing()
    return EventCells(outlets: try outlets()).table(listing.rows, fields, notes: listing.notes)
  }

  /// By handle: where each source appeared.
  func outlets() throws(EngineError) -> [String: String] {
    try read { db in
      var outlets: [String: String] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT handle, outlet FROM source") {
        outlets[row[0]] = row[1]
      }
      return outlets
    }
  }

  private func timeline(_ field: Field?) throws(EngineError) -> Timeline {
    let tally = try tally([field, .date].compactMap(\.self))
    let undated = SQLFragment.all([relation.condition, SQLFragment("e.latest IS NULL", [])])
      .wrapped("SELECT count(*) FROM event e WHERE ", "")
    let missing = try read { db in
      try Int.fetchOne(db, sql: undated.sql, arguments: undated.statementArguments) ?? 0
    }
    return Timeline(tally, by: field, undated: missing)
  }

  /// The report of a stage that looks across the accounts.
  private func lookAcross(_ stage: Stage) throws(EngineError) -> Report? {
    let filtered = try filtered()
    let loader = AccountLoader(store: store)
    let accounts =
      stage.readsAccounts
      ? try loader.accounts(filtered.listing.rows, ofAll: isUnnarrowed) : []
    let builder = ReportBuilder(rows: filtered.listing.rows, accounts: accounts)
    var report = builder.report(stage, isEverything: isUnnarrowed)
    try Leftovers.endIfStopped((filtered.whole, accounts, report))
    if case .discrepancies(let groups)? = report?.findings {
      report?.notes += ReportBuilder.note(
        hidden: try HiddenDifferences(loader: loader, filtered: filtered).count(
          beside: groups.flatMap(\.differences).map(\.discrepancy)))
    }
    report?.notes.insert(contentsOf: filtered.listing.notes, at: 0)
    return report
  }

  /// Whether no filter and no cut narrowed the events.
  var isUnnarrowed: Bool { relation.condition.sql == SQLFragment.always.sql }
}

extension EventRow {
  init(_ stored: StoredEvent) {
    self.init(
      event: stored.event, text: stored.text, codePointSpan: stored.codePointSpan,
      episode: stored.episode, tags: stored.tags, note: stored.note,
      isPossible: stored.isPossible)
  }
}
