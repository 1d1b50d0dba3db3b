import Narrative

/// Quoted words before and behind a cue.
extension QuoteBuilder {
  /// Finds the words that a cue reports; returns where the search goes on, or nil if it has none.
  mutating func attach(
    _ cue: Cue, _ segment: Range<Int>, left: Int?, right: Int?, sentence: Sentence
  ) -> Int? {
    let restStart = cue.isInverted ? cue.speaker.upperBound : cue.verb.upperBound
    let rest = restStart..<max(restStart, segment.upperBound)
    let opening = min(
      cue.speaker.isEmpty ? cue.verb.lowerBound : cue.speaker.lowerBound, cue.verb.lowerBound)
    // Quoted words before: ""...," Smith said".
    if let left, ownerOf[left] == nil, opening - segment.lowerBound <= 2, endsOpen(left),
      cue.isInverted || isClosing(rest) || right != nil || cue.form.complement == .quote
        || endsInComma(left)
    {
      var content = [regions.regions[left].tokens]
      ownerOf[left] = drafts.count
      if let right, ownerOf[right] == nil, isContinuation(rest, right, sentence) {
        content.append(regions.regions[right].tokens)
        ownerOf[right] = drafts.count
      }
      add(content, cue, direct: true, rule: cue.isInverted ? "quote-inverted" : "quote-before")
      return restStart
    }
    // Quoted words after: "Smith told reporters: "..."".
    if let right, ownerOf[right] == nil, leadsIn(rest, cue, right) {
      ownerOf[right] = drafts.count
      add([regions.regions[right].tokens], cue, direct: true, rule: "quote-after")
      return segment.upperBound
    }
    if cue.form.complement == .quote { return nil }
    // "Oct. 13 Trump addresses Knesset": a row tells deeds in the present, not topics.
    if sentence.kind == .row, cue.form.complement == .object { return nil }
    // The clause before: "The plan failed, Smith said."
    if opening > segment.lowerBound + 3, view.folded(opening - 1) == ",",
      cue.isInverted || isClosing(rest), cue.form.complement != .object,
      ["say", "add"].contains(cue.form.base)
        || !QuoteBuilder.adverbials.contains(view.folded(segment.lowerBound))
          && !CueFinder.prepositions.contains(view.folded(segment.lowerBound))
          && !CueFinder.boundaries.contains(view.folded(segment.lowerBound))
    {
      add([segment.lowerBound..<opening - 1], cue, direct: false, rule: "clause-before")
      return segment.upperBound
    }
    guard !cue.isInverted else { return nil }
    return readClause(after: cue, rest: rest, right: right, sentence: sentence)
  }

  /// Whether the quoted words end so that the sentence goes on.
  func endsOpen(_ region: Int) -> Bool {
    let range = regions.regions[region].tokens
    guard regions.regions[region].isClosed, range.count > 2 else { return false }
    let last = view.folded(range.upperBound - 2)
    let after = range.upperBound < view.tokens.count ? view.folded(range.upperBound) : ""
    return last != "." || after == ","
  }

  /// ""Not at all,"": the comma binds the words to what follows.
  func endsInComma(_ region: Int) -> Bool {
    let range = regions.regions[region].tokens
    return range.count > 2 && view.folded(range.upperBound - 2) == ","
  }

  /// Whether nothing is said any more: the end, a time, a place, a listener.
  func isClosing(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first else { return true }
    let word = view.folded(first)
    if [".", ",", "?", "!", ";", "–", ":"].contains(word) { return true }
    if first + 1 < rest.upperBound, view.folded(first + 1) == "'s" { return false }
    if CueFinder.days.contains(word) || QuoteBuilder.adverbials.contains(word) { return true }
    return rest.count <= 6 && view.folded(rest.upperBound - 1) == "." && mentionOf[first] >= 0
      && !opensClause(first, rest.upperBound)
  }

  /// ""A," he said. "B."": the words go on after the cue.
  func isContinuation(_ rest: Range<Int>, _ right: Int, _ sentence: Sentence) -> Bool {
    rest.count <= 24
  }

  func leadsIn(_ rest: Range<Int>, _ cue: Cue, _ right: Int) -> Bool {
    guard let last = rest.last else { return true }
    let word = view.folded(last)
    if word == ":" { return true }
    if word == "that" || word == "," {
      return rest.count <= 30 && (rest.count < 3 || !startsClause(rest.lowerBound))
    }
    if cue.form.complement == .tell || cue.form.complement == .quote { return rest.count <= 4 }
    return false
  }

  func startsClause(_ i: Int) -> Bool {
    let word = view.folded(i)
    return ["that", "he", "she", "it", "they", "we", "there", "i"].contains(word)
  }
}
