/// The time to which the clause around an expression looks, from its nearest verb.
struct TenseReader {
  enum Tense: Hashable, Sendable {
    case past, future, unknown
  }

  private let text: TokenizedText
  private let lexical: [Int]
  /// For each token, the tokens of its sentence.
  private let sentenceOf: [Int]

  /// How far around an expression cues are looked for.
  private static let reach = 24

  init(_ text: TokenizedText, lexical: [Int]) {
    self.text = text
    self.lexical = lexical
    var sentenceOf = [Int](repeating: 0, count: text.tokens.count)
    for (number, sentence) in text.sentences.enumerated() {
      for i in sentence.tokens where i < sentenceOf.count { sentenceOf[i] = number }
    }
    self.sentenceOf = sentenceOf
  }

  /// The number of the paragraph in which an expression stands.
  func paragraph(of tokens: Range<Int>) -> Int {
    guard tokens.lowerBound < sentenceOf.count else { return 0 }
    return text.sentences[sentenceOf[tokens.lowerBound]].paragraph
  }

  func tense(around tokens: Range<Int>) -> Tense {
    guard tokens.lowerBound < sentenceOf.count else { return .unknown }
    let sentence = text.sentences[sentenceOf[tokens.lowerBound]].tokens
    if looksAhead(tokens.lowerBound - 1) { return .future }
    var best = Tense.unknown
    var distance = TenseReader.reach
    var i = tokens.lowerBound - 1
    while i >= sentence.lowerBound, tokens.lowerBound - i < distance {
      let cue = cue(i)
      if cue != .unknown {
        best = cue
        distance = tokens.lowerBound - i
      }
      i -= 1
    }
    i = tokens.upperBound
    while i < sentence.upperBound, i - tokens.upperBound + 1 < distance {
      let cue = cue(i)
      if cue != .unknown {
        best = cue
        distance = i - tokens.upperBound + 1
      }
      i += 1
    }
    return best
  }

  /// "until Tuesday", "as early as Friday".
  private func looksAhead(_ before: Int) -> Bool {
    guard before >= 2 else { return false }
    let word = text.tokens[before].folded
    if word == "until" { return text.tokens[before].casing == .lower }
    return word == "as" && ["soon", "early"].contains(text.tokens[before - 1].folded)
      && text.tokens[before - 2].folded == "as"
  }

  /// The tense that a token is a cue of.
  private func cue(_ index: Int) -> Tense {
    let tokens = text.tokens
    let token = tokens[index]
    guard token.kind == .word else { return .unknown }
    if lexical[index] != 0 {
      let roles = TimeLexicon.words[lexical[index]].roles
      if roles.contains(.future) { return .future }
      if roles.contains(.futureIfTo), index + 1 < tokens.count,
        ["to", "for"].contains(tokens[index + 1].folded)
      {
        return .future
      }
      if roles.contains(.past) { return .past }
    }
    if token.casing == .lower, token.folded.utf8.count > 4, token.folded.hasSuffix("ed") {
      // "to be held": what comes after "to be" has not happened yet.
      return index > 1 && tokens[index - 1].folded == "be"
        && ["to", "will", "would", "should", "must", "may"].contains(tokens[index - 2].folded)
        ? .future : .past
    }
    return .unknown
  }
}
