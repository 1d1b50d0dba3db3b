package import Chronology

/// A query whose names are resolved: variables replaced, fields known, values read by their field.
package struct ResolvedQuery: Hashable, Sendable {
  package var filter: Predicate
  package var stages: [Stage]

  package init(filter: Predicate = .everything, stages: [Stage] = []) {
    self.filter = filter
    self.stages = stages
  }
}

extension ResolvedQuery {
  /// The query up to the stage that makes something else of its events.
  package var ofEvents: ResolvedQuery {
    ResolvedQuery(
      filter: filter,
      stages: Array(
        stages.prefix {
          switch $0 {
          case .filter, .sort, .first, .last, .limit, .context, .expect: true
          case .count, .groupBy, .show, .distinct, .timeline, .compare, .discrepancies,
            .substitutions, .omissions, .corroborate, .sourcing, .quotes:
            false
          }
        }.filter { if case .expect = $0 { false } else { true } }))
  }
}

/// Which events a query is about.
package indirect enum Predicate: Hashable, Sendable {
  case everything
  case and([Predicate])
  case or([Predicate])
  case not(Predicate)
  case test(FieldTest)
}

/// One term of a filter: a field, an operator, and the values of which any will do.
package struct FieldTest: Hashable, Sendable {
  package enum Operator: String, Hashable, Sendable, CaseIterable {
    /// Contains, case and accents folded; for dates and numbers, equality.
    case contains = ":"
    case equals = "="
    case differs = "!="
    /// Wildcards `*` and `?`, or a regular expression.
    case matches = "~"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  package var field: Field
  package var op: Operator
  package var values: [FieldValue]
  /// Where it was typed: half-open UTF-8 offsets in the statement.
  package var utf8Span: Range<Int>

  package init(field: Field, op: Operator, values: [FieldValue], utf8Span: Range<Int>) {
    self.field = field
    self.op = op
    self.values = values
    self.utf8Span = utf8Span
  }
}

/// A value as its field reads it.
package enum FieldValue: Hashable, Sendable {
  /// A date or a range of dates, by its bounds; the text as typed.
  case date(DateBounds, typed: String)
  /// A number, with its unit for `number:28 point`.
  case number(Double, unit: String?)
  case text(String)
  /// `*` any run, `?` one character; case and accents folded.
  case wildcard(String)
  case regex(String)
  /// `?`: none recorded.
  case missing
  /// `*`: any.
  case present
  /// The field of `has:FIELD`.
  case field(Field)
}

/// A step after the filter.
package enum Stage: Hashable, Sendable {
  case filter(Predicate)
  case sort([SortKey])
  case first(Int)
  case last(Int)
  case limit(Int)
  /// No fields: a single total.
  case count(by: [Field])
  case groupBy([Field])
  case show([Field])
  case distinct([Field])
  case context(Int)
  case timeline(by: Field?)
  case compare(by: Field, columns: [String])
  case discrepancies
  case substitutions
  case omissions
  case corroborate
  case sourcing
  case quotes
  case expect(Int)
}

package struct SortKey: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case field(Field)
    case count
  }
  package var subject: Subject
  package var isDescending: Bool

  package init(subject: Subject, isDescending: Bool = false) {
    self.subject = subject
    self.isDescending = isDescending
  }
}
