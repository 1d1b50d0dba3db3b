/// Puts the elisions of an earlier output into a later one, where they still fit.
///
/// What both have in common is aligned; between two such places an elision stays, with as many
/// literal pieces before and behind it as the earlier output had.
enum ElisionKeeper {
  /// - Parameters:
  ///   - pattern: lines with elisions that do not match.
  ///   - actual: the lines that came.
  static func lines(_ pattern: [String], _ actual: [String]) -> [String] {
    merged(
      pattern, actual, isElision: { $0 == OutputPattern.anyLines },
      matches: OutputPattern.matches, changed: line)
  }

  /// A line that took the place of one with elisions within it.
  private static func line(_ pattern: String, _ actual: String) -> String {
    guard pattern.contains(OutputPattern.anyText) else { return actual }
    return merged(
      words(pattern), words(actual), isElision: { $0 == OutputPattern.anyText },
      matches: { $0 == $1 }, changed: { $1 }
    ).joined()
  }

  /// Words, blanks between them, and elisions.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    let pieces = line.split(separator: OutputPattern.anyText, omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { words.append(OutputPattern.anyText) }
      var rest = piece
      while let first = rest.first {
        let isBlank = first == " "
        let word = rest.prefix { ($0 == " ") == isBlank }
        words.append(String(word))
        rest = rest.dropFirst(word.count)
      }
    }
    return words
  }

  private static func merged(
    _ pattern: [String], _ actual: [String], isElision: (String) -> Bool,
    matches: (String, String) -> Bool, changed: (String, String) -> String
  ) -> [String] {
    var result: [String] = []
    var (from, row) = (0, 0)
    func fill(to end: Int, rowEnd: Int) {
      let gap = Array(pattern[from..<end])
      let fresh = Array(actual[row..<rowEnd])
      guard let first = gap.firstIndex(where: isElision),
        let last = gap.lastIndex(where: isElision)
      else {
        result += fresh.enumerated().map { index, line in
          index < gap.count ? changed(gap[index], line) : line
        }
        return
      }
      let (before, behind) = (first, gap.count - 1 - last)
      guard fresh.count >= before + behind else {
        result += fresh
        return
      }
      result += zip(gap[..<first], fresh).map(changed)
      result.append(gap[first])
      result += zip(gap[(last + 1)...], fresh.suffix(behind)).map(changed)
    }
    for (a, b) in common(pattern, actual, isElision, matches) {
      fill(to: a, rowEnd: b)
      result.append(pattern[a])
      (from, row) = (a + 1, b + 1)
    }
    fill(to: pattern.count, rowEnd: actual.count)
    return result
  }

  private static let mostCells = 4_000_000

  /// The longest common subsequence, the first of several, as pairs of places.
  private static func common(
    _ pattern: [String], _ actual: [String], _ isElision: (String) -> Bool,
    _ matches: (String, String) -> Bool
  ) -> [(Int, Int)] {
    let (height, width) = (pattern.count, actual.count)
    // The table of lengths grows with both; what is that long is told anew.
    guard (height + 1) * (width + 1) <= mostCells else { return [] }
    var lengths = Array(repeating: 0, count: (height + 1) * (width + 1))
    func agree(_ i: Int, _ j: Int) -> Bool {
      !isElision(pattern[i]) && matches(pattern[i], actual[j])
    }
    for i in stride(from: height - 1, through: 0, by: -1) {
      for j in stride(from: width - 1, through: 0, by: -1) {
        let place = i * (width + 1) + j
        lengths[place] =
          agree(i, j)
          ? lengths[place + width + 2] + 1 : max(lengths[place + 1], lengths[place + width + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < height, j < width {
      if agree(i, j) {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i * (width + 1) + j + 1] >= lengths[(i + 1) * (width + 1) + j] {
        j += 1
      } else {
        i += 1
      }
    }
    return pairs
  }
}
