/// What the colours of results mean.
package enum ColourLegend {
  /// What each role means that has a look of its own: beside its sample, or below it where there is
  /// no room.
  package static func lines(width columns: Int) -> [StyledText] {
    let roles = TextRole.allCases.filter { AnsiInk.parameters($0) != nil }
    let width = roles.map { StyledText($0.sample).width }.max() ?? 0
    let isBeside = columns - width - 4 >= leastRoom
    return roles.flatMap { role -> [StyledText] in
      var sample = StyledText()
      sample.appendBlanks(2)
      sample.append(StyledText(role.sample, role))
      let beside = StyledText(role.meaning).wrapped(to: columns - width - 4)
      guard isBeside, let first = beside.first else {
        return [sample] + StyledText(role.meaning).indented(by: 4, width: columns)
      }
      var line = sample.padded(to: width + 4)
      line.append(first)
      return [line]
        + beside.dropFirst().map { rest in
          var line = StyledText()
          line.appendBlanks(width + 4)
          line.append(rest)
          return line
        }
    }
  }

  /// Columns in which a meaning is still read beside its sample.
  private static let leastRoom = 24
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
