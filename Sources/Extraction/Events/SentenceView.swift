import Algorithms
import Narrative

/// One sentence with all that was read in it, in places counted from its first token.
struct SentenceView {
  /// A token with what the lexicons and the other taggers say of it.
  struct Word {
    var token: Token
    var entry: WordEntry
    /// The place in `mentions` of the mention that covers it.
    var mention: Int?
    /// The place in `timexes` of the timex that covers it.
    var timex: Int?
    /// Whether it belongs to a verb group.
    var isVerb = false
    var folded: String { token.folded }

    func isA(_ classes: WordClasses) -> Bool { !entry.classes.isDisjoint(with: classes) }
  }

  struct PlacedMention {
    var mention: ActorMention
    var tokens: Range<Int>
  }

  struct PlacedTimex {
    var timex: Timex
    var tokens: Range<Int>
  }

  let sentence: Sentence
  let strikes: StrikeSense
  private(set) var words: [Word]
  private(set) var mentions: [PlacedMention] = []
  private(set) var timexes: [PlacedTimex] = []

  /// - Parameters:
  ///   - mentions: those that begin in the sentence, in order.
  ///   - timexes: likewise.
  init(
    _ sentence: Sentence, of text: TokenizedText, mentions: ArraySlice<ActorMention>,
    timexes: ArraySlice<Timex>, lexicon: EventLexicon, strikes: StrikeSense
  ) {
    self.sentence = sentence
    self.strikes = strikes
    words = text.tokens[sentence.tokens].map {
      Word(token: $0, entry: lexicon.entry($0.folded))
    }
    for mention in mentions {
      guard let tokens = tokens(in: mention.span), words[tokens.lowerBound].mention == nil
      else { continue }
      for i in tokens { words[i].mention = self.mentions.count }
      self.mentions.append(PlacedMention(mention: mention, tokens: tokens))
    }
    for timex in timexes {
      guard let tokens = tokens(in: timex.span) else { continue }
      for i in tokens { words[i].timex = self.timexes.count }
      self.timexes.append(PlacedTimex(timex: timex, tokens: tokens))
    }
  }

  var count: Int { words.count }

  /// Where the telling begins, behind a dateline: "HALDEN, Sept 21 (Reuters) -".
  var body: Int {
    guard words.first?.token.casing == .upper else { return 0 }
    var holdsMark = false
    for (i, word) in words.enumerated().prefix(16) {
      if ["-", "–", "—"].contains(word.folded), word.token.hasBlankBefore {
        return holdsMark ? i + 1 : 0
      }
      if word.token.casing == .lower, word.timex == nil { return 0 }
      holdsMark = holdsMark || [",", "("].contains(word.folded)
    }
    return 0
  }

  /// Notes which words are verbs, so that no noun phrase runs over one.
  mutating func mark(_ groups: [VerbGroup]) {
    for group in groups {
      for i in group.tokens { words[i].isVerb = true }
    }
  }

  /// Whether this place holds exactly this word or mark.
  func has(_ folded: String, at i: Int) -> Bool {
    words.indices.contains(i) && words[i].folded == folded
  }

  func isA(_ classes: WordClasses, at i: Int) -> Bool {
    words.indices.contains(i) && words[i].isA(classes)
  }

  /// The UTF-8 span from the first to the last of these words; they are not empty.
  func span(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return sentence.span }
    return words[range.lowerBound].token.span
      .lowerBound..<words[range.upperBound - 1].token.span.upperBound
  }

  /// The words that a UTF-8 span touches; nil if it touches none.
  func tokens(in span: Range<Int>) -> Range<Int>? {
    let start = words.partitioningIndex { $0.token.span.upperBound > span.lowerBound }
    var end = start
    while end < words.count, words[end].token.span.lowerBound < span.upperBound { end += 1 }
    return start < end ? start..<end : nil
  }

  /// Whether the word here is joined to its neighbour by a hyphen.
  func isHyphenated(_ i: Int) -> Bool {
    (has("-", at: i - 1) && !words[i - 1].token.hasBlankBefore)
      || (has("-", at: i + 1) && !words[i + 1].token.hasBlankBefore)
  }

  func isVerb(_ i: Int) -> Bool { words.indices.contains(i) && words[i].isVerb }

  func isComma(_ i: Int) -> Bool { has(",", at: i) }

  /// The mention that ends just before this place, or one place further if a comma is between.
  func mention(endingBefore i: Int) -> PlacedMention? {
    var at = i - 1
    if isComma(at) { at -= 1 }
    return words.indices.contains(at) ? words[at].mention.map { mentions[$0] } : nil
  }
}
