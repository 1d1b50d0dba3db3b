import Narrative

/// Tells the senses of a verb apart by what follows it: "called Putin", "called it a success".
struct VerbSense {
  private let view: SentenceView

  private static let votes: Set<String> = ["ballot", "ballots", "vote", "votes"]

  init(_ view: SentenceView) { self.view = view }

  /// The kind by the verb and, where a verb has several senses, by what follows it.
  func kind(of clause: Clause) -> EventKind {
    let verb = clause.group.verb
    let next = clause.group.tokens.upperBound
    switch verb.lemma {
    case "call":
      // "called it a success", "called for", "called on": said, not telephoned.
      if ["for", "on", "off", "upon", "\"", "\u{201C}"].contains(where: { view.has($0, at: next) })
        || clause.group.isPassive
      {
        return .statement
      }
      if let mention = view.mention(at: next) {
        let after = mention.tokens.upperBound
        return mention.mention.kind == .place && mention.mention.form == .pronoun
          || view.isA(.determiner, at: after) || view.has("\"", at: after) ? .statement : .phone
      }
      return view.isA(.pronoun, at: next) || view.isA(.determiner, at: next)
        ? .statement : .phone
    case "speak", "talk":
      let isTogether = clause.object.contains {
        ["with", "to", "by"].contains(view.words[$0].folded)
          && !view.has("reporters", at: $0 + 1)
      }
      return isTogether ? .phone : .statement
    case "meet":
      // "met the demand": with a thing for its object it is no meeting.
      let object = next..<max(next, min(next + 4, clause.object.upperBound))
      guard let first = object.first, !clause.group.isPassive else { return .meet }
      let isPhrase =
        view.words[first].token.kind == .word && view.words[first].timex == nil
        && !view.isA([.preposition, .conjunction, .subordinator, .adverb], at: first)
        && !view.words[first].isVerb
      let isSomebody = object.contains {
        view.words[$0].mention != nil || view.isA([.person, .collective, .pronoun], at: $0)
      }
      return isPhrase && !isSomebody ? .other : .meet
    case "dismiss":
      return clause.group.isPassive && !view.has("as", at: next) ? .endPosition : .statement
    case "gather", "convene":
      // "gathered intelligence": with an object it is no meeting.
      return next >= view.count || view.isA([.preposition, .conjunction], at: next)
        || view.words[next].token.kind == .mark || view.words[next].timex != nil
        ? .meet : .other
    case "spend":
      let company = clause.object.first { view.has("with", at: $0) }
      return company.flatMap { view.mention(at: $0 + 1) }?.mention.kind == .person ? .meet : .other
    case "try": return clause.group.isPassive ? .trial : .other
    case "charge": return view.has("with", at: next) || clause.group.isPassive ? .charge : .other
    case "fire":
      // "fired the coach Jane Doe", "was fired as coach": dismissed, not shot at.
      if clause.group.isPassive {
        let isShot = ["at", "on", "upon", "into", "from"].contains { view.has($0, at: next) }
        let isSomebody = clause.subject.contains {
          view.mention(at: $0)?.mention.kind == .person || view.isA(.person, at: $0)
        }
        return isSomebody && !isShot ? .endPosition : verb.kind
      }
      let near = next..<max(next, min(next + 4, clause.object.upperBound))
      let object = near.prefix {
        !view.isA(.preposition, at: $0) && view.words[$0].token.kind == .word
      }
      return object.contains { view.mention(at: $0)?.mention.kind == .person }
        ? .endPosition : verb.kind
    case "cast":
      // "cast their ballots"
      return clause.object.contains { Self.votes.contains(view.words[$0].folded) }
        ? .elect : verb.kind
    case "vote":
      // "voted in an election held early": the noun may open a clause of its own.
      return view.words[next...].prefix(8).prefix { !$0.isVerb }
        .contains { $0.entry.noun == .elect } ? .elect : verb.kind
    case "go", "head", "flock":
      // "went to the polls"
      let isPoll = ["to", "the", "polls"].enumerated().allSatisfy { view.has($1, at: next + $0) }
      return isPoll ? .elect : verb.kind
    case "return", "open":
      // "returned the fire"
      let isShot = (next..<min(next + 3, view.count)).contains { view.has("fire", at: $0) }
      return isShot ? .attack : verb.kind
    case "set":
      let isBurnt = clause.object.contains {
        view.has("fire", at: $0) && view.has("on", at: $0 - 1)
      }
      return isBurnt ? .attack : verb.kind
    case "strike", "hit", "batter", "sweep": return BlowSense(view, clause).kind
    case "explode", "detonate": return BlowSense(view, clause).kindOfBlast
    case "walk": return BlowSense(view, clause).isWalkout ? .demonstrate : verb.kind
    case "enter":
      // "The strike entered its third day"
      return clause.subject.contains {
        view.words[$0].mention == nil && view.words[$0].entry.noun != nil
      } ? .other : verb.kind
    case "sack":
      return view.mention(at: next)?.mention.kind == .place ? .attack : verb.kind
    default: return verb.kind
    }
  }
}
