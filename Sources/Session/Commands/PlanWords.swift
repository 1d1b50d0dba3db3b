import QueryEngine
import QueryLanguage

/// A plan in words: how the events are found, then what each stage does with them.
enum PlanWords {
  /// What lies in the places that are asked for; else an empty line.
  static func places(_ plan: QueryPlan) -> String {
    if plan.places.isEmpty { return "" }
    let lines = plan.places.map { "  \($0.name): \($0.holds.joined(separator: ", "))" }
    return "\nplaces that lie in it\n\(lines.joined(separator: "\n"))\n"
  }

  static func lines(_ plan: QueryPlan, stages: [Stage]) -> String {
    let found = plan.words.isEmpty ? ["finds events by their numbers"] : plan.words
    let width = stages.map(\.description.count).max() ?? 0
    let after = stages.map { stage in
      let words = stage.description
      let padding = String(repeating: " ", count: min(width, 30) - min(words.count, 30) + 2)
      return "| \(words)\(padding)\(StageTable[stage.stageName].summary)"
    }
    return (found + after).map { "  \($0)" }.joined(separator: "\n")
  }
}

extension Stage {
  fileprivate var stageName: StageName {
    switch self {
    case .filter: .where
    case .sort: .sort
    case .first: .first
    case .last: .last
    case .limit: .limit
    case .count: .count
    case .groupBy: .group
    case .show: .show
    case .distinct: .distinct
    case .context: .context
    case .timeline: .timeline
    case .compare: .compare
    case .discrepancies: .discrepancies
    case .substitutions: .substitutions
    case .omissions: .omissions
    case .corroborate: .corroborate
    case .sourcing: .sourcing
    case .quotes: .quotes
    case .expect: .expect
    }
  }
}
