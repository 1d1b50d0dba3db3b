import Narrative

/// Tells apart the strikes and blasts of a text: those of workers, of arms, and those that nobody
/// meant.
///
/// A word next to the noun settles it ("air strike", "hunger strike", "12-day strike"); else what
/// the text speaks of around such words.
struct StrikeSense: Sendable {
  /// Whether workers down tools in this text.
  let isOfWorkers: Bool
  /// Whether what goes off in this text was laid or thrown.
  let isOfArms: Bool

  init(_ text: TokenizedText) {
    var (workers, arms, bombs, mishaps) = (0, 0, 0, 0)
    for (i, token) in text.tokens.enumerated() {
      guard let topic = StrikeSense.topics[token.folded] else { continue }
      switch topic {
      case .bomb: bombs += 1
      case .mishap: mishaps += 1
      case .strike:
        let near = max(0, i - StrikeSense.reach)..<min(i + StrikeSense.reach, text.tokens.count)
        for word in text.tokens[near] {
          if StrikeSense.labour.contains(word.folded) { workers += 1 }
          if StrikeSense.arms.contains(word.folded) { arms += 1 }
        }
      }
    }
    isOfWorkers = workers > arms
    isOfArms = bombs > 0 && bombs >= mishaps
  }

  /// The noun with the kind that its words and its text give it.
  func settled(_ noun: EventNoun, in view: SentenceView) -> EventNoun {
    var noun = noun
    switch view.words[noun.head].folded {
    case "strike", "strikes": noun.kind = isWalkout(noun, in: view) ? .demonstrate : .attack
    case "blast", "blasts", "explosion", "explosions": noun.kind = isOfArms ? .attack : .other
    default: break
    }
    return noun
  }

  private func isWalkout(_ noun: EventNoun, in view: SentenceView) -> Bool {
    let before = noun.head - 1
    guard before >= 0 else { return isOfWorkers }
    let word = view.words[before].folded
    if StrikeSense.arms.contains(word) || view.words[before].mention != nil {
      return StrikeSense.labour.contains(word)
    }
    let isLong = ["day", "hour", "week", "month", "year", "long"].contains(word)
    if isLong || ["hunger", "general", "wildcat"].contains(word) { return true }
    // "went on strike"
    if word == "on" { return true }
    if view.has("by", at: noun.head + 1) {
      return (noun.head..<min(noun.head + 4, view.count)).contains {
        StrikeSense.labour.contains(view.words[$0].folded)
      }
    }
    return isOfWorkers
  }

  private enum Topic { case strike, bomb, mishap }

  private static let topics: [String: Topic] = Dictionary(
    [(strikes, Topic.strike), (bombs, .bomb), (mishaps, .mishap)].flatMap { words, topic in
      words.map { ($0, topic) }
    }, uniquingKeysWith: { a, _ in a })

  private static let reach = 10
  private static let strikes: Set<String> = [
    "strike", "strikes", "striking", "striker", "strikers", "struck", "walkout", "walkouts",
  ]
  /// Who strikes against an employer, and for what.
  static let labour: Set<String> = [
    "worker", "workers", "union", "unions", "teachers", "pilots", "drivers", "nurses", "doctors",
    "miners", "dockers", "employees", "staff", "strikers", "workforce", "hunger", "rail", "pay",
    "wage", "wages", "walkout", "picket", "pickets", "stoppage", "labour", "labor", "crews",
    "technicians", "actors", "writers", "postal", "contract", "unionised", "unionized",
    "dockworkers", "longshoremen", "steelworkers", "firefighters", "guards", "lecturers",
  ]
  static let arms: Set<String> = [
    "air", "missile", "missiles", "drone", "drones", "rocket", "rockets", "artillery", "nuclear",
    "military", "army", "warplanes", "jets", "bomb", "bombs", "targets", "militants", "rebels",
    "killed", "retaliatory", "preemptive", "forces", "troops", "cruise", "precision", "bombing",
  ]
  private static let bombs: Set<String> = [
    "bomb", "bombs", "bomber", "bombers", "bombing", "bombings", "explosives", "grenade",
    "grenades", "rocket", "rockets", "missile", "missiles", "mortar", "militants", "terrorist",
    "terrorists", "terrorism", "suicide", "insurgents", "detonated", "shrapnel", "landmine",
  ]
  private static let mishaps: Set<String> = [
    "gas", "methane", "boiler", "accident", "accidental", "mine", "miners", "factory", "refinery",
    "pipeline", "chemical", "fireworks", "leak", "boilers", "cylinder", "cylinders", "turbine",
    "reactor", "volcano",
  ]
}
