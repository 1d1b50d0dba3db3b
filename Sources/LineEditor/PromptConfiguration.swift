/// How a prompt looks and what it remembers.
package struct PromptConfiguration: Sendable {
  /// The prompt of a statement's first line; SGR escapes in it take no column.
  package var prompt: String
  /// The prompt of the lines after it.
  package var continuationPrompt: String
  /// The file that keeps statements between runs; nil keeps none.
  package var historyPath: String?
  /// The number of statements kept.
  package var historySize: Int
  /// The word before the colon in the person's `.editrc`.
  package var programName: String
  /// Whether the person's `.editrc` is read.
  package var readsBindings: Bool

  package init(
    prompt: String, continuationPrompt: String, historyPath: String? = nil, historySize: Int = 5000,
    programName: String = "synoptic", readsBindings: Bool = true
  ) {
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    self.historyPath = historyPath
    self.historySize = historySize
    self.programName = programName
    self.readsBindings = readsBindings
  }
}

/// What a person or a pipe gave.
package enum Input: Sendable, Equatable {
  /// A whole statement, its lines joined by newlines.
  case statement(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  case endOfInput
}
