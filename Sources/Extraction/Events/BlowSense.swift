import Narrative

/// Tells whether "struck", "hit" or "exploded" tells an attack: by who or what strikes whom.
///
/// What is armed attacks, and so does a country; a person attacks another. A ship that hits a reef,
/// a player who hits the post and a storm that hits a coast attack nothing.
struct BlowSense {
  private let view: SentenceView
  private let clause: Clause

  init(_ view: SentenceView, _ clause: Clause) {
    self.view = view
    self.clause = clause
  }

  var kind: EventKind {
    if subject.contains(where: { view.isA(.disaster, at: $0) }), !isArmed(subject) {
      return .other
    }
    if isWalkout { return .demonstrate }
    return isAttack ? .attack : .other
  }

  /// "The bomb exploded": an attack; "the boiler exploded" is none.
  var kindOfBlast: EventKind {
    subject.contains { BlowSense.charges.contains(view.words[$0].folded) } ? .attack : .other
  }

  /// "walked out", "struck for two weeks": said of workers.
  var isWalkout: Bool {
    guard !clause.group.isPassive else { return false }
    var next = clause.group.tokens.upperBound
    if clause.group.verb.lemma == "walk" {
      guard view.has("out", at: next) || view.has("off", at: next),
        !view.has("of", at: next + 1)
      else { return false }
      next += view.has("off", at: next) ? 3 : 1
    }
    let isBare =
      next >= view.count || view.words[next].timex != nil
      || view.words[next].token.kind == .mark
      || view.isA([.preposition, .conjunction, .adverb, .subordinator], at: next)
    return isBare
      && (view.strikes.isOfWorkers
        || subject.contains { StrikeSense.labour.contains(view.words[$0].folded) })
  }

  private var isAttack: Bool {
    let object =
      clause.group.tokens
      .upperBound..<max(
        clause.group.tokens.upperBound, clause.object.upperBound)
    if clause.group.isPassive {
      let agent = object.first { view.has("by", at: $0) || view.has("with", at: $0) }
      guard let agent else { return holds(.place, in: subject) }
      return isArmed(agent..<object.upperBound)
    }
    if isArmed(subject) { return true }
    let struck = object.prefix { !view.isA([.preposition, .conjunction], at: $0) }
    let isSomebody = struck.contains {
      view.mention(at: $0)?.mention.kind == .person
        || view.isA(.person, at: $0) && !BlowSense.craft.contains(view.words[$0].folded)
        || ["him", "her", "them", "me", "us"].contains(view.words[$0].folded)
    }
    if holds(.place, in: subject) { return !struck.isEmpty }
    if let weapon = object.first(where: { view.has("with", at: $0) }),
      isArmed(weapon..<object.upperBound)
    {
      return true
    }
    return isSomebody
      && subject.contains {
        view.mention(at: $0) != nil || view.isA([.person, .subject], at: $0)
      } && !subject.contains { BlowSense.craft.contains(view.words[$0].folded) }
  }

  /// Where whoever strikes stands; a verb joined by "and" shares the words before it.
  private var subject: Range<Int> {
    clause.subject.isEmpty ? 0..<clause.group.tokens.lowerBound : clause.subject
  }

  private func holds(_ kind: NamedActor.Kind, in words: Range<Int>) -> Bool {
    MentionPlacer(view).placed(in: words).contains {
      $0.place == .head && $0.mention.mention.kind == kind
    }
  }

  private func isArmed(_ words: Range<Int>) -> Bool {
    words.contains { view.isA(.armed, at: $0) }
  }

  private static let charges: Set<String> = [
    "bomb", "bombs", "grenade", "grenades", "rocket", "rockets", "missile", "missiles", "shell",
    "shells", "bomber", "bombers", "device", "devices", "explosives", "mortar", "mortars", "drone",
    "drones", "landmine", "landmines", "torpedo",
  ]
  private static let craft: Set<String> = [
    "aircraft", "boat", "boats", "bus", "car", "cars", "ferry", "helicopter", "helicopters",
    "lorry", "plane", "planes", "ship", "ships", "tanker", "train", "trains", "trawler", "truck",
    "trucks", "van", "vessel", "vessels",
  ]
}
