/// How rare a word is in English news at large, whatever the corpus.
///
/// The rarities come from a table, not from the corpus: so what two events are worth to each other
/// does not change when a third source is read.
enum BackgroundRarity {
  /// In bits: how surprising it is to meet the word in a sentence.
  static func of(stem: String) -> Int { rarities[stem] ?? unlisted }

  /// About one sentence in four thousand: names, terms, and whatever the table does not know.
  static let unlisted = 12

  private static let rarities: [String: Int] = {
    var rarities: [String: Int] = [:]
    for (bits, words) in CommonWords.bands {
      for word in words.split(separator: " ") {
        let stem = Stemmer.stem(String(word))
        // A stem of two bands is as common as the commoner of its words.
        rarities[stem] = min(rarities[stem] ?? .max, bits)
      }
    }
    return rarities
  }()
}
