/// Turns denials that only say how late something came: "did not begin until March".
struct OnsetFinder {
  let view: SentenceView

  /// How far behind its verb an "until" is looked for.
  private static let reach = 12

  /// What goes on for a time has its end in "until": "did not last until March" stays denied.
  private static let lasting: Set<String> = [
    "adjourn", "continue", "defer", "delay", "endure", "extend", "keep", "last", "live",
    "postpone", "remain", "serve", "stay", "survive", "suspend", "wait", "work",
  ]

  func turn(_ groups: inout [VerbGroup]) {
    for k in groups.indices where groups[k].isNegated {
      let end = k + 1 < groups.count ? groups[k + 1].tokens.lowerBound : view.count
      guard let until = until(after: groups[k], before: end) else { continue }
      groups[k].isNegated = false
      groups[k].onset = until
    }
  }

  private func until(after group: VerbGroup, before end: Int) -> Int? {
    let start = group.tokens.upperBound
    let words = start..<max(start, min(end, start + OnsetFinder.reach))
    guard !OnsetFinder.lasting.contains(group.verb.lemma),
      let i = words.first(where: {
        ["until", "till"].contains(view.words[$0].folded) || view.words[$0].token.kind == .mark
      }), view.words[i].token.kind == .word
    else { return nil }
    switch group.form {
    case .past, .pastPerfect: return i
    case .present, .modal:
      // What is to come begins for certain only where a day says when.
      let isDay = (i + 1..<min(i + 3, view.count)).contains { view.words[$0].timex != nil }
      return group.isPlanned && isDay ? i : nil
    case .perfect, .progressive, .infinitive, .gerund, .reduced: return nil
    }
  }
}
