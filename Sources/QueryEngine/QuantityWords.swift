import Narrative

/// Numbers as they are shown: `28 point`, `1.5 mile`.
enum QuantityWords {
  static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    return "\(value)"
  }

  static func words(_ quantity: Quantity) -> String {
    words(quantity.value, quantity.unit)
  }

  static func words(_ value: Double, _ unit: String?) -> String {
    number(value) + (unit.map { " \($0)" } ?? "")
  }
}
