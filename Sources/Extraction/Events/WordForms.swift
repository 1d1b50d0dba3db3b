/// English morphology: the forms of a verb and the plural of a noun.
enum WordForms {
  /// The forms of a lexicon's verb: lemma, kind, sort, irregular past, irregular participle.
  ///
  /// A final consonant after one vowel is given both single and double ("ploted", "plotted"):
  /// the wrong one is not a word, and so is never met.
  static func forms(of row: [String]) -> [(form: String, use: VerbForms)] {
    let lemma = row[0]
    var result: [(String, VerbForms)] = [(lemma, .base), (thirdPerson(lemma), .third)]
    result += stems(lemma, before: "ing").map { ($0 + "ing", .gerund) }
    if row.count > 3, !row[3].isEmpty {
      result.append((row[3], .past))
      result.append((row.count > 4 ? row[4] : row[3], .participle))
      // "learnt" and "learned" both occur.
      if row[3].hasSuffix("t") || row[3].hasSuffix("ed") {
        result += stems(lemma, before: "ed").map { ($0 + "ed", [.past, .participle]) }
      }
    } else {
      result += stems(lemma, before: "ed").map { ($0 + "ed", [.past, .participle]) }
    }
    return result
  }

  static func plurals(of noun: String) -> [String] {
    noun.hasSuffix("s") && !noun.hasSuffix("ss") ? [] : [thirdPerson(noun)]
  }

  /// "calls", "watches", "tries".
  private static func thirdPerson(_ word: String) -> String {
    if word == "have" { return "has" }
    if word.hasSuffix("y"), !endsWithVowel(word.dropLast()) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where word.hasSuffix(ending) {
      return word + "es"
    }
    return word + "s"
  }

  private static func stems(_ lemma: String, before ending: String) -> [String] {
    if lemma.hasSuffix("ie"), ending == "ing" { return [lemma.dropLast(2) + "y"] }
    if lemma.hasSuffix("ee") { return ending == "ed" ? [String(lemma.dropLast())] : [lemma] }
    if lemma.hasSuffix("e") { return [String(lemma.dropLast())] }
    if lemma.hasSuffix("y"), ending == "ed", !endsWithVowel(lemma.dropLast()) {
      return [lemma.dropLast() + "i"]
    }
    guard let last = lemma.last, !"aeiouwxy".contains(last), endsWithVowel(lemma.dropLast()),
      !endsWithVowel(lemma.dropLast(2))
    else { return [lemma] }
    return [lemma, lemma + String(last)]
  }

  private static func endsWithVowel(_ word: Substring) -> Bool {
    word.last.map { "aeiou".contains($0) } ?? false
  }
}
