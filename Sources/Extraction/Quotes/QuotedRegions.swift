/// The stretches of a text between quotation marks, whatever marks it uses.
struct QuotedRegions {
  struct Region {
    /// The marks included; without the closing one where it is missing.
    var tokens: Range<Int>
    var isClosed: Bool
    /// Whether it can stand as somebody's words by itself, rather than colour a phrase.
    var isSpeech: Bool
  }

  private(set) var regions: [Region] = []
  /// For each token, the region it lies in, or -1.
  private(set) var regionOf: [Int32]

  init(_ text: TokenizedText) {
    regionOf = [Int32](repeating: -1, count: text.tokens.count)
    var start = 0
    let sentences = text.sentences
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].paragraph == sentences[start].paragraph {
        end += 1
      }
      scan(sentences[start].tokens.lowerBound..<sentences[end - 1].tokens.upperBound, in: text)
      start = end
    }
  }

  private enum Mark { case opening, closing, straight, fancy }

  private mutating func scan(_ paragraph: Range<Int>, in text: TokenizedText) {
    let tokens = text.tokens
    var open: Int?
    var isNested = false
    for i in paragraph where tokens[i].folded == "\"" {
      let mark = QuotedRegions.mark(tokens[i], text)
      guard let from = open else {
        // A mark before a blank with nothing open is a leftover.
        let opensWord = i + 1 < paragraph.upperBound && !tokens[i + 1].hasBlankBefore
        if opensWord || tokens[i].hasBlankBefore || i == paragraph.lowerBound { open = i }
        continue
      }
      let opener = QuotedRegions.mark(tokens[from], text)
      if mark == .opening, opener == .straight {
        isNested = true
        continue
      }
      if mark == .closing, isNested {
        isNested = false
        continue
      }
      // "“One paragraph. “Another": opened again without closing.
      if mark == .opening, opener == .opening { continue }
      close(from..<i + 1, true, text, paragraph)
      open = nil
      isNested = false
    }
    if let open, paragraph.upperBound - open > 3 {
      close(open..<paragraph.upperBound, false, text, paragraph)
    }
  }

  private mutating func close(
    _ range: Range<Int>, _ isClosed: Bool, _ text: TokenizedText, _ paragraph: Range<Int>
  ) {
    let tokens = text.tokens
    for i in range { regionOf[i] = Int32(regions.count) }
    let inner = range.lowerBound + 1..<(isClosed ? range.upperBound - 1 : range.upperBound)
    let words = inner.count { tokens[$0].kind != .mark }
    let last = inner.isEmpty ? "" : tokens[inner.upperBound - 1].folded
    let ends = [",", ".", "?", "!", "…", "–", "-"].contains(last) || last.hasSuffix(".")
    let before = range.lowerBound > paragraph.lowerBound ? tokens[range.lowerBound - 1].folded : ""
    let follows =
      before.isEmpty || before == "," || before == ":"
      || ReportingVerbs.shared.form(before).map { $0.tense != .ing || true } == true
    let opensCapital = inner.first.map { tokens[$0].casing != .lower } ?? false
    regions.append(
      Region(
        tokens: range, isClosed: isClosed,
        isSpeech: words >= 1
          && (follows && (words > 2 || ends) && (opensCapital || words > 4)
            || ends && words > 2 && opensCapital || ends && last == "," && words > 1)
      ))
  }

  private static func mark(_ token: Token, _ text: TokenizedText) -> Mark {
    let bytes = text.bytes[token.span]
    if bytes.count == 1 { return .straight }
    if bytes.elementsEqual([0xE2, 0x80, 0x9C]) { return .opening }
    if bytes.elementsEqual([0xE2, 0x80, 0x9D]) { return .closing }
    if bytes.elementsEqual([0x60, 0x60]) { return .opening }
    return .fancy
  }

  /// The speech region that ends right before this token, or nil.
  func speech(endingAt index: Int) -> Int? {
    guard index > 0 else { return nil }
    let id = Int(regionOf[index - 1])
    guard id >= 0, regions[id].tokens.upperBound == index, regions[id].isSpeech else { return nil }
    return id
  }

  /// The speech region that begins at this token, or nil.
  func speech(beginningAt index: Int) -> Int? {
    guard index < regionOf.count else { return nil }
    let id = Int(regionOf[index])
    guard id >= 0, regions[id].tokens.lowerBound == index, regions[id].isSpeech else { return nil }
    return id
  }

  func isSpeech(_ index: Int) -> Bool {
    let id = Int(regionOf[index])
    return id >= 0 && regions[id].isSpeech
  }
}
