import Narrative

/// Finds what a source calls a person: the title in front, the description behind.
struct DescriptionFinder {
  let view: NameView

  func descriptions(of c: NameCandidate) -> [ActorDescription] {
    var result: [ActorDescription] = []
    if let title = c.title, c.titleIsOffice { result.append(description(title)) }
    if let range = apposition(after: c) { result.append(description(range)) }
    if let range = apposition(before: c) { result.append(description(range)) }
    return result
  }

  private func description(_ tokens: Range<Int>) -> ActorDescription {
    let span = view.text.span(tokens)
    return ActorDescription(text: view.text.string(span), span: span)
  }

  /// "Amer, a venture capitalist with connections to both,": from the comma to the next one.
  private func apposition(after c: NameCandidate) -> Range<Int>? {
    let end = view.text.sentences[c.sentence].tokens.upperBound
    let comma = c.tokens.upperBound
    guard comma + 1 < end, view.folded(comma) == "," else { return nil }
    let start = comma + 1
    let opener = view.folded(start)
    guard
      DescriptionFinder.openers.contains(opener)
        || view.lexicon.titleHeads.contains(opener) && !view.isCapital(start)
        || qualifiedTitle(start, end)
        || isPossessive(start, end)
    else { return nil }
    var i = start + 1
    var hasNoun = view.lexicon.titleHeads.contains(opener)
    while i < end, i - start < 30 {
      let word = view.folded(i)
      if [",", ".", ";", ":", "–", "(", ")", "\"", "?", "!"].contains(word) { break }
      if ReportingVerbs.shared.isFinite(word), hasNoun, i - start < 8 { break }
      if view.lexicon.titleHeads.contains(word) { hasNoun = true }
      i += 1
    }
    // "Rubio, the Senate and the House": a list of things describes nobody.
    guard i - start > 1 || hasNoun, i - start < 30 else { return nil }
    let isRelative = view.tokens[start..<i].contains {
      ["who", "with", "of", "for", "to", "in", "at"].contains($0.folded)
    }
    guard hasNoun || (isRelative && ["a", "an"].contains(opener)) else { return nil }
    return start..<i
  }

  /// "chief executive of", "Putin's chief foreign policy advisor".
  private func isPossessive(_ start: Int, _ end: Int) -> Bool {
    (start + 1..<min(start + 4, end)).contains { ["'s", "'"].contains(view.folded($0)) }
  }

  private func qualifiedTitle(_ start: Int, _ end: Int) -> Bool {
    (start..<min(start + 4, end)).contains { i in
      view.lexicon.title(at: i, before: end, in: view.tokens) != nil
    } && !view.isCapital(start)
  }

  /// "A venture capitalist, Karim Amer,", "the army's former chief of staff, General Sam Ode": a
  /// description in front, from its article or owner to the comma.
  private func apposition(before c: NameCandidate) -> Range<Int>? {
    let start = view.text.sentences[c.sentence].tokens.lowerBound
    let name = c.title?.lowerBound ?? c.tokens.lowerBound
    guard name - 2 > start, view.folded(name - 1) == "," else { return nil }
    let last = name - 2
    guard isHead(last) || view.folded(last - 1) == "of" && isHead(last - 2) else { return nil }
    var i = last
    while i > start, last - i < 8 {
      i -= 1
      if ["a", "an", "the", "another"].contains(view.folded(i)) { return i..<last + 1 }
      if view.folded(i) == "'s" { return i + 1..<last + 1 }
      if CueFinder.prepositions.contains(view.folded(i)), i != last - 1 { return nil }
      guard view.tokens[i].kind == .word || view.folded(i) == "-" else { return nil }
    }
    return nil
  }

  private func isHead(_ token: Int) -> Bool {
    view.lexicon.titleHeads.contains(view.folded(token)) || view.folded(token) == "citizen"
  }

  /// "He had become the first US president to", "Jones is not a diplomat, but a broker": what the
  /// predicate behind a name or pronoun calls a person.
  func predicate(after end: Int, sentence: Int) -> Range<Int>? {
    let limit = view.text.sentences[sentence].tokens.upperBound
    var i = end
    if i < limit, ["has", "had"].contains(view.folded(i)) { i += 1 }
    guard i < limit, DescriptionFinder.copulas.contains(view.folded(i)) else { return nil }
    i += 1
    if i < limit, view.folded(i) == "not" {
      guard let but = (i..<min(i + 10, limit)).first(where: { view.folded($0) == "but" }) else {
        return nil
      }
      i = but + 1
    }
    guard i < limit, ["a", "an", "the"].contains(view.folded(i)) else { return nil }
    var last: Int?
    for j in i + 1..<max(i + 1, min(i + 8, limit)) {
      let word = view.folded(j)
      if view.tokens[j].kind == .mark, word != "-" { break }
      if DescriptionFinder.stops.contains(word) { break }
      if view.lexicon.titleHeads.contains(word) { last = j }
    }
    guard let last, last + 1 >= limit || view.folded(last + 1) != "'s" else { return nil }
    return i..<last + 1
  }

  func predicateDescription(after end: Int, sentence: Int) -> ActorDescription? {
    predicate(after: end, sentence: sentence).map(description)
  }

  private static let copulas: Set<String> = [
    "is", "was", "became", "become", "becomes", "remains", "remained", "'s",
  ]
  private static let stops: Set<String> = [
    "to", "who", "which", "that", "since", "when", "while", "as", "and", "but", "for", "in", "on",
    "at", "with", "of", "from", "after", "before", "by",
  ]

  private static let openers: Set<String> = [
    "a", "an", "the", "his", "her", "their", "another", "one", "who", "then", "former", "chief",
  ]
}
