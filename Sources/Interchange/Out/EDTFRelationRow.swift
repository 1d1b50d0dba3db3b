package import Chronology

/// How one date lies to another: what `synoptic edtf --relate` prints.
package struct EDTFRelationRow: Sendable {
  private let first: EDTF
  private let second: EDTF
  private let possible: Set<AllenRelation>

  package init(_ first: EDTF, _ second: EDTF) {
    self.first = first
    self.second = second
    possible = first.possibleRelations(to: second)
  }

  /// One line: the relation that is certain, else all that are possible.
  package var text: String {
    let relations = AllenRelation.allCases.filter(possible.contains).map(\.rawValue)
    let sureness = relations.count == 1 ? "certainly" : "possibly"
    return "\(first) to \(second)\n  \(sureness) \(relations.joined(separator: ", "))\n"
  }

  /// `a`, `b`, and each of Allen's relations with `certainly`, `possibly` or `impossible`.
  package var json: JSONValue {
    .object(
      [.init("a", .string(first.string)), .init("b", .string(second.string))]
        + AllenRelation.allCases.map { .init($0.rawValue, .string(answer($0).rawValue)) })
  }

  private func answer(_ relation: AllenRelation) -> Possibility {
    !possible.contains(relation) ? .impossible : possible.count == 1 ? .certainly : .possibly
  }
}
