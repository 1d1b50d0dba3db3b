/// A stretch of a sentence with one verb group, and how it hangs on the others.
struct Clause {
  enum Link: Hashable {
    case main
    /// "who", "which", "that" after a noun.
    case relative
    /// What a verb of saying or thinking holds.
    case complement
    /// "while", "as", "after" and the like.
    case adverbial
    /// "and" before the verb: the subject is that of the clause before.
    case coordinated
    /// A main clause that goes on after an embedded one.
    case resumed
    case participial, infinitive, reduced
  }

  var link: Link
  /// The clause on whose verb or noun it hangs.
  var parent: Int?
  var group: VerbGroup
  /// From its conjunction to the next clause that has words of its own.
  var tokens: Range<Int>
  /// Where its subject stands; empty if it has none of its own.
  var subject: Range<Int>
  /// From its verb group to the next verb group's clause.
  var object: Range<Int>
  /// Whether "if", "unless" or "whether" makes it a condition.
  var isConditional = false
  /// The word that opens it: "after", "that"; empty if none.
  var opener = ""
}
