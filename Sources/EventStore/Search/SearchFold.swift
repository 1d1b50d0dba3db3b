import Foundation

/// The one way in which text is made comparable for a search: small letters, no accents, plain
/// quotation marks and dashes, single blanks. The same on every machine and in every locale.
package enum SearchFold {
  package static func fold(_ text: String) -> String {
    String(decoding: foldedBytes(text), as: UTF8.self)
  }

  /// The UTF-8 of the folded text.
  static func foldedBytes(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isASCII = true
    for byte in text.utf8 {
      guard byte < 0x80 else {
        isASCII = false
        break
      }
      appendASCII(byte, to: &folded)
    }
    if !isASCII {
      folded.removeAll(keepingCapacity: true)
      for scalar in text.unicodeScalars {
        if scalar.value < 0x80 {
          appendASCII(UInt8(scalar.value), to: &folded)
        } else if scalar.value < latin.count {
          append(latin[Int(scalar.value)], to: &folded)
        } else {
          append(plain(scalar), to: &folded)
        }
      }
    }
    return folded
  }

  private static func appendASCII(_ byte: UInt8, to folded: inout [UInt8]) {
    switch byte {
    case 0x41...0x5A: folded.append(byte + 0x20)
    case 0x09...0x0D, 0x20: if folded.last != 0x20 { folded.append(0x20) }
    default: folded.append(byte)
    }
  }

  private static func append(_ bytes: [UInt8], to folded: inout [UInt8]) {
    if bytes == [0x20] && folded.last == 0x20 { return }
    folded += bytes
  }

  /// The folded bytes of every scalar below U+0250, the letters of Latin scripts.
  private static let latin: [[UInt8]] = (0..<UInt32(0x250)).map { value in
    guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return [] }
    return plain(scalar)
  }

  /// Letters that Unicode does not take apart, and marks that are typed in several ways.
  private static let replacements: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ł": "l", "Ł": "l", "þ": "th", "Þ": "th", "ı": "i",
    "ħ": "h", "Ħ": "h", "ŋ": "n", "Ŋ": "n", "ŧ": "t", "Ŧ": "t",
    "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{201B}": "'", "\u{02BC}": "'",
    "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "«": "\"", "»": "\"",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2212}": "-", "\u{2026}": "...", "\u{00AD}": "", "\u{200B}": "", "\u{FEFF}": "",
  ]

  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let replacement = replacements[scalar] { return Array(replacement.utf8) }
    if scalar.properties.isWhitespace { return [0x20] }
    var bytes: [UInt8] = []
    for part in decomposed(String(scalar)) {
      for small in decomposed(part.properties.lowercaseMapping) {
        bytes += Array((replacements[small] ?? String(small)).utf8)
      }
    }
    return bytes
  }

  /// The scalars of the canonical decomposition, without the marks set above or below a letter.
  private static func decomposed(_ text: String) -> [Unicode.Scalar] {
    text.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
  }
}
