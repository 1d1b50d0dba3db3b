/// The verbs that can follow a pipe.
package enum StageName: String, Hashable, Sendable, CaseIterable {
  case `where`, show, sort, first, last, limit, count, group, distinct, context, timeline, compare
  case discrepancies, substitutions, omissions, corroborate, sourcing, quotes, expect
}

/// What the language knows of each stage: the one table behind help, completion, errors and tests.
package struct StageEntry: Hashable, Sendable {
  /// What flows from one stage to the next.
  package enum Flow: Hashable, Sendable {
    case events
    /// Rows with columns, of `show`, `distinct`, `count by` and `group by`.
    case table
    /// One row for each finding: `discrepancies`, `quotes`, `compare` ...
    case report
    /// One thing that can only be looked at: a total, a timeline.
    case picture
  }

  package var stage: StageName
  /// As it is written: "group by".
  package var name: String
  package var usage: String
  /// One line, without a final stop.
  package var summary: String
  /// A query that uses it.
  package var example: String
  /// What it can be given.
  package var takes: [Flow]
  /// What it gives; nil: what it was given.
  package var gives: Flow?
}

package enum StageTable {
  /// All stages, in the order in which they are listed.
  package static let entries: [StageEntry] = StageName.allCases.map { StageTable[$0] }

  package static var names: [String] { StageName.allCases.map(\.rawValue) }

  /// The stage of a name, whatever its case.
  package static func stage(named name: String) -> StageName? {
    StageName(rawValue: name.lowercased())
  }

  /// The stages that can follow what a stage gives, by name.
  package static func names(taking flow: StageEntry.Flow) -> [String] {
    entries.filter { $0.takes.contains(flow) }.map(\.name)
  }

  package static subscript(stage: StageName) -> StageEntry {
    switch stage {
    case .where:
      filter(
        .where, "where FILTER", "keeps the events that match", "actor:witkoff | where has:place")
    case .show:
      StageEntry(
        stage: .show, name: "show", usage: "show FIELD, ...", summary: "a table of these fields",
        example: "| show date, actor, text", takes: [.events], gives: .table)
    case .sort:
      StageEntry(
        stage: .sort, name: "sort", usage: "sort FIELD [asc|desc], ...",
        summary: "puts rows in order; 'count' is a key too", example: "| sort date desc",
        takes: [.events, .table], gives: nil)
    case .first: cut(.first, "first N", "the first rows", "| sort date | first 10")
    case .last: cut(.last, "last N", "the last rows", "| sort date | last 10")
    case .limit: cut(.limit, "limit N", "no more rows than so many", "| limit 10")
    case .count:
      StageEntry(
        stage: .count, name: "count", usage: "count [by FIELD, ...]",
        summary: "how many, in all or for each value, with bars", example: "| count by source",
        takes: [.events], gives: .table)
    case .group:
      StageEntry(
        stage: .group, name: "group by", usage: "group by FIELD, ...",
        summary: "the events under each value", example: "| group by actor", takes: [.events],
        gives: .table)
    case .distinct:
      StageEntry(
        stage: .distinct, name: "distinct", usage: "distinct FIELD, ...",
        summary: "each value once", example: "| distinct actor", takes: [.events], gives: .table)
    case .context:
      filter(
        .context, "context N", "with so many events of the same source before and after",
        "number:28 | context 2")
    case .timeline:
      report(
        .timeline, "timeline [by FIELD]", "lanes over time, a mark for each event",
        "| timeline by source", gives: .picture)
    case .compare:
      report(
        .compare, "compare [by FIELD] [VALUE, ...]",
        "the parallel page: a row an episode, a column a source",
        "date:2025-10 | compare envoy, citizen")
    case .discrepancies:
      report(.discrepancies, "discrepancies", "where readings differ, and why", "| discrepancies")
    case .substitutions:
      report(
        .substitutions, "substitutions", "where one source says X, another Y", "| substitutions")
    case .omissions:
      report(.omissions, "omissions", "episodes by who tells them and who does not", "| omissions")
    case .corroborate:
      report(
        .corroborate, "corroborate", "episodes by sources: tells, differs, not told",
        "| corroborate")
    case .sourcing:
      report(.sourcing, "sourcing", "who stands behind each claim", "| sourcing")
    case .quotes:
      report(.quotes, "quotes", "quoted words by speaker", "speaker:witkoff | quotes")
    case .expect:
      StageEntry(
        stage: .expect, name: "expect", usage: "expect N",
        summary: "fails unless so many rows came",
        example: "date:2025-10-14 | expect 3", takes: [.events, .table, .report, .picture],
        gives: nil)
    }
  }

  private static func filter(
    _ stage: StageName, _ usage: String, _ summary: String, _ example: String
  ) -> StageEntry {
    StageEntry(
      stage: stage, name: stage.rawValue, usage: usage, summary: summary, example: example,
      takes: [.events], gives: .events)
  }

  private static func cut(
    _ stage: StageName, _ usage: String, _ summary: String, _ example: String
  ) -> StageEntry {
    StageEntry(
      stage: stage, name: stage.rawValue, usage: usage, summary: summary, example: example,
      takes: [.events, .table, .report], gives: nil)
  }

  private static func report(
    _ stage: StageName, _ usage: String, _ summary: String, _ example: String,
    gives: StageEntry.Flow = .report
  ) -> StageEntry {
    StageEntry(
      stage: stage, name: stage.rawValue, usage: usage, summary: summary, example: example,
      takes: [.events], gives: gives)
  }
}
