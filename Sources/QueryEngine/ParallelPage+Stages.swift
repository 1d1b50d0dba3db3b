import Narrative

extension ParallelPage {
  /// Applies a stage that takes rows from an end or counts them.
  mutating func apply(_ stage: TableStage) throws(EngineError) {
    var table = ResultTable(
      columns: [], rows: rows.indices.map { [.number(Double($0))] })
    try stage.apply(to: &table)
    rows = table.rows.compactMap { cells in
      if case .number(let index)? = cells.first { rows[Int(index)] } else { nil }
    }
    let kept = Set(rows.map(\.episode))
    discrepancies = discrepancies.filter { kept.contains($0.episode) }
  }
}
