/// Small letters without accents: what every comparison of names and words begins with.
package enum LetterFolding {
  /// The folded letters of a text, with every other character as a blank. Apostrophes vanish, and
  /// so do combining marks; a possessive `'s` at the end of a word goes with its apostrophe.
  ///
  /// - Parameter blank: What stands for a character that is no letter.
  package static func fold(_ text: String, blank: Unicode.Scalar = " ") -> String {
    if let folded = foldedASCII(text, UInt8(ascii: blank)) { return folded }
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
          folded.append(blank)
        }
      }
    }
    return String(folded)
  }

  /// The same by bytes, for the text that most text is; nil if it is more than ASCII.
  private static func foldedASCII(_ text: String, _ blank: UInt8) -> String? {
    let utf8 = text.utf8
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: utf8.count) { folded in
      var count = 0
      var index = utf8.startIndex
      while index < utf8.endIndex {
        let byte = utf8[index]
        index = utf8.index(after: index)
        switch byte {
        case UInt8(ascii: "'"):
          guard index < utf8.endIndex, utf8[index] | 0x20 == UInt8(ascii: "s") else { continue }
          let next = utf8.index(after: index)
          if next == utf8.endIndex || !isLetter(utf8[next]) { index = next }
          continue
        case UInt8(ascii: "."): continue
        case UInt8(ascii: "0")...UInt8(ascii: "9"): folded[count] = byte
        default: folded[count] = isLetter(byte) ? byte | 0x20 : blank
        }
        count += 1
      }
      return count
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
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
    fold(text).utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
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
