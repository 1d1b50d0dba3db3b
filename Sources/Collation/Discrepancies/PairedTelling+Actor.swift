import Chronology
import Narrative

extension PairedTelling {
  /// Different persons do the same deed, of one kind, on one certain day, to one and the same.
  func actorDiscrepancy() -> Discrepancy? {
    for pair in likePairs where pair.sharedDay {
      let (x, y) = (pair.x, pair.y)
      guard let patient = sharedPatient(x, y), let agent = x.loneAgent,
        let other = y.loneAgent, agent.kind == other.kind, !isNamed(agent.name, in: b),
        !isNamed(other.name, in: a)
      else { continue }
      return discrepancy(
        .actor, isStrict: true, "same kind of happening, same day, same \(patient)",
        side(x, agent.span, agent.name), side(y, other.span, other.name))
    }
    return nil
  }

  /// Who does it in one is whom it is done to in the other.
  func roleDiscrepancy() -> Discrepancy? {
    for pair in likePairs where pair.x.event.kind.isDirected && pair.datesCanMeet {
      guard let agent = pair.x.loneAgent, let other = pair.y.loneAgent,
        agent.name != other.name,
        let patient = pair.y.event.participants.first(where: {
          $0.role == .patient && $0.name == agent.name
        }),
        pair.x.event.participants.contains(where: { $0.role == .patient && $0.name == other.name })
      else { continue }
      return discrepancy(
        .role, isStrict: true,
        "\(agent.name) does it in one, and it is done to \(agent.name) in the other",
        side(pair.x, agent.span, "agent"), side(pair.y, patient.span, "patient"))
    }
    return nil
  }

  private func sharedPatient(_ x: ToldEvent, _ y: ToldEvent) -> String? {
    let names = Set(
      y.event.participants.filter { $0.role == .patient && $0.kind != .place }.map(\.name))
    return x.event.participants.first {
      $0.role == .patient && $0.kind != .place && names.contains($0.name)
    }?.name
  }

  private func isNamed(_ name: String, in events: [ToldEvent]) -> Bool {
    events.contains { told in
      told.event.speaker == name || told.event.participants.contains { $0.name == name }
    }
  }
}

extension EventKind {
  /// Whether it matters who does it to whom: a meeting has no direction, an arrest has.
  fileprivate var isDirected: Bool {
    switch self {
    case .attack, .arrest, .charge, .sue, .sentence, .fine, .execute, .extradite, .pardon,
      .nominate,
      .release, .injure:
      true
    case .beBorn, .marry, .divorce, .die, .transport, .transferOwnership, .transferMoney,
      .startOrganization, .mergeOrganization, .declareBankruptcy, .endOrganization, .demonstrate,
      .meet, .phone, .statement, .startPosition, .endPosition, .elect, .trial, .convict, .acquit,
      .appeal, .other:
      false
    }
  }
}
