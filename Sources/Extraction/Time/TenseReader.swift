/// The time to which the clause around an expression looks, from its nearest verb.
struct TenseReader {
  enum Tense: Hashable, Sendable {
    case past, future, unknown
  }

  let text: TokenizedText
  private let lexical: [Int]
  /// For each token, the tokens of its sentence.
  private let sentenceOf: [Int]
  private let quoted: QuotedRegions

  /// How far around an expression cues are looked for.
  private static let reach = 40

  /// Where the clause ends behind an expression that already has its verb in front.
  private static let breaks: Set<String> = [
    ",", ";", "and", "but", "while", "when", "after", "who",
  ]

  /// By how much a cue in front may be farther away than one behind.
  private static let lead = 3

  init(_ text: TokenizedText, lexical: [Int], quoted: QuotedRegions) {
    self.quoted = quoted
    self.text = text
    self.lexical = lexical
    var sentenceOf = [Int](repeating: 0, count: text.tokens.count)
    for (number, sentence) in text.sentences.enumerated() {
      for i in sentence.tokens where i < sentenceOf.count { sentenceOf[i] = number }
    }
    self.sentenceOf = sentenceOf
  }

  /// The sentence in which an expression stands.
  func sentence(of tokens: Range<Int>) -> Int? {
    tokens.lowerBound < sentenceOf.count ? sentenceOf[tokens.lowerBound] : nil
  }

  func tense(around tokens: Range<Int>) -> Tense {
    guard tokens.lowerBound < sentenceOf.count else { return .unknown }
    let sentence = text.sentences[sentenceOf[tokens.lowerBound]].tokens
    if looksAhead(tokens.lowerBound - 1) { return .future }
    if namesWhatIsDropped(tokens) { return .future }
    if namesWhatWas(tokens) { return .past }
    let speech = self.speech(tokens.lowerBound)
    var best = Tense.unknown
    var distance = TenseReader.reach
    var i = tokens.lowerBound - 1
    while i >= sentence.lowerBound, tokens.lowerBound - i < distance {
      let cue = cue(i)
      // The speaker's verbs say nothing of the teller's times, nor these of the speaker's.
      if cue != .unknown, self.speech(i) == speech {
        best = cue
        distance = tokens.lowerBound - i
      }
      i -= 1
    }
    i = tokens.upperBound
    // What comes after weighs less: it may belong to the next clause.
    distance -= TenseReader.lead
    while i < sentence.upperBound, i - tokens.upperBound + 1 < distance {
      if best != .unknown, TenseReader.breaks.contains(text.tokens[i].folded) { break }
      let cue = cue(i)
      // The speaker's verbs say nothing of the teller's times, nor these of the speaker's.
      if cue != .unknown, self.speech(i) == speech {
        best = cue
        distance = i - tokens.upperBound + 1
      }
      i += 1
    }
    return best
  }

  private func speech(_ index: Int) -> Int32 {
    quoted.isSpeech(index) ? quoted.regionOf[index] : -1
  }

  /// "a way round Wednesday's ruling": what is named by its day has been, unless one goes to it,
  /// votes in it or waits for it.
  private func namesWhatWas(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, tokens.upperBound < text.tokens.count,
      text.tokens[tokens.upperBound].folded == "'s", tokens.lowerBound > 0
    else { return false }
    return [
      "of", "around", "about", "on", "over", "after", "following", "since", "against", "despite",
    ]
    .contains(text.tokens[tokens.lowerBound - 1].folded)
  }

  /// "until Tuesday", "as early as Friday".
  private func looksAhead(_ before: Int) -> Bool {
    guard before >= 2 else { return false }
    let word = text.tokens[before].folded
    if word == "until" { return text.tokens[before].casing == .lower && !isOnset(before) }
    return word == "as" && ["soon", "early"].contains(text.tokens[before - 1].folded)
      && text.tokens[before - 2].folded == "as"
  }

  /// "did not begin until Tuesday": the end of a wait that is over.
  private func isOnset(_ until: Int) -> Bool {
    for i in stride(from: until - 1, to: max(0, until - TenseReader.wait), by: -1) {
      let word = text.tokens[i].folded
      if text.tokens[i].kind == .mark, word != "'" { return false }
      if word == "not" || word == "n't" || word == "never" {
        return ["did", "was", "were", "had"].contains(text.tokens[i - 1].folded)
      }
    }
    return false
  }

  /// How far before "until" its denied verb is looked for.
  private static let wait = 15

  /// The tense that a token is a cue of.
  private func cue(_ index: Int) -> Tense {
    let tokens = text.tokens
    let token = tokens[index]
    guard token.kind == .word, !isDropped(index) else { return .unknown }
    if lexical[index] != 0 {
      let roles = TimeLexicon.words[lexical[index]].roles
      if roles.contains(.future) { return .future }
      if roles.contains(.futureIfTo), index + 1 < tokens.count,
        ["to", "for"].contains(tokens[index + 1].folded)
      {
        return .future
      }
      if roles.contains(.futureIfBe), index > 0,
        ["is", "are", "am", "'s", "'re", "'m", "be"].contains(tokens[index - 1].folded)
          || tokens[index - 1].folded == "not"
      {
        return .future
      }
      if roles.contains(.past) { return isAhead(participle: index) ? .future : .past }
    }
    if token.casing == .lower, token.folded.utf8.count > 4, token.folded.hasSuffix("ed") {
      if isState(participle: index) { return .unknown }
      return isAhead(participle: index) ? .future : .past
    }
    return .unknown
  }

  /// "cancelled a planned visit": the adjective of what a verb in the past is done to.
  private func isDropped(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard index > 1, ["planned", "scheduled", "upcoming"].contains(tokens[index].folded),
      TenseReader.articles.contains(tokens[index - 1].folded)
    else { return false }
    return isDrop(index - 2) || ["missed", "skipped"].contains(tokens[index - 2].folded)
  }

  /// "is closed", "are required": a state of the present.
  private func isState(participle index: Int) -> Bool {
    index > 0 && ["is", "are", "'s", "'re"].contains(text.tokens[index - 1].folded)
  }

  /// "to be held", "would still be held": what comes after has not happened yet.
  private func isAhead(participle index: Int) -> Bool {
    let tokens = text.tokens
    guard index > 1, tokens[index - 1].folded == "be" else { return false }
    return tokens[max(0, index - 3)...index - 2].contains {
      ["to", "will", "would", "should", "must", "may", "can", "'ll"].contains($0.folded)
    }
  }
}
