/// Folds the spellings of one name to one key: accents, transliterations, nicknames.
///
/// A key is for comparing only; it is never shown.
package enum NameFolding {
  /// The words of a personal name, folded; titles, generations and initials go.
  package static func person(_ name: String) -> [String] {
    LetterFolding.words(name)
      .filter { $0.count > 1 && !titles.contains($0) }
      .map { GivenNames.formal(transliteration($0)) }
  }

  /// The words of an organisation's name, folded; the article and legal forms go.
  package static func organization(_ name: String) -> [String] {
    let words = LetterFolding.words(name).filter { $0 != "the" }
    let kept = words.filter { !legalForms.contains($0) }
    return kept.isEmpty ? words : kept
  }

  /// The words of a place's name, folded, in its present English form.
  package static func place(_ name: String) -> [String] {
    let words = LetterFolding.words(name).filter { $0 != "the" }
    let joined = words.joined(separator: " ")
    guard let place = Gazetteer.shared.place(joined) else { return words }
    return LetterFolding.words(place.name).filter { $0 != "the" }
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "jr", "sr", "prof", "the",
  ]

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "plc", "co", "company",
    "ag", "gmbh", "sa", "nv",
  ]

  /// A word in small letters as every spelling of it has it: "zelenski" for "Zelenskyy" and
  /// "Zelenskiy".
  package static func spelling(_ word: String) -> String {
    transliteration(LetterFolding.plain(word))
  }

  /// One spelling for the ways in which one name comes into Latin letters. Its rules are of
  /// letters, not of names: `kh` is `h`, `-off` is `-ov`, a run of i, y and j is one `i`.
  package static func transliteration(_ word: String) -> String {
    guard word.count > 3 else { return word }
    var folded = word
    for (ending, spelling) in [("off", "ov"), ("eff", "ev")] where folded.hasSuffix(ending) {
      folded = folded.dropLast(ending.count) + spelling
    }
    var letters: [Character] = []
    for letter in folded {
      let next: Character = letter == "y" || letter == "j" ? "i" : letter == "q" ? "k" : letter
      guard let last = letters.last else {
        letters.append(next)
        continue
      }
      switch (last, next) {
      case ("i", "i"): continue
      case ("i", "e"): letters[letters.count - 1] = "e"
      case ("k", "h"): letters[letters.count - 1] = "h"
      case ("p", "h"): letters[letters.count - 1] = "f"
      case ("g", "h"), ("d", "h"): continue
      case ("c", "k"): letters[letters.count - 1] = "k"
      case ("k", "s"): letters[letters.count - 1] = "x"
      case ("t", "z"): letters.append("s")
      case (let a, let b) where a == b && !"aeou".contains(a): continue
      default: letters.append(next)
      }
    }
    return String(letters)
  }
}
