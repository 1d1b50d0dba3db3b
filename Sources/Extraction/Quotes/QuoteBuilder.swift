import Narrative

/// Builds the quotes of a text, sentence by sentence, then from the quoted words still without a
/// speaker.
struct QuoteBuilder {
  /// A quote in tokens.
  struct Draft {
    var content: [Range<Int>]
    var cue: Range<Int>
    var speaker: Range<Int>
    var isDirect: Bool
    var rule: String
  }

  let text: TokenizedText
  let view: NameView
  let mentions: [ActorMention]
  let mentionOf: [Int32]
  let regions: QuotedRegions
  let cues: CueFinder
  var drafts: [Draft] = []
  /// For each region, the draft that has its words.
  var ownerOf: [Int?]

  init(text: TokenizedText, mentions: [ActorMention]) {
    self.text = text
    self.mentions = mentions
    view = NameView(text)
    mentionOf = QuoteBuilder.mentionOfToken(text, mentions)
    regions = QuotedRegions(text)
    cues = CueFinder(view: view, mentionOf: mentionOf)
    ownerOf = [Int?](repeating: nil, count: regions.regions.count)
  }

  static func mentionOfToken(_ text: TokenizedText, _ mentions: [ActorMention]) -> [Int32] {
    var result = [Int32](repeating: -1, count: text.tokens.count)
    var next = 0
    for (i, token) in text.tokens.enumerated() {
      while next < mentions.count, mentions[next].span.upperBound <= token.span.lowerBound {
        next += 1
      }
      if next < mentions.count, mentions[next].span.overlaps(token.span) { result[i] = Int32(next) }
    }
    return result
  }

  mutating func quotes() -> [Quote] {
    for sentence in text.sentences where sentence.kind != .boilerplate {
      for segment in segments(of: sentence.tokens) { read(segment, in: sentence) }
      if sentence.kind != .row { readLabel(sentence) }
    }
    readOrphans()
    return drafts.compactMap(quote(of:)).sorted {
      let a = $0.content[0], b = $1.content[0]
      return (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
    }
  }

  /// The stretches of a sentence outside quoted speech.
  func segments(of tokens: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for i in tokens {
      if regions.isSpeech(i) {
        if let from = start { result.append(from..<i) }
        start = nil
      } else if start == nil {
        start = i
      }
    }
    if let from = start { result.append(from..<tokens.upperBound) }
    return result
  }

  mutating func read(_ segment: Range<Int>, in sentence: Sentence) {
    var left = regions.speech(endingAt: segment.lowerBound)
    var right = regions.speech(beginningAt: segment.upperBound)
    // Words of another paragraph are another's.
    if left != nil, paragraph(of: segment.lowerBound - 1) != sentence.paragraph { left = nil }
    if right != nil, paragraph(of: segment.upperBound) != sentence.paragraph { right = nil }
    var i = segment.lowerBound
    var usedTo = segment.lowerBound
    while i < segment.upperBound {
      if view.folded(i) == "according", i + 1 < segment.upperBound, view.folded(i + 1) == "to" {
        i = readAccording(i, segment, left: left)
        usedTo = i
        continue
      }
      if let next = readNoun(i, segment) {
        i = next
        usedTo = next
        continue
      }
      if i == segment.lowerBound, let left, ownerOf[left] == nil, readDash(segment, left: left) {
        return
      }
      guard i >= usedTo, let cue = cues.cue(at: i, in: segment, afterSpeech: left != nil) else {
        i += 1
        continue
      }
      if let end = attach(cue, segment, left: left, right: right, sentence: sentence) {
        usedTo = end
        i = max(end, i + 1)
      } else {
        i += 1
      }
    }
    if let right { readColon(segment, right: right) }
  }

  func paragraph(of token: Int) -> Int {
    text.sentences.isEmpty ? 0 : text.sentences[sentenceIndex(of: token)].paragraph
  }

  mutating func add(_ content: [Range<Int>], _ cue: Cue, direct: Bool, rule: String) {
    drafts.append(
      Draft(content: content, cue: cue.verb, speaker: cue.speaker, isDirect: direct, rule: rule))
  }

  func quote(of draft: Draft) -> Quote? {
    let content = draft.content.filter { !$0.isEmpty }.map { text.span($0) }
    guard !content.isEmpty else { return nil }
    return Quote(
      content: content, cue: draft.cue.isEmpty ? [] : [text.span(draft.cue)],
      speaker: draft.speaker.isEmpty ? [] : [text.span(draft.speaker)],
      speakerName: name(in: draft.speaker), isDirect: draft.isDirect, rule: draft.rule)
  }
}
