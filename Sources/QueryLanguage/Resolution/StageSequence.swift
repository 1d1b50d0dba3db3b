/// What the stages so far give, and with which columns.
struct StageSequence {
  private(set) var flow = StageEntry.Flow.events
  /// The stage that made the flow what it is; nil while it is the filter's events.
  private(set) var last: StageName?
  /// The columns of a table, by name; `count` among them if it has one.
  private(set) var columns: [String] = []

  /// Whether a stage can be given what flows.
  func allows(_ stage: StageName) -> Bool { StageTable[stage].takes.contains(flow) }

  mutating func follow(_ stage: Stage) {
    switch stage {
    case .filter, .sort, .first, .last, .limit, .context, .expect: break
    case .count(let fields):
      // A total is one number: there is nothing in it to put in order.
      fields.isEmpty ? give(.picture, .count) : give(.table, .count, names(fields) + ["count"])
    case .groupBy(let fields): give(.table, .group, names(fields) + ["count"])
    case .show(let fields): give(.table, .show, names(fields))
    case .distinct(let fields): give(.table, .distinct, names(fields))
    case .timeline: give(.picture, .timeline)
    case .compare: give(.report, .compare)
    case .discrepancies: give(.report, .discrepancies)
    case .substitutions: give(.report, .substitutions)
    case .omissions: give(.report, .omissions)
    case .corroborate: give(.report, .corroborate)
    case .sourcing: give(.report, .sourcing)
    case .quotes: give(.report, .quotes)
    }
  }

  private mutating func give(
    _ flow: StageEntry.Flow, _ stage: StageName, _ columns: [String] = []
  ) {
    (self.flow, self.last, self.columns) = (flow, stage, columns)
  }

  private func names(_ fields: [Field]) -> [String] { fields.map(\.rawValue) }
}
