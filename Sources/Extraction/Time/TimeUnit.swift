/// A unit of time that expressions count in.
enum TimeUnit: String, Hashable, Sendable {
  case second, minute, hour, day, week, weekend, fortnight, month, quarter, year, decade, century
  case millennium

  /// The ISO 8601 duration of an amount of this unit: `P5M`, `PT1H30M`, `PXD`.
  func duration(_ amount: TimeAmount) -> String {
    switch self {
    case .second: "PT\(amount)S"
    case .minute: "PT\(amount)M"
    case .hour: hours(amount)
    case .day: "P\(amount)D"
    case .week: "P\(amount)W"
    case .weekend: "P\(amount)WE"
    case .fortnight: scaled(amount, by: 2, "W")
    case .month: "P\(amount)M"
    case .quarter: "P\(amount)Q"
    case .year: "P\(amount)Y"
    case .decade: amount == .vague ? "PXDE" : scaled(amount, by: 10, "Y")
    case .century: amount == .vague ? "PXCE" : scaled(amount, by: 100, "Y")
    case .millennium: scaled(amount, by: 1000, "Y")
    }
  }

  /// Whether it counts parts of a day.
  var isClock: Bool { self == .second || self == .minute || self == .hour }

  private func hours(_ amount: TimeAmount) -> String {
    switch amount {
    case .exact(0, hundredths: let part) where part > 0 && part * 60 % 100 == 0:
      "PT\(part * 60 / 100)M"
    case .exact(let whole, hundredths: let part) where part > 0 && part * 60 % 100 == 0:
      "PT\(whole)H\(part * 60 / 100)M"
    default: "PT\(amount)H"
    }
  }

  private func scaled(_ amount: TimeAmount, by factor: Int, _ letter: String) -> String {
    switch amount {
    case .vague: "PX\(letter)"
    case .exact(let whole, hundredths: let part):
      "P\(TimeAmount.exact(whole * factor + part * factor / 100, hundredths: part * factor % 100))\(letter)"
    }
  }
}

/// How many of a unit.
enum TimeAmount: Hashable, Sendable, CustomStringConvertible {
  /// A whole number below a thousand million, and hundredths.
  case exact(Int, hundredths: Int)
  /// "several", "a few", a bare plural.
  case vague

  static let limit = 1_000_000_000

  static let one = TimeAmount.exact(1, hundredths: 0)

  var description: String {
    switch self {
    case .vague: "X"
    case .exact(let whole, hundredths: 0): "\(whole)"
    case .exact(let whole, hundredths: let part):
      part % 10 == 0 ? "\(whole).\(part / 10)" : "\(whole).\(part < 10 ? "0" : "")\(part)"
    }
  }
}
