/// The statements of earlier prompts, and a place among them while one is being recalled.
struct StatementHistory: Sendable {
  private(set) var statements: [String]
  private let limit: Int
  /// The place of the recalled statement; `statements.count` is the one under the hand.
  private var place: Int
  private var draft = ""

  init(_ statements: [String] = [], limit: Int) {
    self.limit = max(limit, 1)
    self.statements = statements.suffix(self.limit)
    place = self.statements.count
  }

  /// Adds a statement unless it repeats the last or says nothing; gives whether it was added.
  mutating func add(_ statement: String) -> Bool {
    defer { rest() }
    guard statement != statements.last, statement.contains(where: { !$0.isWhitespace }) else {
      return false
    }
    statements.append(statement)
    if statements.count > limit { statements.removeFirst(statements.count - limit) }
    return true
  }

  /// Returns to the statement under the hand.
  mutating func rest() {
    place = statements.count
    draft = ""
  }

  /// The nearest older statement that begins with a prefix, leaving `current`.
  mutating func older(from current: String, startingWith prefix: String = "") -> String? {
    if place == statements.count { draft = current }
    guard
      let found = statements[..<place].lastIndex(where: { $0.hasPrefix(prefix) && $0 != current })
    else { return nil }
    place = found
    return statements[found]
  }

  mutating func newer(from current: String, startingWith prefix: String = "") -> String? {
    guard place < statements.count else { return nil }
    let found = statements[(place + 1)...].firstIndex { $0.hasPrefix(prefix) && $0 != current }
    place = found ?? statements.count
    return found.map { statements[$0] } ?? draft
  }

  /// The nearest statement before a place that contains all of the words, in any case.
  func last(before end: Int, containing query: String) -> Int? {
    let words = query.lowercased().split(separator: " ")
    guard !words.isEmpty else { return nil }
    return statements[..<min(end, statements.count)].lastIndex { statement in
      let lowered = statement.lowercased()
      return words.allSatisfy { lowered.contains($0) }
    }
  }
}
