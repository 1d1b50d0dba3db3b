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
  private struct Entry {
    var regex: Regex<AnyRegexOutput>?
  }
  private struct WordKey: Hashable {
    var pattern: String
    var hasWildcards: Bool
    var end: SearchPattern.End
  }

  private let regexes = Mutex<[String: Entry]>([:])
  private let words = Mutex<[WordKey: SearchPattern]>([:])
  /// Past this the cache is emptied; a statement has far fewer patterns.
  private static let capacity = 256

  func occurs(
    _ pattern: String, _ hasWildcards: Bool, _ end: SearchPattern.End, in text: String
  ) -> Bool {
    let key = WordKey(pattern: pattern, hasWildcards: hasWildcards, end: end)
    let compiled = words.withLock { known in
      if let found = known[key] { return found }
      if known.count >= PatternCache.capacity { known.removeAll() }
      let made = SearchPattern(pattern, hasWildcards: hasWildcards, end: end)
      known[key] = made
      return made
    }
    return compiled.occurs(inFolded: SearchFold.fold(text))
  }

  /// A pattern that is no regular expression matches nothing.
  func matches(_ pattern: String, in text: String) -> Bool {
    regexes.withLock { known in
      if known[pattern] == nil {
        if known.count >= PatternCache.capacity { known.removeAll() }
        known[pattern] = Entry(regex: try? Regex(pattern).ignoresCase())
      }
      guard let regex = known[pattern]?.regex else { return false }
      return (try? regex.firstMatch(in: text)) != nil
    }
  }
}
