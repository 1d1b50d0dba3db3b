import Narrative

/// Chooses what to show as the words that tell a happening.
///
/// The whole sentence when it tells only one; else its clause, widened to whoever acts and to its
/// date, so that it reads on its own.
struct SpanChooser {
  private let view: SentenceView
  private let clauses: [Clause]

  init(_ view: SentenceView, _ clauses: [Clause]) {
    self.view = view
    self.clauses = clauses
  }

  func span(of happening: Happening, among all: [Happening]) -> Range<Int> {
    guard all.count > 1 else { return view.sentence.span }
    // Words and the saying of them are shown together.
    if happening.kind == .statement, view.words.contains(where: { $0.folded == "\"" }) {
      return view.sentence.span
    }
    var words = happening.tokens
    if let k = happening.clause { words = reading(k) }
    if let noun = happening.noun {
      words =
        min(
          words.lowerBound, noun.phrase.lowerBound)..<max(
          words.upperBound, noun.phrase.upperBound)
    }
    words = min(words.lowerBound, happening.trigger)..<max(words.upperBound, happening.trigger + 1)
    var span = view.span(trimmed(words))
    for other in happening.participants.map(\.span) + ownTimex(happening)
    where view.sentence.span.lowerBound <= other.lowerBound
      && other.upperBound <= view.sentence.span.upperBound
    {
      span = min(span.lowerBound, other.lowerBound)..<max(span.upperBound, other.upperBound)
    }
    return span
  }

  /// The clause's words from its subject on; an infinitive's from those of its governor.
  private func reading(_ k: Int) -> Range<Int> {
    var start = clauses[k].tokens.lowerBound
    var at = k
    var steps = 0
    while [.infinitive, .coordinated, .resumed, .reduced].contains(clauses[at].link),
      let parent = clauses[at].parent, parent < at, steps < clauses.count
    {
      at = parent
      start = min(start, clauses[at].tokens.lowerBound)
      steps += 1
    }
    if !clauses[k].subject.isEmpty { start = min(start, clauses[k].subject.lowerBound) }
    return start..<max(start + 1, end(of: k))
  }

  /// Where the clause ends with all that it says: its "that" clauses and infinitives.
  private func end(of k: Int) -> Int {
    var end = clauses[k].tokens.upperBound
    // Each clause within, and whether it is part of what is said.
    var inside: [Int: Bool] = [k: false]
    for c in clauses.indices where c > k {
      guard let parent = clauses[c].parent, let isSaid = inside[parent] else { continue }
      switch clauses[c].link {
      case .complement: inside[c] = true
      case .infinitive, .reduced: inside[c] = isSaid
      case .participial, .adverbial:
        // "suggested sharing a paper"
        let isObject = clauses[c].tokens.lowerBound == clauses[parent].group.tokens.upperBound
        let concedes = ["although", "though", "while", "whereas", "since"]
          .contains(clauses[c].opener)
        guard isObject || isSaid && !concedes else { continue }
        inside[c] = isSaid
      case .coordinated, .resumed, .main, .relative:
        guard isSaid else { continue }
        inside[c] = true
      }
      end = max(end, clauses[c].tokens.upperBound)
    }
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = min(range.upperBound, view.count)
    while low + 1 < high,
      view.isComma(low)
        || ["and", "but", "or", "–", ";", ":", "\""].contains(view.words[low].folded)
    { low += 1 }
    while high - 1 > low,
      [",", ";", ":", "–", ".", "and", "but", "or", "(", "that", "who", "which", "even"].contains(
        view.words[high - 1].folded)
    { high -= 1 }
    return low..<high
  }

  /// The expression of its date, unless that is told of something else.
  private func ownTimex(_ happening: Happening) -> [Range<Int>] {
    guard let date = happening.date, date.basis != .inherited, let timex = date.timex else {
      return []
    }
    return [timex]
  }
}
