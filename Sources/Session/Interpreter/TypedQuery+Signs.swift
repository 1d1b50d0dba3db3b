import Diagnostics
import QueryEngine
import QueryLanguage

/// Signs that came from another keyboard, a page or a pattern.
extension TypedQuery {
  /// `?` and `*` in a bare word.
  var wildcard: String? {
    guard tree.bareWords.count == 1, case .literal? = tree.filter, let word = tree.bareWords.first,
      let mark = word.text.firstIndex(where: { "?*".contains($0) }), mark > word.text.startIndex
    else { return nil }
    let bare = word.text.filter { !"?*".contains($0) }
    return "'?' and '*' are wildcards after '~' only: text~*\(word.text)*, or leave it out: \(bare)"
  }

  /// Signs in the double width that keyboards of East Asia give.
  var fullWidth: String? {
    guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else {
      return nil
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return "its signs have double width; did you mean '\(PlainText.safe(String(plain)))'?"
  }

  func invisible(_ straw: LastStraw) -> String? {
    let bytes = Array(text.utf8)
    return Self.hidden(
      in: String(decoding: bytes[straw.utf8Span.clamped(to: 0..<bytes.count)], as: UTF8.self))
  }

  /// A character that cannot be seen, which a copy from a page brings along.
  static func hidden(in words: String) -> String? {
    let hidden = words.unicodeScalars.first {
      $0.properties.generalCategory == .format && $0 != "\u{200D}" && $0 != "\u{200C}"
    }
    return hidden.map {
      "there is a character in it that cannot be seen (U+\(String($0.value, radix: 16, uppercase: true))): type it anew"
    }
  }
}
