/// What two spellings of one name have in common.
enum NameKey {
  /// Small letters without accents: "Évariste" and "Evariste".
  static func plain(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let base = bases[scalar.value] {
        result.append(contentsOf: base.unicodeScalars)
      } else if scalar.value < 0x300 || scalar.value > 0x36F {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Folds transliterations: "Zelensky", "Zelenskiy" and "Zelenskyy" have one key.
  static func folded(_ word: String) -> String {
    var key = plain(word)
    for (ending, other) in [("skyy", "sky"), ("skiy", "sky"), ("skij", "sky"), ("skii", "sky")]
    where key.hasSuffix(ending) {
      key = String(key.dropLast(ending.count)) + other
    }
    if key.count > 5, key.hasSuffix("iy") || key.hasSuffix("yy") || key.hasSuffix("ij") {
      key = String(key.dropLast(2)) + "y"
    }
    return key
  }

  private static let bases: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for (base, letters) in [
      ("a", "àáâãäåāăą"), ("c", "çćčĉ"), ("d", "ďđḍ"), ("e", "èéêëēěęė"), ("g", "ğģ"),
      ("h", "ḥħ"), ("i", "ìíîïīıį"), ("l", "łļĺ"), ("n", "ñńňņ"), ("o", "òóôõöøōő"), ("r", "řŕ"),
      ("s", "śšşșṣ"), ("t", "ťţțṭ"), ("u", "ùúûüūůűų"), ("y", "ýÿ"), ("z", "źżž"), ("ss", "ß"),
      ("ae", "æ"), ("oe", "œ"),
    ] {
      for scalar in letters.unicodeScalars { table[scalar.value] = base }
    }
    return table
  }()
}
