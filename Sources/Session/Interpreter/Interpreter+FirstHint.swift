import EventStore
import QueryEngine
import QueryLanguage

extension Interpreter {
  /// Statements to begin with, made of what is open; nil if nothing is.
  package var firstHint: String? {
    guard let handles = try? store.handles(), !handles.isEmpty else { return nil }
    var lines = ["| timeline by source"]
    if let actor = try? store.values(of: .actor, prefix: "", limit: 1).first {
      lines.insert("actor:\(Completer.quoted(actor.value, always: false))", at: 0)
    }
    if handles.count > 1 {
      let pair = handles.prefix(2).map { Completer.quoted($0, always: false) }
      lines.append("compare \(pair[0]) with \(pair[1])")
    }
    return "to begin with:\n" + lines.map { "  \($0)" }.joined(separator: "\n")
  }
}
