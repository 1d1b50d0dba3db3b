import Narrative

/// A verb with its auxiliaries: "had reportedly been told", "will meet", "to brief".
struct VerbGroup {
  enum Form: Hashable {
    case past, present, perfect, pastPerfect, progressive
    /// After "would", "could", "may", "will" ...
    case modal
    case infinitive, gerund
    /// A participle without auxiliary: "hostages held by Hamas".
    case reduced
  }

  /// Places in the sentence.
  var tokens: Range<Int>
  /// The place of the verb itself.
  var head: Int
  var verb: VerbEntry
  var form: Form
  var isPassive = false
  var isNegated = false
  /// What the auxiliaries and adverbs of the group say of its certainty.
  var certainty: Certainty?
  /// Whether it is put as a thing still to come: "will", "is to", "is expected to".
  var isPlanned = false

  /// The place of the "until" that turns a denial: "did not begin until March" began then.
  var onset: Int?

  var isFinite: Bool {
    switch form {
    case .past, .present, .perfect, .pastPerfect, .progressive, .modal: true
    case .infinitive, .gerund, .reduced: false
    }
  }

  /// Whether it is told as having happened or as happening now.
  var isTold: Bool {
    switch form {
    case .past, .perfect, .pastPerfect, .progressive: true
    case .present, .modal, .infinitive, .gerund, .reduced: false
    }
  }
}
