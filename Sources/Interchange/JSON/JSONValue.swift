/// A JSON value whose objects keep the order in which their members were given.
///
/// The one form in which output becomes JSON: what two machines print is then equal to the byte.
package enum JSONValue: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// The string, or null for nil.
  package init(_ string: String?) {
    self = string.map(JSONValue.string) ?? .null
  }

  /// The number, or null for nil.
  package init(_ integer: Int?) {
    self = integer.map(JSONValue.integer) ?? .null
  }

  /// An array of strings.
  package init(_ strings: [String]) {
    self = .array(strings.map(JSONValue.string))
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
