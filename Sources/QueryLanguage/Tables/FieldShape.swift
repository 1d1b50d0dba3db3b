import Narrative

/// What the values of a field are, and so how they are read and which operators they bear.
package enum FieldShape: Hashable, Sendable {
  /// EDTF, a range, `today`, `yesterday`.
  case date
  /// A number; with a unit where the field has one.
  case number
  /// A name, of which a part will do.
  case name
  /// Running text.
  case text
  /// One of a fixed list, of which a part will do.
  case choice

  /// The operators in the order in which they are listed to a person.
  package var operators: [FieldTest.Operator] {
    switch self {
    case .date, .number:
      [.contains, .equals, .differs, .less, .lessOrEqual, .greater, .greaterOrEqual]
    case .name, .text, .choice: [.contains, .equals, .differs, .matches]
    }
  }
}

extension Field {
  /// The values a field of shape `choice` can have.
  package var choices: [String] {
    switch self {
    case .role: Participant.Role.allCases.map(\.rawValue)
    case .kind: EventKind.allCases.map(\.rawValue)
    case .certainty: Certainty.allCases.map(\.rawValue)
    case .has: Field.allCases.filter { FieldTable[$0].canBeMissing }.map(\.rawValue)
    default: []
    }
  }

  /// The operators that a term of this field can have.
  package var operators: [FieldTest.Operator] {
    switch self {
    // These bear the relation in their name.
    case .within, .before, .after, .has: [.contains]
    // By its letters: `date~XXXX*`.
    case .date: FieldShape.date.operators + [.matches]
    default: FieldTable[self].shape.operators
    }
  }
}
