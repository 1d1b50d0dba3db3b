/// What can be wrong with the names and values of a statement whose form is right.
enum ResolutionMistake: Hashable, Sendable {
  /// With the whole term as typed, if it is one.
  case unknownField(String, term: String?)
  case operatorNotOfField(FieldTest.Operator, Field)
  /// With EDTF's own sentence, the date as typed, and what follows it on the line.
  case impossibleDate(String, typed: String, rest: String)
  case rangeEndsBeforeItBegins(String, String)
  case rangeWithoutEnds
  case rangeOfMixedYears
  /// With the ends as typed.
  case rangeOfNumbers(Field, String, String)
  case noToday(String)
  case badNumber(String, Field)
  case unknownChoice(String, Field)
  case emptyText(Field)
  case signWithoutMeaning(String, Field, FieldTest.Operator)
  case regexWithoutWords(Field, FieldTest.Operator)
  /// With the reason, and the expression as typed.
  case badRegex(String, String)
  case unknownVariable(String, known: [String])
  case queryAsValue(String)
  case recursiveVariable(String)
  /// With the first message of what it contains.
  case brokenVariable(String, String)
  case variableWithStages(String)
  /// `isWord`: it could be a word to search for instead.
  case unknownHandle(String, known: [String], isWord: Bool)
  case fieldNotComparable(Field)
  /// With the stage that made what flows, and what that is.
  case stageCannotFollow(StageName, StageName?, StageEntry.Flow)
  case fieldWithoutColumn(Field, StageName)
  case fieldWithoutLanes(Field, StageName)
  case nothingCounted
  case notAColumn(String, columns: [String])
}
