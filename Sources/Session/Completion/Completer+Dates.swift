import Diagnostics
import EventStore
import QueryEngine
import QueryLanguage

extension Completer {
  /// Times that events have: months first, and the days of a month once that is typed.
  func dates(_ context: CompletionContext) -> [Candidate] {
    let prefix = context.prefix
    // "2025-10" is a month; whatever is longer asks for its days.
    let month = String(prefix.prefix(Self.monthLength))
    let wantsDays = prefix.utf8.count > Self.monthLength
    let within = wantsDays ? "within:\(month)" : ""
    let narrowing = [context.narrowing, within].filter { !$0.isEmpty }.joined(separator: " ")
    let field = wantsDays ? Field.date : .month
    var found = tallies("\(narrowing) | count by \(field.rawValue) | sort \(field.rawValue)") {
      $0.hasPrefix(prefix)
    }
    // A whole month may be what was meant, and its days are next.
    if prefix.utf8.count == Self.monthLength {
      let days = [context.narrowing, "within:\(month)"].filter { !$0.isEmpty }
        .joined(separator: " ")
      found += tallies("\(days) | count by date | sort date") {
        $0.hasPrefix(prefix) && $0 != prefix && !$0.contains("/")
      }
    }
    let words = ["today", "yesterday"].filter { !prefix.isEmpty && $0.hasPrefix(prefix) }
    return found.filter { !$0.value.contains("/") }.map {
      // A month may go on with a day, or be a range's beginning.
      Candidate(
        $0.value, detail: Plural.of($0.count, "event"),
        isFinal: $0.value.utf8.count > Self.monthLength)
    } + words.map { Candidate($0, detail: "the session's day") }
  }

  private static let monthLength = 7
}
