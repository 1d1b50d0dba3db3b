/// The look of each role on a terminal: the one place that knows escape sequences.
package enum AnsiInk {
  /// The SGR parameters of a role; nil: the terminal's own colours.
  package static func parameters(_ role: TextRole) -> String? {
    switch role {
    case .plain, .value, .quotation: nil
    case .heading: "1"
    case .field: "36"
    case .id, .note, .rule: "2"
    case .date: "33"
    case .source: "1;34"
    case .actor: "35"
    case .number: "32"
    case .bar: "34"
    case .difference: "1;31"
    }
  }

  /// A line with its colours; ends in the terminal's own.
  package static func paint(_ line: StyledText) -> String {
    line.runs.map { run in
      guard let parameters = parameters(run.role) else { return run.text }
      return "\u{1B}[\(parameters)m\(run.text)\u{1B}[0m"
    }.joined()
  }
}
