import Diagnostics

extension Located where Mistake == SyntaxMistake {
  func diagnostic(in text: String) -> Diagnostic {
    Diagnostic(
      .error, mistake.message, excerpt: Excerpt(text: text, utf8Span: utf8Span), help: mistake.help)
  }
}

extension SyntaxMistake {
  var message: String {
    switch self {
    case .openString: "the quote is not closed"
    case .openRegex: "the regular expression is not closed"
    case .openParenthesis: "the parenthesis is not closed"
    case .strayParenthesis: "there is no parenthesis to close here"
    case .strayComma: "a comma divides the values of a field, and there is none here"
    case .nestedTooDeeply: "the filter is nested too deeply"
    case .blankAfterOperator(let op, _): "there is a blank after '\(op.rawValue)'"
    case .blankBeforeOperator(let op, _): "there is a blank before '\(op.rawValue)'"
    case .operatorInValue(let value, _): "the value '\(value)' begins with an operator"
    case .symbolForWord(let symbol, let word): "'\(symbol)' is written '\(word)'"
    case .singleQuotes: "single quotes do not quote"
    case .emptyValue(let field, let op): "'\(field)\(op.rawValue)' needs a value"
    case .operatorWithoutField(let op): "'\(op.rawValue)' needs a field before it"
    case .dateInPieces: "a date has no blanks and no commas"
    case .membership: "values are listed after a colon"
    case .pipeBetweenValues(let value, _): "'|' begins a stage, and '\(value)' is none"
    case .groupAsValue(let field, _): "the value of '\(field)' cannot be a parenthesis"
    case .missingOperand(let word): "'\(word)' needs something after it"
    case .missingValue(let name): "'\(name)' needs something after the comma"
    case .bareDollar: "'$' needs a name"
    case .emptyParentheses: "the parentheses are empty"
    case .pipeInParentheses: "a stage cannot stand in parentheses"
    case .commandWithoutName: "a command needs a name after the dot"
    case .bindingWithoutName: "'let' needs a name and '='"
    case .bindingWithoutQuery(let name): "'let \(name) =' needs a query"
    case .badVariableName(let name): "'\(name)' cannot be the name of a query"
    case .comparisonWithoutSecondSide: "'compare' needs 'with' and a second side"
    case .comparisonWithStages: "no stage can follow 'compare ... with ...'"
    case .comparisonWithoutFields: "'on' needs a field"
    case .statementOfSQL: "this is SQL, and no query here"
    case .rangeInPieces: "a range has no blanks"
    case .missingStage: "a stage is missing after '|'"
    case .unknownStage(let name): "there is no stage '\(name)'"
    case .missingNumber(let stage): "'\(stage.rawValue)' needs a number"
    case .badNumber(let text, let stage): "'\(stage.rawValue)' cannot take '\(text)'"
    case .missingFields(let stage): "'\(StageTable[stage].name)' needs a field"
    case .missingFilter(let stage): "'\(stage.rawValue)' needs a filter"
    case .groupWithoutBy: "'group' needs 'by'"
    case .directionAfterComma(let word, _): "'\(word)' is no key"
    case .filterInStage(let stage): "'\(StageTable[stage].name)' takes no filter"
    case .strayWord(let word, let stage): "'\(word)' does not belong to '\(StageTable[stage].name)'"
    }
  }

  var help: [String] {
    switch self {
    case .openString: [#"close it with '"'"#]
    case .openRegex: ["close it with '/'; to search for a slash, quote it"]
    case .openParenthesis: ["close it with ')'"]
    case .strayParenthesis: [#"to search for it, quote it: ")""#]
    case .strayComma: ["a blank means 'and'; 'any of' needs a field: actor:a,b"]
    case .nestedTooDeeply: ["name a part of it with 'let' and use '$name'"]
    case .blankAfterOperator(_, let right), .blankBeforeOperator(_, let right):
      ["a blank means 'and'; did you mean '\(right)'?"]
    case .operatorInValue(let value, let right):
      ["did you mean '\(right)'?", "to look for it, quote it: \(QuotedBytes.quoted(value))"]
    case .symbolForWord(let symbol, let word):
      ["write 'a \(word) b'; to search for it, quote it: \(QuotedBytes.quoted(symbol))"]
    case .singleQuotes(let words): ["use double ones: \(QuotedBytes.quoted(words))"]
    case .emptyValue(let field, let op):
      SyntaxMistake.emptyHelp(field, op)
    case .operatorWithoutField(let op):
      (op == .equals ? ["'let name = ...' names a query; a term is one word: actor=witkoff"] : [])
        + [#"to search for it, quote it: "\#(op.rawValue)""#]
    case .groupAsValue(let field, let right):
      ["for any of several values write '\(right ?? "\(field):a,b")'"]
    case .missingOperand(let word):
      ["to search for \(word == "-" ? "it" : "the word"), quote it: \(QuotedBytes.quoted(word))"]
    case .missingValue: ["write another after it, or leave the comma out"]
    case .bindingWithoutQuery(let name): ["for instance 'let \(name) = kind:contact.phone'"]
    case .pipeInParentheses: ["close them before '|': '(a or b) | count'"]
    case .rangeInPieces(let right), .dateInPieces(let right), .membership(let right),
      .pipeBetweenValues(_, let right):
      ["did you mean '\(right)'?"]
    case .statementOfSQL:
      [
        "what to find comes first, what to do with it after '|': 'source:envoy | show date, actor'",
        "'.help' tells it on a screen",
      ]
    case .bareDollar: ["'let name = ...' names a query, '$name' uses it"]
    case .emptyParentheses: ["write a filter in them, or leave them out"]
    case .commandWithoutName: ["'.help' lists the commands"]
    case .bindingWithoutName(let name):
      [
        "for instance 'let \(name ?? "calls") = kind:contact.phone'",
        #"to search for the word, quote it: "let""#,
      ]
    case .badVariableName: ["a name has letters, digits, '_' and '-', and begins with a letter"]
    case .comparisonWithoutSecondSide(let right):
      [
        right.map { "did you mean '\($0)'?" }
          ?? "for instance 'compare source:envoy with source:citizen'",
        "the parallel page of a query is a stage: '... | compare envoy, citizen'",
      ]
    case .comparisonWithStages: ["put what narrows it into both sides"]
    case .comparisonWithoutFields: ["for instance 'compare envoy with citizen on actor, date'"]
    case .missingStage: ["stages: \(StageTable.entries.map(\.name).joined(separator: ", "))"]
    case .unknownStage(let name): SyntaxMistake.stageHelp(name)
    case .missingNumber(let stage): ["for instance '\(stage.rawValue) 10'"]
    case .badNumber(_, let stage):
      [stage == .expect ? "a whole number from 0" : "a whole number from 1"]
    case .directionAfterComma(_, let right): ["the direction follows its key: '\(right)'"]
    case .filterInStage(let stage):
      ["what to find comes before: 'FILTER | \(StageTable[stage].name)'", "or '| where FILTER'"]
    case .strayWord(let word, let stage): SyntaxMistake.strayHelp(word, stage)
    case .missingFields(let stage), .missingFilter(let stage):
      ["usage: \(StageTable[stage].usage)"]
    case .groupWithoutBy: ["usage: group by FIELD, ..."]
    }
  }

  private static func emptyHelp(_ name: String, _ op: FieldTest.Operator) -> [String] {
    guard let field = FieldTable.field(named: name) else {
      return ["write it without a blank: \(name)\(op.rawValue)VALUE"]
    }
    let entry = FieldTable[field]
    guard entry.canBeMissing, op == .contains || op == .equals else {
      return ["for instance \(entry.example)"]
    }
    return [
      "'\(name)\(op.rawValue)?' finds events without one, '\(name)\(op.rawValue)*' those with any"
    ]
  }

  private static func strayHelp(_ word: String, _ stage: StageName) -> [String] {
    let usage = "usage: \(StageTable[stage].usage)"
    let next = HabitWords.stages[word.lowercased()] ?? StageTable.stage(named: word)?.rawValue
    if let next, word.lowercased() != "and", FieldTable.field(named: word) == nil {
      return ["a stage follows a pipe: '\(StageTable[stage].name) ... | \(next)'"]
    }
    switch stage {
    case .count, .timeline:
      // After one field, what stands here is a second without its comma.
      return FieldTable.field(named: word) == nil
        ? [usage]
        : ["'\(StageTable[stage].name) by FIELD' wants 'by' and commas between fields", usage]
    case .show, .distinct, .group:
      return FieldTable.field(named: word) == nil
        ? [usage] : ["put a comma between fields: '..., \(word)'"]
    case .sort:
      if ["descending", "down", "reverse"].contains(word.lowercased()) {
        return ["did you mean 'desc'?"]
      }
      if ["ascending", "up"].contains(word.lowercased()) { return ["did you mean 'asc'?"] }
      if word.hasPrefix("-") { return ["did you mean 'sort \(word.dropFirst()) desc'?"] }
      if word.lowercased() == "by" { return ["leave out 'by'; \(usage)"] }
      return FieldTable.field(named: word) == nil
        ? [usage] : ["put a comma between keys: '..., \(word)'"]
    case .compare where word.lowercased() == "with":
      return ["put commas between sources, or begin the statement with 'compare A with B'"]
    case .compare:
      return ["put commas between sources: 'compare A, B'", usage]
    case .discrepancies, .substitutions, .omissions, .corroborate, .sourcing, .quotes:
      let name = StageTable[stage].name
      if word.allSatisfy(\.isNumber) { return ["did you mean '| \(name) | first \(word)'?"] }
      return [
        "it stands alone; what it looks at is filtered before: 'source:A,B | \(name)'",
        "the rows after it can be cut: '| \(name) | first 10'",
      ]
    default: return [usage]
    }
  }

  private static func stageHelp(_ name: String) -> [String] {
    if let meant = HabitWords.stages[name.lowercased()] { return ["it is written '\(meant)' here"] }
    if let question = Suggestion.question(for: name, among: StageTable.names) { return [question] }
    let list = "stages: \(StageTable.entries.map(\.name).joined(separator: ", "))"
    // After a pipe people go on filtering.
    return [list, "to filter further, write '| where ...'"]
  }
}
