/// `compare A with B on fields` with its names resolved.
package struct ResolvedComparison: Hashable, Sendable {
  /// Two or more.
  package var sides: [Predicate]
  /// The text of each side as typed.
  package var labels: [String]
  /// What to compare; empty: everything.
  package var fields: [Field]

  package init(sides: [Predicate], labels: [String], fields: [Field]) {
    self.sides = sides
    self.labels = labels
    self.fields = fields
  }

  /// The fields in which two sides can be set against each other.
  package static let comparableFields: [Field] = [
    .date, .actor, .agent, .patient, .role, .place, .kind, .speaker, .origin, .certainty, .number,
  ]
}
