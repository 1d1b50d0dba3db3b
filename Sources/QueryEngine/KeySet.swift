import GRDB

/// The keys of the events that a condition is true of, as a SELECT that need not look at them.
struct KeySet: Sendable {
  /// A column of keys, and what it is read from.
  struct Column: Sendable {
    var name: String
    var from: SQLFragment
  }

  /// Words in the notation of the full-text index; nil: none are asked for.
  private(set) var words: String?
  /// Whether few events have them.
  private(set) var isRare = false
  /// Columns that must all have the key.
  private var columns: [Column] = []

  init(_ column: String, from: SQLFragment) {
    columns = [Column(name: column, from: from)]
  }

  init(words: String, isRare: Bool) {
    self.words = words
    self.isRare = isRare
  }

  /// The keys that are in all of these sets, of which one at least asks for words.
  ///
  /// The index of words gives its keys one by one, and each is sought in the other sets.
  init(inAll sets: [KeySet]) {
    words = KeySet.joined(sets, "AND")
    isRare = sets.contains(where: \.isRare)
    columns = sets.flatMap(\.columns)
  }

  /// The keys that are in one of these sets.
  /// - Returns: nil where not all are of words alone.
  init?(inAny sets: [KeySet]) {
    guard sets.allSatisfy({ $0.columns.isEmpty }) else { return nil }
    words = KeySet.joined(sets, "OR")
    isRare = sets.allSatisfy(\.isRare)
  }

  private static func joined(_ sets: [KeySet], _ word: String) -> String {
    let words = sets.compactMap(\.words)
    return words.count == 1 ? words[0] : words.map { "(\($0))" }.joined(separator: " \(word) ")
  }

  /// The SELECT; a key may come several times.
  var select: SQLFragment { select("SELECT ") }
  /// The SELECT that gives each key once.
  var distinct: SQLFragment { select(words == nil ? "SELECT DISTINCT " : "SELECT ") }

  private func select(_ verb: String) -> SQLFragment {
    var rest = columns[...]
    var select: SQLFragment
    if let words {
      select = SQLFragment("\(verb)rowid FROM event_text WHERE event_text MATCH ?", words)
    } else {
      guard let first = rest.popFirst() else { return .never }
      select = first.from.wrapped("\(verb)\(first.name) FROM ", "")
    }
    for column in rest {
      // The plus keeps SQLite from seeking each key of the column in the index of words.
      select.sql += " AND +rowid IN (SELECT \(column.name) FROM \(column.from.sql))"
      select.arguments += column.from.arguments
    }
    return select
  }
}
