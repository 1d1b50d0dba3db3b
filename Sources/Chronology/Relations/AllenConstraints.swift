/// The ends of two stretches as four unknown days, and how far each may lie from each other.
///
/// Asks whether days exist that fit: a system of bounds on differences has whole numbers for its
/// solution just if no way round it comes back below where it began (Dechter, Meiri, Pearl,
/// Temporal Constraint Networks, 1991).
struct AllenConstraints {
  /// The unknowns; `origin` is day zero.
  private enum Day: Int, CaseIterable {
    case origin, aFirst, aLast, bFirst, bLast
  }

  private static let count = Day.allCases.count
  private static let endless = UncertainStretch.Box.Side.endless

  /// At `i * count + j`, by how much day j may at most be later than day i.
  private var limits = [Int](repeating: AllenConstraints.endless, count: count * count)

  init(_ a: UncertainStretch.Box, _ b: UncertainStretch.Box) {
    for day in Day.allCases { limit(day, to: 0, after: day) }
    place(.aFirst, a.first)
    place(.aLast, a.last)
    place(.bFirst, b.first)
    place(.bLast, b.last)
    limit(.aFirst, to: 0, after: .aLast)
    limit(.bFirst, to: 0, after: .bLast)
  }

  /// Whether the stretches can lie so.
  func allow(_ relation: AllenRelation) -> Bool {
    var asked = self
    switch relation {
    case .before: asked.limit(.aLast, to: -2, after: .bFirst)
    case .meets: asked.fix(.bFirst, at: 1, after: .aLast)
    case .overlaps:
      asked.order(.aFirst, .bFirst)
      asked.limit(.bFirst, to: 0, after: .aLast)
      asked.order(.aLast, .bLast)
    case .starts:
      asked.fix(.aFirst, at: 0, after: .bFirst)
      asked.order(.aLast, .bLast)
    case .during:
      asked.order(.bFirst, .aFirst)
      asked.order(.aLast, .bLast)
    case .finishes:
      asked.order(.bFirst, .aFirst)
      asked.fix(.aLast, at: 0, after: .bLast)
    case .equal:
      asked.fix(.aFirst, at: 0, after: .bFirst)
      asked.fix(.aLast, at: 0, after: .bLast)
    case .finishedBy, .contains, .startedBy, .overlappedBy, .metBy, .after:
      return swapped.allow(relation.inverse)
    }
    return asked.hasSolution
  }

  /// The same with the two stretches exchanged.
  private var swapped: AllenConstraints {
    let order: [Day] = [.origin, .bFirst, .bLast, .aFirst, .aLast]
    var result = self
    for i in Day.allCases {
      for j in Day.allCases {
        result.limits[i.rawValue * Self.count + j.rawValue] =
          limits[order[i.rawValue].rawValue * Self.count + order[j.rawValue].rawValue]
      }
    }
    return result
  }

  private mutating func place(_ day: Day, _ side: UncertainStretch.Box.Side) {
    limit(day, to: side.highest, after: .origin)
    limit(.origin, to: -side.lowest, after: day)
  }

  private mutating func limit(_ day: Day, to days: Int, after other: Day) {
    let index = other.rawValue * Self.count + day.rawValue
    limits[index] = min(limits[index], days)
  }

  private mutating func order(_ earlier: Day, _ later: Day) {
    limit(earlier, to: -1, after: later)
  }

  private mutating func fix(_ day: Day, at days: Int, after other: Day) {
    limit(day, to: days, after: other)
    limit(other, to: -days, after: day)
  }

  private var hasSolution: Bool {
    var limits = limits
    for k in 0..<Self.count {
      for i in 0..<Self.count where limits[i * Self.count + k] < Self.endless {
        for j in 0..<Self.count where limits[k * Self.count + j] < Self.endless {
          let through = limits[i * Self.count + k] + limits[k * Self.count + j]
          limits[i * Self.count + j] = min(limits[i * Self.count + j], through)
        }
      }
      // Going on would add up days without end.
      if (0..<Self.count).contains(where: { limits[$0 * Self.count + $0] < 0 }) { return false }
    }
    return true
  }
}
