package import Chronology
package import Collation
package import Narrative

/// What a stage that looks across the accounts gives: one finding after the other.
package struct Report: Hashable, Sendable {
  package enum Findings: Hashable, Sendable {
    case discrepancies([DifferenceGroup])
    case substitutions([SubstitutionRow])
    case omissions([OmissionRow])
    case corroboration(CorroborationMatrix)
    case sourcing([SourcingRow])
    case quotes([QuoteGroup])
  }

  package var findings: Findings
  package var notes: [String]

  package init(_ findings: Findings, notes: [String] = []) {
    self.findings = findings
    self.notes = notes
  }

  /// The handles of the sources that it speaks of.
  package var sources: Set<String> {
    switch findings {
    case .discrepancies(let groups):
      Set(
        groups.flatMap(\.differences).flatMap {
          [$0.discrepancy.a.source, $0.discrepancy.b.source]
        })
    case .substitutions(let rows):
      Set(rows.flatMap { [$0.substitution.a.source, $0.substitution.b.source] })
    case .omissions(let rows): Set(rows.flatMap { $0.toldBy + $0.notToldBy })
    case .corroboration(let matrix): Set(matrix.sources)
    case .sourcing(let rows): Set(rows.flatMap(\.sources))
    case .quotes(let groups): Set(groups.flatMap(\.wordings).map(\.source))
    }
  }

  package var count: Int {
    switch findings {
    case .discrepancies(let groups): groups.reduce(0) { $0 + $1.differences.count }
    case .substitutions(let rows): rows.count
    case .omissions(let rows): rows.count
    case .corroboration(let matrix): matrix.rows.count
    case .sourcing(let rows): rows.count
    case .quotes(let rows): rows.count
    }
  }

  /// Keeps the findings at these places.
  mutating func keep(_ range: Range<Int>) {
    switch findings {
    case .discrepancies(let groups):
      var place = 0
      var kept: [DifferenceGroup] = []
      for var group in groups {
        group.differences = group.differences.filter { _ in
          defer { place += 1 }
          return range.contains(place)
        }
        if !group.differences.isEmpty { kept.append(group) }
      }
      findings = .discrepancies(kept)
    case .substitutions(let rows): findings = .substitutions(Array(rows[range]))
    case .omissions(let rows): findings = .omissions(Array(rows[range]))
    case .corroboration(var matrix):
      matrix.rows = Array(matrix.rows[range])
      findings = .corroboration(matrix)
    case .sourcing(let rows): findings = .sourcing(Array(rows[range]))
    case .quotes(let rows): findings = .quotes(Array(rows[range]))
    }
  }
}

/// A source's own sentence, and where in it the words in question stand.
package struct Passage: Hashable, Sendable {
  package var text: String
  /// The words in question, in UTF-8 offsets of `text`.
  package var marked: Range<Int>
  /// The same in Unicode code points of the source's text.
  package var codePointSpan: Range<Int>

  package init(text: String, marked: Range<Int>, codePointSpan: Range<Int>) {
    self.text = text
    self.marked = marked
    self.codePointSpan = codePointSpan
  }
}

/// A discrepancy with the sentences of both its sides.
package struct Difference: Hashable, Sendable {
  package var discrepancy: Discrepancy
  package var a: Passage
  package var b: Passage

  package init(_ discrepancy: Discrepancy, a: Passage, b: Passage) {
    self.discrepancy = discrepancy
    self.a = a
    self.b = b
  }
}

/// A difference, all those that one substitution makes, or those of several sources from one.
package struct DifferenceGroup: Hashable, Sendable {
  package var substitution: Substitution?
  /// One at least.
  package var differences: [Difference]

  package init(substitution: Substitution? = nil, differences: [Difference]) {
    self.substitution = substitution
    self.differences = differences
  }

  /// Whether another discrepancy says the same of another source.
  func takes(_ other: Discrepancy) -> Bool {
    guard substitution == nil, let own = differences.first?.discrepancy else { return false }
    return own.episode == other.episode && own.slot == other.slot && own.actor == other.actor
      && own.isStrict == other.isStrict && own.reason == other.reason && own.b == other.b
  }
}

/// A substitution with the sentences of each of its pairings.
package struct SubstitutionRow: Hashable, Sendable {
  package struct Shown: Hashable, Sendable {
    package var shared: String
    package var a: EventRow
    package var b: EventRow
  }

  package var substitution: Substitution
  package var shown: [Shown]
}

/// An episode that some of the sources do not tell.
package struct OmissionRow: Hashable, Sendable {
  package var episode: Int
  package var date: EDTF?
  package var toldBy: [String]
  package var notToldBy: [String]
  /// The event that tells it first.
  package var event: EventRow
}

/// Episodes by sources, and of how many independent origins each rests.
package struct CorroborationMatrix: Hashable, Sendable {
  package enum Mark: String, Hashable, Sendable, CaseIterable {
    case tells, differs
    case notTold = "not told"
  }
  package struct Row: Hashable, Sendable {
    package var episode: Int
    package var date: EDTF?
    /// One for each source.
    package var marks: [Mark]
    /// Each of them one witness, however many sources rest on it: `Bloomberg`.
    package var origins: [String]
    /// The sources that tell it without saying on whose word.
    package var unattributed: [String]
    package var event: EventRow
  }

  package var sources: [String]
  package var rows: [Row]
}

/// An origin and what rests on it; or what a source tells on its own word.
package struct SourcingRow: Hashable, Sendable {
  /// The agency or person; nil: unattributed.
  package var origin: String?
  /// The ways to it, each nearest first.
  package var chains: [[String]]
  /// In the order of sources and text.
  package var events: [EventRow]

  init(origin: String?, chains: [[String]], events: [EventRow]) {
    self.origin = origin
    self.chains = chains
    self.events = events.sorted { $0.event.id < $1.event.id }
  }

  package var sources: [String] { Set(events.map(\.event.id.source)).sorted() }
  package var episodes: [Int] { Set(events.compactMap(\.episode)).sorted() }
  /// Several sources that rest on one origin are one witness.
  package var isShared: Bool { origin != nil && sources.count > 1 }
}

/// One quotation, in each wording in which the sources give it.
package struct QuoteGroup: Hashable, Sendable {
  package struct Wording: Hashable, Sendable {
    package var source: String
    package var event: EventID?
    package var isDirect: Bool
    /// The words without quotation marks.
    package var text: String
    /// Half-open code points of the source's text.
    package var codePointSpan: Range<Int>
    /// Against the first wording; empty for the first.
    package var changes: [WordChange]
  }

  package var speaker: String?
  package var wordings: [Wording]
}
