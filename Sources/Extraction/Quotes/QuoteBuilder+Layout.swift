import Algorithms
import Narrative

/// Words that their place on the page gives to somebody: labels, dashes, colons, paragraphs.
extension QuoteBuilder {
  /// ""..." ― Sonya Herridge": a dash and a name behind the words.
  mutating func readDash(_ segment: Range<Int>, left: Int) -> Bool {
    guard segment.count >= 2, segment.count <= 14, view.folded(segment.lowerBound) == "–",
      view.isCapital(segment.lowerBound + 1), endsLine(segment.upperBound)
    else { return false }
    var end = segment.lowerBound + 1
    while end < segment.upperBound,
      view.tokens[end].kind == .word || mentionOf[end] >= 0 || view.isInitial(end - 1)
    { end += 1 }
    ownerOf[left] = drafts.count
    drafts.append(
      Draft(
        content: [regions.regions[left].tokens],
        cue: segment.lowerBound..<segment.lowerBound + 1,
        speaker: segment.lowerBound + 1..<end, isDirect: true, rule: "dash"))
    return true
  }

  func endsLine(_ index: Int) -> Bool {
    index >= view.tokens.count || paragraph(of: index) != paragraph(of: index - 1)
  }

  /// "McCaskill scolded him: "The ..."": a colon gives the words to the subject before it, whatever
  /// the verb.
  mutating func readColon(_ segment: Range<Int>, right: Int) {
    guard ownerOf[right] == nil, let last = segment.last,
      view.folded(last) == ":" || view.folded(last) == ",", segment.count > 2
    else { return }
    let speaker = cues.mainSubject(segment, before: last)
    guard !speaker.isEmpty, speaker.upperBound < last else { return }
    var verb = speaker.upperBound
    if view.folded(last) == ",", last - verb > 3 { return }
    while verb < last - 1, view.tokens[verb].kind != .word { verb += 1 }
    ownerOf[right] = drafts.count
    drafts.append(
      Draft(
        content: [regions.regions[right].tokens], cue: verb..<verb + 1, speaker: speaker,
        isDirect: true, rule: "colon"))
  }

  /// "WALLACE: Let's start", "Sanders: Clinton needs to ...": a name and a colon at the line's start.
  mutating func readLabel(_ sentence: Sentence) {
    var i = sentence.tokens.lowerBound
    if view.folded(i) == "\"" { i += 1 }
    let start = i
    guard i < sentence.tokens.upperBound, mentionOf[i] >= 0, i == 0 || startsLine(sentence) else {
      return
    }
    while i < sentence.tokens.upperBound, mentionOf[i] == mentionOf[start] { i += 1 }
    guard i + 2 < sentence.tokens.upperBound, view.folded(i) == ":",
      mentions[Int(mentionOf[start])].kind == .person, regions.speech(beginningAt: i + 1) == nil
    else { return }
    var end = sentence.tokens.upperBound
    for other in text.sentences[sentenceIndex(sentence)...] {
      guard other.paragraph == sentence.paragraph else { break }
      end = other.tokens.upperBound
    }
    let region = Int(regions.regionOf[i + 1])
    if region >= 0 { ownerOf[region] = drafts.count }
    drafts.append(
      Draft(
        content: [i + 1..<end], cue: i..<i + 1, speaker: start..<i, isDirect: true, rule: "label"))
  }

  func startsLine(_ sentence: Sentence) -> Bool {
    let index = sentenceIndex(sentence)
    return index == 0 || text.sentences[index - 1].paragraph != sentence.paragraph
  }

  func sentenceIndex(_ sentence: Sentence) -> Int { sentenceIndex(of: sentence.tokens.lowerBound) }

  /// The sentence of a token; the last one for what is behind it.
  func sentenceIndex(of token: Int) -> Int {
    let index = text.sentences.partitioningIndex { $0.tokens.upperBound > token }
    return min(index, text.sentences.count - 1)
  }

  /// Quoted words without a cue of their own go on from the words before.
  mutating func readOrphans() {
    for (id, region) in regions.regions.enumerated() where ownerOf[id] == nil && region.isSpeech {
      guard id > 0, let owner = ownerOf[id - 1] else { continue }
      let previous = regions.regions[id - 1]
      let gap = previous.tokens.upperBound..<region.tokens.lowerBound
      guard region.tokens.lowerBound >= gap.lowerBound else { continue }
      let opensParagraph =
        paragraph(of: region.tokens.lowerBound) != paragraph(of: previous.tokens.lowerBound)
      let isNext = opensParagraph && gap.isEmpty
      let isSame =
        !opensParagraph && gap.count <= 30 && drafts[owner].isDirect
        && (drafts[owner].cue.lowerBound >= gap.lowerBound
          && drafts[owner].cue.upperBound <= gap.upperBound || gap.count <= 6)
      guard isNext || isSame else { continue }
      drafts[owner].content.append(region.tokens)
      ownerOf[id] = owner
    }
  }
}
