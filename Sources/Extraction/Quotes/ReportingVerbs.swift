import CLexicons
import Lexicons

/// The verbs that report words and thoughts, with what follows them.
struct ReportingVerbs: Sendable {
  /// What follows a verb.
  enum Complement: String, Sendable {
    /// A clause, with or without "that".
    case say
    /// Somebody, then a clause.
    case tell
    /// A question.
    case ask
    /// Words in quotation marks only.
    case quote
    /// What is spoken of.
    case object
  }

  enum Tense: String, Sendable { case base, third, past, ing }

  struct Form: Sendable {
    var complement: Complement
    var tense: Tense
    var base: String
  }

  static let shared = ReportingVerbs()
  private let forms: [String: Form]

  private init() {
    forms = Dictionary(
      LexiconFile(names_reporting_verbs).rows.compactMap { row in
        guard row.count > 3, let complement = Complement(rawValue: row[1]),
          let tense = Tense(rawValue: row[2])
        else { return nil }
        return (row[0], Form(complement: complement, tense: tense, base: row[3]))
      }, uniquingKeysWith: { a, _ in a })
  }

  func form(_ word: String) -> Form? { forms[word] }

  /// Whether the word is a form that a subject goes before: "said", "says", not "saying".
  func isFinite(_ word: String) -> Bool {
    guard let form = forms[word] else { return false }
    return form.tense == .past || form.tense == .third
  }
}
