extension Parser {
  /// `{ "|" stage }`
  mutating func stages() -> [StageTree] {
    var stages: [StageTree] = []
    while current.kind == .pipe {
      let pipe = current
      advance()
      if let stage = stage(after: pipe) { stages.append(stage) }
    }
    return stages
  }

  /// A stage; nil after a mistake that has been reported and whose clause has been passed over.
  private mutating func stage(after pipe: Token) -> StageTree? {
    if current.kind == .pipe, current.utf8Span.lowerBound == pipe.utf8Span.upperBound {
      report(.symbolForWord("||", "or"), at: pipe.utf8Span.lowerBound..<current.utf8Span.upperBound)
      advance()
      skipClause()
      return nil
    }
    guard let name = currentName else {
      let isMissing = isAtEndOfClause
      reportUnlessAtEnd(.missingStage, at: isMissing ? pipe.utf8Span : current.utf8Span)
      skipClause()
      return nil
    }
    guard !isFieldOfTerm, let stage = StageTable.stage(named: name.text) else {
      if let right = valuesBetweenPipes(from: pipe) {
        report(.pipeBetweenValues(name.text, right: right), at: pipe.utf8Span)
        return nil
      }
      report(.unknownStage(name.text), at: name.utf8Span)
      skipClause()
      return nil
    }
    advance()
    let mistakesBefore = mistakes.count
    var arguments = arguments(of: stage, named: name.utf8Span)
    if !isAtEndOfClause {
      if mistakes.count == mistakesBefore { reportStray(in: stage) }
      arguments = .broken
      skipClause()
    }
    return StageTree(
      name: stage, nameSpan: name.utf8Span, arguments: arguments,
      utf8Span: name.utf8Span.lowerBound..<max(endOfPrevious, name.utf8Span.upperBound))
  }

  private mutating func reportStray(in stage: StageName) {
    let word: String =
      switch current.kind {
      case .word(let text): text
      case .string(let text), .openString(let text): QuotedBytes.quoted(text)
      case .regex(let text), .openRegex(let text): "/\(text)/"
      case .variable(let name): "$\(name)"
      case .op(let op): op.rawValue
      case .leftParenthesis: "("
      case .rightParenthesis: ")"
      case .comma: ","
      case .minus: "-"
      case .bareDollar: "$"
      case .pipe, .separator, .end, .command: ""
      }
    report(
      isFieldOfTerm ? .filterInStage(stage) : .strayWord(word, stage), at: current.utf8Span)
  }

  private mutating func arguments(
    of stage: StageName, named nameSpan: Range<Int>
  ) -> StageTree.Arguments {
    switch stage {
    case .where:
      if let filter = filter() { return .filter(filter) }
      report(.missingFilter(stage), at: nameSpan)
      return .broken
    case .first, .last, .limit, .context, .expect: return number(of: stage, nameSpan)
    case .sort: return keys(nameSpan)
    case .show, .distinct: return fields(of: stage, nameSpan)
    case .count:
      guard isKeyword("by") else { return .fields([]) }
      advance()
      return fields(of: stage, nameSpan)
    case .group:
      guard isKeyword("by") else {
        report(.groupWithoutBy, at: nameSpan)
        skipClause()
        return .broken
      }
      advance()
      return fields(of: stage, nameSpan)
    case .timeline, .compare: return columns(of: stage, nameSpan)
    case .discrepancies, .substitutions, .omissions, .corroborate, .sourcing, .quotes: return .none
    }
  }

  private mutating func number(
    of stage: StageName, _ nameSpan: Range<Int>
  ) -> StageTree.Arguments {
    let sign = current
    if sign.kind == .minus { advance() }
    guard case .word(let digits) = current.kind else {
      report(.missingNumber(stage), at: nameSpan)
      return .broken
    }
    let span =
      (sign.kind == .minus ? sign : current).utf8Span.lowerBound..<current.utf8Span.upperBound
    advance()
    let least = stage == .expect ? 0 : 1
    guard sign.kind != .minus, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits), number >= least
    else {
      report(.badNumber((sign.kind == .minus ? "-" : "") + digits, stage), at: span)
      return .broken
    }
    return .number(number)
  }

  private mutating func fields(
    of stage: StageName, _ nameSpan: Range<Int>
  ) -> StageTree.Arguments {
    guard let names = nameList(named: StageTable[stage].name) else { return .broken }
    guard !names.isEmpty else {
      report(.missingFields(stage), at: nameSpan)
      return .broken
    }
    return .fields(names)
  }

  /// `word { "," word }`, empty if no word stands here; nil after a reported mistake.
  mutating func nameList(named owner: String) -> [NameTree]? {
    var names: [NameTree] = []
    while let name = currentName {
      names.append(name)
      advance()
      guard current.kind == .comma else { break }
      let comma = current
      advance()
      if currentName == nil {
        reportUnlessAtEnd(.missingValue(afterCommaOf: owner), at: comma.utf8Span)
        return nil
      }
    }
    return names
  }

  private mutating func keys(_ nameSpan: Range<Int>) -> StageTree.Arguments {
    var keys: [KeyTree] = []
    if isKeyword("by"), case .word = following.kind {
      report(.strayWord("by", .sort), at: current.utf8Span)
      return .broken
    }
    if current.kind == .minus, case .word(let name) = following.kind {
      report(
        .strayWord("-" + name, .sort),
        at: current.utf8Span.lowerBound..<following.utf8Span.upperBound)
      return .broken
    }
    while let name = currentName {
      advance()
      var key = KeyTree(name: name, isDescending: false)
      if isKeyword("asc") || isKeyword("desc") {
        key.isDescending = isKeyword("desc")
        advance()
      }
      keys.append(key)
      guard current.kind == .comma else { break }
      let comma = current
      advance()
      if currentName == nil {
        reportUnlessAtEnd(.missingValue(afterCommaOf: "sort"), at: comma.utf8Span)
        return .broken
      }
      if let word = currentName, isKeyword("asc") || isKeyword("desc") {
        let names = keys.map(\.name.text).joined(separator: ", ")
        report(
          .directionAfterComma(word.text, right: "sort \(names) \(word.text.lowercased())"),
          at: word.utf8Span)
        return .broken
      }
    }
    guard !keys.isEmpty else {
      report(.missingFields(.sort), at: nameSpan)
      return .broken
    }
    return .keys(keys)
  }

  /// `[ "by" field ]`, and for `compare` `[ value { "," value } ]`.
  private mutating func columns(
    of stage: StageName, _ nameSpan: Range<Int>
  ) -> StageTree.Arguments {
    var field: NameTree?
    if isKeyword("by") {
      advance()
      guard let name = currentName else {
        report(.missingFields(stage), at: nameSpan)
        return .broken
      }
      field = name
      advance()
    }
    guard stage == .compare else { return .columns(by: field, values: []) }
    return valueList(named: "compare").map { .columns(by: field, values: $0) } ?? .broken
  }
}
