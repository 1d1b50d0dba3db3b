import Narrative

/// Deeds that are done to a thing but once: what differs in their year differs in fact.
enum SingleDeeds {
  static func have(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    guard let first = x.triggerStem, let second = y.triggerStem else { return false }
    return stems.contains(first) && stems.contains(second)
      || kinds.contains(x.event.kind) && x.event.kind == y.event.kind
  }

  private static let kinds: Set<EventKind> = [
    .beBorn, .die, .startOrganization, .endOrganization, .execute,
  ]
  private static let stems: Set<String> = Set(
    """
    found establish build construct erect open inaugurate demolish sink launch complete invent \
    discover born die kill assassinate abolish begin start end sign design ratify
    """.split(separator: " ").map { Stemmer.stem(String($0)) })
}
