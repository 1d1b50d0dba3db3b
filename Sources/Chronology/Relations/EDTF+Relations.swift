extension EDTF {
  /// Allen's relations that can hold between this date and another; one at least.
  package func possibleRelations(to other: EDTF) -> Set<AllenRelation> {
    let (a, b) = (UncertainStretch(self), UncertainStretch(other))
    let years = Self.telling(a.years + b.years)
    let others = b.boxes(in: years)
    var result: Set<AllenRelation> = []
    for box in a.boxes(in: years) {
      for other in others where result.count < AllenRelation.allCases.count {
        let constraints = AllenConstraints(box, other)
        for relation in AllenRelation.allCases
        where !result.contains(relation) && constraints.allow(relation) {
          result.insert(relation)
        }
      }
    }
    return result
  }

  /// Whether a relation of Allen's holds: certainly if it is the only one that can.
  package func relation(_ relation: AllenRelation, to other: EDTF) -> Possibility {
    let possible = possibleRelations(to: other)
    guard possible.contains(relation) else { return .impossible }
    return possible.count == 1 ? .certainly : .possibly
  }

  /// Years that stand for all in which a date without a year can be: how it lies to another
  /// changes only near the years of that one, and with leap years. Two dates without years can be
  /// in the same year, or in years apart.
  private static func telling(_ years: [Int]) -> [Int] {
    var result = Set(1999...2004)
    for year in Set(years) {
      result.formUnion((year - 1)...(year + 1))
      if let leap = (year + 2...year + 8).first(where: CalendarDay.isLeap) { result.insert(leap) }
      if let leap = (year - 8...year - 2).last(where: CalendarDay.isLeap) { result.insert(leap) }
    }
    return result.sorted()
  }
}
