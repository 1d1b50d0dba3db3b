/// The members of an object in a row, each taken with the sort of value that it must have.
struct JSONFields {
  let row: RowObject
  private let place: Place
  /// As they stand: of a few, the one that is sought is found sooner than a table is made.
  private let members: [JSONValue.Member]

  /// Where an object is in its row.
  private indirect enum Place {
    case row
    case inside(Place, key: String, index: Int?)

    /// Empty, or `evidence.names[0]`.
    var words: String {
      switch self {
      case .row: ""
      case .inside(let outer, let key, let index):
        outer.name(key) + (index.map { "[\($0)]" } ?? "")
      }
    }

    /// The key of the row that it is in.
    var outermost: String? {
      switch self {
      case .row: nil
      case .inside(let outer, let key, _): outer.outermost ?? key
      }
    }

    func name(_ key: String) -> String {
      let words = words
      return words.isEmpty ? key : "\(words).\(key)"
    }
  }

  init(_ row: RowObject) {
    self.init(row: row, place: .row, members: row.members)
  }

  private init(row: RowObject, place: Place, members: [JSONValue.Member]) {
    self.row = row
    self.place = place
    self.members = members
  }

  private func member(_ key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// A value that is not what it must be.
  func mistake(_ key: String, _ expected: String) -> InputMistake {
    .wrongSort(subject: "'\(place.name(key))'", expected: expected, place(of: key))
  }

  func place(of key: String) -> FilePlace { row.place(of: place.outermost ?? key) }

  /// Whether the key is there and says something.
  func has(_ key: String) -> Bool { (member(key) ?? .null) != .null }

  /// The value of a key that must stand there, be it null.
  func value(_ key: String) throws(InputMistake) -> JSONValue {
    guard let value = member(key) else {
      throw .missingKey(
        place.name(key), place.outermost == nil ? row.beginning : place(of: key))
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
    try object(try value(key), key, nil)
  }

  func objects(_ key: String) throws(InputMistake) -> [JSONFields] {
    var objects: [JSONFields] = []
    for (index, element) in try elements(key, of: "objects").enumerated() {
      objects.append(try object(element, key, index))
    }
    return objects
  }

  private func object(
    _ value: JSONValue, _ key: String, _ index: Int?
  ) throws(InputMistake) -> JSONFields {
    guard case .object(let members) = value else { throw mistake(key, "an object") }
    return JSONFields(
      row: row, place: .inside(place, key: key, index: index), members: members)
  }

  private func elements(_ key: String, of sort: String) throws(InputMistake) -> [JSONValue] {
    guard case .array(let elements) = try value(key) else {
      throw mistake(key, "a list of \(sort)")
    }
    return elements
  }
}
