import GRDB
import Synchronization

/// The functions that searches add to SQL. Each takes raw text and folds it itself.
///
/// | function | says whether |
/// |---|---|
/// | `text_begins(text, pattern)` | the pattern occurs at the start of a word |
/// | `text_head(text, head)` | the text begins with these folded letters |
/// | `text_has(text, pattern)` | it occurs as whole words |
/// | `text_like(text, pattern)` | the same with the wildcards `*` and `?` |
/// | `text_matches(text, regex)` | a regular expression matches somewhere, without regard to case |
struct SearchFunctions {
  private let cache = PatternCache()

  func add(to db: Database) {
    let cache = cache
    add("text_begins", to: db) { text, pattern in
      cache.occurs(pattern, false, .anywhere, in: text)
    }
    add("text_head", to: db) { text, head in SearchFold.fold(text).hasPrefix(head) }
    add("text_has", to: db) { text, pattern in cache.occurs(pattern, false, .wordEnd, in: text) }
    add("text_like", to: db) { text, pattern in cache.occurs(pattern, true, .wordEnd, in: text) }
    add("text_matches", to: db) { text, pattern in cache.matches(pattern, in: text) }
  }

  private func add(
    _ name: String, to db: Database, _ test: @escaping @Sendable (String, String) -> Bool
  ) {
    db.add(
      function: DatabaseFunction(name, argumentCount: 2, pure: true) { values in
        guard let text = String.fromDatabaseValue(values[0]),
          let pattern = String.fromDatabaseValue(values[1])
        else { return nil }
        return test(text, pattern)
      })
  }
}

/// The patterns of the running statement, each compiled once for all rows.
private final class PatternCache: Sendable {
  private struct WordKey: Hashable {
    var pattern: String
    var hasWildcards: Bool
    var end: SearchPattern.End
  }
  private struct Known {
    var words: [WordKey: SearchPattern] = [:]
    var regexes: [String: TextRegex?] = [:]
    var symbols = TextSymbols()
  }

  private let known = Mutex(Known())
  /// Past this the cache is emptied; a statement has far fewer patterns.
  private static let capacity = 256

  func occurs(
    _ pattern: String, _ hasWildcards: Bool, _ end: SearchPattern.End, in text: String
  ) -> Bool {
    let key = WordKey(pattern: pattern, hasWildcards: hasWildcards, end: end)
    let compiled = known.withLock { known in
      if let found = known.words[key] { return found }
      if known.words.count >= PatternCache.capacity { known.words.removeAll() }
      let made = SearchPattern(pattern, hasWildcards: hasWildcards, end: end)
      known.words[key] = made
      return made
    }
    return compiled.occurs(inFolded: SearchFold.foldedBytes(text))
  }

  /// A pattern that is no regular expression matches nothing.
  func matches(_ pattern: String, in text: String) -> Bool {
    known.withLock { known in
      if known.regexes[pattern] == nil {
        if known.regexes.count >= PatternCache.capacity { known.regexes.removeAll() }
        known.regexes[pattern] = .some(TextRegex(pattern))
      }
      return known.regexes[pattern]??.matches(text, &known.symbols) ?? false
    }
  }
}
