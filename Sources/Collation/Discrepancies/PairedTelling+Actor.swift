import Chronology
import Narrative

extension PairedTelling {
  /// Different persons do the same deed, of one kind, on one certain day, to one and the same.
  func actorDiscrepancy() -> Discrepancy? {
    for x in a where x.kind.isTelling {
      for y in b where x.kind == y.kind {
        guard let day = x.date?.value.bounds.singleDay, day == y.date?.value.bounds.singleDay,
          x.date?.isLoose == false, y.date?.isLoose == false,
          let patient = sharedPatient(x, y),
          let agent = loneAgent(of: x), let other = loneAgent(of: y), agent.kind == other.kind,
          !isNamed(agent.name, in: b), !isNamed(other.name, in: a)
        else { continue }
        return discrepancy(
          .actor, isStrict: true, "same kind of happening, same day, same \(patient)",
          side(x, agent.span, agent.name), side(y, other.span, other.name))
      }
    }
    return nil
  }

  private func sharedPatient(_ x: Event, _ y: Event) -> String? {
    let names = Set(y.participants.filter { $0.role == .patient }.map(\.name))
    return x.participants.first { $0.role == .patient && names.contains($0.name) }?.name
  }

  /// The one person who does it; nil if several do, or an organisation, which a person can stand for.
  private func loneAgent(of event: Event) -> Participant? {
    let agents = event.participants.filter { $0.role == .agent }
    guard let agent = agents.first, agent.kind == .person,
      agents.allSatisfy({ $0.name == agent.name })
    else { return nil }
    return agent
  }

  private func isNamed(_ name: String, in events: [Event]) -> Bool {
    events.contains { event in
      event.speaker == name || event.participants.contains { $0.name == name }
    }
  }
}

extension EventKind {
  /// Whether the kind says enough for two deeds of it to be compared.
  fileprivate var isTelling: Bool { self != .other && self != .statement }
}
