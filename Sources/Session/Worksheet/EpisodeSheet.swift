import Narrative
import QueryEngine

/// A parallel page to be filled in: an episode at a time, a column a source.
struct EpisodeSheet {
  /// What is ticked for one source in one episode.
  enum Tick: String, CaseIterable {
    case agrees, differs
    case onlyHere = "only here"
    case notTold = "not told"
  }

  struct Column {
    var source: String
    /// The source's own words, passage by passage; empty if it does not tell the episode.
    var passages: [String]
    var reading: String
    var tick: Tick
  }

  struct Episode {
    /// From 1, in the order of the page.
    var number: Int
    /// If all who tell it agree on it.
    var date: String?
    var columns: [Column]
    /// "actor: envoy “Steve Witkoff”, citizen “Karim Amer” (strict: ...)"
    var differences: [String]
  }

  var episodes: [Episode]

  init(_ page: ParallelPage) {
    episodes = page.rows.enumerated().map { index, row in
      Self.episode(index + 1, row, in: page)
    }
  }

  private static func episode(
    _ number: Int, _ row: ParallelPage.Row, in page: ParallelPage
  ) -> Episode {
    let differences = page.discrepancies.filter { $0.episode == row.episode }
    let differing = Set(differences.flatMap { [$0.a.source, $0.b.source] })
    let tellers = row.cells.count { $0 != nil }
    let columns = zip(page.sources, row.cells).map { source, cell in
      let tick: Tick =
        cell == nil
        ? .notTold
        : differing.contains(source) ? .differs : tellers == 1 ? .onlyHere : .agrees
      return Column(
        source: source, passages: cell.map(passages) ?? [],
        reading: cell.map { words(of: $0.reading) } ?? "", tick: tick)
    }
    let dates = Set(row.cells.compactMap { $0?.reading.when }.flatMap(\.self))
    return Episode(
      number: number, date: dates.count == 1 ? dates.first : nil, columns: columns,
      differences: sentences(differences))
  }

  /// Each sentence once, also where it tells several events or one holds the other.
  private static func passages(of cell: ParallelPage.Cell) -> [String] {
    var kept: [EventRow] = []
    for row in cell.events {
      let span = row.codePointSpan
      if kept.contains(where: { span.clamped(to: $0.codePointSpan) == span }) { continue }
      kept.removeAll { $0.codePointSpan.clamped(to: span) == $0.codePointSpan }
      kept.append(row)
    }
    return kept.sorted { $0.codePointSpan.lowerBound < $1.codePointSpan.lowerBound }.map { row in
      row.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }

  private static func words(of reading: Reading) -> String {
    let slots = [
      ("who", reading.who), ("when", reading.when), ("where", reading.whereabouts),
      ("number", reading.number), ("status", [reading.status.rawValue]),
    ]
    return slots.filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
  }

  /// Each difference once, in words.
  static func sentences(_ differences: [Discrepancy]) -> [String] {
    var seen: Set<String> = []
    return differences.map { difference in
      let judgement = difference.isStrict ? "strict" : "reconcilable"
      let reason = difference.reason.isEmpty ? judgement : "\(judgement): \(difference.reason)"
      return "\(difference.slot.rawValue): \(difference.a.source) “\(difference.a.value)”, "
        + "\(difference.b.source) “\(difference.b.value)” (\(reason))"
    }.filter { seen.insert($0).inserted }
  }
}
