import QueryLanguage

/// A stage that works on a table.
struct TableStage {
  private let stage: Stage

  init(_ stage: Stage) {
    self.stage = stage
  }

  /// Whether it only takes rows from an end or counts them, whatever is in them.
  var isForRows: Bool {
    switch stage {
    case .first, .last, .limit, .expect: true
    default: false
    }
  }

  func apply(to table: inout ResultTable) throws(EngineError) {
    switch stage {
    case .sort(let keys): table.rows = try TableOrder.sorted(table, by: keys)
    case .first(let count), .limit(let count): table.rows = Array(table.rows.prefix(max(0, count)))
    case .last(let count): table.rows = Array(table.rows.suffix(max(0, count)))
    case .expect(let expected):
      if table.rows.count != expected {
        throw .unexpected(expected: expected, found: table.rows.count)
      }
    case .filter, .count, .groupBy, .show, .distinct, .context, .timeline, .compare,
      .discrepancies, .substitutions, .omissions, .corroborate, .sourcing, .quotes:
      throw .needsEvents(stage: stage.name)
    }
  }
}

extension Stage {
  /// The word that begins it.
  var name: String {
    switch self {
    case .filter: "where"
    case .sort: "sort"
    case .first: "first"
    case .last: "last"
    case .limit: "limit"
    case .count: "count"
    case .groupBy: "group by"
    case .show: "show"
    case .distinct: "distinct"
    case .context: "context"
    case .timeline: "timeline"
    case .compare: "compare"
    case .discrepancies: "discrepancies"
    case .substitutions: "substitutions"
    case .omissions: "omissions"
    case .corroborate: "corroborate"
    case .sourcing: "sourcing"
    case .quotes: "quotes"
    case .expect: "expect"
    }
  }

  /// Whether events come to an end with it.
  var makesTable: Bool {
    switch self {
    case .filter, .sort, .first, .last, .limit, .context: false
    case .count, .groupBy, .show, .distinct, .timeline, .compare, .discrepancies, .substitutions,
      .omissions, .corroborate, .sourcing, .quotes, .expect:
      true
    }
  }
}
