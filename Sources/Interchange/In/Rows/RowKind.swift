/// What the rows of a JSON Lines file are. One file holds rows of one sort.
package enum RowKind: Hashable, Sendable {
  case document, event
  /// What `extract` prints.
  case annotation

  /// Looks at the first row that is an object: its keys say what all are.
  static func of(_ path: String) throws(InputMistake) -> RowKind {
    var rows = try RowFile(path)
    while let row = try rows.next() {
      var heard = InputMistakes()
      guard let object = try? RowObject(row, expected: "", mistakes: &heard) else { continue }
      return of(object)
    }
    return .document
  }

  static func of(_ object: RowObject) -> RowKind {
    if case .string? = object["source"], case .string(let kind)? = object["kind"],
      ["source", "timex", "actor", "quote", "event"].contains(kind)
    {
      return .annotation
    }
    return ["id", "source", "start", "end"].allSatisfy { object[$0] != nil } ? .event : .document
  }
}
