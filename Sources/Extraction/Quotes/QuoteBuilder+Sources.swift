import Narrative

/// Words given without a verb: "according to", nouns that report.
extension QuoteBuilder {
  /// "according to a recording reviewed by Bloomberg": the rest of the sentence is its word.
  mutating func readAccording(_ i: Int, _ segment: Range<Int>, left: Int?) -> Int {
    guard let speaker = according(i + 2, segment) else { return i + 2 }
    let cue = i..<i + 2
    var before = segment.lowerBound..<i
    while let last = before.last, [",", "–"].contains(view.folded(last)) {
      before = before.lowerBound..<last
    }
    if let left, endsOpen(left), before.count < 8 {
      before =
        regions.regions[left].tokens
        .lowerBound..<max(before.upperBound, regions.regions[left].tokens.upperBound)
      drafts.append(
        Draft(
          content: [before], cue: cue, speaker: speaker,
          isDirect: before.count == regions.regions[left].tokens.count, rule: "according-to"))
      if ownerOf[left] == nil { ownerOf[left] = drafts.count - 1 }
    } else if before.count >= 3 {
      drafts.append(
        Draft(content: [before], cue: cue, speaker: speaker, isDirect: false, rule: "according-to"))
    } else if let left, ownerOf[left] == nil {
      ownerOf[left] = drafts.count
      drafts.append(
        Draft(
          content: [regions.regions[left].tokens], cue: cue, speaker: speaker, isDirect: true,
          rule: "according-to"))
    } else {
      var start = speaker.upperBound
      if start < segment.upperBound, view.folded(start) == "," { start += 1 }
      let end = start < segment.upperBound ? clauseEnd(start, segment.upperBound) : start
      guard end - start >= 3 else { return speaker.upperBound }
      drafts.append(
        Draft(
          content: [start..<end], cue: cue, speaker: speaker, isDirect: false, rule: "according-to")
      )
      return end
    }
    return speaker.upperBound
  }

  func according(_ start: Int, _ segment: Range<Int>) -> Range<Int>? {
    var i = start
    while i < segment.upperBound,
      ![",", ".", ";", "–", ":", "\"", "?"].contains(view.folded(i)) || mentionOf[i] >= 0
    { i += 1 }
    return i > start ? start..<i : nil
  }

  /// "his claim that ...", "Trump's promise that ...".
  mutating func readNoun(_ i: Int, _ segment: Range<Int>) -> Int? {
    guard QuoteBuilder.nouns.contains(view.folded(i)), i + 3 < segment.upperBound,
      view.folded(i + 1) == "that", view.tokens[i].kind == .word
    else { return nil }
    let end = clauseEnd(i + 1, segment.upperBound)
    guard end - i > 4 else { return nil }
    var speaker = i..<i
    for j in stride(from: i - 1, through: max(segment.lowerBound, i - 4), by: -1) {
      let word = view.folded(j)
      if word == "'s" || word == "'", j > segment.lowerBound, mentionOf[j - 1] >= 0 {
        var first = j - 1
        while first > segment.lowerBound, mentionOf[first - 1] == mentionOf[j - 1] { first -= 1 }
        speaker = first..<j
        break
      }
      if ["his", "her", "their", "my", "its", "our"].contains(word) {
        speaker = j..<j + 1
        break
      }
    }
    drafts.append(
      Draft(
        content: [i + 1..<end], cue: i..<i + 1, speaker: speaker, isDirect: false, rule: "noun-that"
      ))
    return end
  }
}
