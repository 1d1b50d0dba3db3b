import Collation
import Narrative
import Testing

/// Two hundred invented accounts with known edits, and how many of these are found.
@Suite struct SyntheticAccountTests {
  private struct Score {
    var hits = 0
    var misses = 0
    var falseOnes = 0

    var precision: Int { hits * 100 / max(hits + falseOnes, 1) }
    var recall: Int { hits * 100 / max(hits + misses, 1) }
  }

  private static let slots: [(edit: SyntheticAccounts.Edit, slot: Slot)] = [
    (.renamed, .actor), (.redated, .date), (.renumbered, .number), (.moved, .place),
  ]

  @Test func `known edits in two hundred accounts are found, and nothing strict that is none`()
    throws
  {
    var scores: [SyntheticAccounts.Edit: Score] = [:]
    for seed in 0..<100 {
      let pair = try SyntheticAccounts(seed: UInt64(seed))
      let strict = AccountComparer(pair.accounts).findings().discrepancies.filter(\.isStrict)
      for (edit, slot) in Self.slots {
        let found = Set(strict.filter { $0.slot == slot }.compactMap { $0.a.event?.ordinal })
        let made = Set(pair.known.filter { $0.edit == edit }.map(\.ordinal))
        scores[edit, default: Score()].hits += found.intersection(made).count
        scores[edit, default: Score()].misses += made.subtracting(found).count
        scores[edit, default: Score()].falseOnes += found.subtracting(made).count
      }
      // What one account leaves out is in no episode of both.
      let both = Set(pair.accounts[0].told.compactMap(\.episode))
        .intersection(pair.accounts[1].told.compactMap(\.episode))
      for told in pair.accounts[0].told {
        let isDropped = pair.known[told.event.id.ordinal - 1].edit == .dropped
        let isAlone = told.episode.map { !both.contains($0) } ?? true
        let isRedated = pair.known[told.event.id.ordinal - 1].edit == .redated
        if isRedated { continue }
        if isDropped && isAlone { scores[.dropped, default: Score()].hits += 1 }
        if isDropped && !isAlone { scores[.dropped, default: Score()].misses += 1 }
        if !isDropped && isAlone { scores[.dropped, default: Score()].falseOnes += 1 }
      }
    }
    for edit in SyntheticAccounts.Edit.allCases {
      let score = try #require(scores[edit])
      print(
        "\(edit.rawValue): precision \(score.precision), recall \(score.recall) "
          + "(\(score.hits) found, \(score.misses) missed, \(score.falseOnes) false)")
      #expect(score.precision >= (edit == .dropped ? 85 : 97), "\(edit)")
      #expect(score.recall >= 80, "\(edit)")
    }
  }

  @Test func `findings do not hang on the order of the accounts`() throws {
    for seed in 0..<5 {
      let pair = try SyntheticAccounts(seed: UInt64(seed))
      #expect(
        AccountComparer(pair.accounts).findings()
          == AccountComparer(pair.accounts.reversed()).findings())
    }
  }
}
