import Chronology
import Collation
import EventStore
import Narrative
import QueryLanguage
import Stopping

/// Makes of events what the stages that look across accounts give.
struct ReportBuilder {
  let rows: [EventRow]
  let accounts: [Account]

  func discrepancies() -> Report {
    let findings = ComparedAccounts(accounts).findings
    let finder = PassageFinder(accounts, rows: rows)
    var groups: [DifferenceGroup] = []
    for substitution in findings.substitutions.untilStopped {
      let own = findings.discrepancies.filter(substitution.explains).map(finder.difference)
      if !own.isEmpty {
        groups.append(DifferenceGroup(substitution: substitution, differences: own))
      }
    }
    var singles: [DifferenceGroup] = []
    for discrepancy in findings.discrepancies.untilStopped
    where !findings.substitutions.contains(where: { $0.explains(discrepancy) }) {
      let difference = finder.difference(discrepancy)
      if singles.last?.takes(discrepancy) ?? false {
        singles[singles.count - 1].differences.append(difference)
      } else {
        singles.append(DifferenceGroup(differences: [difference]))
      }
    }
    return Report(.discrepancies(groups + singles))
  }

  static func note(hidden: Int) -> [String] {
    guard hidden > 0 else { return [] }
    return [
      "\(hidden) more difference\(hidden == 1 ? "" : "s") in these episodes outside the filter"
    ]
  }

  func substitutions() -> Report {
    let found = SubstitutionFinder(accounts).substitutions().map(\.substitution)
    var byID: [EventID: EventRow] = [:]
    for row in rows { byID[row.event.id] = row }
    return Report(
      .substitutions(
        found.map { substitution in
          SubstitutionRow(
            substitution: substitution,
            shown: substitution.pairings.compactMap { pairing in
              guard let a = byID[pairing.a], let b = byID[pairing.b] else { return nil }
              return SubstitutionRow.Shown(shared: pairing.shared, a: a, b: b)
            })
        }))
  }

  // MARK: Episodes

  /// The episodes of the page that builds them, with the sources of all events.
  private func page() -> ParallelPage {
    ParallelPageBuilder(columns: Set(rows.map(\.event.id.source)).sorted()).page(rows, notes: [])
  }

  func omissions() -> Report {
    let page = page()
    var found: [OmissionRow] = []
    for row in page.rows.untilStopped {
      var told: [String] = []
      var silent: [String] = []
      for (source, cell) in zip(page.sources, row.cells) {
        if cell == nil { silent.append(source) } else { told.append(source) }
      }
      guard !silent.isEmpty, let event = Self.teller(row) else { continue }
      found.append(
        OmissionRow(
          episode: row.episode, date: row.date, toldBy: told, notToldBy: silent, event: event))
    }
    // What only a few leave out says most.
    let ranked = found.enumerated().sorted { a, b in
      (a.element.notToldBy.count, a.offset) < (b.element.notToldBy.count, b.offset)
    }.map(\.element)
    return Report(.omissions(ranked), notes: page.notes)
  }

  /// The first event that is no mere saying, else the first.
  private static func teller(_ row: ParallelPage.Row) -> EventRow? {
    let events = row.cells.compactMap { $0?.events }.flatMap(\.self)
    return events.first { $0.event.kind != .statement && $0.event.kind != .other } ?? events.first
  }

  func corroboration() -> Report {
    let page = page()
    let findings = ComparedAccounts(accounts).findings
    var differing: [Int: Set<String>] = [:]
    for item in findings.discrepancies.untilStopped {
      guard let episode = item.episode, !item.isWithinOneSource else { continue }
      differing[episode, default: []].formUnion([item.a.source, item.b.source])
    }
    var found: [CorroborationMatrix.Row] = []
    for row in page.rows.untilStopped {
      guard let event = Self.teller(row) else { continue }
      let marks = zip(page.sources, row.cells).map { source, cell -> CorroborationMatrix.Mark in
        guard cell != nil else { return .notTold }
        return differing[row.episode]?.contains(source) == true ? .differs : .tells
      }
      let groups = OriginGroups(
        zip(page.sources, row.cells).compactMap { source, cell in
          cell.map { (source: source, chains: $0.events.map { OriginChain(of: $0.event) }) }
        })
      found.append(
        CorroborationMatrix.Row(
          episode: row.episode, date: row.date, marks: marks, origins: groups.origins,
          unattributed: groups.unattributed, event: event))
    }
    // What most sources tell comes first, then the order of the page.
    let ranked = found.enumerated().sorted { a, b in
      let (x, y) = (a.element.tellers, b.element.tellers)
      return (y, a.offset) < (x, b.offset)
    }.map(\.element)
    return Report(
      .corroboration(CorroborationMatrix(sources: page.sources, rows: ranked)), notes: page.notes)
  }

  func sourcing() -> Report {
    let attributed = rows.map {
      (source: $0.event.id.source, chain: OriginChain(of: $0.event), row: $0)
    }
    .filter { !$0.chain.isEmpty }
    var found = OriginGroups.joined(attributed.map { (source: $0.source, chain: $0.chain) }).map {
      group in
      let members = group.members.map { attributed[$0] }
      var chains: [[String]] = []
      for member in members where !chains.contains(member.chain.links) {
        chains.append(member.chain.links)
      }
      return SourcingRow(origin: group.name, chains: chains, events: members.map(\.row))
    }
    let own = Dictionary(grouping: rows.filter { OriginChain(of: $0.event).isEmpty }) {
      $0.event.id.source
    }
    found.sort { a, b in
      if a.sources.count != b.sources.count { return a.sources.count > b.sources.count }
      if a.events.count != b.events.count { return a.events.count > b.events.count }
      return (a.origin ?? "") < (b.origin ?? "")
    }
    for handle in own.keys.sorted() {
      found.append(SourcingRow(origin: nil, chains: [], events: own[handle] ?? []))
    }
    return Report(.sourcing(found))
  }

  // MARK: Quotes

  /// Quoted words by speaker; what is only reported in other words stands beside them where it is
  /// another telling of the same words.
  /// - Parameter isEverything: Whether no filter was given: then quotes outside events count too.
  func quotes(isEverything: Bool) -> Report {
    var quotations: [Quotation] = []
    var events: [EventID?] = []
    var isQuoted: [Bool] = []
    var left = 0
    for account in accounts.untilStopped {
      let words = SourceWords(account.annotated.source.text)
      let spans = account.told.map { (span: $0.event.span, id: $0.event.id) }
      for quote in account.annotated.quotes where !quote.content.isEmpty {
        let event = spans.first { item in
          quote.content.contains { item.span.overlaps($0) }
            && (quote.cue.isEmpty || quote.cue.contains { item.span.overlaps($0) }
              || item.span.contains(quote.content[0].lowerBound))
        }?.id
        guard isEverything || event != nil else {
          left += 1
          continue
        }
        let text = quote.content.map { QuoteText.bare(words.text($0)) }.joined(separator: " ")
        quotations.append(Quotation(source: account.handle, quote: quote, text: text))
        events.append(event)
        isQuoted.append(quote.content.contains { QuoteText.hasMarks(words.text($0)) })
      }
    }
    let finder = PassageFinder(accounts, rows: rows)
    let grouped = QuotationAligner().groups(quotations).filter { $0.contains { isQuoted[$0] } }
    var groups = grouped.untilStopped.map { members in
      let first = quotations[members[0]]
      return QuoteGroup(
        speaker: members.lazy.compactMap { quotations[$0].quote.speakerName }.first,
        wordings: members.enumerated().map { place, index in
          let item = quotations[index]
          let content = item.quote.content
          let span = content[0].lowerBound..<(content.last?.upperBound ?? content[0].upperBound)
          return QuoteGroup.Wording(
            source: item.source, event: events[index], isDirect: item.quote.isDirect,
            text: item.text, codePointSpan: finder.codePoints(span, in: item.source),
            changes: place == 0 || StopSign.isRaised
              ? [] : WordChange.between(first.text, item.text))
        })
    }
    // Several wordings of one quotation first; then by speaker, nameless ones last.
    groups = groups.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if (x.wordings.count > 1) != (y.wordings.count > 1) { return x.wordings.count > 1 }
      if x.speaker != y.speaker { return (x.speaker ?? "\u{10FFFF}") < (y.speaker ?? "\u{10FFFF}") }
      return a.offset < b.offset
    }.map(\.element)
    let notes =
      left > 0 ? ["\(left) quotation\(left == 1 ? "" : "s") outside the filter left out"] : []
    return Report(.quotes(groups), notes: notes)
  }
}

extension CorroborationMatrix.Row {
  fileprivate var tellers: Int { marks.count { $0 != .notTold } }
}

/// The words of a quotation without the marks around them.
enum QuoteText {
  /// The words without the marks round them, where the marks hold all of it: of a part in marks
  /// nothing goes.
  static func bare(_ text: String) -> String {
    let words = text.hasPrefix("that ") ? text.dropFirst(5) : text[...]
    let inner = words.drop { marks.contains($0) || $0.isWhitespace }
    let end = inner.lastIndex { !marks.contains($0) && !$0.isWhitespace } ?? inner.startIndex
    let bare = inner[..<(inner.isEmpty ? end : inner.index(after: end))]
    let isWhole = inner.startIndex > words.startIndex && bare.endIndex < words.endIndex
    return String(isWhole && !bare.contains { marks.contains($0) } ? bare : words)
  }

  /// Whether quotation marks stand in it.
  static func hasMarks(_ text: String) -> Bool { text.contains { marks.contains($0) } }

  private static let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
}
