import Narrative

/// One thing that a source calls an actor, where it first does.
struct ActorClaim: Hashable {
  var source: String
  var event: EventID?
  /// Half-open UTF-8 offsets in the source's text.
  var span: Range<Int>
  var text: String

  var side: Discrepancy.Side {
    Discrepancy.Side(source: source, event: event, span: span, value: text)
  }
}

/// What the accounts call one person.
struct ActorProfile: Hashable {
  var actor: String
  /// By source, then in the order of the text; each form once a source.
  var names: [ActorClaim] = []
  var titles: [ActorClaim] = []
}
