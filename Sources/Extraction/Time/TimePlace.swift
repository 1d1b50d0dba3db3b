/// Where in the telling an expression of time stands.
struct TimePlace: Sendable {
  var tense = TenseReader.Tense.unknown
  var paragraph = 0
  var sentence = 0
  /// A heading, a row or boilerplate: beside the story, not part of it.
  var isAside = false
  /// The speech it is quoted in, or -1.
  var speech = -1

  /// Whether it is the teller who speaks, going on with the story.
  var isTold: Bool { !isAside && speech < 0 }
}

/// Reads the place of each expression.
struct TimePlaceReader {
  private let text: TokenizedText
  private let tenses: TenseReader
  let quoted: QuotedRegions

  init(_ text: TokenizedText, lexical: [Int]) {
    self.text = text
    quoted = QuotedRegions(text)
    tenses = TenseReader(text, lexical: lexical, quoted: quoted)
  }

  func place(of tokens: Range<Int>) -> TimePlace {
    guard let number = tenses.sentence(of: tokens) else { return TimePlace() }
    let sentence = text.sentences[number]
    let region = Int(quoted.regionOf[tokens.lowerBound])
    return TimePlace(
      tense: tenses.tense(around: tokens), paragraph: sentence.paragraph, sentence: number,
      isAside: sentence.kind != .prose,
      speech: region >= 0 && quoted.regions[region].isSpeech ? region : -1)
  }
}
