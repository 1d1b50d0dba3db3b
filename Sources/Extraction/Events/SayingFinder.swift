import Algorithms
import Narrative

/// Adds the saying itself as a happening, once for each sentence and speaker, where a quote's cue
/// stands in the sentence and no verb of it tells that already.
struct SayingFinder {
  private let cues: [(span: Range<Int>, quote: Quote)]

  init(_ quotes: [Quote]) {
    cues = quotes.flatMap { quote in quote.cue.map { (span: $0, quote: quote) } }
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  func add(
    to happenings: inout [Happening], in view: SentenceView, clauses: [Clause]
  ) {
    let first = cues.partitioningIndex { $0.span.lowerBound >= view.sentence.span.lowerBound }
    for (span, quote) in cues[first...] {
      guard span.lowerBound < view.sentence.span.upperBound else { break }
      guard let name = quote.speakerName, let tokens = view.tokens(in: span),
        !view.has("according", at: tokens.lowerBound)
      else { continue }
      let clause = clauses.first { $0.group.tokens.overlaps(tokens) }
      guard clause.map({ tells($0, quote) }) ?? quote.isDirect else { continue }
      let isTold = happenings.contains {
        tokens.contains($0.trigger)
          || $0.clause.map { clauses[$0].group.tokens.overlaps(tokens) } == true
          || $0.kind == .statement && $0.participants.contains { $0.name == name }
      }
      if isTold { continue }
      let speaker = view.mentions.first {
        quote.speaker.contains(where: $0.mention.span.overlaps) && $0.mention.name == name
      }
      happenings.append(
        Happening(
          trigger: clause?.group.head ?? tokens.upperBound - 1, kind: .statement,
          certainty: clause.map { CertaintyFinder.certainty(of: $0, governor: nil).0 }
            ?? .asserted,
          clause: nil,
          noun: nil, tokens: 0..<view.count,
          participants: speaker.map {
            [
              Participant(
                name: name, kind: $0.mention.kind, role: .agent, span: $0.mention.span)
            ]
          } ?? [],
          rules: ["saying"]))
    }
    happenings.sort { $0.trigger < $1.trigger }
  }

  /// Whether the cue's verb tells that something was said: not that it was not, nor might be.
  private func tells(_ clause: Clause, _ quote: Quote) -> Bool {
    let group = clause.group
    guard !group.isNegated, !group.isPassive, !clause.isConditional else { return false }
    switch group.verb.sort {
    case .say: return group.isTold || group.form == .present || group.form == .gerund
    case .think, .state: return group.isTold || quote.isDirect && group.form == .present
    case .act, .victim, .light, .occur, .aspect: return group.isTold && quote.isDirect
    case .plan, .fail, .attempt: return false
    }
  }
}
