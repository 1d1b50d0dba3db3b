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
    package var event: EventID
    /// Half-open UTF-8 offsets in the source's text.
    package var span: Range<Int>
    package var value: String

    package init(source: String, event: EventID, span: Range<Int>, value: String) {
      self.source = source
      self.event = event
      self.span = span
      self.value = value
    }
  }

  package var episode: Int
  package var slot: Slot
  /// Whether they cannot both be true.
  package var isStrict: Bool
  /// Why it is strict or reconcilable, in words.
  package var reason: String
  package var a: Side
  package var b: Side

  package init(episode: Int, slot: Slot, isStrict: Bool, reason: String, a: Side, b: Side) {
    self.episode = episode
    self.slot = slot
    self.isStrict = isStrict
    self.reason = reason
    self.a = a
    self.b = b
  }
}
