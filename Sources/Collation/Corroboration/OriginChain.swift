package import Narrative

/// On whose word a source tells an event, nearest first.
package struct OriginChain: Hashable, Sendable {
  /// Names and descriptions: `Bloomberg`, `a recording`.
  package var links: [String]

  package init(links: [String]) { self.links = links }

  /// The origins that are told, then who is quoted as saying it. Whoever speaks in an event is its
  /// actor, not its origin.
  package init(of event: Event) {
    links = event.origins
    if let speaker = event.speaker, !links.contains(speaker),
      !event.participants.contains(where: { $0.name == speaker && $0.role == .agent })
    {
      links.append(speaker)
    }
  }

  package var isEmpty: Bool { links.isEmpty }

  /// "Bloomberg ← a recording", or "unattributed".
  package var words: String {
    links.isEmpty ? "unattributed" : links.joined(separator: " ← ")
  }

  /// Those that name somebody: "a recording" by itself could be anybody's.
  package var names: [String] {
    links.filter { link in
      !["a ", "an ", "the ", "another "].contains { link.lowercased().hasPrefix($0) }
    }
  }
}
