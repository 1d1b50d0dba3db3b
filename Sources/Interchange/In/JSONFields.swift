/// The members of an object in a row, each taken with the sort of value that it must have.
struct JSONFields {
  let row: RowObject
  /// Where the object is in the row: empty, or `evidence.trigger`.
  let path: String
  private let members: [String: JSONValue]

  init(_ row: RowObject) {
    self.init(row: row, path: "", members: row.members)
  }

  private init(row: RowObject, path: String, members: [String: JSONValue]) {
    self.row = row
    self.path = path
    self.members = members
  }

  /// A value that is not what it must be.
  func mistake(_ key: String, _ expected: String) -> InputMistake {
    .wrongSort(subject: "'\(name(key))'", expected: expected, place(of: key))
  }

  func place(of key: String) -> FilePlace {
    row.place(of: path.isEmpty ? key : String(path.prefix { $0 != "." && $0 != "[" }))
  }

  private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Whether the key is there and says something.
  func has(_ key: String) -> Bool { (members[key] ?? .null) != .null }

  /// The value of a key that must stand there, be it null.
  func value(_ key: String) throws(InputMistake) -> JSONValue {
    guard let value = members[key] else {
      throw .missingKey(name(key), path.isEmpty ? row.beginning : place(of: key))
    }
    return value
  }

  func string(_ key: String) throws(InputMistake) -> String {
    guard case .string(let string) = try value(key), !string.utf8.contains(0) else {
      throw mistake(key, "a string")
    }
    return string
  }

  func stringOrNull(_ key: String) throws(InputMistake) -> String? {
    if try value(key) == .null { return nil }
    guard case .string(let string) = try value(key), !string.utf8.contains(0) else {
      throw mistake(key, "a string or null")
    }
    return string
  }

  func strings(_ key: String) throws(InputMistake) -> [String] {
    var strings: [String] = []
    for element in try elements(key, of: "strings") {
      guard case .string(let string) = element, !string.utf8.contains(0) else {
        throw mistake(key, "a list of strings")
      }
      strings.append(string)
    }
    return strings
  }

  func integer(_ key: String) throws(InputMistake) -> Int {
    guard case .integer(let integer) = try value(key) else { throw mistake(key, "a whole number") }
    return integer
  }

  func bool(_ key: String) throws(InputMistake) -> Bool {
    guard case .bool(let bool) = try value(key) else { throw mistake(key, "true or false") }
    return bool
  }

  func integers(_ key: String) throws(InputMistake) -> [Int] {
    var integers: [Int] = []
    for element in try elements(key, of: "whole numbers") {
      guard case .integer(let integer) = element else {
        throw mistake(key, "a list of whole numbers")
      }
      integers.append(integer)
    }
    return integers
  }

  /// One of the words of a vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _: Word.Type = Word.self
  ) throws(InputMistake) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try string(key)) else {
      let known = Word.allCases.map(\.rawValue)
      throw mistake(key, "one of \(known.joined(separator: ", "))")
    }
    return word
  }

  func object(_ key: String) throws(InputMistake) -> JSONFields {
    try object(try value(key), key, path: name(key))
  }

  func objects(_ key: String) throws(InputMistake) -> [JSONFields] {
    var objects: [JSONFields] = []
    for (index, element) in try elements(key, of: "objects").enumerated() {
      objects.append(try object(element, key, path: "\(name(key))[\(index)]"))
    }
    return objects
  }

  private func object(
    _ value: JSONValue, _ key: String, path: String
  ) throws(InputMistake) -> JSONFields {
    guard case .object(let members) = value else { throw mistake(key, "an object") }
    return JSONFields(
      row: row, path: path,
      members: Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, b in b }))
  }

  private func elements(_ key: String, of sort: String) throws(InputMistake) -> [JSONValue] {
    guard case .array(let elements) = try value(key) else {
      throw mistake(key, "a list of \(sort)")
    }
    return elements
  }
}
