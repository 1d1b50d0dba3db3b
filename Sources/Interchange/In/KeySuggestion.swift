/// Which known key a mistyped one was meant to be.
enum KeySuggestion {
  /// The nearest known key, if it is near enough: at most a third of the letters differ.
  /// Ties go to the key that the list has first.
  static func nearest(to key: String, among known: [String]) -> String? {
    let typed = Array(key.lowercased().unicodeScalars.prefix(64))
    var best: (distance: Int, key: String)?
    for candidate in known {
      let scalars = Array(candidate.unicodeScalars)
      let distance = editDistance(typed, scalars)
      guard distance * 3 <= max(typed.count, scalars.count) else { continue }
      if let found = best, found.distance <= distance { continue }
      best = (distance, candidate)
    }
    return best?.key
  }

  /// Insertions, deletions, replacements and exchanges of neighbours between two words
  /// (the restricted Damerau-Levenshtein distance).
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(
          row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
