/// What one source says in the slots of an episode.
package struct Reading: Hashable, Sendable {
  package var who: [String]
  /// EDTF values.
  package var when: [String]
  package var whereabouts: [String]
  /// Numbers with units, as printed: "28 point".
  package var number: [String]
  package var status: Status

  /// Whether it is told to have happened.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case happened, planned, denied, possible
  }

  package init(
    who: [String] = [], when: [String] = [], whereabouts: [String] = [], number: [String] = [],
    status: Status = .happened
  ) {
    self.who = who
    self.when = when
    self.whereabouts = whereabouts
    self.number = number
    self.status = status
  }
}

/// A property in which two readings can differ.
package enum Slot: String, Hashable, Sendable, CaseIterable {
  case actor, role, title, date, number, place, status, attribution, certainty
}

/// Two readings of one slot that differ.
package struct Discrepancy: Hashable, Sendable {
  /// One side of it: the value, and the words of the source that give it.
  package struct Side: Hashable, Sendable {
    package var source: String
    /// The event that gives it; nil where the words stand outside every event.
    package var event: EventID?
    /// Half-open UTF-8 offsets in the source's text.
    package var span: Range<Int>
    package var value: String

    package init(source: String, event: EventID?, span: Range<Int>, value: String) {
      self.source = source
      self.event = event
      self.span = span
      self.value = value
    }
  }

  /// Nil where the readings never meet in one episode, as in an actor's profile.
  package var episode: Int?
  package var slot: Slot
  /// Whether they cannot both be true.
  package var isStrict: Bool
  /// Why it is strict or reconcilable, in words.
  package var reason: String
  /// Whose name, title or role it is about, if it is about an actor's profile.
  package var actor: String?
  package var a: Side
  package var b: Side

  package init(
    episode: Int?, slot: Slot, isStrict: Bool, reason: String, actor: String? = nil, a: Side,
    b: Side
  ) {
    self.episode = episode
    self.slot = slot
    self.isStrict = isStrict
    self.reason = reason
    self.actor = actor
    self.a = a
    self.b = b
  }

  /// Whether one source contradicts itself.
  package var isWithinOneSource: Bool { a.source == b.source }
}

/// A pattern over several happenings: where one source tells of an actor, another tells of another.
package struct Substitution: Hashable, Sendable {
  package struct Side: Hashable, Sendable {
    package var source: String
    /// The canonical name of the actor.
    package var value: String

    package init(source: String, value: String) {
      self.source = source
      self.value = value
    }
  }

  /// Two events in which the actors stand in one place.
  package struct Pairing: Hashable, Sendable {
    package var a: EventID
    package var b: EventID
    /// What else the two events share, in words: "2025-10-14, Yuri Ushakov".
    package var shared: String

    package init(a: EventID, b: EventID, shared: String) {
      self.a = a
      self.b = b
      self.shared = shared
    }
  }

  package var a: Side
  package var b: Side
  /// Ascending.
  package var episodes: [Int]
  package var pairings: [Pairing]

  package init(a: Side, b: Side, episodes: [Int], pairings: [Pairing]) {
    self.a = a
    self.b = b
    self.episodes = episodes
    self.pairings = pairings
  }

  /// Whether a discrepancy is this substitution seen in one happening, or what the one is called
  /// beside what the other is called: "Oda Lind, an envoy" beside "Vera Holt, a banker".
  package func explains(_ discrepancy: Discrepancy) -> Bool {
    let values: [String]
    switch discrepancy.slot {
    case .actor: values = [discrepancy.a.value, discrepancy.b.value]
    case .role:
      values = [discrepancy.a.value, discrepancy.b.value].map { value in
        [a.value, b.value].first { value.hasPrefix("\($0), ") } ?? value
      }
    case .title, .date, .number, .place, .status, .attribution, .certainty: return false
    }
    return values == [a.value, b.value] || values == [b.value, a.value]
  }
}
