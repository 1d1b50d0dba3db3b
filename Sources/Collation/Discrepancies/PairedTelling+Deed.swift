import Chronology
import Lexicons
import Narrative

extension PairedTelling {
  /// Of one actor, one tells a deed and the other that it was not done, or its opposite.
  ///
  /// Strict only of a denial in the source's own voice, or of opposites on one and the same day.
  func deedDiscrepancy() -> Discrepancy? {
    for x in a {
      for y in b {
        guard LikeEvents(x: x, y: y).datesCanMeet, let agent = x.soleAgent, agent == y.soleAgent
        else { continue }
        if x.event.kind == .statement, y.event.kind == .statement {
          if let found = denialInWords(x, y) { return found }
        } else if let found = denied(x, y) ?? opposite(x, y) {
          return found
        }
      }
    }
    return nil
  }

  private func denied(_ x: ToldEvent, _ y: ToldEvent) -> Discrepancy? {
    guard Set([x.event.certainty, y.event.certainty]) == [.asserted, .denied],
      !x.actionStems.isDisjoint(with: y.actionStems), patientsAgree(x, y), areOfOneDeed(x, y)
    else { return nil }
    let isOwn = OriginChain(of: x.event).isEmpty && OriginChain(of: y.event).isEmpty
    return discrepancy(
      .status, isStrict: isOwn,
      isOwn ? "asserted in one, denied in the other" : "told on another's word in one",
      side(x, x.event.trigger, x.event.certainty.status.rawValue),
      side(y, y.event.trigger, y.event.certainty.status.rawValue))
  }

  private func opposite(_ x: ToldEvent, _ y: ToldEvent) -> Discrepancy? {
    guard x.event.certainty == .asserted, y.event.certainty == .asserted,
      ExclusiveDeeds.exclude(x.actionStems, y.actionStems), patientsAgree(x, y),
      LikeEvents(x: x, y: y).sharedWords.count > 0
    else { return nil }
    let day = x.event.date?.value.bounds.singleDay
    let isStrict = day != nil && day == y.event.date?.value.bounds.singleDay
    return discrepancy(
      .status, isStrict: isStrict,
      isStrict ? "one deed is the opposite of the other" : "opposite deeds, perhaps of two days",
      side(x, x.action, x.words(x.action) ?? "happened"),
      side(y, y.action, y.words(y.action) ?? "happened"))
  }

  /// "she said that she would sell", "she denied that she would sell".
  private func denialInWords(_ x: ToldEvent, _ y: ToldEvent) -> Discrepancy? {
    guard let first = x.triggerStem, let second = y.triggerStem,
      ExclusiveDeeds.denials.contains(first) != ExclusiveDeeds.denials.contains(second)
    else { return nil }
    let words = LikeEvents(x: x, y: y).sharedWords
    guard words.count >= 2, words.share >= 50 else { return nil }
    return discrepancy(
      .status, isStrict: false, "said in one, denied in the other; it may be of two times",
      side(x, x.event.trigger, x.words(x.event.trigger) ?? "said"),
      side(y, y.event.trigger, y.words(y.event.trigger) ?? "said"))
  }

  /// That she did not sing of the one thing is not that she sang of no other: one day, or the same
  /// words beside the verb.
  func areOfOneDeed(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    let pair = LikeEvents(x: x, y: y)
    if pair.sharedDay { return true }
    let words = pair.sharedWords
    return words.count >= 3 && words.share >= 50
  }

  /// Whether the deeds are done to one, or either does not say to whom.
  private func patientsAgree(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    let first = Set(x.event.participants.filter { $0.role == .patient }.map(\.name))
    let second = Set(y.event.participants.filter { $0.role == .patient }.map(\.name))
    return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
  }
}

extension ToldEvent {
  /// The one actor who does it, person or body; nil if there are several or none.
  fileprivate var soleAgent: String? {
    let names = Set(
      event.participants.filter { $0.role == .agent && $0.kind != .place }.map(\.name))
    return names.count == 1 ? names.first : nil
  }

  /// The verb; of "cast the deciding vote" up to the noun.
  fileprivate var action: Range<Int> {
    guard let stem = triggerStem, ExclusiveDeeds.light.contains(stem) else { return event.trigger }
    let start = event.span.lowerBound
    let words = SourceWords(text).words(in: event.trigger.upperBound - start..<text.utf8.count)
    let noun = words.prefix(4).first { ExclusiveDeeds.all.contains(Stemmer.stem($0.folded)) }
    return event.trigger
      .lowerBound..<(noun.map { $0.span.upperBound + start }
      ?? event.trigger.upperBound)
  }

  /// The stem of the verb; of "cast a vote" that of the noun, too.
  fileprivate var actionStems: Set<String> {
    guard let stem = triggerStem else { return [] }
    guard ExclusiveDeeds.light.contains(stem) else { return [stem] }
    let end = event.trigger.upperBound - event.span.lowerBound
    let words = SourceWords(text).words(in: end..<text.utf8.count).prefix(4)
    return Set([stem] + words.map { Stemmer.stem($0.folded) })
  }
}

/// Deeds of which one actor does only one in one matter.
enum ExclusiveDeeds {
  static func exclude(_ a: Set<String>, _ b: Set<String>) -> Bool {
    rows.contains { row in
      (!row.0.isDisjoint(with: a) && !row.1.isDisjoint(with: b))
        || (!row.0.isDisjoint(with: b) && !row.1.isDisjoint(with: a))
    }
  }

  private static let rows: [(Set<String>, Set<String>)] = [
    ("abstain", "vote"), ("accept", "reject refuse decline"), ("approve", "reject veto"),
    ("attend", "boycott skip miss"), ("win", "lose"), ("survive", "die"), ("acquit", "convict"),
    ("support", "oppose"), ("agree", "refuse"), ("sign", "veto"), ("stay remain", "leave flee"),
  ].map { (stems($0.0), stems($0.1)) }

  static let all = rows.reduce(into: Set<String>()) { $0.formUnion($1.0.union($1.1)) }

  static let denials = stems("deny reject refute dispute contradict")

  /// Verbs that say nothing without their noun.
  static let light = stems("cast give take make hold have pay deliver put")

  private static func stems(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map { Stemmer.stem(String($0)) })
  }
}
