/// Words to be found in a folded text: they begin where a word begins.
///
/// `*` stands for any run of letters and digits, `?` for one of them, if wildcards are meant.
package struct SearchPattern: Hashable, Sendable {
  /// Where a match may end.
  package enum End: Hashable, Sendable {
    /// Within a word: `call` finds "called".
    case anywhere
    /// Where a word ends.
    case wordEnd
  }

  private enum Part: Hashable {
    case literal(Unicode.Scalar)
    case one
    case run
  }
  private let parts: [Part]
  private let end: End

  package init(_ pattern: String, hasWildcards: Bool, end: End) {
    self.end = end
    parts = SearchFold.fold(pattern).unicodeScalars.map { scalar in
      switch scalar {
      case "*" where hasWildcards: .run
      case "?" where hasWildcards: .one
      default: .literal(scalar)
      }
    }
  }

  /// Whether it occurs in a text that is folded already.
  package func occurs(inFolded folded: String) -> Bool {
    let text = Array(folded.unicodeScalars)
    for start in 0...text.count where isStart(start, in: text) {
      if matches(text, from: start) { return true }
    }
    return false
  }

  /// A pattern that begins with a sign instead of a letter may begin anywhere.
  private func isStart(_ start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard start > 0 else { return true }
    if case .literal(let first)? = parts.first, !first.isWordScalar { return true }
    return !text[start - 1].isWordScalar
  }

  /// Follows every way through the pattern at once, so that no text makes it slow.
  private func matches(_ text: [Unicode.Scalar], from start: Int) -> Bool {
    var states = Set([0])
    var at = start
    while true {
      for (place, part) in parts.enumerated() where part == .run && states.contains(place) {
        states.insert(place + 1)
      }
      if states.contains(parts.count), isEnd(at, in: text) { return true }
      guard at < text.count, !states.isEmpty else { return false }
      var next = Set<Int>()
      for state in states where state < parts.count {
        switch parts[state] {
        case .literal(let scalar): if scalar == text[at] { next.insert(state + 1) }
        case .one: if text[at].isWordScalar { next.insert(state + 1) }
        case .run: if text[at].isWordScalar { next.insert(state) }
        }
      }
      states = next
      at += 1
    }
  }

  private func isEnd(_ at: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end == .wordEnd, at < text.count, at > 0 else { return true }
    return !(text[at - 1].isWordScalar && text[at].isWordScalar)
  }
}

extension Unicode.Scalar {
  /// Whether the full-text index takes it as part of a word: letters, digits, private use.
  package var isWordScalar: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
