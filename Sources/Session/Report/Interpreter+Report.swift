import Diagnostics
import EventStore
import Narrative
import QueryEngine
import QueryLanguage

extension Interpreter {
  /// `.report FILE.html`: everything that is open, as a page.
  func report(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let argument = try call.argument(0)
    try call.atMost(1)
    let target = try target(argument, in: call)
    let summary = try writeReport(to: target)
    return [.text("\(summary) written to \(PlainText.safe(argument.text))")]
  }

  /// Writes the comparison of all that is open as one page of HTML.
  /// - Returns: "5 sources, 96 events, 1995 to 2025".
  package func writeReport(to path: String) throws(Failure) -> String {
    let report = try corpusReport()
    let page = CorpusReportHTML(report).text
    try TextFile.working { () throws(Diagnostic) in try TextFile.write(page, to: path) }
    return report.summary
  }

  private func corpusReport() throws(Failure) -> CorpusReport {
    let sources = try Failure.of { () throws(StoreError) in try store.sources() }
    guard !sources.isEmpty else {
      throw Failure(
        Diagnostic("nothing is open to report on", help: ["open something: .open PATH"]))
    }
    let counts = try Failure.of { () throws(StoreError) in
      try store.values(of: .source, prefix: "", limit: .max)
    }
    let tallies = Dictionary(counts.map { ($0.value, $0.count) }) { first, _ in first }
    var report = CorpusReport(
      summary: try summary(),
      entries: sources.map { .init(source: $0, events: tallies[$0.handle] ?? 0) },
      differences: [], episodes: [], notes: [])
    do throws(EngineError) {
      let engine = Engine(store: store)
      let everything = Predicate.everything
      let found = try engine.run(ResolvedQuery(filter: everything, stages: [.discrepancies]))
      if case .report(let differences) = found,
        case .discrepancies(let groups) = differences.findings
      {
        report.differences = groups
      }
      let compared = try engine.run(
        ResolvedQuery(filter: everything, stages: [.compare(by: .source, columns: [])]))
      if case .comparison(let page) = compared {
        report.episodes = EpisodeSheet(page).episodes
        report.notes = page.notes
      }
    } catch {
      throw Failure(error)
    }
    return report
  }
}
