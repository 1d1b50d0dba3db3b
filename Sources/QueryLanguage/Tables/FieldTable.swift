/// What the language knows of each field: the one table behind help, completion, errors and tests.
package struct FieldEntry: Hashable, Sendable {
  /// Where a field can stand besides a filter.
  package enum Use: Hashable, Sendable {
    /// Nowhere: it only filters.
    case filter
    /// As a column, a sort key, a group.
    case column
    /// As a column and as what sets lanes or columns of the parallel page apart.
    case lane
  }

  package var field: Field
  package var shape: FieldShape
  package var use: Use
  /// Whether an event can have none, so that `?` and `has:` say something.
  package var canBeMissing: Bool
  package var usage: String
  /// One line, without a final stop.
  package var summary: String
  /// A query that uses it.
  package var example: String

  package var name: String { field.rawValue }
}

package enum FieldTable {
  /// All fields, in the order in which they are listed.
  package static let entries: [FieldEntry] = Field.allCases.map { FieldTable[$0] }

  package static var names: [String] { Field.allCases.map(\.rawValue) }

  /// The field of a name, whatever its case.
  package static func field(named name: String) -> Field? { Field(rawValue: name.lowercased()) }

  package static subscript(field: Field) -> FieldEntry {
    switch field {
    case .id:
      entry(.id, .name, .column, false, "id:EVENT", "the event itself", "id:envoy.12")
    case .date:
      entry(
        .date, .date, .column, true, "date:DATE", "it could have happened then",
        "date:2025-10-13..2025-10-17")
    case .within:
      entry(
        .within, .date, .filter, false, "within:DATE", "it certainly happened then",
        "within:2025-10")
    case .before:
      entry(
        .before, .date, .filter, false, "before:DATE", "it certainly happened before",
        "before:2025-10-14")
    case .after:
      entry(
        .after, .date, .filter, false, "after:DATE", "it certainly happened after",
        "after:2025-10-14")
    case .year:
      entry(.year, .number, .lane, true, "year:NUMBER", "the year of its date", "year:2025")
    case .month:
      entry(
        .month, .number, .lane, true, "month:MONTH", "the month of its date, 1 to 12 or a name",
        "month:october")
    case .decade:
      entry(
        .decade, .number, .lane, true, "decade:YEARS", "the decade of its date, by its first year",
        "decade:1520s")
    case .century:
      entry(
        .century, .number, .lane, true, "century:NUMBER", "the century of its date", "century:16")
    case .weekday:
      entry(
        .weekday, .number, .lane, true, "weekday:DAY",
        "the day of the week, a name or 1 (Monday) to 7",
        "weekday:monday")
    case .actor:
      entry(
        .actor, .name, .lane, true, "actor:NAME", "whoever takes part, by any alias",
        "actor:witkoff")
    case .agent:
      entry(.agent, .name, .lane, true, "agent:NAME", "whoever does it", "agent:putin")
    case .patient:
      entry(
        .patient, .name, .lane, true, "patient:NAME", "whoever it is done to", "patient:ushakov")
    case .role:
      entry(
        .role, .choice, .lane, true, "role:ROLE", "the part that an actor has in it", "role:agent")
    case .source:
      entry(
        .source, .name, .lane, false, "source:HANDLE",
        "who tells it: a handle, or part of a title or outlet", "source:envoy,citizen")
    case .outlet:
      entry(.outlet, .name, .lane, true, "outlet:NAME", "where the source appeared", "outlet:bbc")
    case .place:
      entry(
        .place, .name, .lane, true, "place:NAME",
        "where it happened: there, or in a place that lies in it", "place:florida")
    case .kind:
      entry(
        .kind, .choice, .lane, false, "kind:KIND", "what sort of happening, by ACE's event types",
        "kind:contact.phone")
    case .text:
      entry(
        .text, .text, .column, false, "text:WORDS",
        "the words that tell it; a bare word means the same",
        #"text:"peace plan""#)
    case .speaker:
      entry(
        .speaker, .name, .lane, true, "speaker:NAME", "who is quoted as saying it", "speaker:peskov"
      )
    case .origin:
      entry(
        .origin, .name, .lane, true, "origin:NAME", "on whose word the source tells it",
        "origin:bloomberg")
    case .certainty:
      entry(
        .certainty, .choice, .lane, false, "certainty:DEGREE", "how sure the source is of it",
        "certainty:alleged,possible")
    case .number:
      entry(
        .number, .number, .column, true, #"number:N or number:"N UNIT""#, "a number told with it",
        #"number:"28 point""#)
    case .episode:
      entry(
        .episode, .number, .column, true, "episode:N",
        "the happening that it shares with other events",
        "episode:4")
    case .tag:
      entry(.tag, .name, .lane, true, "tag:TAG", "a tag the analyst gave it", "tag:key")
    case .note:
      entry(.note, .text, .column, true, "note:WORDS", "the analyst's note on it", "note:check")
    case .has:
      entry(
        .has, .choice, .filter, false, "has:FIELD", "whether anything is recorded in a field",
        "has:place"
      )
    }
  }

  private static func entry(
    _ field: Field, _ shape: FieldShape, _ use: FieldEntry.Use, _ canBeMissing: Bool,
    _ usage: String, _ summary: String, _ example: String
  ) -> FieldEntry {
    FieldEntry(
      field: field, shape: shape, use: use, canBeMissing: canBeMissing, usage: usage,
      summary: summary, example: example)
  }
}
