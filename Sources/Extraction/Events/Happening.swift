import Narrative

/// A happening that a sentence tells, before it has a date and a span.
struct Happening {
  /// The place of the word that evokes it.
  var trigger: Int
  var kind: EventKind
  var certainty: Certainty
  /// The clause that tells it.
  var clause: Int?
  var noun: EventNoun?
  /// The words that tell it, without the events told beside it.
  var tokens: Range<Int>
  var participants: [Participant] = []
  var place: String?
  var date: EventDate?
  /// Whether a pronoun that nothing resolves acts in it.
  var hasPronounSubject = false
  /// Where "I" or "we" acts in it or suffers it.
  var firstPerson: (place: Int, role: Participant.Role)?
  /// The actor in whose indirect speech it stands.
  var reporter: String?
  var isReported = false
  /// Whether the words that report it allege it.
  var isAlleged = false
  /// Whether it stands in what somebody only thinks.
  var isThought = false
  /// Whether unnamed people, bodies or craft act in it or suffer it: "two inmates escaped".
  var hasUnnamedActor = false
  /// Whether it is told as plain past, so that the story's date can be its own.
  var isNarrated = false
  /// Whether it is told in the perfect: "voters have elected".
  var isCompleted = false
  var rules: [String]

  /// Whether a place of the sentence is among the words that tell it.
  func holds(_ place: Int) -> Bool {
    tokens.contains(place) || noun?.phrase.contains(place) == true
  }
}
