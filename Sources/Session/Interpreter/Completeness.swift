import QueryLanguage

/// Whether a text ends within a statement, so that the next line belongs to it.
package enum Completeness {
  package static func isIncomplete(_ text: String) -> Bool {
    if case .incomplete = StatementParser.parse(text) { true } else { false }
  }
}
