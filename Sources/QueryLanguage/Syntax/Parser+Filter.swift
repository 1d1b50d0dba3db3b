extension Parser {
  /// Words that end a filter where it stands.
  struct FilterEnd {
    var words: [String] = []
    var depth = 0

    static let mostDepth = 64
  }

  /// `and { "or" and }`; nil if nothing of a filter stands here.
  mutating func filter(_ end: FilterEnd = FilterEnd()) -> FilterTree? {
    guard let first = conjunction(end) else {
      guard isKeyword("or") else { return nil }
      report(.missingOperand(after: "or"), at: current.utf8Span)
      advance()
      return filter(end)
    }
    var parts = [first]
    while isKeyword("or") {
      let word = current
      advance()
      if let part = conjunction(end) {
        parts.append(part)
      } else {
        reportUnlessAtEnd(.missingOperand(after: "or"), at: word.utf8Span)
      }
    }
    return parts.count == 1 ? first : .or(parts)
  }

  /// `not { [ "and" ] not }`
  private mutating func conjunction(_ end: FilterEnd) -> FilterTree? {
    var parts: [FilterTree] = []
    while true {
      if isKeyword("and") {
        let word = current
        advance()
        if parts.isEmpty || !startsOperand(end) {
          reportUnlessAtEnd(.missingOperand(after: "and"), at: word.utf8Span)
        }
      } else if startsOperand(end) {
        parts.append(negation(end))
      } else if skipsStray(end) {
        continue
      } else {
        break
      }
    }
    return parts.count <= 1 ? parts.first : .and(parts)
  }

  private func startsOperand(_ end: FilterEnd) -> Bool {
    switch current.kind {
    case .word:
      !isKeyword("or") && !isKeyword("and") && !end.words.contains { isKeyword($0) }
    case .string, .regex, .variable, .op, .leftParenthesis, .minus, .openString, .openRegex,
      .bareDollar:
      true
    case .rightParenthesis, .pipe, .comma, .command, .separator, .end: false
    }
  }

  /// Passes over what belongs to no filter here, with a message.
  private mutating func skipsStray(_ end: FilterEnd) -> Bool {
    switch current.kind {
    case .rightParenthesis where end.depth == 0:
      report(.strayParenthesis, at: current.utf8Span)
    case .comma where end.words.isEmpty:
      report(.strayComma, at: current.utf8Span)
    default: return false
    }
    advance()
    return true
  }

  /// `( "not" | "-" ) not | primary`
  private mutating func negation(_ end: FilterEnd) -> FilterTree {
    guard end.depth < FilterEnd.mostDepth else {
      report(.nestedTooDeeply, at: current.utf8Span)
      let start = current.utf8Span.lowerBound
      skipStatement()
      return .broken(utf8Span: start..<endOfPrevious)
    }
    guard current.kind == .minus || isKeyword("not") else { return primary(end) }
    let sign = current
    advance()
    guard startsOperand(end) else {
      reportUnlessAtEnd(
        .missingOperand(after: sign.kind == .minus ? "-" : "not"), at: sign.utf8Span)
      return .broken(utf8Span: sign.utf8Span)
    }
    let inner = FilterEnd(words: end.words, depth: end.depth + 1)
    let operand = negation(inner)
    return .not(operand, utf8Span: sign.utf8Span.lowerBound..<operand.utf8Span.upperBound)
  }

  private mutating func primary(_ end: FilterEnd) -> FilterTree {
    switch current.kind {
    case .leftParenthesis: return parenthesis(end)
    case .op(let op): return operatorWithoutField(op)
    case .word:
      if case .op(let op) = following.kind, !isBlankBeforeBareOperator { return term(op) }
      if let broken = membership() { return broken }
    default: break
    }
    let span = current.utf8Span
    let value = currentValue
    advance()
    if value?.form == .word, let symbol = value?.text, symbol == "&&" || symbol == "&" {
      report(.symbolForWord(symbol, "and"), at: span)
      return .broken(utf8Span: span)
    }
    return value.map { .literal($0) } ?? .broken(utf8Span: span)
  }

  /// Whether a word and an operator after a blank are no attempt at a term: `say :x`.
  private var isBlankBeforeBareOperator: Bool {
    guard current.utf8Span.upperBound < following.utf8Span.lowerBound,
      case .word(let name) = current.kind
    else { return false }
    return FieldTable.field(named: name) == nil
  }

  private mutating func parenthesis(_ end: FilterEnd) -> FilterTree {
    let open = current
    advance()
    let inner = filter(FilterEnd(depth: end.depth + 1))
    if current.kind == .pipe {
      report(.pipeInParentheses, at: current.utf8Span)
      while !isAtEndOfStatement, current.kind != .rightParenthesis { advance() }
    }
    if current.kind == .rightParenthesis {
      advance()
      if inner == nil { report(.emptyParentheses, at: open.utf8Span.lowerBound..<endOfPrevious) }
    } else {
      reportUnlessAtEnd(.openParenthesis, at: open.utf8Span)
    }
    return inner ?? .broken(utf8Span: open.utf8Span.lowerBound..<endOfPrevious)
  }

  private mutating func operatorWithoutField(_ op: FieldTest.Operator) -> FilterTree {
    let span = current.utf8Span
    report(.operatorWithoutField(op), at: span)
    advance()
    if currentValue != nil, current.utf8Span.lowerBound == span.upperBound { advance() }
    return .broken(utf8Span: span.lowerBound..<endOfPrevious)
  }

  // MARK: Terms

  /// `field op value { "," value }`
  private mutating func term(_ op: FieldTest.Operator) -> FilterTree {
    guard let name = currentName else { return .broken(utf8Span: current.utf8Span) }
    let start = name.utf8Span.lowerBound
    advance()
    let sign = current.utf8Span
    advance()
    guard let values = values(of: name.text, op, from: start, sign: sign) else {
      return .broken(utf8Span: start..<endOfPrevious)
    }
    var term = TermTree(field: name, op: op, operatorSpan: sign, values: values)
    let blankBefore = name.utf8Span.upperBound..<sign.lowerBound
    let blankAfter = sign.upperBound..<(values.first?.utf8Span.lowerBound ?? sign.upperBound)
    if !blankBefore.isEmpty || !blankAfter.isEmpty { quoteFirstValue(of: &term) }
    lastTerm = term
    if let right = rangeInPieces(after: term) {
      report(.rangeInPieces(right: right), at: start..<endOfPrevious)
    } else if let right = dateInPieces(after: term) {
      report(.dateInPieces(right: right), at: start..<endOfPrevious)
    } else if !blankBefore.isEmpty {
      report(.blankBeforeOperator(op, right: term.description), at: blankBefore)
    } else if !blankAfter.isEmpty {
      report(.blankAfterOperator(op, right: term.description), at: blankAfter)
    } else if let right = probableTerm(term) {
      report(.operatorInValue(values[0].text, right: right), at: values[0].utf8Span)
    } else {
      return .term(term)
    }
    return .broken(utf8Span: term.utf8Span)
  }

  /// Reads single quotes as the double ones that were meant, where the term is wrong anyway.
  private mutating func quoteFirstValue(of term: inout TermTree) {
    guard let first = term.values.first,
      let quoted = takeBackSingleQuotes(at: first.utf8Span.lowerBound)
    else { return }
    term.values[0] = ValueTree(form: .string, text: quoted.words, utf8Span: quoted.utf8Span)
    while current.utf8Span.lowerBound < quoted.utf8Span.upperBound, current.kind != .end {
      advance()
    }
  }

  /// The term that a date, a word for "to" and another date were meant to be, passed over; nil if
  /// there is no such thing: `date:2025-10-13 to 2025-10-17`.
  private mutating func rangeInPieces(after term: TermTree) -> String? {
    guard let field = FieldTable.field(named: term.field.text), FieldTable[field].shape == .date,
      term.values.count == 1, term.values[0].form == .word, term.values[0].text.first != "."
    else { return nil }
    let first = term.values[0].text
    var words: [String] = []
    next: for token in [current, following] {
      switch token.kind {
      case .word(let word): words.append(word)
      // Directly before a word it is "not".
      case .minus where token.utf8Span.upperBound < following.utf8Span.lowerBound:
        words.append("-")
      default: break next
      }
    }
    let isJoined = first.hasSuffix("..")
    let signs = isJoined ? 0 : 1
    guard words.count > signs, isJoined || Parser.rangeSigns.contains(words[0].lowercased()),
      words[signs].utf8.prefix(4).count == 4,
      words[signs].utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    for _ in 0...signs { advance() }
    return "\(term.field.text)\(term.op.rawValue)\(first)\(isJoined ? "" : "..")\(words[signs])"
  }

  private static let rangeSigns = ["..", "...", "to", "until", "till", "through", "-", "–", "—"]

  /// What a term with two operators was probably meant to be, nil if it has one: `date:>2025`.
  private func probableTerm(_ term: TermTree) -> String? {
    guard let value = term.values.first, value.form == .word else { return nil }
    let sign = value.text.prefix { ":=<>".contains($0) }
    guard !sign.isEmpty, sign.count < value.text.count else { return nil }
    let op = FieldTest.Operator(rawValue: String(sign)) ?? term.op
    return term.field.text + op.rawValue + value.text.dropFirst(sign.count)
  }

  /// The values after an operator, or nil after a mistake that has been reported.
  private mutating func values(
    of field: String, _ op: FieldTest.Operator, from start: Int, sign: Range<Int>
  ) -> [ValueTree]? {
    if current.kind == .leftParenthesis {
      let open = current.utf8Span
      let list = listInParentheses(of: field, op)
      if list == nil { skipParenthesis() }
      report(.groupAsValue(field: field, right: list), at: open)
      return nil
    }
    guard currentValue != nil || isOpenValue else {
      report(.emptyValue(field: field, op), at: start..<sign.upperBound)
      if current.kind == .comma { skipValues() }
      return nil
    }
    return valueList(named: field)
  }

  /// `value { "," value }`, from a value on; nil after a mistake that has been reported.
  mutating func valueList(named name: String) -> [ValueTree]? {
    var values: [ValueTree] = []
    var isWhole = true
    while currentValue != nil || isOpenValue {
      if let value = currentValue { values.append(value) } else { isWhole = false }
      advance()
      guard current.kind == .comma else { break }
      let comma = current
      advance()
      if currentValue == nil, !isOpenValue {
        reportUnlessAtEnd(.missingValue(afterCommaOf: name), at: comma.utf8Span)
        if current.kind == .comma { skipValues() }
        isWhole = false
      }
    }
    return isWhole ? values : nil
  }

  /// Whether a value stands here that was reported when the tokens were cut.
  private var isOpenValue: Bool {
    switch current.kind {
    case .openRegex, .bareDollar: true
    default: false
    }
  }

  private mutating func skipValues() {
    while current.kind == .comma || currentValue != nil { advance() }
  }

  mutating func skipParenthesis() {
    var depth = 0
    while !isAtEndOfStatement {
      if current.kind == .leftParenthesis { depth += 1 }
      if current.kind == .rightParenthesis { depth -= 1 }
      advance()
      if depth == 0 { return }
    }
  }

  var currentName: NameTree? {
    guard case .word(let text) = current.kind else { return nil }
    return NameTree(text: text, utf8Span: current.utf8Span)
  }
}
