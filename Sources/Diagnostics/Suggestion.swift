/// The names that a misspelt one probably means: few, in a fixed order, none when unsure.
package enum Suggestion {
  /// The nearest names, nearest first; of several at the same distance, in alphabetical order.
  ///
  /// Near is: few enough edits for its length (optimal string alignment: insert, delete, replace,
  /// swap neighbours), to the whole name or to one of its words; or else a beginning of it, or a
  /// longer form of it ("meeting" of "meet").
  /// Case is ignored.
  package static func nearest(
    to name: String, among candidates: some Sequence<String>, limit: Int = 2
  ) -> [String] {
    let typed = Array(name.lowercased())
    var ranked: [(score: Int, name: String)] = []
    for candidate in Set(candidates) where candidate != name {
      if let score = score(typed, candidate) { ranked.append((score, candidate)) }
    }
    ranked.sort { ($0.score, $0.name) < ($1.score, $1.name) }
    guard let best = ranked.first?.score else { return [] }
    // Of many equally near names none is meant more than another.
    let nearest = ranked.prefix { $0.score == best }
    return nearest.count <= limit ? nearest.map(\.name) : []
  }

  /// "did you mean 'actor'?", or nil if no name is near.
  package static func question(
    for name: String, among candidates: some Sequence<String>, quoting: (String) -> String = quoted
  ) -> String? {
    let names = nearest(to: name, among: candidates)
    guard !names.isEmpty else { return nil }
    return "did you mean \(names.map(quoting).joined(separator: " or "))?"
  }

  package static func quoted(_ name: String) -> String { "'\(name)'" }

  /// Edits, or a score beyond any number of edits for a beginning; nil if not near.
  private static func score(_ typed: [Character], _ candidate: String) -> Int? {
    let whole = Array(candidate.lowercased())
    guard !typed.isEmpty else { return nil }
    let allowed = allowedEdits(typed.count)
    var words = [whole]
    if whole.contains(" ") { words += whole.split(separator: " ").map(Array.init) }
    let edits = words.compactMap { distance(typed, $0, atMost: allowed) }.min()
    if let edits { return edits }
    if typed.count >= 2, words.contains(where: { $0.starts(with: typed) }) { return 100 }
    return words.contains { $0.count >= 4 && typed.starts(with: $0) } ? 101 : nil
  }

  private static func allowedEdits(_ length: Int) -> Int {
    switch length {
    case ..<3: 0
    case ..<6: 1
    case ..<10: 2
    default: 3
    }
  }

  /// Optimal string alignment distance, or nil if it is more than `limit`.
  static func distance(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var best = min(
          previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, previous) = (previous, row)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
