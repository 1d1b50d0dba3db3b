package import Chronology

/// Names an event: the handle of its source, a dot, its ordinal in that source from 1.
package struct EventID: Hashable, Comparable, Sendable, LosslessStringConvertible {
  package var source: String
  package var ordinal: Int

  package init(source: String, ordinal: Int) {
    self.source = source
    self.ordinal = ordinal
  }

  package init?(_ description: String) {
    guard let dot = description.lastIndex(of: "."),
      let ordinal = Int(description[description.index(after: dot)...]), ordinal > 0,
      dot > description.startIndex
    else { return nil }
    self.init(source: String(description[..<dot]), ordinal: ordinal)
  }

  package var description: String { "\(source).\(ordinal)" }

  package static func < (a: EventID, b: EventID) -> Bool {
    (a.source, a.ordinal) < (b.source, b.ordinal)
  }
}

/// Something one source tells as happening, or not, or planned, tied to the text that tells it.
package struct Event: Hashable, Sendable {
  package var id: EventID
  /// Half-open UTF-8 offsets in the source's text: the clause or sentence that tells it.
  package var span: Range<Int>
  /// The word that evokes it, within `span`: "call", "met".
  package var trigger: Range<Int>
  package var kind: EventKind
  package var certainty: Certainty
  package var date: EventDate?
  package var participants: [Participant]
  /// The canonical name of where it happens.
  package var place: String?
  package var numbers: [Quantity]
  /// The canonical name of whoever is quoted as saying it.
  package var speaker: String?
  /// On whose word the source tells it, nearest first: `Bloomberg`, `a recording`.
  package var origins: [String]
  /// The names of the rules that made it, for `.why`.
  package var rules: [String]

  package init(
    id: EventID, span: Range<Int>, trigger: Range<Int>, kind: EventKind = .other,
    certainty: Certainty = .asserted, date: EventDate? = nil, participants: [Participant] = [],
    place: String? = nil, numbers: [Quantity] = [], speaker: String? = nil,
    origins: [String] = [], rules: [String] = []
  ) {
    self.id = id
    self.span = span
    self.trigger = trigger
    self.kind = kind
    self.certainty = certainty
    self.date = date
    self.participants = participants
    self.place = place
    self.numbers = numbers
    self.speaker = speaker
    self.origins = origins
    self.rules = rules
  }
}

/// When a source tells an event to have happened, and how that is known.
package struct EventDate: Hashable, Sendable {
  /// How a date is known.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The text gives it in full.
    case stated
    /// Worked out from an anchor.
    case resolved
    /// Taken from the paragraph or the narrative so far.
    case inherited
    /// Given by the analyst.
    case set
  }

  package var value: EDTF
  package var basis: Basis
  package var isApproximate: Bool
  /// The expression it comes from, if any: half-open UTF-8 offsets in the source's text.
  package var timex: Range<Int>?

  package init(
    value: EDTF, basis: Basis, isApproximate: Bool = false, timex: Range<Int>? = nil
  ) {
    self.value = value
    self.basis = basis
    self.isApproximate = isApproximate
    self.timex = timex
  }
}

/// How sure the source is of what it tells.
package enum Certainty: String, Hashable, Sendable, CaseIterable {
  case asserted, reported, alleged, possible, planned, denied
}

/// An actor's part in an event.
package struct Participant: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case agent, patient, participant
  }

  /// Canonical name.
  package var name: String
  package var kind: NamedActor.Kind
  package var role: Role
  /// Where the event's text names or means it: half-open UTF-8 offsets.
  package var span: Range<Int>

  package init(name: String, kind: NamedActor.Kind, role: Role, span: Range<Int>) {
    self.name = name
    self.kind = kind
    self.role = role
    self.span = span
  }
}

/// A number with what it counts: five minutes, a 28-point plan, over $400 billion.
package struct Quantity: Hashable, Sendable {
  package enum Bound: String, Hashable, Sendable, CaseIterable {
    case exactly, atLeast, atMost, about
  }

  package var value: Double
  /// Singular, in small letters: `minute`, `point`, `dollar`. Nil if bare.
  package var unit: String?
  package var bound: Bound
  /// Half-open UTF-8 offsets in the source's text.
  package var span: Range<Int>

  package init(value: Double, unit: String? = nil, bound: Bound = .exactly, span: Range<Int>) {
    self.value = value
    self.unit = unit
    self.bound = bound
    self.span = span
  }
}
