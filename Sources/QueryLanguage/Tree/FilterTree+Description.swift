extension FilterTree: CustomStringConvertible {
  /// The filter with all its parentheses, names and values as written; it reads back as the same.
  package var description: String {
    switch self {
    case .and(let parts): "(" + parts.map(\.description).joined(separator: " and ") + ")"
    case .or(let parts): "(" + parts.map(\.description).joined(separator: " or ") + ")"
    case .not(let part, _): "not \(part.description)"
    case .term(let term): term.description
    // After a blank a bare '#' would begin a comment.
    case .literal(let value) where value.form == .word && value.text.hasPrefix("#"):
      QuotedBytes.quoted(value.text)
    case .literal(let value): value.description
    case .broken: ""
    }
  }
}

extension TermTree: CustomStringConvertible {
  package var description: String {
    field.text + op.rawValue + values.map(\.description).joined(separator: ",")
  }
}

extension ValueTree: CustomStringConvertible {
  package var description: String {
    switch form {
    case .word: text
    case .string: QuotedBytes.quoted(text)
    case .regex: ValueTree.slashed(text)
    case .variable: "$\(text)"
    }
  }

  /// A pattern between slashes, such that the lexer gives it back.
  static func slashed(_ pattern: String) -> String {
    var slashed = "/"
    for scalar in pattern.unicodeScalars {
      if scalar == "/" { slashed += "\\" }
      slashed.unicodeScalars.append(scalar)
    }
    return slashed + "/"
  }
}
