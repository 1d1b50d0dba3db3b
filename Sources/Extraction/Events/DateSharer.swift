import Narrative

/// Lends a date from one clause of a sentence to another that is plainly of the same day.
///
/// "left on April 18 and waded through a marsh", "when they came near on Monday, he fled", "met on
/// May 9 in the library, where she handed him a petition". Only the simple past goes on so, and
/// only from a day.
struct DateSharer {
  private let view: SentenceView
  private let clauses: [Clause]
  private let isChronicle: Bool

  /// - Parameter isChronicle: whether the text goes in leaps, so that another's deed in the same
  ///   sentence may be of any later day.
  init(_ view: SentenceView, _ clauses: [Clause], isChronicle: Bool) {
    self.view = view
    self.clauses = clauses
    self.isChronicle = isChronicle
  }

  func share(_ happenings: inout [Happening]) {
    guard view.sentence.kind == .prose else { return }
    let reading = StorySentence(view, clauses) { _ in false }
    // The happenings of a clause that have a date, the first of each.
    var dated: [Int: Happening] = [:]
    for happening in happenings where happening.isNarrated && happening.date?.isOfDay == true {
      if let k = happening.clause, dated[k] == nil { dated[k] = happening }
    }
    guard !dated.isEmpty else { return }
    for h in happenings.indices
    where happenings[h].date == nil && happenings[h].isNarrated && !happenings[h].isThought {
      guard let k = happenings[h].clause, let from = donor(of: k), let lender = dated[from],
        let date = lender.date, goesOn(happenings[h], from: lender, clauses[k]),
        !reading.turns(of: clauses[k]).contains(.off), !reading.lasts(in: happenings[h].tokens),
        !hasOtherDate(clauses[k])
      else { continue }
      happenings[h].inherit(date, by: "inherited-from-clause")
      dated[k] = happenings[h]
    }
  }

  /// The clause whose day a clause shares, if it is told.
  private func donor(of k: Int) -> Int? {
    let clause = clauses[k]
    switch clause.link {
    case .coordinated: return clause.parent
    case .main:
      let first = clause.tokens.lowerBound
      if isChronicle {
        return nil
      }
      if view.has("and", at: first) || view.has("and", at: clause.subject.lowerBound - 1) {
        return clause.parent
      }
      // "When the troops came near, he fled": the day of the one is that of the other.
      return clauses[..<k].lastIndex { isAtOnce($0) }
    case .adverbial where isAtOnce(clause): return main(around: k)
    case .relative where clause.opener == "where" && view.isComma(clause.tokens.lowerBound - 1):
      return clause.parent
    default: return nil
    }
  }

  private func main(around k: Int) -> Int? {
    clauses[..<k].lastIndex { $0.link == .main || $0.link == .coordinated }
      ?? clauses.indices.first { $0 > k && clauses[$0].link == .main }
  }

  private func isAtOnce(_ clause: Clause) -> Bool {
    clause.link == .adverbial && ["when", "as", "while"].contains(clause.opener)
  }

  /// A saying dates no deed, nor a deed a saying by others.
  private func goesOn(_ happening: Happening, from lender: Happening, _ clause: Clause) -> Bool {
    guard happening.certainty == lender.certainty || happening.certainty != .planned else {
      return false
    }
    return (happening.kind == .statement) == (lender.kind == .statement)
      || clause.link == .coordinated && lender.kind != .statement
  }

  private func hasOtherDate(_ clause: Clause) -> Bool { view.hasDate(in: clause.tokens) }
}
