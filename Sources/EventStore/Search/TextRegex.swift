/// A regular expression that is tried on many texts, without regard to case.
///
/// Means what Swift's `Regex` means. The automaton decides what it can; what it cannot decide it
/// narrows, and Swift tries the rest.
package struct TextRegex {
  private let regex: Regex<AnyRegexOutput>
  private var automaton: RegexAutomaton?
  private let isExact: Bool

  /// - Returns: nil if the pattern is no regular expression.
  package init?(_ pattern: String) {
    guard let regex = try? Regex(pattern).ignoresCase() else { return nil }
    self.regex = regex
    let parsed = RegexParser.parse(pattern)
    automaton = parsed.flatMap { RegexAutomaton($0.node) }
    isExact = parsed?.isExact ?? false
  }

  /// Whether it matches somewhere in a text.
  package mutating func matches(_ text: String, _ symbols: inout TextSymbols) -> Bool {
    if automaton != nil,
      let isPossible = symbols.with(text, { automaton?.matches($0) ?? true }),
      isExact || !isPossible
    {
      return isPossible
    }
    return (try? regex.firstMatch(in: text)) != nil
  }
}
