import Chronology
package import Narrative

/// Composes what one source says in the slots of an episode from the events that tell it there.
package struct ReadingComposer {
  package init() {}

  /// - Parameter events: The events of one source in one episode, with the corpus's names.
  package func reading(of events: [Event]) -> Reading {
    let events = events.sorted { $0.id < $1.id }
    var reading = Reading(status: status(of: events))
    for role in Participant.Role.readingOrder {
      for event in events {
        for participant in event.participants
        where participant.role == role && participant.kind != .place {
          reading.who.appendIfNew(participant.name)
        }
      }
    }
    for event in events {
      if let date = event.date { reading.when.appendIfNew(date.value.string) }
      if let place = event.place { reading.whereabouts.appendIfNew(place) }
      for number in event.numbers where number.unit != nil {
        reading.number.appendIfNew(number.reading)
      }
    }
    return reading
  }

  /// What the source tells at its surest: that it happened, before that it was denied, planned or
  /// possible.
  func status(of events: [Event]) -> Reading.Status {
    let told = Set(events.map(\.certainty.status))
    let order: [Reading.Status] = [.happened, .denied, .planned, .possible]
    return order.first(where: told.contains) ?? .happened
  }
}

extension Participant.Role {
  /// Who does it comes first.
  fileprivate static let readingOrder: [Participant.Role] = [.agent, .participant, .patient]
}

extension Certainty {
  /// Whether it is told to have happened; on whose word is another matter.
  package var status: Reading.Status {
    switch self {
    case .asserted, .reported, .alleged: .happened
    case .possible: .possible
    case .planned: .planned
    case .denied: .denied
    }
  }
}

extension [String] {
  fileprivate mutating func appendIfNew(_ string: String) {
    if !contains(string) { append(string) }
  }
}
