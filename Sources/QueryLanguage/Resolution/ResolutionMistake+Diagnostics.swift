import Chronology
import Diagnostics

extension Located where Mistake == ResolutionMistake {
  func diagnostic(in text: String) -> Diagnostic {
    Diagnostic(
      .error, mistake.message, excerpt: Excerpt(text: text, utf8Span: utf8Span), help: mistake.help)
  }
}

extension ResolutionMistake {
  var message: String {
    switch self {
    case .unknownField(let name, _): "there is no field '\(name)'"
    case .operatorNotOfField(let op, let field): "'\(field.rawValue)' cannot take '\(op.rawValue)'"
    case .impossibleDate(let message, _, _): message
    case .rangeEndsBeforeItBegins(let lower, let upper):
      "the range ends before it begins: \(upper) is before \(lower)"
    case .rangeWithoutEnds: "the range has no ends"
    case .rangeOfMixedYears: "a range from a date with a year to one without has no meaning"
    case .rangeOfNumbers(let field, _, _): "'\(field.rawValue)' cannot take a range here"
    case .noToday(let word): "there is no '\(word)': the session has no date"
    case .badNumber(let text, let field): "'\(text)' is no \(field.rawValue)"
    case .unknownChoice(let name, .has): "'has' does not know '\(name)'"
    case .unknownChoice(let name, let field): "there is no \(field.rawValue) '\(name)'"
    case .emptyText(let field): "the value of '\(field.rawValue)' is empty"
    case .signWithoutMeaning(let sign, let field, let op):
      "'\(sign)' has no meaning after '\(field.rawValue)\(op.rawValue)'"
    case .regexWithoutWords(let field, let op):
      "a regular expression has no meaning after '\(field.rawValue)\(op.rawValue)'"
    case .badRegex(let reason, _): "the regular expression cannot be read: \(reason)"
    case .unknownVariable(let name, _): "there is no variable '$\(name)'"
    case .queryAsValue(let name): "'$\(name)' is a query, not a value"
    case .recursiveVariable(let name): "'$\(name)' contains itself"
    case .brokenVariable(let name, let message): "'$\(name)' cannot be used: \(message)"
    case .variableWithStages(let name):
      "'$\(name)' has stages, so it cannot be a part of this filter"
    case .unknownHandle(let name, _, _): "no source has the handle '\(name)'"
    case .fieldNotComparable(let field): "'\(field.rawValue)' cannot be compared"
    case .stageCannotFollow(let stage, let previous, _):
      "'\(StageTable[stage].name)' cannot follow '\(previous.map { StageTable[$0].name } ?? "")'"
    case .fieldWithoutColumn(let field, let stage):
      "'\(field.rawValue)' cannot be used in '\(StageTable[stage].name)': it only filters"
    case .fieldWithoutLanes(let field, let stage):
      "'\(StageTable[stage].name)' cannot divide events by '\(field.rawValue)'"
    case .nothingCounted: "nothing has been counted to sort by"
    case .notAColumn(let name, _): "there is no column '\(name)' to sort by"
    }
  }

  var help: [String] {
    switch self {
    case .unknownField(let name, let term): ResolutionMistake.fieldHelp(name, term: term)
    case .operatorNotOfField(let op, let field): ResolutionMistake.operatorHelp(op, field)
    case .rangeWithoutEnds: ["give it one end at least: 2025.. or ..2025"]
    case .impossibleDate(_, let typed, let rest): ResolutionMistake.dateHelp(typed, rest)
    case .rangeEndsBeforeItBegins(let lower, let upper): ["did you mean \(upper)..\(lower)?"]
    case .rangeOfMixedYears: ["give the year at both ends, or at neither"]
    case .rangeOfNumbers(let field, let lower, let upper):
      ["use '\(ResolutionMistake.bounds(field, lower, upper))'"]
    case .noToday: ["'.today 2025-12-01' sets it; no clock is asked, so that answers stay the same"]
    case .badNumber(let text, let field): ResolutionMistake.numberHelp(field, text)
    case .unknownChoice(let name, let field): ResolutionMistake.choiceHelp(name, field)
    case .emptyText(let field):
      field == .text
        ? ["leave it out, or put words between the quotes"]
        : ["'\(field.rawValue):?' finds events without one"]
    case .signWithoutMeaning(let sign, let field, _): ResolutionMistake.signHelp(sign, field)
    case .regexWithoutWords(let field, let op):
      op == .equals || op == .differs
        ? ["use '\(field.rawValue)~/.../'"]
        : ["usage: \(FieldTable[field].usage)"]
    case .badRegex(_, let typed):
      typed.isEmpty
        ? ["a pattern stands between the slashes: /a|b/"]
        : ["to search for the letters themselves, quote them: \(QuotedBytes.quoted(typed))"]
    case .unknownVariable(let name, let known): ResolutionMistake.variableHelp(name, known)
    case .queryAsValue(let name): ["it is a filter by itself: write $\(name) after a blank"]
    case .recursiveVariable(let name): ["give it another name: 'let \(name)2 = ...'"]
    case .brokenVariable(let name, _): ["'let \(name) = ...' gives it a new meaning"]
    case .variableWithStages(let name):
      ["let the query begin with it: '$\(name) ...'; what follows narrows its result"]
    case .unknownHandle(let name, let known, let isWord):
      ResolutionMistake.handleHelp(name, known, isWord: isWord)
    case .fieldNotComparable:
      ["fields: \(ResolutionMistake.list(ResolvedComparison.comparableFields.map(\.rawValue)))"]
    case .stageCannotFollow(let stage, let previous, let flow):
      ResolutionMistake.sequenceHelp(stage, previous, flow)
    case .fieldWithoutColumn(let field, _):
      FieldTable[field].shape == .date
        ? ["use 'date'"] : ["for instance \(FieldTable[field].example)"]
    case .fieldWithoutLanes:
      [
        "fields: "
          + ResolutionMistake.list(FieldTable.entries.filter { $0.use == .lane }.map(\.name))
      ]
    case .nothingCounted: ["put 'count by FIELD' before it"]
    case .notAColumn(_, let columns): ["columns: \(ResolutionMistake.list(columns))"]
    }
  }

  /// Whether a near name can be offered.
  var hasSuggestion: Bool {
    guard case .unknownHandle(let name, let known, _) = self else { return false }
    return !Suggestion.nearest(to: name, among: known).isEmpty
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func dateHelp(_ typed: String, _ rest: String) -> [String] {
    let help = DateSuggestion.help(for: typed, before: rest)
    return help.isEmpty
      ? ["dates are written 2025, 2025-10, 2025-10-14, 2025-10-13..2025-10-17"] : help
  }

  private static func fieldHelp(_ name: String, term: String?) -> [String] {
    if name.hasPrefix("!"), FieldTable.field(named: String(name.dropFirst())) != nil {
      return ["'not' is written '-': '-\(name.dropFirst()):...'"]
    }
    // A dash of print before a field.
    if let dash = name.first, "–—−".contains(dash),
      FieldTable.field(named: String(name.dropFirst())) != nil
    {
      return ["did you mean '-\((term ?? name).dropFirst())'?"]
    }
    if let meant = HabitWords.fields[name.lowercased()] {
      return ["did you mean '\(meant.rawValue)'?"]
    }
    // What stands in a stage is a column.
    let names =
      term == nil ? FieldTable.entries.filter { $0.use != .filter }.map(\.name) : FieldTable.names
    if let question = Suggestion.question(for: name, among: names) { return [question] }
    let known = "fields: \(list(names))"
    if name == "*" { return ["leave the stage out to see the usual columns", known] }
    guard let term, !term.isEmpty else { return [known] }
    return [known, "to search for it, quote it: \(QuotedBytes.quoted(term))"]
  }

  private static func operatorHelp(_ op: FieldTest.Operator, _ field: Field) -> [String] {
    let known = "operators of '\(field.rawValue)': \(list(field.operators.map(\.rawValue)))"
    switch (FieldTable[field].shape, op) {
    case (.name, _), (.text, _), (.choice, _): return ["it has no order; \(known)"]
    case (.date, .matches), (.number, .matches): return ["it has no words; \(known)"]
    case (.date, _), (.number, _): return [known]
    }
  }

  private static func bounds(_ field: Field, _ lower: String, _ upper: String) -> String {
    [(">=", lower), ("<=", upper)].filter { !$0.1.isEmpty }
      .map { "\(field.rawValue)\($0.0)\($0.1)" }.joined(separator: " ")
  }

  private static func numberHelp(_ field: Field, _ text: String) -> [String] {
    let reader = NumberReader(field: field)
    // A dash between two numbers.
    let ends = text.split { "-–—".contains($0) }.map(String.init)
    if ends.count == 2, ends.allSatisfy({ reader.read($0) != nil }) {
      return field == .number
        ? ["did you mean '\(bounds(field, ends[0], ends[1]))'?"]
        : ["did you mean '\(field.rawValue):\(ends[0])..\(ends[1])'?"]
    }
    switch field {
    case .decade where text.count == 4 && Int(text) != nil:
      return ["did you mean 'decade:\(text.dropLast())0s'?"]
    case .year where (try? EDTF(text)) != nil: return ["did you mean 'date:\(text)'?"]
    case .month: return ["a number from 1 to 12, or a name; a month of one year is date:2025-10"]
    case .weekday: return ["a number from 1 (Monday) to 7, or a name"]
    case .decade: return ["for instance decade:1520s"]
    case .century: return ["for instance century:16"]
    case .year: return ["for instance year:2025 or year:1914..1918"]
    case .number: return [#"for instance number:28, number>=100 or number:"28 point""#]
    default: return ["for instance \(FieldTable[field].example)"]
    }
  }

  private static func choiceHelp(_ name: String, _ field: Field) -> [String] {
    let choices = field.choices
    // `contact.meet` is also found by either of its parts.
    let parts = choices.flatMap { [$0] + $0.split(separator: ".").map(String.init) }
    if let question = Suggestion.question(for: name, among: parts) { return [question] }
    return ["one of: \(list(choices))"]
  }

  private static func signHelp(_ sign: String, _ field: Field) -> [String] {
    switch field {
    case .within, .before, .after: ["use 'date:\(sign)'"]
    case .has: ["name a field: \(FieldTable[.has].example)"]
    case .text:
      [#"to search for it, quote it: "\#(sign)""#, "'.help' tells what can be typed"]
    default: ["use '\(field.rawValue):\(sign)'"]
    }
  }

  private static func variableHelp(_ name: String, _ known: [String]) -> [String] {
    if let question = Suggestion.question(for: name, among: known, quoting: { "'$\($0)'" }) {
      return [question]
    }
    if name == QueryEnvironment.lastName { return ["'$_' is the query before; there is none yet"] }
    guard !known.isEmpty else { return ["'let \(name) = ...' makes one"] }
    return ["variables: \(list(known.map { "$\($0)" }))"]
  }

  private static func handleHelp(_ name: String, _ known: [String], isWord: Bool) -> [String] {
    if let question = Suggestion.question(for: name, among: known) {
      let search = "to search for the word, quote it: \(QuotedBytes.quoted(name))"
      return isWord ? [question, search] : [question]
    }
    return known.count <= 12 ? ["sources: \(list(known))"] : ["'.sources' lists them"]
  }

  private static func sequenceHelp(
    _ stage: StageName, _ previous: StageName?, _ flow: StageEntry.Flow
  ) -> [String] {
    guard let previous else { return [] }
    // What takes only events can come before whatever made something else of them.
    if StageTable[stage].takes == [.events], StageTable[stage].gives == .events {
      let order = ["put it before '\(StageTable[previous].name)'"]
      guard stage == .where, previous == .count || previous == .group else { return order }
      return order + ["counts are not filtered; '| sort count desc | first 10' shows the greatest"]
    }
    if previous == .count, flow == .picture, StageTable[stage].takes.contains(.table) {
      return ["a total is one number; 'count by FIELD' gives rows"]
    }
    let possible = StageTable.names(taking: flow)
    return ["after '\(StageTable[previous].name)' can come: \(list(possible))"]
  }
}
