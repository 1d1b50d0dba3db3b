/// How one stretch of days lies to another: Allen's thirteen relations, of which exactly one holds
/// between any two stretches (J. F. Allen, Maintaining Knowledge about Temporal Intervals, 1983).
///
/// A stretch runs from its first to its last day, both included: it meets another that begins on
/// the day after its last, and is before one that begins later still.
package enum AllenRelation: String, Hashable, Sendable, CaseIterable {
  case before, meets, overlaps, starts, during, finishes, equal
  case finishedBy = "finished by"
  case contains
  case startedBy = "started by"
  case overlappedBy = "overlapped by"
  case metBy = "met by"
  case after

  /// The relation that the other stretch has to this one.
  package var inverse: AllenRelation {
    switch self {
    case .before: .after
    case .meets: .metBy
    case .overlaps: .overlappedBy
    case .starts: .startedBy
    case .during: .contains
    case .finishes: .finishedBy
    case .equal: .equal
    case .finishedBy: .finishes
    case .contains: .during
    case .startedBy: .starts
    case .overlappedBy: .overlaps
    case .metBy: .meets
    case .after: .before
    }
  }
}
