/// What the colours of results mean.
package enum ColourLegend {
  /// A line for each role that has a look of its own.
  package static var lines: [StyledText] {
    let roles = TextRole.allCases.filter { AnsiInk.parameters($0) != nil }
    let width = roles.map { StyledText($0.sample).width }.max() ?? 0
    return roles.map { role in
      var line = StyledText()
      line.appendBlanks(2)
      line.append(StyledText(role.sample, role).padded(to: width))
      line.appendBlanks(2)
      line.append(role.meaning)
      return line
    }
  }
}

extension TextRole {
  /// Words that look like the role.
  fileprivate var sample: String {
    switch self {
    case .plain: "text"
    case .heading: "actors"
    case .field: "actor"
    case .value: "contact.meet"
    case .id: "herald.12"
    case .date: "2025-10-14"
    case .source: "herald"
    case .actor: "Anna Lindqvist"
    case .quotation: "met on Monday"
    case .number: "28 points"
    case .bar: "█████"
    case .difference: "≠ date"
    case .note: "2 undated events left out"
    case .rule: "────"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .plain: "text"
    case .heading: "titles of columns and groups"
    case .field: "names of fields"
    case .value: "values"
    case .id: "events"
    case .date: "dates"
    case .source: "sources"
    case .actor: "persons, organisations, countries"
    case .quotation: "a source's own words"
    case .number: "numbers"
    case .bar: "how many, drawn; in a timeline, some time between"
    case .difference: "where sources differ"
    case .note: "what is said about a result"
    case .rule: "lines"
    }
  }
}
