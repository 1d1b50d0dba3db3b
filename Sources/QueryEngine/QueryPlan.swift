/// How the database finds the events of a query.
package struct QueryPlan: Sendable {
  package var sql: String
  /// SQLite's own words, a step each.
  package var steps: [String]
  /// The places of terms that hold others, with those of the store that lie in them.
  package var places: [(name: String, holds: [String])]

  /// The same for a person: what is read, and by what it is found.
  package var words: [String] {
    var words: [String] = []
    for step in steps {
      guard let word = Self.words(of: step), !words.contains(word) else { continue }
      words.append(word)
    }
    return words
  }

  private static func words(of step: String) -> String? {
    // What belongs to an event that is found already.
    if step.hasSuffix("LEFT-JOIN") || step.contains("USING INTEGER PRIMARY KEY") { return nil }
    if step.hasPrefix("SCAN e ") || step == "SCAN e" { return "reads every event" }
    if step.hasPrefix("USE TEMP B-TREE FOR") { return "sorts what is found" }
    if step.contains("VIRTUAL TABLE INDEX") { return "finds words in the index of words" }
    if step.contains(" actor_name ") { return "finds actors by their names" }
    if step.contains(" event_actor ") { return "finds events by their actors" }
    if let name = step.firstMatch(of: /USING (?:COVERING )?INDEX ([a-z]+)_by_([a-z]+)/) {
      let key = name.2 == "bounds" || name.2 == "day" || name.2 == "latest" ? "date" : name.2
      return "finds \(name.1)s by \(key)"
    }
    return nil
  }
}
