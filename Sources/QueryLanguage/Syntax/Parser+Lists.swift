/// Lists and dates as other languages and people write them, told with the term that was meant.
extension Parser {
  /// `FIELD [not] in (a, b)` or `FIELD in a, b`, passed over; nil if none stands here.
  mutating func membership() -> FilterTree? {
    guard let name = currentName, FieldTable.field(named: name.text) != nil else { return nil }
    let signs = following.isWord("not") ? 2 : 1
    guard token(ahead: signs).isWord("in") else { return nil }
    let first = token(ahead: signs + 1)
    let isInParentheses = first.kind == .leftParenthesis
    guard isInParentheses || token(ahead: signs + 2).kind == .comma else { return nil }
    let sign = signs == 2 ? "-" : ""
    for _ in 0...signs { advance() }
    guard let list = list(of: name.text, .contains, isInParentheses: isInParentheses) else {
      report(.membership(right: "\(sign)\(name.text):a,b"), at: spanToHere(from: name))
      if isInParentheses { skipParenthesis() }
      return .broken(utf8Span: spanToHere(from: name))
    }
    report(.membership(right: sign + list), at: spanToHere(from: name))
    return .broken(utf8Span: spanToHere(from: name))
  }

  private func spanToHere(from name: NameTree) -> Range<Int> {
    name.utf8Span.lowerBound..<endOfPrevious
  }

  /// The list that a parenthesis holds, as a term, passed over; nil, and nothing passed over, if it
  /// holds anything else.
  mutating func listInParentheses(of field: String, _ op: FieldTest.Operator) -> String? {
    list(of: field, op, isInParentheses: true)
  }

  private mutating func list(
    of field: String, _ op: FieldTest.Operator, isInParentheses: Bool
  ) -> String? {
    var ahead = isInParentheses ? 1 : 0
    var values: [ValueTree] = []
    while true {
      guard var value = token(ahead: ahead).value else { return nil }
      if let quoted = takeBackSingleQuotes(at: value.utf8Span.lowerBound) {
        value = ValueTree(form: .string, text: quoted.words, utf8Span: quoted.utf8Span)
      }
      values.append(value)
      while token(ahead: ahead).utf8Span.lowerBound < value.utf8Span.upperBound { ahead += 1 }
      let next = token(ahead: ahead)
      if next.kind == .comma || next.isWord("or") {
        ahead += 1
      } else {
        break
      }
    }
    if isInParentheses {
      guard token(ahead: ahead).kind == .rightParenthesis else { return nil }
      ahead += 1
    }
    for _ in 0..<ahead { advance() }
    return term(field, op, values)
  }

  /// `actor:a|b|c`: the values after pipes without blanks, as values of the term before them.
  mutating func valuesBetweenPipes(from pipe: Token) -> String? {
    guard let term = lastTerm, term.utf8Span.upperBound == pipe.utf8Span.lowerBound,
      pipe.utf8Span.upperBound == current.utf8Span.lowerBound
    else { return nil }
    var values = term.values
    while let value = current.value, value.utf8Span.lowerBound == endOfPrevious {
      values.append(value)
      advance()
      guard current.kind == .pipe, current.utf8Span.lowerBound == endOfPrevious,
        following.value?.utf8Span.lowerBound == current.utf8Span.upperBound
      else { break }
      advance()
    }
    return self.term(term.field.text, term.op, values)
  }

  /// The term of a date whose words a comma divides, passed over; nil if there is none:
  /// `date:October 14, 2025`.
  mutating func dateInPieces(after term: TermTree) -> String? {
    guard let field = FieldTable.field(named: term.field.text), FieldTable[field].shape == .date,
      let first = term.values.first, term.values.allSatisfy({ $0.form == .word })
    else { return nil }
    var words = term.values.map(\.text)
    var hasComma = words.count > 1
    var best: (date: String, count: Int)?
    if hasComma, let date = Self.date(words) { best = (date, 0) }
    for ahead in 0..<8 {
      let token = token(ahead: ahead)
      if token.kind == .comma {
        hasComma = true
        continue
      }
      guard case .word(let word) = token.kind else { break }
      words.append(word)
      if hasComma, let date = Self.date(words) {
        best = (date, ahead + 1)
      }
    }
    // Of dates that can stand by themselves a comma makes a list.
    guard let best, first.text.contains(where: \.isLetter) || best.count > 0 else { return nil }
    for _ in 0..<best.count { advance() }
    return "\(term.field.text)\(term.op.rawValue)\(best.date)"
  }

  /// A date, or a range of two.
  private static func date(_ words: [String]) -> String? {
    let ends = words.joined(separator: " ").split(separator: "..").map {
      WrittenDate(String($0)).edtf
    }
    let dates = ends.compactMap(\.self)
    return (1...2).contains(dates.count) && dates.count == ends.count
      ? dates.joined(separator: "..") : nil
  }

  /// A term as it is written; brackets round its values are those of another language.
  private func term(
    _ field: String, _ op: FieldTest.Operator, _ values: [ValueTree]
  ) -> String {
    var values = values
    let last = values.count - 1
    if last > 0, values[0].text.hasPrefix("["), values[last].text.hasSuffix("]") {
      values[0].text.removeFirst()
      values[last].text.removeLast()
    }
    let span = 0..<0
    return TermTree(
      field: NameTree(text: field, utf8Span: span), op: op, operatorSpan: span, values: values
    ).description
  }
}
