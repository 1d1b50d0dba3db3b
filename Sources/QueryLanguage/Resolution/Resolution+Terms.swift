extension Resolution {
  /// A term; `.everything` after a reported mistake.
  mutating func term(_ tree: TermTree) -> Predicate {
    guard let field = field(tree.field, in: tree.utf8Span) else { return .everything }
    guard field.operators.contains(tree.op) else {
      report(.operatorNotOfField(tree.op, field), at: tree.operatorSpan)
      return .everything
    }
    var values: [FieldValue] = []
    var ranges: [Predicate] = []
    for value in tree.values {
      let count = mistakes.count
      if let range = numberRange(value, of: field, tree) {
        ranges.append(range)
      } else if mistakes.count == count, let read = self.value(value, of: field, tree.op) {
        values.append(read)
      } else if mistakes.count > count {
        // One message for the clause.
        return .everything
      }
    }
    var parts = ranges
    if !values.isEmpty {
      parts.insert(
        .test(FieldTest(field: field, op: tree.op, values: values, utf8Span: tree.utf8Span)), at: 0)
    }
    return parts.count <= 1 ? parts.first ?? .everything : .or(parts)
  }

  /// `year:1914..1918`: of a field that has one value an event, the numbers from one to another.
  private mutating func numberRange(
    _ tree: ValueTree, of field: Field, _ term: TermTree
  ) -> Predicate? {
    guard FieldTable[field].shape == .number, tree.form != .regex,
      let value = tree.form == .variable ? parameter(tree) : tree,
      let ends = RangeEnds(value.text)
    else { return nil }
    // One number from 5 up and another to 10 would make an event with 3 and 20 pass.
    guard field != .number, term.op == .contains || term.op == .equals else {
      report(.rangeOfNumbers(field, ends.lower, ends.upper), at: value.utf8Span)
      return nil
    }
    var numbers: [Double?] = []
    for end in [ends.lower, ends.upper] {
      guard !end.isEmpty else {
        numbers.append(nil)
        continue
      }
      guard case .number(let number, nil) = NumberReader(field: field).read(end) else {
        report(.badNumber(end, field), at: value.utf8Span)
        return nil
      }
      numbers.append(number)
    }
    if let lower = numbers[0], let upper = numbers[1], lower > upper {
      report(.rangeEndsBeforeItBegins(ends.lower, ends.upper), at: value.utf8Span)
      return nil
    }
    let tests = zip([FieldTest.Operator.greaterOrEqual, .lessOrEqual], numbers).compactMap {
      (op, number) -> Predicate? in
      number.map {
        .test(
          FieldTest(
            field: field, op: op, values: [.number($0, unit: nil)], utf8Span: term.utf8Span))
      }
    }
    guard !tests.isEmpty else {
      report(.rangeWithoutEnds, at: value.utf8Span)
      return nil
    }
    return tests.count == 1 ? tests[0] : .and(tests)
  }

  /// The parameter of a variable, without a message if there is none.
  private func parameter(_ value: ValueTree) -> ValueTree? {
    (environment?.parameters[value.text]).map {
      ValueTree(form: .string, text: $0, utf8Span: value.utf8Span)
    }
  }

  // MARK: Values

  /// A value as its field reads it; nil after a reported mistake, or if nothing is known.
  mutating func value(
    _ tree: ValueTree, of field: Field, _ op: FieldTest.Operator
  ) -> FieldValue? {
    guard let value = substituted(tree) else { return nil }
    if value.form == .word, value.text == "?" || value.text == "*" {
      return sign(value, of: field, op)
    }
    if value.form == .regex { return regex(value, of: field, op) }
    guard value.text.utf8.contains(where: { $0 != 0x20 }) else {
      report(.emptyText(field), at: value.utf8Span)
      return nil
    }
    switch FieldTable[field].shape {
    case .date:
      // A pattern is about the letters of a date: `date~XXXX*`.
      return op == .matches
        ? words(value, of: field, op) : date(value, isTyped: tree.form != .variable)
    case .number:
      if let number = NumberReader(field: field).read(value.text) { return number }
      report(.badNumber(value.text, field), at: value.utf8Span)
      return nil
    case .choice: return choice(value, of: field, op)
    case .name, .text: return words(value, of: field, op)
    }
  }

  /// `?` or `*`.
  private mutating func sign(
    _ value: ValueTree, of field: Field, _ op: FieldTest.Operator
  ) -> FieldValue? {
    switch (field, op) {
    case (.within, _), (.before, _), (.after, _), (.has, _), (_, .less), (_, .lessOrEqual),
      (_, .greater), (_, .greaterOrEqual), (_, .matches):
      report(.signWithoutMeaning(value.text, field, op), at: value.utf8Span)
      return nil
    case (.text, .contains) where value.text == "?":
      report(.signWithoutMeaning(value.text, field, op), at: value.utf8Span)
      return nil
    default: return value.text == "?" ? .missing : .present
    }
  }

  private mutating func regex(
    _ value: ValueTree, of field: Field, _ op: FieldTest.Operator
  ) -> FieldValue? {
    let hasWords = [.name, .text, .choice].contains(FieldTable[field].shape) && field != .has
    guard hasWords, op == .contains || op == .matches else {
      report(.regexWithoutWords(field, op), at: value.utf8Span)
      return nil
    }
    guard !value.text.isEmpty else {
      report(.badRegex("it is empty", value.text), at: value.utf8Span)
      return nil
    }
    do {
      _ = try Regex(value.text)
      return .regex(value.text)
    } catch {
      report(.badRegex("\(error)", value.text), at: value.utf8Span)
      return nil
    }
  }

  /// Words as text or, unquoted or after `~`, with wildcards.
  ///
  /// In running text a pattern stands for words anywhere; elsewhere it speaks of the whole value,
  /// so that one which may stand anywhere in it gets a `*` at either end here.
  private func words(
    _ value: ValueTree, of field: Field, _ op: FieldTest.Operator
  ) -> FieldValue {
    let hasWildcards = value.text.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?")
    }
    switch op {
    case .matches where hasWildcards: return .wildcard(value.text)
    case .contains where hasWildcards && value.form == .word:
      let isText = FieldTable[field].shape == .text
      return .wildcard(isText ? value.text : Resolution.anywhere(value.text))
    default: return .text(value.text)
    }
  }

  private static func anywhere(_ pattern: String) -> String {
    (pattern.hasPrefix("*") ? "" : "*") + pattern + (pattern.hasSuffix("*") ? "" : "*")
  }

  private mutating func choice(
    _ value: ValueTree, of field: Field, _ op: FieldTest.Operator
  ) -> FieldValue? {
    let name = value.text.lowercased()
    if field == .has, let named = FieldTable.field(named: name), FieldTable[named].canBeMissing {
      return .field(named)
    }
    let words = words(value, of: field, op)
    if field != .has {
      if case .wildcard = words { return words }
      let isKnown =
        op == .contains
        ? field.choices.contains { $0.contains(name) } : field.choices.contains(name)
      if isKnown { return .text(name) }
    }
    report(.unknownChoice(value.text, field), at: value.utf8Span)
    return nil
  }

  private mutating func date(_ value: ValueTree, isTyped: Bool) -> FieldValue? {
    let reader = DateReader(
      today: environment?.today, parameters: environment?.parameters, isChecking: environment == nil
    )
    switch reader.read(value.text) {
    case .bounds(let bounds): return .date(bounds, typed: value.text)
    case .unknown: return nil
    case .mistake(var mistake, let span):
      if case .impossibleDate(let message, let typed, _) = mistake, isTyped {
        mistake = .impossibleDate(
          message, typed: typed, rest: restOfLine(from: value.utf8Span.upperBound))
      }
      // The characters of a quoted or substituted value are not those that were typed.
      let start = value.utf8Span.lowerBound
      let isShown = isTyped && value.form == .word
      report(
        mistake,
        at: isShown ? start + span.lowerBound..<start + span.upperBound : value.utf8Span)
      return nil
    }
  }
}
