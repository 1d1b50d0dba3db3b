import Chronology
import Narrative

/// What a sentence says of where the story stands in time, whatever it tells.
struct StorySentence {
  /// Where its main clause leads.
  enum Course: Hashable {
    /// It goes on in the simple past.
    case told
    /// Only somebody's direct words: they say nothing of the story's time.
    case spoken
    /// Background, comment or outlook: "had planned", "is", "will", "has".
    case aside
  }

  private let view: SentenceView
  private let clauses: [Clause]
  let course: Course
  /// How it opens, if by a word of time.
  let opening: StoryTurn?

  /// - Parameter isSpoken: whether a place stands in direct speech.
  init(_ view: SentenceView, _ clauses: [Clause], isSpoken: (Int) -> Bool) {
    self.view = view
    self.clauses = clauses
    let told = clauses.filter { $0.group.isFinite && !isSpoken($0.group.head) }
    let main =
      told.first { [.main, .coordinated, .resumed].contains($0.link) } ?? told.first
    let start = view.words.indices.first { view.words[$0].token.kind != .mark } ?? 0
    let first = [.conjunction].contains { view.isA($0, at: start) } ? start + 1 : start
    let opens = first < view.count ? StoryTurn.reading(view, at: first)?.turn : nil
    let isVague = view.timexes.contains {
      $0.tokens.lowerBound <= first + 1 && $0.timex.leavesStory
    }
    opening = isVague ? .off : opens
    if let main {
      let isPast =
        main.group.form == .past
        || main.group.form == .modal
          && ["could", "would", "might"].contains(view.words[main.group.tokens.lowerBound].folded)
      course = isPast ? .told : .aside
    } else {
      // A sentence whose verb no lexicon knows, or without one, turns nowhere.
      course = clauses.isEmpty && !isSpoken(start) ? .told : .spoken
    }
  }

  /// The turns made at the head of a clause and around its verb: "later became".
  func turns(of clause: Clause) -> Set<StoryTurn> {
    let verb = clause.group.tokens
    let head = clause.tokens.lowerBound..<min(clause.tokens.lowerBound + 3, verb.upperBound)
    let around = max(clause.tokens.lowerBound, verb.lowerBound - 2)..<verb.upperBound + 2
    let turns = StoryTurn.turns(view, in: head).union(StoryTurn.turns(view, in: around))
    let isVague = view.timexes.contains {
      clause.tokens.contains($0.tokens.lowerBound) && ($0.timex.leavesStory || counts($0))
    }
    return isVague ? turns.union([.off]) : turns
  }

  /// "Eight days before the feast": a stretch that leads elsewhere.
  private func counts(_ placed: SentenceView.PlacedTimex) -> Bool {
    placed.timex.kind == .duration && !placed.timex.value.hasPrefix("PT")
      && ["before", "after", "earlier", "later", "into"].contains {
        view.has($0, at: placed.tokens.upperBound)
      }
  }

  /// Whether the words hold a stretch of days or more, or what recurs: "raged for six days".
  func lasts(in range: Range<Int>) -> Bool {
    view.timexes.contains { placed in
      guard range.contains(placed.tokens.lowerBound) else { return false }
      switch placed.timex.kind {
      case .set: return true
      case .duration:
        return !placed.timex.value.hasPrefix("PT")
          && ["for", "over", "within", "in", "during", "throughout"].contains {
            view.has($0, at: placed.tokens.lowerBound - 1)
          }
      case .date, .time: return placed.timex.leavesStory
      }
    }
  }

  /// Whether the sentence names a day other than this, if only in passing.
  func namesDay(otherThan date: EventDate) -> Bool {
    view.timexes.contains { placed in
      guard placed.timex.isDating, let value = placed.timex.edtf else { return false }
      return EventDate(value: value, basis: .stated).isOfDay && value != date.value
    }
  }

  /// Whether the subject of a clause is known: a pronoun, or "the troops" once the troops were
  /// spoken of.
  func hasKnownSubject(_ clause: Clause, among nouns: Set<String>) -> Bool {
    hasPronoun(clause) || isKnown(clause.subject, among: nouns)
  }

  /// Whether the subject of a clause is a pronoun.
  func hasPronoun(_ clause: Clause) -> Bool {
    let words = clause.subject.filter { view.words[$0].timex == nil && !view.isComma($0) }
    return words.count <= 2 && words.contains { view.isA(.subject, at: $0) }
  }

  /// Whether these words take up a thing spoken of: "the troops", "those quakes".
  func isKnown(_ range: Range<Int>, among nouns: Set<String>) -> Bool {
    var isDefinite = false
    for i in range.clamped(to: 0..<view.count) {
      let word = view.words[i]
      if ["the", "this", "these", "those", "both"].contains(word.folded) {
        isDefinite = true
      } else if word.isA(.preposition) && word.folded != "of" || word.token.kind == .mark {
        isDefinite = false
      } else if isDefinite, let noun = noun(i), nouns.contains(where: { isSame($0, noun) }) {
        return true
      }
    }
    return false
  }

  /// The common nouns of the sentence, each without a plural's s.
  var nouns: Set<String> { Set(view.words.indices.compactMap(noun)) }

  private func noun(_ i: Int) -> String? {
    let word = view.words[i]
    guard word.token.kind == .word, word.token.casing == .lower, word.timex == nil, !word.isVerb,
      word.folded.utf8.count > 3, !word.folded.hasSuffix("ly"),
      !word.isA([
        .determiner, .preposition, .pronoun, .subject, .possessive, .adverb, .negation, .modal,
        .be, .have, .do, .relativiser, .subordinator, .conjunction, .adjectival,
      ])
    else { return nil }
    return word.folded.hasSuffix("s") && !word.folded.hasSuffix("ss")
      ? String(word.folded.dropLast()) : word.folded
  }

  /// "the quake" takes up "an earthquake".
  private func isSame(_ a: String, _ b: String) -> Bool {
    a == b || min(a.utf8.count, b.utf8.count) > 4 && (a.hasSuffix(b) || b.hasSuffix(a))
  }
}

extension [Clause] {
  /// Whether a clause stands in what somebody says or in a relative clause: joined to another by
  /// "and" or "when", it stands where that does.
  func isHeld(_ k: Int) -> Bool {
    var k = k
    while true {
      if [.complement, .relative].contains(self[k].link) { return true }
      guard [.coordinated, .adverbial].contains(self[k].link), let parent = self[k].parent,
        parent < k
      else { return false }
      k = parent
    }
  }
}

extension Timex {
  /// Whether it names another time without saying which: "recently", "months ago".
  fileprivate var leavesStory: Bool { kind == .date && edtf == nil && rule != "at-the-time" }
}
