extension Parser {
  /// All statements of the text; a single empty one if there are none.
  mutating func statements() -> [Statement] {
    var statements: [Statement] = []
    while current.kind != .end {
      if current.kind == .separator {
        advance()
        continue
      }
      statement().map { statements.append($0) }
      // Whatever a statement has left standing has been reported.
      skipStatement()
    }
    return statements.isEmpty ? [.empty(utf8Span: 0..<current.utf8Span.upperBound)] : statements
  }

  /// A statement; nil after a mistake that leaves nothing of it.
  private mutating func statement() -> Statement? {
    if case .command(let command) = current.kind {
      if command.name.isEmpty { report(.commandWithoutName, at: command.nameSpan) }
      advance()
      return .command(command)
    }
    if isKeyword("select"), isStatementOfSQL {
      for token in restOfStatement(after: current.utf8Span.upperBound) {
        _ = takeBackSingleQuotes(at: token.utf8Span.lowerBound)
      }
      report(.statementOfSQL, at: current.utf8Span)
      return nil
    }
    if isKeyword("let") { return binding() }
    if isKeyword("compare") { return comparison() }
    return .query(query())
  }

  /// Whether a word of this statement is the `FROM` of a `SELECT`.
  private var isStatementOfSQL: Bool {
    restOfStatement(after: current.utf8Span.upperBound).contains { $0.isWord("from") }
  }

  private func restOfStatement(after offset: Int) -> ArraySlice<Token> {
    let rest = tokens.drop { $0.utf8Span.lowerBound < offset }
    return rest.prefix { $0.kind != .separator && $0.kind != .end }
  }

  private mutating func query() -> QueryTree {
    let start = current.utf8Span.lowerBound
    let filter = filter()
    let stages = stages()
    return QueryTree(
      filter: filter, stages: stages, utf8Span: start..<max(start, endOfPrevious))
  }

  /// `"let" name "=" query`
  private mutating func binding() -> Statement? {
    let word = current
    advance()
    guard let name = currentName, following.kind == .op(.equals) else {
      var name: String?
      switch current.kind {
      case .word(let typed), .variable(let typed): name = Parser.isVariableName(typed) ? typed : nil
      default: break
      }
      report(.bindingWithoutName(name), at: word.utf8Span)
      return nil
    }
    advance()
    advance()
    if !Parser.isVariableName(name.text) {
      report(.badVariableName(name.text), at: name.utf8Span)
    }
    if isAtEndOfStatement {
      reportUnlessAtEnd(
        .bindingWithoutQuery(name.text), at: word.utf8Span.lowerBound..<endOfPrevious)
      return nil
    }
    let query = query()
    return .binding(
      Binding(
        name: name, query: query, utf8Span: word.utf8Span.lowerBound..<query.utf8Span.upperBound))
  }

  static func isVariableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, ByteClasses.isNameByte(first),
      !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    return name.utf8.allSatisfy { ByteClasses.isNameByte($0) || $0 == UInt8(ascii: "-") }
  }

  /// `"compare" filter "with" filter { "with" filter } [ "on" field { "," field } ]`
  private mutating func comparison() -> Statement? {
    let word = current
    advance()
    var sides: [FilterTree] = []
    var isWhole = true
    while true {
      guard let side = filter(FilterEnd(words: ["with", "on"])) else {
        isWhole = false
        break
      }
      sides.append(side)
      guard isKeyword("with") else { break }
      advance()
    }
    guard isWhole, sides.count >= 2 else {
      let span = word.utf8Span.lowerBound..<max(endOfPrevious, word.utf8Span.upperBound)
      if !isWhole, !sides.isEmpty {
        reportUnlessAtEnd(.comparisonWithoutSecondSide(right: nil), at: span)
      } else {
        report(.comparisonWithoutSecondSide(right: probableComparison(after: word)), at: span)
      }
      return nil
    }
    var fields: [NameTree] = []
    if isKeyword("on") {
      let on = current
      advance()
      fields = nameList(named: "on") ?? []
      if fields.isEmpty, currentName == nil,
        current.kind != .end || endOfPrevious == on.utf8Span.upperBound
      {
        report(.comparisonWithoutFields, at: on.utf8Span)
      }
    }
    if current.kind == .pipe {
      report(.comparisonWithStages, at: current.utf8Span)
    } else if !isAtEndOfStatement {
      report(.comparisonWithoutSecondSide(right: nil), at: current.utf8Span)
    }
    return .comparison(
      ComparisonTree(
        sides: sides, fields: fields, utf8Span: word.utf8Span.lowerBound..<endOfPrevious))
  }

  /// What a comparison without `with` was probably meant to be: `compare envoy vs citizen`.
  private func probableComparison(after word: Token) -> String? {
    var names: [String] = []
    for token in restOfStatement(after: word.utf8Span.upperBound) {
      switch token.kind {
      case .comma: continue
      case .word(let name):
        if !["vs", "vs.", "versus", "to", "and", "against", "with"].contains(name.lowercased()) {
          names.append(name)
        }
      default: return nil
      }
    }
    return names.count >= 2 ? "compare \(names.joined(separator: " with "))" : nil
  }
}
