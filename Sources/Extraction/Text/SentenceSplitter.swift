/// Finds the sentences of a tokenised text: a full stop that ends one, and every line break.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]

  static func sentences(of tokens: [Token], in bytes: [UInt8]) -> [Sentence] {
    SentenceSplitter(bytes: bytes, tokens: tokens).sentences()
  }

  private func sentences() -> [Sentence] {
    var result: [Sentence] = []
    var start = 0
    var paragraph = 0
    for i in tokens.indices {
      let breaksLine = i + 1 == tokens.count || hasLineBreak(between: i, and: i + 1)
      guard breaksLine || endsSentence(i) else { continue }
      let span = tokens[start].span.lowerBound..<tokens[i].span.upperBound
      result.append(
        Sentence(
          span: span, tokens: start..<i + 1, kind: isClosed(i) ? .prose : .heading,
          paragraph: paragraph))
      start = i + 1
      if breaksLine { paragraph += 1 }
    }
    return result
  }

  private func hasLineBreak(between a: Int, and b: Int) -> Bool {
    tokens[b].hasBlankBefore
      && bytes[tokens[a].span.upperBound..<tokens[b].span.lowerBound].contains(
        UInt8(ascii: "\n"))
  }

  /// Whether the sentence that ends with this token has its final stop.
  private func isClosed(_ index: Int) -> Bool {
    var i = index
    while i > 0, SentenceSplitter.closers.contains(tokens[i].folded) { i -= 1 }
    return SentenceSplitter.stops.contains(tokens[i].folded)
      || tokens[i].folded == ":" || tokens[i].folded.hasSuffix(".")
  }

  private func endsSentence(_ index: Int) -> Bool {
    // Closing quotes and brackets belong to the sentence before.
    let next = index + 1
    guard next < tokens.count else { return true }
    if SentenceSplitter.closers.contains(tokens[next].folded), !tokens[next].hasBlankBefore {
      return false
    }
    var stop = index
    while stop > 0, SentenceSplitter.closers.contains(tokens[stop].folded),
      !tokens[stop].hasBlankBefore
    {
      stop -= 1
    }
    guard SentenceSplitter.stops.contains(tokens[stop].folded) else { return false }
    let follower = tokens[next]
    if !follower.hasBlankBefore {
      // "Washington D.C.The": a missing blank.
      return stop > 0 && tokens[stop - 1].kind == .word && tokens[stop - 1].casing == .lower
        && follower.casing == .capitalized && stop == index
    }
    if tokens[stop].folded == ".", stop > 0, stop == index {
      let before = tokens[stop - 1]
      if SentenceSplitter.abbreviations.contains(before.folded), !tokens[stop].hasBlankBefore {
        return false
      }
      if before.kind == .word, before.span.count == 1, before.casing != .lower {
        return false
      }
    }
    return follower.casing != .lower
  }

  private static let stops: Set<String> = [".", "!", "?", "…"]
  private static let closers: Set<String> = ["\"", "'", ")", "]", "''"]
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "maj",
    "st", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "vs", "no",
    "inc", "corp", "co", "ltd", "hon", "rev", "ave", "approx", "ca", "c", "fig",
  ]
}

extension TokenizedText {
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: bytes)
    self.init(
      bytes: bytes, tokens: tokens,
      sentences: SentenceSplitter.sentences(of: tokens, in: bytes))
  }
}
