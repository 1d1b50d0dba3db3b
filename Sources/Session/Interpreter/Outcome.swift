package import Diagnostics
package import QueryEngine
package import Rendering

/// What running statements gave: data, not yet text.
package struct Outcome: Sendable {
  /// One thing to print.
  package enum Output: Sendable {
    case result(QueryResult)
    /// A result of which nothing is left out, however long.
    case whole(QueryResult)
    /// Lines with their looks.
    case styled([StyledText])
    /// Plain text, as help and explanations are.
    case text(String)
  }

  package var outputs: [Output] = []
  package var diagnostics: [Diagnostic] = []
  /// Whether the text ends within a statement: more lines are wanted, nothing was run.
  package var isIncomplete = false
  package var wantsToQuit = false

  package var failed: Bool { diagnostics.contains { $0.severity == .error } }

  package init() {}
}
