/// How each word of a text is written where its writing tells something: away from the beginnings
/// of sentences and from titles in capitals.
struct CapitalCensus {
  private var capitals: [String: Int] = [:]
  private var smalls: [String: Int] = [:]
  /// For each sentence, whether its capitals tell nothing.
  private(set) var isTitleCase: [Bool] = []

  init(_ view: NameView) {
    for sentence in view.text.sentences {
      let title = CapitalCensus.isTitleCase(sentence, view)
      isTitleCase.append(title)
      guard !title else { continue }
      for i in sentence.tokens where view.tokens[i].kind == .word {
        if view.isCapital(i) {
          if !CapitalCensus.opens(i, sentence, view) {
            capitals[view.folded(i), default: 0] += 1
          }
        } else if view.tokens[i].casing == .lower {
          smalls[view.folded(i), default: 0] += 1
        }
      }
    }
  }

  func isSeenCapital(_ word: String) -> Bool {
    capitals[word, default: 0] > 2 * smalls[word, default: 0]
  }

  func hasCapital(_ word: String) -> Bool { capitals[word] != nil }

  func isSeenSmall(_ word: String) -> Bool { smalls[word] != nil }

  /// Whether a capital is owed to the place alone: the first word, or the first after a quotation
  /// mark, a colon or a bullet.
  static func opens(_ i: Int, _ sentence: Sentence, _ view: NameView) -> Bool {
    var j = i
    while j > sentence.tokens.lowerBound, view.tokens[j - 1].kind != .word,
      view.folded(j - 1) != ",", view.folded(j - 1) != "-", view.folded(j - 1) != "–",
      view.folded(j - 1) != "&", view.folded(j - 1) != "/"
    {
      if view.tokens[j - 1].kind == .number, view.folded(j) != "." { return false }
      j -= 1
      if [":", "\"", "("].contains(view.folded(j)) { return true }
    }
    return j == sentence.tokens.lowerBound
  }

  private static func isTitleCase(_ sentence: Sentence, _ view: NameView) -> Bool {
    var long = 0
    var high = 0
    var common = 0
    for i in sentence.tokens where view.tokens[i].kind == .word && view.tokens[i].span.count > 3 {
      long += 1
      if view.isCapital(i) {
        high += 1
        if view.lexicon.isCommon(view.folded(i)) { common += 1 }
      }
    }
    return long >= 2 && high * 10 >= long * 7 && common * 4 >= long
  }
}
