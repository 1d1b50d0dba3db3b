/// A row of a documents JSONL file.
enum DocumentRow {
  /// What its known keys say; unknown ones are passed over.
  static func description(of object: RowObject) throws(InputMistake) -> SourceDescription {
    // Words of an event must not pass for an article.
    let kind = RowKind.of(object)
    guard kind == .document else { throw .otherRow(kind, object.beginning) }
    var description = SourceDescription()
    for key in SourceKey.allCases where key != .file {
      guard let value = object[key.rawValue], value != .null else { continue }
      guard case .string(let string) = value else {
        throw .wrongSort(
          subject: "'\(key.rawValue)'", expected: "a string", object.place(of: key.rawValue))
      }
      description.values[key] = .init(string: string) { object.place(of: key.rawValue) }
    }
    guard description.string(.text) != nil else { throw .missingKey("text", object.beginning) }
    return description
  }
}
