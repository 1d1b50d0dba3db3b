import Lexicons

/// The words of a text that tell what it is about.
enum ContentWords {
  /// The stems of a text's content words, each once, sorted.
  static func stems(of text: String) -> [String] {
    var stems: Set<String> = []
    for word in LetterFolding.words(text) where isContent(word) { stems.insert(Stemmer.stem(word)) }
    return stems.sorted()
  }

  /// Whether a folded word tells anything by itself.
  static func isContent(_ word: String) -> Bool { word.utf8.count > 1 && !empty.contains(word) }

  /// Words of grammar, and the verbs that report without telling what happened.
  private static let empty: Set<String> = Set(
    """
    a about above after again against all also am among an and another any are around as at away \
    be became because been before being between both but by can could did do does doing down during \
    each either even ever every few for from further had has have having he her here hers him his \
    how however i if in into is it its itself just like many may me might more most much must my \
    neither no nor not now of off on once one only onto or other our out over own per same she \
    should since so some still such than that the their them then there these they this those \
    though through thus to too toward towards under until up upon us very was we were what when \
    where whether which while who whom whose why will with within without would yet you your \
    said say says saying told tell according added mr mrs ms
    """.split(separator: " ").map(String.init))
}
