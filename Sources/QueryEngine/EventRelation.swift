import Chronology
import EventStore
import GRDB
import QueryLanguage

/// A set of events in an order, as SQL over `event` as `e` and `source` as `s`.
struct EventRelation {
  private(set) var condition: SQLFragment
  /// True of what matches for certain; nil if everything does.
  private(set) var certain: SQLFragment?
  /// True of the undated events that only a term about dates keeps out; nil if there is none.
  private(set) var leftOut: SQLFragment?
  private var order = EventRelation.chronological
  /// Whether events were taken off an end: what follows chooses among those that remain.
  private var isCut = false

  /// Whether the filters alone show that no undated event is among these.
  private var keepsNothingUndated = false

  private static let chronological = [
    OrderTerm("e.sort_day"), OrderTerm("s.handle"), OrderTerm("e.ordinal"),
  ]
  private static let tables = "event e LEFT JOIN source s ON s.id = e.source_id"

  let sources: SourceLookup
  /// Whether terms about dates leave only events of some days, perhaps far from both ends.
  private var isDated = false
  /// Whether such a term is about days of no known year, for which no index serves.
  private var isAnnual = false
  /// Whether terms about sources leave so few events that those are best tried one by one.
  private var isDriven = false

  init(_ filter: Predicate, _ sources: SourceLookup) throws(EngineError) {
    self.sources = sources
    condition = .always
    try narrow(filter)
  }

  mutating func narrow(_ filter: Predicate) throws(EngineError) {
    if filter == .everything { return }
    if !isDriven { isDriven = try sources.leavesFew(filter) }
    let asked = try PredicateCompiler(mode: .asked, sources: sources, isDriven: isDriven).condition(
      filter)
    if filter.hasPossibleMatches {
      let sure = try PredicateCompiler(mode: .certain, sources: sources, isDriven: isDriven)
        .condition(filter.doubtful)
      certain = .all([certain, sure].compactMap(\.self))
    }
    if filter.holdsOfNothingUndated { keepsNothingUndated = true }
    if filter.isTiedToDays { isDated = true }
    if filter.contains(\.isAnnual) { isAnnual = true }
    if !isCut, leftOut != nil || filter.leavesUndatedOut {
      let dateless = try PredicateCompiler(mode: .dateless, sources: sources, isDriven: isDriven)
        .condition(filter)
      leftOut = .all([leftOut ?? condition, dateless])
    }
    condition = condition.sql == SQLFragment.always.sql ? asked : .all([condition, asked])
  }

  /// Narrows by what is no filter of the reader's, so that nothing else counts as left out.
  mutating func keep(_ narrower: SQLFragment) {
    leftOut = leftOut.map { .all([$0, narrower]) }
    condition = condition.sql == SQLFragment.always.sql ? narrower : .all([condition, narrower])
  }

  mutating func sort(_ keys: [SortKey]) throws(EngineError) {
    var terms: [OrderTerm] = []
    for key in keys {
      guard case .field(let field) = key.subject else { throw .nothingCounted }
      terms += SortColumn.terms(of: field, isDescending: key.isDescending)
    }
    order =
      terms
      + EventRelation.chronological.filter { term in !terms.contains { $0.sorts(like: term) } }
  }

  mutating func first(_ count: Int) throws(EngineError) { try cut(order, count) }
  mutating func last(_ count: Int) throws(EngineError) { try cut(order.map(\.reversed), count) }

  private mutating func cut(_ order: [OrderTerm], _ count: Int) throws(EngineError) {
    settleLeftOut()
    var terms = order.map(\.sql).joined(separator: ", ")
    if let day = order.first, day.isOfDay {
      if !isDated,
        let keys = try sources.walk(isLong: isAnnual).keys(
          of: condition, orderedBy: terms, isBackward: day.isBackward, count: count)
      {
        condition = only(keys).condition
        return
      }
      // What the index of days cannot give soon must not be sought along it.
      if condition.sql != SQLFragment.always.sql { terms = "+" + terms }
    }
    condition = condition.wrapped(
      "e.id IN (SELECT e.id FROM \(EventRelation.tables) WHERE ",
      " ORDER BY \(terms) LIMIT \(max(0, count)))")
  }

  /// From here on more is left out than undated events: settles which of them are.
  private mutating func settleLeftOut() {
    if !isCut { leftOut = leftOut.map { .all([$0, outside]) } }
    isCut = true
  }

  /// Widens each event to those around it in its source.
  mutating func surround(_ count: Int) {
    let reach = max(0, count)
    settleLeftOut()
    condition = condition.wrapped(
      """
      e.id IN (SELECT y.id FROM event y JOIN event e ON y.source_id = e.source_id
      AND y.ordinal BETWEEN e.ordinal - \(reach) AND e.ordinal + \(reach) WHERE
      """ + " ", ")")
    certain = nil
    order = [OrderTerm("s.handle"), OrderTerm("e.ordinal")]
  }

  /// The statement that reads the events whole.
  var select: SQLFragment {
    let possible = certain?.isNotTrue ?? SQLFragment("FALSE", [])
    return SQLFragment(
      EventLoader.select(
        possible: possible.sql, where: condition.sql,
        order: order.map(\.sql).joined(separator: ", ")),
      possible.arguments + condition.arguments)
  }

  /// The statement that gives the keys of the events in their order.
  var keys: SQLFragment {
    // All of them are wanted: no index of the order should lead the way.
    condition.wrapped(
      "SELECT e.id FROM \(EventRelation.tables) WHERE ",
      " ORDER BY +\(order.map(\.sql).joined(separator: ", "))")
  }

  /// The same of no events but those of these keys.
  func only(_ keys: [Int64]) -> EventRelation {
    var few = self
    few.condition = SQLFragment(
      "e.id IN (\(databaseQuestionMarks(count: keys.count)))", keys.map(\.databaseValue))
    return few
  }

  /// The statement that counts the events, no further than `limit`.
  func count(limit: Int = .max) -> SQLFragment {
    let some = limit == .max ? "" : " LIMIT \(limit)"
    if let keys = condition.keys {
      return keys.distinct.wrapped("SELECT count(*) FROM (", "\(some)) AS some")
    }
    if limit == .max, condition.sql == SQLFragment.always.sql {
      return SQLFragment("SELECT coalesce(sum(events), 0) FROM source_tally", [])
    }
    if limit == .max { return condition.wrapped("SELECT count(*) FROM event e WHERE ", "") }
    return condition.wrapped(
      "SELECT count(*) FROM (SELECT 1 FROM event e WHERE ", "\(some)) AS some")
  }

  private var outside: SQLFragment { keepsNothingUndated ? .always : condition.isNotTrue }

  /// What the reader must know of undated events.
  func notes(_ db: Database) throws -> [String] {
    guard let leftOut else { return [] }
    let undated = SQLFragment("e.latest IS NULL", []).indexed
    let statement = SQLFragment.all([
      undated, leftOut, isCut ? .always : outside,
    ])
    .wrapped("SELECT count(*) FROM event e WHERE ", "")
    let count =
      try Int.fetchOne(db, sql: statement.sql, arguments: statement.statementArguments) ?? 0
    if count == 0 { return [] }
    return ["\(count) undated event\(count == 1 ? "" : "s") left out"]
  }
}

/// A term of ORDER BY. What is missing comes last, whichever way it goes.
struct OrderTerm {
  private let expression: String
  private let isDescending: Bool
  private let canBeMissing: Bool
  private let isReversed: Bool

  init(
    _ expression: String, isDescending: Bool = false, canBeMissing: Bool = false,
    isReversed: Bool = false
  ) {
    self.expression = expression
    self.isDescending = isDescending
    self.canBeMissing = canBeMissing
    self.isReversed = isReversed
  }

  var reversed: OrderTerm {
    OrderTerm(
      expression, isDescending: !isDescending, canBeMissing: canBeMissing, isReversed: !isReversed)
  }

  /// Whether it sorts by the day alone, as the index of days does.
  var isOfDay: Bool { expression == "e.sort_day" }
  var isBackward: Bool { isDescending }

  /// Whether it leaves nothing to a later term.
  func sorts(like other: OrderTerm) -> Bool { expression == other.expression }

  var sql: String {
    let missing =
      canBeMissing ? "(\(expression)) IS NULL\(isReversed ? " DESC" : ""), " : ""
    return "\(missing)\(expression)\(isDescending ? " DESC" : "")"
  }
}

/// What a field sorts by: of several values the least.
enum SortColumn {
  static func terms(of field: Field, isDescending: Bool) -> [OrderTerm] {
    func terms(_ expressions: String..., canBeMissing: Bool = true) -> [OrderTerm] {
      expressions.map {
        OrderTerm($0, isDescending: isDescending, canBeMissing: canBeMissing)
      }
    }
    switch field {
    case .id: return terms("s.handle", "e.ordinal", canBeMissing: false)
    case .date, .within, .before, .after:
      // The undated have the greatest day, so that both orders are those of an index.
      let last = OrderTerm("(e.sort_day = \(DateColumns.sortUndated))")
      return (isDescending ? [last] : []) + terms("e.sort_day", canBeMissing: false)
    case .year, .month, .decade, .century, .weekday, .episode, .note:
      return terms("e.\(field.rawValue)")
    case .kind, .certainty, .text: return terms("e.\(field.rawValue)", canBeMissing: false)
    case .source: return terms("s.handle", canBeMissing: false)
    case .outlet: return terms("s.outlet")
    case .actor: return terms(actor(""))
    case .agent: return terms(actor("AND x.roles & 1 <> 0"))
    case .patient: return terms(actor("AND x.roles & 2 <> 0"))
    case .role: return terms("(SELECT min(x.role) FROM participant x WHERE x.event_id = e.id)")
    case .place: return terms(local("place_id"))
    case .speaker: return terms(local("speaker_id"))
    case .origin:
      return terms(
        """
        (SELECT min(coalesce(a.name, x.name)) FROM origin x
        LEFT JOIN local_actor l ON l.id = x.local_actor_id LEFT JOIN actor a ON a.id = l.actor_id
        WHERE x.event_id = e.id)
        """)
    case .number: return terms("(SELECT min(x.value) FROM quantity x WHERE x.event_id = e.id)")
    case .tag: return terms("(SELECT min(x.name) FROM tag x WHERE x.event_id = e.id)")
    case .has: return []
    }
  }

  private static func actor(_ roles: String) -> String {
    """
    (SELECT min(a.name) FROM event_actor x JOIN actor a ON a.id = x.actor_id
    WHERE x.event_id = e.id \(roles))
    """
  }

  private static func local(_ column: String) -> String {
    """
    (SELECT a.name FROM local_actor l JOIN actor a ON a.id = l.actor_id WHERE l.id = e.\(column))
    """
  }
}

extension Predicate {
  /// What of it can hold only possibly of an event of which it holds.
  fileprivate var doubtful: Predicate {
    guard case .and(let parts) = self else { return self }
    return .and(parts.filter(\.hasPossibleMatches))
  }

  /// Whether it holds only of events of some stretch of days.
  fileprivate var isTiedToDays: Bool {
    switch self {
    case .everything, .not: false
    case .and(let parts): parts.contains(where: \.isTiedToDays)
    case .or(let parts): parts.allSatisfy(\.isTiedToDays)
    case .test(let test):
      [.date, .within, .year, .decade, .century].contains(test.field) && test.op != .differs
        && !test.isAnnual
    }
  }
}

extension FieldTest {
  /// Whether it asks for days of no known year: `date:XXXX-10-14`.
  fileprivate var isAnnual: Bool {
    values.contains { value in
      if case .date(let bounds, _) = value { bounds.annual != nil } else { false }
    }
  }
}
