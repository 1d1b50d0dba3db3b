import Lexicons
import Narrative

/// What stands around a candidate, as far as it says what sort of actor it is.
extension NameClassifier {
  /// "Psychology students": whether the word only tells of what sort the next one is.
  func isLabel(_ c: NameCandidate) -> Bool { isLabel(c.tokens) }

  func isLabel(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end < view.tokens.count, view.tokens[end].casing == .lower,
      view.tokens[end].hasBlankBefore, !view.folded(end).hasSuffix("ly")
    else { return false }
    let entry = EventLexicon.shared.entry(view.folded(end))
    return entry.forms.isEmpty && view.lexicon.isCommon(view.folded(end))
      && entry.classes.isSubset(of: [.person, .collective, .document, .outlet, .measure, .armed])
      && !NameClassifier.functionWords.contains(view.folded(end))
  }

  /// "an episode of The Voyage": a title that begins with its article.
  func isWork(_ range: Range<Int>) -> Bool {
    let the = range.lowerBound - 1
    return the > 1 && view.folded(the) == "the" && view.tokens[the].casing == .capitalized
      && ["of", "in"].contains(view.folded(the - 1))
      && ["episode", "episodes", "season", "edition", "version", "remake", "sequel", "finale"]
        .contains(view.folded(the - 2))
  }

  /// Whether a word is the name of a product: it stands before its sort somewhere in the text.
  func isThing(_ word: String) -> Bool {
    things.contains(word) || things.contains(word + "s")
      || word.hasSuffix("s") && things.contains(String(word.dropLast()))
  }

  /// "Understandably" after a stop without its blank.
  func looksAdverbial(_ word: String) -> Bool {
    word.utf8.count > 6 && word.hasSuffix("ably") || word.hasSuffix("ically")
      || word.hasSuffix("ingly") || word.hasSuffix("edly")
  }

  func looksDerived(_ word: String) -> Bool {
    [
      "ly", "ing", "ed", "tion", "tions", "ness", "ment", "ments", "ity", "ities", "ive", "ous",
      "ful", "less", "able", "ism",
    ]
    .contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
  }

  func isAfterThe(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && view.folded(range.lowerBound - 1) == "the"
      && view.tokens[range.lowerBound].hasBlankBefore
  }

  func isPossessor(_ range: Range<Int>) -> Bool {
    range.upperBound < view.tokens.count
      && ["'s", "'"].contains(view.folded(range.upperBound))
      && view.touches(range.upperBound)
  }

  /// "X said", "X, who", "X has".
  func saysSomething(_ range: Range<Int>) -> Bool {
    guard range.upperBound < view.tokens.count else { return false }
    let word = view.folded(range.upperBound)
    if ReportingVerbs.shared.isFinite(word) { return true }
    if word == ",", range.upperBound + 1 < view.tokens.count {
      return ["who", "whose"].contains(view.folded(range.upperBound + 1))
    }
    return word == "who"
  }

  /// Whether one of these words comes before, a "the" between or not.
  func follows(_ i: Int, _ words: Set<String>) -> Bool {
    guard i > 0 else { return false }
    if view.folded(i - 1) == "the", i > 1 { return words.contains(view.folded(i - 2)) }
    return words.contains(view.folded(i - 1))
  }

  /// "is coming to the White House", "the road to the Kremlin": a way leads there.
  func isGoal(_ i: Int) -> Bool {
    var at = i - 1
    if at > 0, view.folded(at) == "the" { at -= 1 }
    guard at > 0, ["to", "from"].contains(view.folded(at)) else { return false }
    return (max(0, at - 3)..<at).contains { NameClassifier.ways.contains(view.folded($0)) }
  }

  func followsPreposition(_ i: Int) -> Bool {
    i > 0 && ["in", "at", "near", "from", "to", "outside", "into"].contains(view.folded(i - 1))
  }

  func followsPlacePreposition(_ i: Int) -> Bool {
    i > 0 && ["in", "near"].contains(view.folded(i - 1))
  }

  func isPlaceAdjunct(_ i: Int) -> Bool {
    guard i > 0 else { return false }
    var before = view.folded(i - 1)
    if before == "the", i > 1 { before = view.folded(i - 2) }
    return ["in", "at", "near", "outside", "into", "throughout", "across"].contains(before)
  }

  /// "Stridon, Dalmatia": the neighbour in a list is a place.
  func listedWithPlace(_ range: Range<Int>) -> Bool {
    let next = range.upperBound + 1
    guard next < view.tokens.count, view.folded(range.upperBound) == ",",
      let (known, _) = lexicon.known(
        at: next, before: min(next + 4, view.tokens.count), in: view.tokens)
    else { return false }
    return known.kind == .place && view.isCapital(next)
  }

  /// Buildings that stand for those who work in them: "the Kremlin said", but "in the Kremlin".
  static let seats: Set<String> = [
    "Kremlin", "White House", "Pentagon", "Parliament", "Knesset", "Bundestag", "Scotland Yard",
    "Supreme Court",
  ]
  static let motions: Set<String> = [
    "visit", "visits", "visited", "visiting", "leave", "left", "leaving", "enter", "entered",
    "outside", "inside", "reach", "reached",
  ]
  /// Sorts of things that bear a name as a model or a make.
  static let sorts: Set<String> = [
    "missile", "missiles", "rifle", "rifles", "tank", "tanks", "jet", "jets", "drone", "drones",
    "rocket", "rockets", "helicopter", "helicopters", "vaccine", "vaccines", "pistol", "pistols",
    "howitzer", "howitzers", "bomber", "bombers", "submarine", "submarines", "virus", "syndrome",
    "disease", "algorithm", "bomb", "bombs", "satellite", "satellites", "spacecraft", "capsule",
  ]
  static let studies: Set<String> = [
    "educated", "studied", "studies", "study", "taught", "teaches", "professor", "student",
    "students", "lecturer", "worked", "works", "working", "research", "researcher", "researchers",
    "fellow", "degree", "graduated", "school", "employed", "job", "engineer", "scientist",
  ]
  static let ways: Set<String> = [
    "come", "comes", "coming", "came", "go", "goes", "going", "went", "gone", "return", "returns",
    "returned", "returning", "travel", "travelled", "traveled", "travels", "flew", "drove", "walk",
    "walked", "walks", "trip", "visit", "way", "road", "invited", "invitation", "headed", "heading",
    "brought", "rushed", "arrived", "march", "marched", "driven",
  ]
  static let functionWords: Set<String> = [
    "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "with", "by", "is", "are",
    "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "who",
    "which", "that", "as", "not", "do", "did", "does", "while", "when", "after", "before", "into",
    "also", "than", "during", "under", "over", "about", "against", "because", "if",
  ]
}
