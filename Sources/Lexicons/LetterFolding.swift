/// Small letters without accents: what every comparison of names and words begins with.
package enum LetterFolding {
  /// The folded letters of a text, with every other character as a blank. Apostrophes vanish, and
  /// so do combining marks; a possessive `'s` at the end of a word goes with its apostrophe.
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "'", "\u{2019}", "\u{02BC}":
        let isPossessive =
          index < scalars.count && (scalars[index] == "s" || scalars[index] == "S")
          && (index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic)
        if isPossessive { index += 1 }
      case ".":
        // The points of "U.S." vanish with it, that of "Mr. X" leaves the blank behind it.
        break
      default:
        if let base = bases[scalar] {
          folded.append(contentsOf: base.unicodeScalars)
        } else if scalar.properties.generalCategory == .nonspacingMark {
          continue
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        } else {
          folded.append(" ")
        }
      }
    }
    return String(folded)
  }

  /// A word that is in small letters already, without its accents.
  package static func plain(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let base = bases[scalar] {
        result.append(contentsOf: base.unicodeScalars)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result.append(scalar)
      }
    }
    return String(result)
  }

  package static func words(_ text: String) -> [String] {
    fold(text).split(separator: " ").map(String.init)
  }

  /// Letters with accents, and the letters that stand for them.
  private static let rows: [(String, String)] = [
    ("a", "àáâãäåāăąǎạ"), ("c", "çćĉċč"), ("d", "ďđðḍ"), ("e", "èéêëēĕėęěẹ"), ("g", "ĝğġģ"),
    ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
    ("o", "òóôõöøōŏőǒ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("t", "ţťŧțṭ"), ("u", "ùúûüũūŭůűųǔ"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżžẓ"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
  ]

  private static let bases: [Unicode.Scalar: String] = {
    var bases: [Unicode.Scalar: String] = [:]
    for (base, letters) in rows {
      for letter in (letters + letters.uppercased()).unicodeScalars {
        // The capital of ß is two plain letters, which need no base.
        if !letter.isASCII { bases[letter] = base }
      }
    }
    return bases
  }()
}
