extension Quantity {
  /// A number as it is shown: "28", "2.5".
  package static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }

  /// A number with what it counts: "28 point".
  package static func words(_ value: Double, _ unit: String?) -> String {
    number(value) + (unit.map { " \($0)" } ?? "")
  }

  /// The number with what it counts, whatever keeps it within a bound: "4 hour".
  package var bareWords: String { Quantity.words(value, unit) }

  /// The number with its bound and what it counts: "28 point", "at least 4 hour".
  package var reading: String {
    switch bound {
    case .exactly: bareWords
    case .atLeast: "at least \(bareWords)"
    case .atMost: "at most \(bareWords)"
    case .about: "about \(bareWords)"
    }
  }
}
