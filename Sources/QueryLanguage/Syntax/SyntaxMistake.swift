/// What can be wrong with the form of a statement, before any name is looked up.
enum SyntaxMistake: Hashable, Sendable {
  case openString
  case openRegex
  case openParenthesis
  case strayParenthesis
  case strayComma
  case nestedTooDeeply
  /// `date: 2025`, with the term as it would be right.
  case blankAfterOperator(FieldTest.Operator, right: String)
  case blankBeforeOperator(FieldTest.Operator, right: String)
  /// `date:>2025`, with the value that begins so and the term as it was probably meant.
  case operatorInValue(String, right: String)
  /// `||`, `&&` or `&`, with the word of the language.
  case symbolForWord(String, String)
  /// With the words between them.
  case singleQuotes(String)
  case emptyValue(field: String, FieldTest.Operator)
  case operatorWithoutField(FieldTest.Operator)
  /// `date:2025-10-13 to 2025-10-17`, with the term as it would be right.
  case rangeInPieces(right: String)
  /// `date:October 14, 2025`, with the term as it would be right.
  case dateInPieces(right: String)
  /// `actor in (a, b)`, with the term as it would be right.
  case membership(right: String)
  /// `actor:a|b`, with the value after the pipe and the term as it would be right.
  case pipeBetweenValues(String, right: String)
  /// `actor:(a or b)`, with the term as it would be right, if it is a list.
  case groupAsValue(field: String, right: String?)
  case missingOperand(after: String)
  case missingValue(afterCommaOf: String)
  case bareDollar
  case emptyParentheses
  case pipeInParentheses
  case commandWithoutName
  /// With what may be the name.
  case bindingWithoutName(String?)
  case bindingWithoutQuery(String)
  case badVariableName(String)
  /// With the statement as it was probably meant.
  case comparisonWithoutSecondSide(right: String?)
  case comparisonWithStages
  case comparisonWithoutFields
  /// `SELECT ... FROM ...`
  case statementOfSQL
  case missingStage
  case unknownStage(String)
  case missingNumber(StageName)
  case badNumber(String, StageName)
  case missingFields(StageName)
  case missingFilter(StageName)
  case groupWithoutBy
  case strayWord(String, StageName)
  /// `sort date, desc`, with the word and the stage as it would be right.
  case directionAfterComma(String, right: String)
  /// `| count actor:a`
  case filterInStage(StageName)
}

/// A mistake with its place: half-open UTF-8 offsets in the text that was parsed.
struct Located<Mistake: Hashable & Sendable>: Hashable, Sendable {
  var mistake: Mistake
  var utf8Span: Range<Int>
}
