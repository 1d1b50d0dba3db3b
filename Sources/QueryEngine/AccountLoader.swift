import Collation
import EventStore
import GRDB
import Narrative
import Stopping

/// Takes from a store what the accounts of some events are compared by.
struct AccountLoader {
  let store: Store

  /// By handle: the sources that tell one of the events, or all.
  func accounts(_ rows: [EventRow], ofAll: Bool = false) throws(EngineError) -> [Account] {
    var told: [String: [ToldEvent]] = [:]
    if ofAll {
      do {
        for handle in try store.handles() { told[handle] = [] }
      } catch {
        throw .store(error)
      }
    }
    for row in rows.untilStopped {
      told[row.event.id.source, default: []].append(
        ToldEvent(event: row.event, text: row.text, episode: row.episode))
    }
    var accounts: [Account] = []
    defer { if StopSign.isRaised { Leftovers.free((rows, told, accounts)) } }
    for handle in told.keys.sorted() {
      if StopSign.isRaised { throw .store(.interrupted) }
      do {
        guard let annotated = try store.annotated(handle) else { continue }
        let some = told[handle] ?? []
        let whole = some.count < annotated.events.count ? try all(of: handle) : nil
        accounts.append(Account(annotated, told: some, whole: whole))
      } catch {
        throw .store(error)
      }
    }
    return accounts
  }
}

extension AccountLoader {
  private func all(of handle: String) throws(StoreError) -> [ToldEvent] {
    try store.read { db in
      var told: [ToldEvent] = []
      let select = EventLoader.select(where: "s.handle = ?", order: "e.ordinal")
      try EventLoader(db).forEach(select, [handle]) { stored in
        if StopSign.isRaised { throw StoreError.interrupted }
        told.append(
          ToldEvent(event: stored.event, text: stored.text, episode: stored.episode))
      }
      return told
    }
  }
}

/// The differences between accounts, as far as a filter lets them be seen.
struct ComparedAccounts: Sendable {
  let accounts: [Account]
  let findings: AccountComparer.Findings

  init(_ accounts: [Account]) {
    self.accounts = accounts
    var findings = AccountComparer(accounts).findings()
    if !StopSign.isRaised, !accounts.allSatisfy(\.isWhole) {
      // A filter on events leaves of the profiles those of the actors it leaves.
      let events = Set(accounts.flatMap(\.told).map(\.event.id))
      var names: Set<String> = []
      for told in accounts.flatMap(\.told) {
        names.formUnion(told.event.participants.map(\.name))
        if let speaker = told.event.speaker { names.insert(speaker) }
      }
      findings.discrepancies.removeAll { item in
        guard item.episode == nil else { return false }
        if let actor = item.actor {
          return !names.contains(actor) && !names.contains(item.a.value)
            && !names.contains(item.b.value)
        }
        return ![item.a, item.b].contains { $0.event.map(events.contains) ?? false }
      }
    }
    self.findings = findings
  }
}

/// Finds the sentences that the sides of discrepancies stand in.
struct PassageFinder {
  private let texts: [String: SourceText]
  private let events: [EventID: EventRow]

  private struct SourceText {
    var words: SourceWords
    /// How many code points begin before each byte of the text.
    var codePoints: [Int]

    init(_ text: String) {
      words = SourceWords(text)
      var count = 0
      var codePoints: [Int] = []
      for byte in text.utf8 {
        codePoints.append(count)
        if byte & 0xC0 != 0x80 { count += 1 }
      }
      // A byte within a character belongs to it: spans begin and end between characters.
      self.codePoints = codePoints + [count]
    }
  }

  init(_ accounts: [Account], rows: [EventRow]) {
    var texts: [String: SourceText] = [:]
    for account in accounts.untilStopped {
      texts[account.handle] = SourceText(account.annotated.source.text)
    }
    self.texts = texts
    var events: [EventID: EventRow] = [:]
    for row in rows.untilStopped { events[row.event.id] = row }
    self.events = events
  }

  func passage(_ side: Discrepancy.Side) -> Passage {
    guard let text = texts[side.source] else {
      return Passage(text: "", marked: 0..<0, codePointSpan: side.span)
    }
    var span = text.words.sentence(around: side.span)
    // The event's own words, where they say enough by themselves.
    if let event = side.event.flatMap({ events[$0] })?.event.span,
      event.lowerBound <= side.span.lowerBound, side.span.upperBound <= event.upperBound
    {
      span = event
    }
    return Passage(
      text: text.words.text(span),
      marked: side.span.lowerBound - span.lowerBound..<side.span.upperBound - span.lowerBound,
      codePointSpan: codePoints(side.span, in: side.source))
  }

  func codePoints(_ span: Range<Int>, in source: String) -> Range<Int> {
    guard let marks = texts[source]?.codePoints, span.upperBound < marks.count else { return span }
    return marks[span.lowerBound]..<max(marks[span.lowerBound], marks[span.upperBound])
  }

  func difference(_ discrepancy: Discrepancy) -> Difference {
    Difference(discrepancy, a: passage(discrepancy.a), b: passage(discrepancy.b))
  }
}
