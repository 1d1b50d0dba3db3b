/// Finds the sentences of a tokenised text: exact spans, whatever the layout.
///
/// A sentence ends at a final stop with its closing quotes and brackets, and at the end of a line
/// unless the text is wrapped at a width (`LineLayout`).
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let layout: LineLayout

  static func sentences(of tokens: [Token], in bytes: [UInt8]) -> [Sentence] {
    let splitter = SentenceSplitter(
      bytes: bytes, tokens: tokens, layout: LineLayout(tokens: tokens, bytes: bytes))
    var sentences = splitter.split()
    SentenceClassifier(tokens: tokens, bytes: bytes).classify(&sentences)
    return sentences
  }

  private func split() -> [Sentence] {
    var result: [Sentence] = []
    var start = 0
    var paragraph = 0
    // Whether a quotation mark stands open since the paragraph began.
    var isQuoting = false
    for i in tokens.indices {
      if tokens[i].folded == "\"" { isQuoting.toggle() }
      let breaksLine = i + 1 == tokens.count || layout.breaks(after: i)
      guard breaksLine || endsSentence(i, isQuoting: isQuoting) else { continue }
      let span = tokens[start].span.lowerBound..<tokens[i].span.upperBound
      result.append(
        Sentence(span: span, tokens: start..<i + 1, kind: .prose, paragraph: paragraph))
      start = i + 1
      if breaksLine {
        paragraph += 1
        isQuoting = false
      }
    }
    return result
  }

  private func endsSentence(_ index: Int, isQuoting: Bool) -> Bool {
    let next = index + 1
    guard next < tokens.count else { return true }
    let follower = tokens[next]
    // Closing quotes and brackets belong to the sentence before, though a blank may part them.
    if closesAt(next, isQuoting: isQuoting) { return false }
    var stop = index
    while stop > 0, isCloser(tokens[stop]), !tokens[stop].hasBlankBefore || stop == index {
      stop -= 1
    }
    guard SentenceSplitter.stops.contains(tokens[stop].folded) else {
      return isAbbreviationAtEnd(stop, follower: follower, index: index)
    }
    // "...", "?!": only the last of a run ends the sentence.
    if SentenceSplitter.stops.contains(follower.folded), !follower.hasBlankBefore { return false }
    if !follower.hasBlankBefore {
      return stop == index && isMissingBlank(stop, follower)
    }
    if tokens[stop].folded == ".", stop > 0, stop == index, !tokens[stop].hasBlankBefore {
      let before = tokens[stop - 1]
      if SentenceSplitter.abbreviations.contains(before.folded) { return false }
      if SentenceSplitter.endableAbbreviations.contains(before.folded) {
        return opens(next)
      }
      if before.kind == .word, before.span.count == 1, before.casing != .lower {
        return opens(next)
      }
      // "1. The first": a number at the start of a line is its label.
      if before.kind == .number, stop == 1 || layout.breaks(after: stop - 2) { return false }
      if isEllipsis(stop) { return follower.casing != .lower && follower.kind == .word }
    }
    if follower.casing == .lower {
      // "rubio was displaced": small letters after a stop begin a sentence if no quote closed.
      return stop == index && tokens[stop].folded != "…" && !isEllipsis(stop)
        && stop > 0 && tokens[stop - 1].kind == .word && tokens[stop - 1].span.count > 3
        && tokens[stop].folded == "." && SentenceSplitter.openers.contains(follower.folded)
    }
    return follower.folded != "," && follower.folded != ";" && follower.folded != "–"
  }

  private func isEllipsis(_ index: Int) -> Bool {
    index > 0 && tokens[index].folded == "." && tokens[index - 1].folded == "."
  }

  /// "policy.Understandably", "House.His": two sentences without a blank between.
  private func isMissingBlank(_ stop: Int, _ follower: Token) -> Bool {
    guard stop > 0, tokens[stop].folded == "." || tokens[stop].folded == "?",
      follower.casing == .capitalized, follower.span.count > 1 || follower.folded == "a"
    else { return false }
    let before = tokens[stop - 1]
    guard before.kind == .word, before.span.count > 1 else { return before.kind == .number }
    return before.casing == .lower || NameLexicon.shared.isCommon(follower.folded)
  }

  /// "in the U.S. The": the point of the abbreviation is the stop as well.
  private func isAbbreviationAtEnd(_ stop: Int, follower: Token, index: Int) -> Bool {
    guard stop == index, tokens[stop].kind == .word, tokens[stop].folded.utf8.last == 0x2E,
      follower.hasBlankBefore, follower.casing == .capitalized
    else { return false }
    return opens(index + 1)
  }

  /// Whether this token opens a sentence rather than going on with a name.
  private func opens(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.casing == .lower { return false }
    return SentenceSplitter.openers.contains(token.folded)
  }

  private func closesAt(_ index: Int, isQuoting: Bool) -> Bool {
    let token = tokens[index]
    guard isCloser(token) else { return false }
    if !token.hasBlankBefore { return true }
    // A mark with blanks around it closes if one stands open.
    return token.folded == "\"" && isQuoting
      && (index + 1 == tokens.count || tokens[index + 1].hasBlankBefore)
  }

  private func isCloser(_ token: Token) -> Bool {
    SentenceSplitter.closers.contains(token.folded)
  }

  private static let stops: Set<String> = [".", "!", "?", "…"]
  private static let closers: Set<String> = ["\"", "'", ")", "]"]
  private static let openers: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those",
    "his", "her", "its", "their", "our", "in", "on", "at", "by", "for", "from", "but", "and", "if",
    "when", "while", "as", "after", "before", "there", "however", "meanwhile", "what", "who", "how",
    "why", "no", "not", "one", "some", "many", "most", "all", "both", "since", "although", "under",
  ]
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "maj",
    "cmdr", "adm", "brig", "cpl", "pvt", "st", "vs", "hon", "rev", "del", "messrs", "pres", "supt",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft",
    "approx", "ca", "fig", "e.g", "i.e", "al", "cf", "dept", "univ", "assn", "bros",
  ]
  private static let endableAbbreviations: Set<String> = [
    "jr", "sr", "inc", "corp", "co", "ltd", "no", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun", "ave", "blvd", "rd", "etc", "c", "ala", "ariz", "ark", "calif",
    "cal", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "md", "mich", "minn", "neb",
    "nev", "okla", "penn", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "est", "p.m",
    "a.m", "inst", "ult", "prox",
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
