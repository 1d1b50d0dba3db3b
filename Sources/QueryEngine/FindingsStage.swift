import Narrative
import QueryLanguage

/// A stage that works on findings: a parallel page, or a report across the accounts.
struct FindingsStage {
  private let stage: Stage

  init(_ stage: Stage) {
    self.stage = stage
  }

  func apply(to report: inout Report) throws(EngineError) {
    if let range = try kept(of: report.count) { report.keep(range) }
  }

  func apply(to page: inout ParallelPage) throws(EngineError) {
    guard let range = try kept(of: page.rows.count) else { return }
    page.rows = Array(page.rows[range])
    let episodes = Set(page.rows.map(\.episode))
    page.discrepancies.removeAll { item in item.episode.map { !episodes.contains($0) } ?? false }
  }

  /// The rows that stay; nil: all.
  private func kept(of count: Int) throws(EngineError) -> Range<Int>? {
    switch stage {
    case .first(let number), .limit(let number): return 0..<min(max(0, number), count)
    case .last(let number): return count - min(max(0, number), count)..<count
    case .expect(let expected):
      if count != expected { throw .unexpected(expected: expected, found: count) }
      return nil
    case .filter, .sort, .count, .groupBy, .show, .distinct, .context, .timeline, .compare,
      .discrepancies, .substitutions, .omissions, .corroborate, .sourcing, .quotes:
      throw .needsEvents(stage: stage.name)
    }
  }
}
