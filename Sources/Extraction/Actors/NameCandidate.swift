import Narrative

/// A run of tokens that looks like one name, with what stands around it.
struct NameCandidate {
  /// The name alone.
  var tokens: Range<Int>
  var sentence: Int
  var kind: NamedActor.Kind?
  var rule = ""
  /// The name a lexicon files it under.
  var canonical: String?
  /// The title before it, if any: "Secretary of State".
  var title: Range<Int>?
  /// Whether the title is an office rather than "Mr" or "Dr".
  var titleIsOffice = false
  var gender: NameLexicon.Gender?
  /// Whether capitals tell nothing here: a title in capitals, or the first word of a sentence.
  var isWeak = false
  /// Whether it stands in a title written in capitals.
  var isInTitle = false
}

/// Tokens with the lexicon, and the questions asked of them at every step.
struct NameView {
  let text: TokenizedText
  let tokens: [Token]
  let lexicon = NameLexicon.shared

  init(_ text: TokenizedText) {
    self.text = text
    tokens = text.tokens
  }

  /// Whether the token is written with a capital: "Paris", "NATO", "McCain".
  func isCapital(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.kind == .word else { return false }
    switch token.casing {
    case .capitalized, .upper: return token.folded != "i" && token.folded.utf8.first != 0x27
    case .mixed:
      let first = text.bytes[token.span.lowerBound]
      return first.isASCIIUpper || first >= 0x80
        || text.bytes[token.span].dropFirst().contains(where: \.isASCIIUpper)
    case .lower, .none: return false
    }
  }

  func isInitial(_ i: Int) -> Bool {
    tokens[i].kind == .word && tokens[i].casing == .capitalized && tokens[i].span.count == 1
  }

  /// Whether two tokens touch.
  func touches(_ i: Int) -> Bool { !tokens[i].hasBlankBefore }

  func folded(_ i: Int) -> String { tokens[i].folded }

  func folded(_ range: Range<Int>) -> String {
    range.map { tokens[$0].folded }.joined(separator: " ")
  }
}
